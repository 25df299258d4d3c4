import {
  decimal,
  PACK_PRODUCT,
  workingOf,
  workingToOpen,
  type Figure,
  type OpenedStep,
  type Price,
  type Report,
  type WorkingStep,
} from '../../../src/engine';
import { compared } from '../../../src/engine/decimal';
import { figure, given } from '../../../src/engine/report/figure';
import { equationOf } from '../../../src/engine/report/working';
import { bidOf, day, entryOf, october, octoberOf, priceOf, tierOf, type Month, type Row } from '../months';

const ROWS: readonly Row[] = [
  { day: day(1), customer: 'A', used: '100', requirement: '20' },
  { day: day(1), customer: 'B', used: '10', requirement: '20' },
  { day: day(2), customer: 'A', used: '110', requirement: '20' },
  { day: day(3), customer: 'A', credits: '2100' },
  { day: day(1), service: 'Apex One', provisioned: '120', used: '95' },
  { day: day(2), service: 'Apex One', provisioned: '110', used: '90' },
  { day: day(1), customer: 'Lab', credits: '8050' },
];
const MONTH: Month = {
  nfr: ['Lab'],
  money: {
    prices: [priceOf(PACK_PRODUCT, '10', { channelMargin: decimal('0.2') }), priceOf('Apex One', '2.5')],
    tiers: [tierOf('20', { discount: '0.1' })],
  },
};

const stepNamed = (report: Report, name: string): WorkingStep | undefined =>
  workingOf(report).find((step) => step.name === name);
const equationNamed = (report: Report, name: string): string | undefined => stepNamed(report, name)?.equation;

describe('the working of a report', () => {
  const report = october(ROWS, MONTH);
  const steps = workingOf(report);

  it('counts steps from 1, each after all of its inputs', () => {
    expect(steps.map(({ step }) => step)).toEqual(steps.map((_, index) => index + 1));
    for (const { step, inputs } of steps) expect(inputs.filter((input) => input >= step)).toEqual([]);
  });

  it('R10 writes results in all digits, without an exponent', () => {
    for (const { result } of steps) expect(result).toMatch(/^-?\d+(\.\d+)?$/);
  });

  it('ends each equation with its result, which the inputs repeat', () => {
    for (const { equation, result, inputs } of steps) {
      expect(equation.endsWith(result)).toBe(true);
      for (const input of inputs) expect(equation).toContain(steps[input - 1]!.result);
    }
  });

  it('cites a rule at every step', () => {
    expect(steps.filter(({ rule }) => !/^R([1-9]|1[0-7]|2[0-7]|3[12])$/.test(rule))).toEqual([]);
  });

  it('shows a figure that several others take as one step', () => {
    const provisioned = steps.filter(({ name }) => name === 'Provisioned units of Apex One');
    expect(provisioned).toHaveLength(1);
    expect(
      steps.filter(({ inputs }) => inputs.includes(provisioned[0]!.step)).map(({ name }) => name),
    ).toEqual(['Provisioned less used units of Apex One', 'Over-provisioned part of Apex One']);
  });

  it('shows no figure twice among those of a line', () => {
    const ofApexOne = steps.map(({ name }) => name).filter((name) => name.includes('Apex One'));
    expect(new Set(ofApexOne).size).toBe(ofApexOne.length);
  });

  it.each([
    ['Allocated credits of XDR for Endpoints of B on 2025-10-01', '10 × 20 = 200'],
    ['Allocated credits on 2025-10-01', '2200 = 2200'],
    ['Allocated credits', 'highest of 2200; 2200; 2100 = 2200'],
    ['NFR offset', '0'],
    ['Net credits', '2200 − 0 = 2200'],
    ['Packs before rounding', '2200 ÷ 100 = 22'],
    ['Final billed units of services', '22 rounded to the nearest whole, half up = 22'],
    ['Provisioned units of Apex One', 'highest of 120; 110 = 120'],
    ['Over-provisioned units of Apex One', 'highest of 25; 0 = 25'],
    ['Chargeable units of Apex One', '95 = 95'],
    ['Price per pack after volume discount', '10 × 0.9 = 9'],
    ['Rest after channel margin', '1 − 0 = 1'],
    ['Amount owed for Trend Vision One services', '9 × 22 × 0.8 = 158.4'],
    ['Subtotal of Trend Vision One services', '158.4 rounded to 2 decimals, half away from zero = 158.4'],
    ['Total invoice amount', '237.5 + 158.4 + 7.2 = 403.1'],
  ])('writes %s as “%s”', (name, equation) => {
    expect(equationNamed(report, name)).toBe(equation);
  });

  it('R6 notes the ties and the runner-up of the billing day', () => {
    expect(stepNamed(report, 'Allocated credits')?.note).toBe(
      '2025-10-01, of 3 days with data; the same on 2025-10-02, of which the earliest is taken (R6); ' +
        'next 2025-10-03 with 2,100',
    );
  });

  it('R6 notes the runner-up of Provisioned, and nothing where there is one day', () => {
    expect(stepNamed(report, 'Provisioned units of Apex One')?.note).toBe(
      '2025-10-01, of 2 days with data; next 2025-10-02 with 110',
    );
    const one = october([{ day: day(1), credits: '5' }]);
    expect(stepNamed(one, 'Allocated credits')?.note).toBe('2025-10-01, of 1 day with data');
  });

  it('leads down to the usage behind every stated quantity', () => {
    const stated = steps.filter(({ name, operation }) => operation === 'given' && / of [AB] on /.test(name));
    expect(stated.length).toBeGreaterThan(0);
    for (const { usage } of stated) expect(usage?.first.file).toBe('usage.csv');
  });

  it('has no steps for a report without usage', () => {
    expect(workingOf(october([]))).toEqual([]);
  });
});

