import { groupedBy } from '../../src/engine/grouped-by';

describe('groupedBy', () => {
  it('keeps the order of items, and of groups by their first item', () => {
    const groups = groupedBy(['b1', 'a1', 'b2', 'c1', 'a2'], (item) => item.slice(0, 1));
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1', 'a2']],
      ['c', ['c1']],
    ]);
  });

  it('makes no group of nothing', () => {
    expect(groupedBy<string>([], (item) => item).size).toBe(0);
  });

  it.each(['__proto__', 'constructor', ''])('takes the name “%s” as any other', (name) => {
    expect(groupedBy([name, name], (item) => item).get(name)).toEqual([name, name]);
  });
});
