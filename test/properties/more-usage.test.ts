import fc from 'fast-check';
import { decimal, PACK_PRODUCT, percentileDay, type Report } from '../../src/engine';
import { october, priceOf } from '../engine/months';
import { daysIn, randomMonth, type RandomMonth, type UsageRow } from '../random-months';
import { billedMonth } from './billed-month';
import { sumText } from './exact';

jest.setTimeout(60_000);

/**
 * More usage never lowers the bill: where it holds, and the four places where the rules themselves say otherwise.
 *
 * It holds where a row states more of what it states already, under every rule, and where rows are added that state
 * what the other rows of their customer and line state. It does not hold
 * - where a volume discount is reached (R12): a tier prices the whole quantity, so packs never fall but money may;
 * - where a new day makes the 85th percentile drop one day more (R13) and lies below the value that it took before;
 * - where a customer of SMB begins to report Used (R3): Used then takes the place of Provisioned;
 * - where rows bring the NFR license with them (R8): 8,000 credits of their customer are then free.
 */

/** Months without tiers. */
const months = randomMonth().map((month): RandomMonth => ({ ...month, tiers: [] }));
const more = fc.constantFrom('0', '0.001', '0.5', '1', '49.99', '50', '100', '8000', '12345.678');

test('R1, R5, R8, R9, R13, R20 more of what a row states never makes fewer packs, SMB units or a lower total', async () => {
  await fc.assert(
    fc.asyncProperty(months, fc.nat(), more, async (month, index, added) => {
      const at = index % month.usage.length;
      const usage = month.usage.map((row, number) => (number === at ? withMore(row, added) : row));
      await expectNotLower(month, { ...month, usage });
    }),
    { numRuns: 100 },
  );
});

test('R12 with tiers, more of what a row states still never makes fewer packs', async () => {
  await fc.assert(
    fc.asyncProperty(randomMonth(), fc.nat(), more, async (month, index, added) => {
      const at = index % month.usage.length;
      const usage = month.usage.map((row, number) => (number === at ? withMore(row, added) : row));
      const [before, after] = [await billedMonth(month), await billedMonth({ ...month, usage })];
      expectNotFewer(unitsOf(before.reports), unitsOf(after.reports));
    }),
    { numRuns: 40 },
  );
});

test('R12 but with tiers the total may fall: 999 packs at 10 are 9,990, 1,000 packs at 9 are 9,000', () => {
  const money = {
    prices: [priceOf(PACK_PRODUCT, '10')],
    tiers: [
      {
        product: PACK_PRODUCT,
        currency: 'USD',
        fromPacks: decimal('1000'),
        terms: { discount: decimal('0.1') },
      },
    ],
  };
  const totals = ['99900', '100000'].map((credits) =>
    october([{ day: '2025-10-01', credits }], { money }).money?.totalInvoiceAmount?.value.toFixed(),
  );
  expect(totals).toEqual(['9990', '9000']);
});

test('R1, R5, R8, R9 by the peak day, a row more of a customer’s line never makes fewer packs, SMB units or a lower total', async () => {
  const byPeak = months.map((month) => ({
    ...month,
    rules: { ...month.rules, billingRule: 'peak-day' as const },
  }));
  await fc.assert(
    fc.asyncProperty(byPeak, fc.nat(), fc.nat(), async (month, index, dayNumber) => {
      const row = rowMore(month, index, dayNumber);
      fc.pre(row !== null);
      await expectNotLower(month, { ...month, usage: [...month.usage, row] });
    }),
    { numRuns: 100 },
  );
});

const dailyCredits = fc.array(fc.nat(20), { minLength: 1, maxLength: 31 });