describe('the working of options', () => {
  it('R8 writes the offset as the lowest of 8,050 and 8,000, and 0.5 packs as 1', () => {
    const report = october([{ day: day(1), credits: '8050' }], { nfr: ['A'] });
    expect(equationNamed(report, 'NFR offset')).toBe('lowest of 8050; 8000 = 8000');
    expect(equationNamed(report, 'Final billed units of the NFR license')).toBe(
      '0.5 rounded to the nearest whole, half up = 1',
    );
  });

  it.each(['up', 'down'] as const)('R9 names the rounding %s', (packRounding) => {
    const report = october([{ day: day(1), credits: '150' }], { rules: { packRounding } });
    expect(equationNamed(report, 'Final billed units of services')).toBe(
      `1.5 rounded ${packRounding} = ${packRounding === 'up' ? 2 : 1}`,
    );
  });

  it('R11 multiplies before it divides', () => {
    const line = { tab: 'services', name: 'L1', billingUnit: '', comment: 'agreed' } as const;
    const report = october([{ day: day(1), service: 'L1', used: '200', requirement: '65' }], {
      review: { lines: [{ ...line, loweredTo: decimal('150') }] },
    });
    expect(equationNamed(report, 'Allocated credits × chargeable units of L1')).toBe('13000 × 150 = 1950000');
    expect(equationNamed(report, 'Allocated credits of L1, lowered')).toBe('1950000 ÷ 200 = 9750');
    expect(equationNamed(report, 'Allocated credits after lowered lines')).toBe('13000 − 3250 = 9750');
    expect(stepNamed(report, 'Chargeable units of L1')?.note).toBe('agreed');
  });

  it('R13 writes the percentile day, with its runner-up', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
      day: day(number),
      service: 'L1',
      credits: String(number),
    }));
    const report = october(rows, { rules: { billingRule: 'p85' } });
    const step = stepNamed(report, '85th-percentile credits of L1 of A');
    expect(step).toMatchObject({ rule: 'R13', operation: 'percentile', result: '6' });
    expect(step?.equation).toBe(
      'highest left of 1; 2; 3; 4; 5; 6; 7 after dropping the top 15 % of the days = 6',
    );
    expect(step?.note).toBe('2025-10-06, of 7 days with data; next 2025-10-05 with 5');
  });

  it('R13 divides a requirement per year by 12 after multiplying', () => {
    const report = october([{ day: day(1), used: '3' }], { catalogue: [entryOf('100', { per: 'year' })] });
    const name = 'XDR for Endpoints of A on 2025-10-01';
    expect(equationNamed(report, `Credits of a year of ${name}`)).toBe('3 × 100 = 300');
    expect(equationNamed(report, `Allocated credits of ${name}`)).toBe('300 ÷ 12 = 25');
  });

  it('R6 R13 writes a tie of twelfths so that no input is higher than the result, but for the tail of a cut', () => {
    const rows = ['A', 'B', 'C'].map((customer) => ({ day: day(1), customer, used: '1' }));
    const report = october([...rows, { day: day(2), used: '3' }], {
      catalogue: [entryOf('100', { per: 'year' })],
    });
    const steps = workingOf(report);
    const peak = steps.find(({ name }) => name === 'Allocated credits')!;
    const inputs = peak.inputs.map((input) => decimal(steps[input - 1]!.result));
    const higher = inputs.filter((input) => compared(input, decimal(peak.result)) > 0);
    expect(higher.map((input) => input.toFixed())).toEqual([]);
  });

  it('R12 writes a graduated discount tier by tier: 999 × 10 + 101 × 9', () => {
    const report = october([{ day: day(1), credits: '110000' }], {
      rules: { discountMode: 'graduated' },
      money: { prices: [priceOf(PACK_PRODUCT, '10')], tiers: [tierOf('1000', { discount: '0.1' })] },
    });
    const amounts = workingOf(report).filter(({ name }) => name === 'Amount of the tier');
    expect(amounts.map(({ equation }) => equation)).toEqual(['10 × 999 = 9990', '9 × 101 = 909']);
    expect(equationNamed(report, 'Amount owed for Trend Vision One services')).toBe(
      '11988900 ÷ 1100 = 10899',
    );
  });

  it('R5 names each customer’s own peak under scope customer', () => {
    const rows: readonly Row[] = [
      { day: day(1), customer: 'A', credits: '6500' },
      { day: day(2), customer: 'A', credits: '3000' },
      { day: day(2), customer: 'B', service: 'L1', credits: '4000' },
      { day: day(2), customer: 'B', service: 'L2', credits: '1000' },
    ];
    const report = october(rows, { rules: { scope: 'customer' } });
    expect(equationNamed(report, 'Allocated credits of A')).toBe('highest of 6500; 3000 = 6500');
    expect(equationNamed(report, 'Allocated credits of B on 2025-10-02')).toBe('4000 + 1000 = 5000');
    expect(equationNamed(report, 'Allocated credits')).toBe('6500 + 5000 = 11500');
  });

  it('R13 names no day for a service that is summed over days', () => {
    const rows = [1, 2].map((number) => ({ day: day(number), used: String(number) }));
    const report = october(rows, {
      rules: { billingRule: 'p85' },
      catalogue: [entryOf('3', { calculation: 'volume' })],
    });
    expect(equationNamed(report, 'Allocated credits of XDR for Endpoints of A')).toBe('3 + 6 = 9');
    expect(equationNamed(report, 'Used units of XDR for Endpoints of A')).toBe('1 + 2 = 3');
  });

  it('counts units in the billing unit, and in “units” where none is named', () => {
    const units = (billingUnit: string) => [
      stepNamed(
        october([{ day: day(1), billingUnit, used: '5', requirement: '20' }]),
        'Used units of XDR for Endpoints',
      )?.unit,
      stepNamed(
        october([{ day: day(1), billingUnit, used: '5', requirement: '20' }]),
        'Used units of XDR for Endpoints of A on 2025-10-01',
      )?.unit,
      stepNamed(
        october([{ day: day(1), service: 'Apex One', billingUnit, provisioned: '5' }]),
        'Provisioned units of Apex One of A on 2025-10-01',
      )?.unit,
      stepNamed(
        october([{ day: day(1), service: 'Apex One', billingUnit, provisioned: '5' }]),
        'Chargeable units of Apex One',
      )?.unit,
    ];
    expect(units('seat')).toEqual(['seat', 'seat', 'seat', 'seat']);
    expect(units('')).toEqual(['units', 'units', 'units', 'units']);
  });

  it('R26 R27 notes where a unit price comes from', () => {
    const noteOf = (month: Month): string | undefined =>
      stepNamed(october([{ day: day(1), credits: '1000' }], month), `Unit price of ${PACK_PRODUCT}`)?.note;
    const price = priceOf(PACK_PRODUCT, '10');
    expect(noteOf({ money: { prices: [price] } })).toBe('standard price list');
    const gold = { partner: { priceList: 'Gold' }, money: { prices: [{ ...price, priceList: 'Gold' }] } };
    expect(noteOf(gold)).toBe('price list Gold');
    const review = { bidDeskNumbers: new Map([[PACK_PRODUCT, 'BD-1']]) };
    expect(noteOf({ money: { prices: [price], bids: [bidOf('BD-1')] }, review })).toBe(
      'Bid Desk Number BD-1',
    );
  });

  it('R24 shows the subtotals that there are where the total is missing', () => {
    const report = october(ROWS, { ...MONTH, money: { prices: [priceOf('Apex One', '2.5')] } });
    expect(stepNamed(report, 'Total invoice amount')).toBeUndefined();
    expect(equationNamed(report, 'Subtotal of Apex One')).toContain('= 237.5');
  });

  it('R12 shows the discount that a price per pack is: (10 − 7.5) ÷ 10 = 0.25', () => {
    const report = october([{ day: day(1), credits: '1000' }], {
      money: { prices: [priceOf(PACK_PRODUCT, '10')], tiers: [tierOf('5', { pricePerPack: '7.5' })] },
    });
    expect(equationNamed(report, 'Amount off')).toBe('10 − 7.5 = 2.5');
    expect(equationNamed(report, 'Volume discount')).toBe('2.5 ÷ 10 = 0.25');
    expect(stepNamed(report, 'Price per pack after volume discount')?.note).toBe('the tier from 5 packs');
  });

  it('R3 notes that Provisioned is charged where Used is not reported, and nothing where it is', () => {
    const noteOf = (row: Partial<Row>): string | undefined =>
      stepNamed(october([{ day: day(1), service: 'Apex One', ...row }]), 'Chargeable units of Apex One')
        ?.note;
    expect(noteOf({ provisioned: '9' })).toBe('Used is not reported, so Provisioned is charged');
    expect(noteOf({ provisioned: '9', used: '5' })).toBe('');
  });

  it('R31 takes Provisioned over on automatic submission', () => {
    const report = october([{ day: day(1), service: 'Apex One', provisioned: '120', used: '95' }], {
      review: { submission: 'automatic' },
    });
    expect(stepNamed(report, 'Chargeable units of Apex One')).toMatchObject({
      rule: 'R31',
      equation: '120 = 120',
    });
  });
});

