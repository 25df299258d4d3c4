import fc from 'fast-check';
import { randomMonth, usageFileOf, type RandomMonth, type UsageRow } from '../random-months';
import { billedMonth, withoutPlaces } from './billed-month';

jest.setTimeout(60_000);

/** A month, and in places rows of one key that state different things: what cannot be summed may not depend on order. */
const months = fc
  .tuple(
    randomMonth({ perYear: true }),
    fc.array(fc.record({ row: fc.nat(), change: changed() }), { maxLength: 3 }),
  )
  .map(([month, changes]): RandomMonth => {
    const more = changes.flatMap(({ row, change }) => {
      const found = month.usage[row % month.usage.length];
      return found === undefined ? [] : { ...found, ...change };
    });
    return { ...month, usage: [...month.usage, ...more] };
  });

function changed(): fc.Arbitrary<Partial<UsageRow>> {
  return fc.constantFrom<Partial<UsageRow>>(
    { credits: '7' },
    { requirement: '3' },
    { used: '4' },
    { provisioned: '5' },
    { subscription: 'Monthly plan' },
    { subscription: 'Annual license' },
    { version: 'Trial' },
  );
}

test('R14 the order of rows does not matter: reports, working and issues are the same but for the places of rows', async () => {
  const shuffled = months.chain((month) =>
    fc.tuple(fc.constant(month), fc.shuffledSubarray([...month.usage], { minLength: month.usage.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([month, usage]) => {
      const [{ answer }, other] = [await billedMonth(month), await billedMonth({ ...month, usage })];
      const [one, another] = [answer, other.answer].map((bill) => sortedRejects(withoutPlaces(bill)));
      expect(another).toEqual(one);
    }),
    { numRuns: 100 },
  );
});

/** Rejects are listed as rows come; their order is that of places. */
function sortedRejects(bill: unknown): unknown {
  const { intake, ...others } = bill as { intake: { rejects: unknown[] } };
  const rejects = intake.rejects.map((reject) => JSON.stringify(reject)).sort();
  return { ...others, intake: { ...intake, rejects } };
}

test('R14 splitting a file in two does not matter, wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(months, fc.nat(), async (month, cut) => {
      fc.pre(month.usage.length > 1);
      const at = 1 + (cut % (month.usage.length - 1));
      const usageFiles = [month.usage.slice(0, at), month.usage.slice(at)].map((rows) =>
        usageFileOf(month, rows),
      );
      const [whole, split] = [await billedMonth(month), await billedMonth(month, { usageFiles })];
      expect(withoutPlaces(split.answer)).toEqual(withoutPlaces(whole.answer));
    }),
    { numRuns: 50 },
  );
});

test('D8 the same files give the same answer, to the last character', async () => {
  await fc.assert(
    fc.asyncProperty(months, async (month) => {
      const [one, another] = [await billedMonth(month), await billedMonth(month)];
      expect(JSON.stringify(another.answer)).toBe(JSON.stringify(one.answer));
    }),
    { numRuns: 50 },
  );
});