test('R13 a day more never lowers the 85th percentile where no day more is dropped, or where it is not below it', () => {
  fc.assert(
    fc.property(dailyCredits, fc.nat(20), (credits, added) => {
      const [before, after] = [percentileOf(credits), percentileOf([...credits, added])];
      const dropsAsMany = droppedOf(credits.length) === droppedOf(credits.length + 1);
      fc.pre(dropsAsMany || added >= before);
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('R13 where a day more is dropped, a low day may lower it: of 6 days none is dropped, of 7 the highest', () => {
  const packsOf = (credits: readonly string[]): string | undefined =>
    october(
      credits.map((ofDay, index) => ({ day: `2025-10-0${index + 1}`, credits: ofDay })),
      { rules: { billingRule: 'p85' } },
    ).services?.figures?.finalBilledUnits.value.toFixed();
  expect(packsOf(['1000', '100', '100', '100', '100', '100'])).toBe('10');
  expect(packsOf(['1000', '100', '100', '100', '100', '100', '100'])).toBe('1');
});

test('R13 a volume service adds its days up, so a day more never lowers it', () => {
  const catalogue = [
    {
      capability: 'SIEM',
      billingUnit: 'GB',
      creditsPerUnit: decimal('1'),
      per: 'month' as const,
      calculation: 'volume' as const,
      effectiveFrom: null,
      effectiveUntil: null,
      note: '',
    },
  ];
  const creditsOf = (credits: readonly number[]): number => {
    const rows = credits.map((ofDay, index) => ({
      day: `2025-10-${String(index + 1).padStart(2, '0')}`,
      service: 'SIEM',
      billingUnit: 'GB',
      credits: String(ofDay),
    }));
    const { services } = october(rows, { catalogue, rules: { billingRule: 'p85' } });
    return Number(services?.figures?.allocatedCredits.value.toFixed());
  };
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }), fc.nat(20), (credits, added) => {
      expect(creditsOf([...credits, added])).toBe(creditsOf(credits) + added);
    }),
  );
});

test('R3 a customer that begins to report Used may pay less: 120 provisioned, then 95 used', () => {
  const provisioned = { day: '2025-10-01', provisioned: '120' };
  const chargeable = [provisioned, { ...provisioned, used: '95' }].map((row) =>
    october([row]).smb?.lines[0]?.chargeableUnits.value.toFixed(),
  );
  expect(chargeable).toEqual(['120', '95']);
});

test('R8 rows that bring the NFR license may make it less: 85 packs, then 5 and none', () => {
  const rows = [{ day: '2025-10-01', credits: '8500' }];
  const license = { day: '2025-10-02', credits: '100', licenseVersion: 'NFR' as const };
  const [before, after] = [october(rows), october([...rows, license])];
  expect(before.services?.figures?.finalBilledUnits.value.toFixed()).toBe('85');
  expect(after.services).toBeNull();
  expect(after.nfr?.figures?.finalBilledUnits.value.toFixed()).toBe('5');
});

/** More of each quantity that a row states. */
function withMore(row: UsageRow, added: string): UsageRow {
  const raised = (stated: string): string =>
    stated === '' || stated.startsWith('-') ? stated : sumText(stated, added);
  return {
    ...row,
    used: raised(row.used),
    provisioned: raised(row.provisioned),
    credits: raised(row.credits),
  };
}

/** A row like another, of a day on which its key has none; credits of its own, since the catalogue may have none then. */
function rowMore({ cycle, usage }: RandomMonth, index: number, dayNumber: number): UsageRow | null {
  const like = usage[index % usage.length];
  if (like === undefined || !like.day.startsWith(cycle)) return null;
  const day = `${cycle}-${String((dayNumber % daysIn(cycle)) + 1).padStart(2, '0')}`;
  const isSameKey = (row: UsageRow): boolean =>
    row.day === day &&
    row.partner === like.partner &&
    row.service === like.service &&
    row.unit === like.unit &&
    row.version === like.version;
  if (usage.some(isSameKey)) return null;
  const isSmb = like.provisioned !== '' && like.credits === '' && like.requirement === '';
  return isSmb ? { ...like, day } : { ...like, day, credits: like.credits || '4321.5' };
}

async function expectNotLower(before: RandomMonth, after: RandomMonth): Promise<void> {
  const [{ reports: old }, { reports }] = [await billedMonth(before), await billedMonth(after)];
  expectNotFewer(unitsOf(old), unitsOf(reports));
  expectNotFewer(totalsOf(old), totalsOf(reports));
}

type Amounts = ReadonlyMap<string, string | null>;

/** Packs of each tab and chargeable units of each SMB line, by partner and name; null where they cannot be told. */
function unitsOf(reports: readonly Report[]): Amounts {
  return new Map(
    reports.flatMap(({ partner, services, nfr, smb }) => [
      ...[services, nfr].flatMap((tab) =>
        tab === null
          ? []
          : [[`${partner.name} ${tab.name}`, tab.figures?.finalBilledUnits.value.toFixed() ?? null] as const],
      ),
      ...(smb?.lines ?? []).map(
        (line) =>
          [`${partner.name} ${line.name} ${line.billingUnit}`, line.chargeableUnits.value.toFixed()] as const,
      ),
    ]),
  );
}

function totalsOf(reports: readonly Report[]): Amounts {
  return new Map(
    reports.map(({ partner, money }) => [partner.name, money?.totalInvoiceAmount?.value.toFixed() ?? null]),
  );
}

/** What was known stays known, and none is less than before. */
function expectNotFewer(before: Amounts, after: Amounts): void {
  expect([...after.keys()]).toEqual(expect.arrayContaining([...before.keys()]));
  for (const [name, amount] of before) {
    const now = after.get(name) ?? null;
    expect({ name, isKnown: now !== null }).toEqual({ name, isKnown: amount !== null });
    if (amount === null || now === null) continue;
    expect({ name, amount, now, isLess: decimal(now).lt(amount) }).toMatchObject({ isLess: false });
  }
}

function percentileOf(credits: readonly number[]): number {
  const totals = credits.map((ofDay, index) => ({
    day: `2025-10-${String(index + 1).padStart(2, '0')}`,
    total: decimal(String(ofDay)),
  }));
  return percentileDay(totals).total.toNumber();
}

/** R13: how many of n days are dropped. */
function droppedOf(days: number): number {
  return Math.floor((15 * days) / 100);
}
