import {
  chargeableUnits,
  channelMargin,
  creditPacks,
  decimal,
  DEFAULT_RULES,
  PACK_PRODUCT,
  percentileDay,
  subtotal,
  type Report,
} from '../../src/engine';
import { october, priceOf, type Row } from './months';

/** The worked cases of the rules, by their numbers. */

const day = (number: number): string => `2025-10-${String(number).padStart(2, '0')}`;
const packs = (report: Report, tab: 'services' | 'nfr' = 'services'): string | undefined =>
  report[tab]?.figures?.finalBilledUnits.value.toFixed();
const codes = (report: Report): readonly string[] => report.issues.map((issue) => issue.code);

describe('case 1', () => {
  it.each([
    ['126700', '1267'],
    ['3249', '32'],
    ['3250', '33'],
    ['49', '0'],
    ['50', '1'],
  ])('R9 bills %s credits as %s packs', (credits, expected) => {
    expect(creditPacks(decimal(credits), DEFAULT_RULES).toFixed()).toBe(expected);
    expect(packs(october([{ day: day(1), credits }]))).toBe(expected);
  });
});

describe('case 2', () => {
  it.each([
    ['7999', '0', '0'],
    ['8000', '0', '0'],
    ['8049', '49', '0'],
    ['8050', '50', '1'],
    ['126700', '118700', '1187'],
  ])('R8 leaves of %s credits of the NFR customer %s net, %s packs', (credits, net, expected) => {
    const report = october([{ day: day(1), credits }], { nfr: ['A'] });
    expect(report.services).toBeNull();
    expect(report.nfr?.figures?.netCredits.value.toFixed()).toBe(net);
    expect(packs(report, 'nfr')).toBe(expected);
  });
});

describe('case 3', () => {
  const rows: readonly Row[] = [
    { day: day(1), customer: 'A', credits: '6500' },
    { day: day(1), customer: 'B', credits: '1000' },
    { day: day(2), customer: 'A', credits: '3000' },
    { day: day(2), customer: 'B', credits: '5000' },
  ];

  it('R5 takes day 2 with 8,000 credits, 80 packs', () => {
    // 6,500 + 1,000 = 7,500; 3,000 + 5,000 = 8,000
    const report = october(rows);
    expect(report.services?.billingDay).toBe(day(2));
    expect(report.services?.runnerUp).toEqual({ day: day(1), total: decimal('7500') });
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('8000');
    expect(packs(report)).toBe('80');
  });

  it('R5 gives 11,500 only under scope customer, with no day of the report', () => {
    // 6,500 of day 1 + 5,000 of day 2
    const report = october(rows, { rules: { scope: 'customer' } });
    expect(report.services?.billingDay).toBeNull();
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('11500');
    expect(report.services?.lines[0]?.parts.map((part) => part.day)).toEqual([day(1), day(2)]);
  });
});

describe('case 4', () => {
  it('R5 shows every line of day 1: L1 100 units, although it reached 200', () => {
    // 100 × 20 + 10 × 300 = 5,000; 200 × 20 + 2 × 300 = 4,600
    const report = october([
      { day: day(1), service: 'L1', used: '100', requirement: '20' },
      { day: day(1), service: 'L2', used: '10', requirement: '300' },
      { day: day(2), service: 'L1', used: '200', requirement: '20' },
      { day: day(2), service: 'L2', used: '2', requirement: '300' },
    ]);
    expect(report.services?.billingDay).toBe(day(1));
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('5000');
    expect(packs(report)).toBe('50');
    expect(report.services?.lines.map((line) => [line.name, line.usedUnits?.value.toFixed()])).toEqual([
      ['L1', '100'],
      ['L2', '10'],
    ]);
  });
});

