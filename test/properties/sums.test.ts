import fc from 'fast-check';
import type { CreditTab, Figure, Report, SmbTab } from '../../src/engine';
import { randomMonth, type RandomMonth, type UsageRow } from '../random-months';
import { billedMonth, withoutPlaces } from './billed-month';
import { fractionOf, isSame, minus, NOTHING, productText, sum, type Fraction } from './exact';

jest.setTimeout(60_000);

type Part = CreditTab['lines'][number]['parts'][number];

const months = randomMonth({ perYear: true });

async function eachReport(check: (report: Report) => void, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(months, async (month) => {
      const { reports } = await billedMonth(month);
      expect(reports.length).toBeGreaterThan(0);
      for (const report of reports) check(report);
    }),
    { numRuns },
  );
}

test('R5, R8, R20, R23 lines add up to tabs, tabs to net credits, subtotals to the total, exactly', async () => {
  await eachReport((report) => {
    for (const tab of creditTabs(report)) {
      const { allocatedCredits, nfrOffset, netCredits } = tab.figures;
      expectSame(sumOf(tab.lines.map((line) => line.allocatedCredits)), valueOf(allocatedCredits));
      expectSame(minus(valueOf(allocatedCredits), valueOf(nfrOffset)), valueOf(netCredits));
    }
    const { money } = report;
    if (money?.totalInvoiceAmount == null) return;
    expect(money.lines.every(({ owed }) => owed !== null)).toBe(true);
    expectSame(
      sumOf(money.lines.flatMap(({ owed }) => owed?.subtotal ?? [])),
      valueOf(money.totalInvoiceAmount),
    );
  }, 75);
});

test('R24 a total is there exactly where every line has a subtotal', async () => {
  await eachReport(({ money }) => {
    const isPriced =
      money !== null && money.currency !== null && money.lines.every(({ owed }) => owed !== null);
    expect(money?.totalInvoiceAmount != null).toBe(isPriced);
  }, 50);
});

test('R5, R13 customers’ parts add up to the credits and the units of their line, exactly', async () => {
  await eachReport((report) => {
    for (const line of creditTabs(report).flatMap(({ lines }) => lines)) {
      expectSame(partsOf(line.parts, 'allocatedCredits'), valueOf(line.allocatedCredits));
      expectSame(partsOf(line.parts, 'usedUnits'), valueOf(line.usedUnits));
    }
  }, 75);
});

test('R1 customers’ parts of SMB add up to Provisioned and to Used of their line, each on its days', async () => {
  await eachReport(({ smb }) => {
    for (const line of smbLines(smb)) {
      expectSame(partsOf(line.parts, 'provisionedUnits'), valueOf(line.provisionedUnits));
      expectSame(partsOf(line.parts, 'usedUnits'), valueOf(line.usedUnits));
    }
  }, 75);
});

test('R4 the same month as units × requirement or as credits gives the same bill', async () => {
  await fc.assert(
    fc.asyncProperty(months, async (month) => {
      const asRequirement = { ...month, usage: month.usage.map(withRequirement) };
      const asCredits = { ...month, usage: month.usage.map((row) => withCredits(withRequirement(row))) };
      expect(await shownOf(asCredits)).toEqual(await shownOf(asRequirement));
    }),
    { numRuns: 50 },
  );
});

/** A row of credits that states units and a requirement; rows of SMB and rows that are rejected stay as they are. */
function withRequirement(row: UsageRow): UsageRow {
  const isSmb = row.provisioned !== '' && row.credits === '' && row.requirement === '';
  if (isSmb || row.used.startsWith('-') || row.credits.startsWith('-')) return row;
  if (row.used === '' && row.credits === '' && row.provisioned === '') return row;
  return { ...row, used: row.used || '3', requirement: row.requirement || '2.5', credits: '' };
}

/** The same row with its credits in place of its requirement. */
function withCredits(row: UsageRow): UsageRow {
  if (row.requirement === '' || row.used === '') return row;
  return { ...row, requirement: '', credits: productText(row.used, row.requirement) };
}

/** A bill without what says where credits come from. */
async function shownOf(month: RandomMonth): Promise<unknown> {
  const { answer } = await billedMonth(month);
  const { reports, issues } = answer;
  const shown = JSON.stringify({ reports, issues }, (name, value: unknown) =>
    ['working', 'creditRequirement'].includes(name) ? undefined : value,
  );
  return withoutPlaces(JSON.parse(shown) as typeof answer);
}

type KnownTab = CreditTab & { readonly figures: NonNullable<CreditTab['figures']> };

/** The tabs of credits that are known. */
function creditTabs({ services, nfr }: Report): readonly KnownTab[] {
  return [services, nfr].flatMap((tab) =>
    tab === null || tab.figures === null ? [] : { ...tab, figures: tab.figures },
  );
}

function smbLines(smb: SmbTab | null): SmbTab['lines'] {
  return smb?.lines ?? [];
}

function partsOf(
  parts: readonly Part[],
  column: 'allocatedCredits' | 'usedUnits' | 'provisionedUnits',
): Fraction {
  return sumOf(parts.flatMap((part) => part[column] ?? []));
}

function sumOf(figures: readonly Figure[]): Fraction {
  return sum(figures.map(valueOf));
}

function valueOf(figure: Figure | null): Fraction {
  return figure === null ? NOTHING : fractionOf(figure.value.toFixed());
}

function expectSame(actual: Fraction, expected: Fraction): void {
  expect({ actual, expected, isSame: isSame(actual, expected) }).toMatchObject({ isSame: true });
}
