import { entryCountsAfter, entryCountsIn, removedEntries } from '../../src/book/entry-counts';
import { rowOf } from '../../src/book/row-of';

const entry = (Cycle: string, Seal: string) => rowOf('LMP_History', { Cycle, Seal });
const LOG = [entry('', 'a'), entry('', 'b a'), entry('', 'b a')];
const OCTOBER = [entry('2025-10', 'c'), entry('2025-10', 'd c')];
const noted = entryCountsAfter({}, { stands: [], wanted: [...LOG, ...OCTOBER] });

describe('D10 how many entries a history had', () => {
  it('is noted by cycle, each entry once however many rows it has', () => {
    expect(noted).toEqual({ '': 2, '2025-10': 2 });
    expect(entryCountsIn(JSON.stringify(noted))).toEqual(noted);
  });

  it.each(['', '{', '[]', '{"2025-10":"many"}', 'null'])('is not read from “%s”', (note) => {
    expect(entryCountsIn(note)).toEqual({});
  });

  it('tells of the last entries that were removed, of the log and of a cycle, and of nothing else', () => {
    expect(removedEntries(noted, [...OCTOBER, ...LOG]).size).toBe(0);
    expect(removedEntries({}, []).size).toBe(0);
    const removed = removedEntries(noted, [OCTOBER[0]!]);
    expect([...removed].map(([cycle, [issue]]) => [cycle, issue?.message.split(':')[0]])).toEqual([
      ['', 'LMP_History lacks 2 entries about prices, partners, rules and settings'],
      ['2025-10', 'LMP_History lacks 1 entry about the reports of 2025-10'],
    ]);
  });

  it('keeps telling, in the same words, however many entries are added', () => {
    const stands = [...LOG.slice(0, 1), ...OCTOBER];
    const wanted = [...stands, entry('', 'x a'), entry('', 'y x'), entry('2025-10', 'z d')];
    const after = entryCountsAfter(noted, { stands, wanted });
    expect(after).toEqual({ '': 4, '2025-10': 3 });
    expect(removedEntries(after, wanted)).toEqual(removedEntries(noted, stands));
  });

  it('is no fault where replicas met and there are more; those count from then on', () => {
    const stands = [...LOG, ...OCTOBER, entry('2025-10', 'e c'), entry('2025-11', 'f')];
    expect(removedEntries(noted, stands).size).toBe(0);
    const wanted = [...stands, entry('2025-10', 'g e')];
    expect(entryCountsAfter(noted, { stands, wanted })).toEqual({ '': 2, '2025-10': 4, '2025-11': 1 });
  });
});