describe('case 5', () => {
  const rows: readonly Row[] = [
    { day: day(1), service: 'Apex One', provisioned: '100', used: '80' },
    { day: day(2), service: 'Apex One', provisioned: '120', used: '70' },
    { day: day(3), service: 'Apex One', provisioned: '110', used: '95' },
  ];

  it('R1 R2 R3 give provisioned 120, used 95, over 25 = 20.83 %, chargeable 95', () => {
    const line = october(rows).smb?.lines[0];
    expect(line?.provisionedUnits.value.toFixed()).toBe('120');
    expect(line?.usedUnits?.value.toFixed()).toBe('95');
    expect(line?.overProvisionedUnits?.value.toFixed()).toBe('25');
    expect(line?.overProvisionedRatio?.value.times(100).toFixed(2)).toBe('20.83');
    expect(line?.chargeableUnits.value.toFixed()).toBe('95');
  });

  it('R31 charges 120 on automatic submission without a comment, and flags the report', () => {
    const report = october(rows, { review: { submission: 'automatic' } });
    expect(report.smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe('120');
    expect(codes(report)).toContain('report.automatically-submitted');
  });

  it('R31 charges 95 where the partner commented', () => {
    const comment = {
      tab: 'smb',
      name: 'Apex One',
      billingUnit: '',
      loweredTo: null,
      comment: 'spare seats',
    } as const;
    const report = october(rows, { review: { submission: 'automatic', lines: [comment] } });
    expect(report.smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe('95');
    expect(codes(report)).not.toContain('report.automatically-submitted');
  });

  it('R3 is one function for cells too', () => {
    const line = {
      provisionedUnits: decimal('120'),
      usedUnits: decimal('95'),
      loweredTo: null,
      commented: false,
    };
    const rules = { violationThreshold: decimal('0') };
    expect(chargeableUnits({ ...line, ...rules, submission: 'manual' }).toFixed()).toBe('95');
    expect(chargeableUnits({ ...line, ...rules, submission: 'automatic' }).toFixed()).toBe('120');
    expect(chargeableUnits({ ...line, ...rules, usedUnits: null, submission: null }).toFixed()).toBe('120');
  });
});

describe('case 6', () => {
  it('R3 charges 120 provisioned where used is never reported; used and over are blank', () => {
    const line = october([{ day: day(1), service: 'Apex One', provisioned: '120' }]).smb?.lines[0];
    expect(line?.usedUnits).toBeNull();
    expect(line?.overProvisionedUnits).toBeNull();
    expect(line?.overProvisionedRatio).toBeNull();
    expect(line?.chargeableUnits.value.toFixed()).toBe('120');
    expect(line?.isPartlyReported).toBe(false);
  });
});

describe('case 7', () => {
  const line = (unitPrice: string, chargeable: string, margin: string) => ({
    unitPrice: decimal(unitPrice),
    chargeableUnits: decimal(chargeable),
    channelMargin: decimal(margin),
    currency: 'USD',
  });

  it('R20 owes 95 × 2.50 = 237.50, with margin 20 % 190.00', () => {
    expect(subtotal(line('2.50', '95', '0')).toFixed(2)).toBe('237.50');
    expect(subtotal(line('2.50', '95', '0.2')).toFixed(2)).toBe('190.00');
  });

  it('R23 rounds 61.335 × 161 = 9,874.935 to 9,874.94', () => {
    expect(subtotal(line('61.335', '161', '0')).toFixed(2)).toBe('9874.94');
  });

  it('R21 finds the margin 20 % in 190.00 owed for 95 × 2.50, and none in 0 units', () => {
    const owed = { unitPrice: decimal('2.50'), chargeableUnits: decimal('95'), owed: decimal('190') };
    expect(channelMargin(owed)?.toFixed()).toBe('0.2');
    expect(channelMargin({ ...owed, chargeableUnits: decimal('0') })).toBeNull();
  });
});

describe('case 8', () => {
  it.each([
    [30, 26],
    [20, 17],
    [31, 27],
    [28, 24],
  ])('R13 takes of 1…%s the value %s', (count, expected) => {
    const totals = Array.from({ length: count }, (_, index) => ({
      day: day(index + 1),
      total: decimal(String(index + 1)),
    }));
    expect(percentileDay(totals).total.toFixed()).toBe(String(expected));
    expect(percentileDay([...totals].reverse()).day).toBe(day(expected));
  });
});

describe('case 9', () => {
  it('R11 lowers 200 used, 13,000 credits to 150: 9,750 credits, and the billing day stays', () => {
    // 13,000 × 150 ÷ 200 = 9,750; day 2 would be higher than that
    const rows: readonly Row[] = [
      { day: day(1), used: '200', requirement: '65' },
      { day: day(2), used: '190', requirement: '65' },
    ];
    const lowered = {
      tab: 'services',
      name: 'XDR for Endpoints',
      billingUnit: '',
      comment: 'test machines',
    } as const;
    const report = october(rows, { review: { lines: [{ ...lowered, loweredTo: decimal('150') }] } });
    expect(report.services?.billingDay).toBe(day(1));
    expect(report.services?.lines[0]?.allocatedCredits.value.toFixed()).toBe('9750');
    expect(report.services?.figures?.calculatedCredits.value.toFixed()).toBe('13000');
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('9750');
    expect(packs(report)).toBe('98'); // 97.5, half up
  });
});

describe('case 10', () => {
  it('R12 counts V1 900 and NFR 200 packs together: 1,100 reach the tier from 1,000, 10 % on both', () => {
    const tier = { product: PACK_PRODUCT, currency: 'USD' };
    const report = october(
      [
        { day: day(1), customer: 'A', credits: '90000' },
        { day: day(1), customer: 'Lab', credits: '28000' }, // 28,000 − 8,000 = 20,000
      ],
      {
        nfr: ['Lab'],
        money: {
          prices: [priceOf(PACK_PRODUCT, '10')],
          tiers: [
            { ...tier, fromPacks: decimal('0'), terms: { discount: decimal('0') } },
            { ...tier, fromPacks: decimal('1000'), terms: { discount: decimal('0.1') } },
          ],
        },
      },
    );
    expect([packs(report), packs(report, 'nfr')]).toEqual(['900', '200']);
    // 900 × 9.00 = 8,100.00; 200 × 9.00 = 1,800.00
    expect(report.money?.lines.map(({ owed }) => owed?.discount?.value.toFixed())).toEqual(['0.1', '0.1']);
    expect(report.money?.lines.map(({ owed }) => owed?.subtotal.value.toFixed(2))).toEqual([
      '8100.00',
      '1800.00',
    ]);
    expect(report.money?.totalInvoiceAmount?.value.toFixed(2)).toBe('9900.00');
  });
});

describe('case 11', () => {
  it('R3 charges used 60 of A and provisioned 50 of B, 110, and marks the line', () => {
    const report = october([
      { day: day(1), customer: 'A', service: 'Apex One', provisioned: '100', used: '60' },
      { day: day(1), customer: 'B', service: 'Apex One', provisioned: '50' },
    ]);
    const line = report.smb?.lines[0];
    expect(line?.chargeableUnits.value.toFixed()).toBe('110');
    expect(line?.isPartlyReported).toBe(true);
    expect(line?.overProvisionedUnits).toBeNull();
    expect(codes(report)).toContain('units.partly-reported');
  });
});

describe('case 12', () => {
  it('R26 takes 2.20 for October where 2.00 ended on 16 October, with an exception', () => {
    const report = october([{ day: day(1), service: 'Apex One', provisioned: '10' }], {
      money: {
        prices: [
          priceOf('Apex One', '2.00', { effectiveUntil: '2025-10-16' }),
          priceOf('Apex One', '2.20', { effectiveFrom: '2025-10-16' }),
        ],
      },
    });
    expect(report.money?.lines[0]?.price?.unitPrice.value.toFixed()).toBe('2.2');
    expect(report.money?.totalInvoiceAmount?.value.toFixed(2)).toBe('22.00');
    expect(report.issues.find((issue) => issue.code === 'price.changed')?.weight).toBe('exception');
  });
});
