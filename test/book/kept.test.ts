import { Kept } from '../../src/book/kept';

test('an answer is kept while its inputs are the very same, and lists of them hold the very same items', () => {
  const kept = new Kept<{ readonly rows: readonly object[]; readonly zone: string }, number>();
  let computed = 0;
  const ask = (rows: readonly object[], zone = 'UTC'): number =>
    kept.answer({ rows, zone }, () => (computed += 1));
  const [a, b] = [{}, {}];
  expect(ask([a, b])).toBe(1);
  expect(ask([a, b])).toBe(1);
  expect(ask([b, a])).toBe(2);
  expect(ask([b])).toBe(3);
  expect(ask([{}])).toBe(4);
  expect(ask([b], 'Asia/Tokyo')).toBe(5);
  expect(ask([b], 'Asia/Tokyo')).toBe(5);
});

test('an answer that could not be computed is not kept', () => {
  const kept = new Kept<{ readonly is: number }, number>();
  expect(() =>
    kept.answer({ is: 1 }, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(kept.answer({ is: 1 }, ({ is }) => is)).toBe(1);
});