describe('equationOf', () => {
  const terms = (count: number) =>
    Array.from({ length: count }, () =>
      given({ name: 'Term', rule: 'R5', unit: 'credits', value: decimal('1') }),
    );
  const sum = (count: number) =>
    figure(
      { name: 'Sum', rule: 'R5', unit: 'credits', value: decimal(String(count)) },
      { kind: 'sum' },
      terms(count),
    );

  it('writes forty terms out and counts the rest', () => {
    expect(equationOf(sum(40))).toBe(`${Array(40).fill('1').join(' + ')} = 40`);
    expect(equationOf(sum(43))).toBe(`${Array(40).fill('1').join(' + ')} + (3 more) = 43`);
  });

  it('writes the sum of nothing', () => {
    expect(equationOf(sum(0))).toBe('nothing = 0');
  });
});

describe('a working that is opened', () => {
  const report = october(ROWS, MONTH);
  const { stepOf, open } = workingToOpen(report);
  const opened = (figure: Figure | null | undefined): OpenedStep => open(stepOf(figure!))!;
  const inputOf = (step: OpenedStep, name: string): OpenedStep =>
    open(step.inputs.find((input) => input.name === name)!.step)!;

  it('D9 has each figure at its step, from the report’s lines to its total', () => {
    const line = report.smb?.lines[0];
    const figures = [
      line?.provisionedUnits,
      line?.usedUnits,
      line?.chargeableUnits,
      line?.parts[0]?.provisionedUnits,
      report.services?.figures?.netCredits,
      report.nfr?.figures?.nfrOffset,
      report.packs,
      report.money?.lines[0]?.price?.unitPrice,
      report.money?.totalInvoiceAmount,
    ];
    for (const found of figures) {
      expect(opened(found)).toMatchObject({ name: found!.name, result: found!.value.toFixed() });
    }
  });

  it('keeps the steps of the whole working where they are, and has none beyond those that it names', () => {
    const other = workingToOpen(report);
    for (const step of workingOf(report)) {
      expect(other.open(step.step)).toMatchObject({ name: step.name, result: step.result });
    }
    expect([open(0), open(99_999)]).toEqual([null, null]);
  });

  it('R5, R6 marks the billing day among the days, its tie, and the next highest', () => {
    const days = opened(report.services?.figures?.allocatedCredits).inputs;
    expect(days.map(({ result, day }) => [day?.day, result, day?.is])).toEqual([
      ['2025-10-01', '2200', 'chosen'],
      ['2025-10-02', '2200', 'tied'],
      ['2025-10-03', '2100', 'runner-up'],
    ]);
  });

  it('R5 opens a day that was not chosen down to its usage keys', () => {
    const credits = opened(report.services?.figures?.allocatedCredits);
    const onTie = inputOf(credits, 'Allocated credits on 2025-10-02');
    expect(onTie).toMatchObject({ operation: 'same', equation: '2200 = 2200', rule: 'R5' });
    const line = inputOf(onTie, 'Allocated credits of XDR for Endpoints on 2025-10-02');
    const key = inputOf(line, 'Allocated credits of XDR for Endpoints of A on 2025-10-02');
    expect(key).toMatchObject({ equation: '110 × 20 = 2200', rule: 'R4', usage: { first: { row: 4 } } });
  });

  it('R1 opens every day of Provisioned down to its usage keys', () => {
    const days = opened(report.smb?.lines[0]?.provisionedUnits);
    const onNext = inputOf(days, 'Provisioned units of Apex One on 2025-10-02');
    expect(onNext).toMatchObject({ equation: '110 = 110', result: '110' });
    expect(open(onNext.inputs[0]!.step)).toMatchObject({ operation: 'given', usage: { first: { row: 7 } } });
  });

  it('R4 opens a credit requirement down to the row or the catalogue entry that states it', () => {
    const rows = [
      { day: day(1), customer: 'A', billingUnit: 'endpoint', used: '10', requirement: '20' },
      { day: day(1), customer: 'B', billingUnit: 'endpoint', used: '10' },
    ];
    const mixed = october(rows, { catalogue: [entryOf('300', { per: 'year' })] });
    const working = workingToOpen(mixed);
    const step = working.open(working.stepOf(mixed.services!.lines[0]!.creditRequirement!))!;
    expect(step).toMatchObject({ rule: 'R4', equation: 'highest of 20; 25 = 25', result: '25' });
    const [ofA, ofB] = step.inputs.map((input) => working.open(input.step)!);
    expect(ofA).toMatchObject({ operation: 'given', note: 'stated by the usage', usage: { customer: 'A' } });
    expect(ofB).toMatchObject({ equation: '300 ÷ 12 = 25', usage: { customer: 'B' } });
    const bare = october([{ day: day(1), credits: '5' }]);
    expect(bare.services?.lines[0]?.creditRequirement).toBeNull();
  });

  it('R13 opens each customer’s own days under the 85th percentile, and the days of the tab beside them', () => {
    const rows = [1, 2, 3].map((number) => ({ day: day(number), credits: String(number * 100) }));
    const p85 = october(rows, { rules: { billingRule: 'p85' } });
    const working = workingToOpen(p85);
    const part = p85.services!.lines[0]!.parts[0]!.allocatedCredits!;
    const step = working.open(working.stepOf(part))!;
    expect(step.inputs.map((input) => input.day?.is)).toEqual(['other', 'runner-up', 'chosen']);
    expect(working.open(step.inputs[0]!.step)).toMatchObject({ operation: 'same', result: '100' });
    const ofTab = p85.services!.dayFigures().map((figure) => working.open(working.stepOf(figure))!);
    expect(ofTab.map(({ equation }) => equation)).toEqual(['100 = 100', '200 = 200', '300 = 300']);
  });

  it('R12 opens the packs of a cycle down to each partner’s, which a whole working leaves out', () => {
    const [first, second] = octoberOf(
      { North: [{ day: day(1), credits: '900' }], South: [{ day: day(1), credits: '300' }] },
      {
        rules: { discountScope: 'cycle' },
        money: { prices: [priceOf(PACK_PRODUCT, '10')], tiers: [tierOf('10', { discount: '0.1' })] },
      },
    );
    const whole = workingOf(first!).find(({ name }) => name === 'Packs that count together');
    expect(whole).toMatchObject({ operation: 'cycle-total', inputs: [], equation: '12', result: '12' });
    const working = workingToOpen(first!);
    const step = working.open(working.stepOf(first!.money!.packsTogether!))!;
    expect(step).toMatchObject({ equation: '9 + 3 = 12', note: 'of every partner in the cycle' });
    expect(step.inputs.map(({ name }) => name)).toEqual(['Packs of North', 'Packs of South']);
    expect(second?.money?.packsTogether?.value.toFixed()).toBe('12');
  });

  it('R24 adds an incomplete total up so far, and has none where no line or every line is priced', () => {
    const ofPrices = (prices: readonly Price[]): Report['money'] =>
      october(ROWS, { money: { prices } }).money;
    const partly = ofPrices([priceOf('Apex One', '2.5')]);
    expect(partly?.totalInvoiceAmount).toBeNull();
    expect(partly?.totalSoFar).toMatchObject({ rule: 'R24', operation: { kind: 'same' } });
    expect(partly?.totalSoFar?.value.toFixed()).toBe('237.5');
    expect(ofPrices([])?.totalSoFar).toBeNull();
    expect(report.money?.totalSoFar).toBeNull();
  });
});
