import { cut, shown } from '../../../src/intake/values/shown';

test('a value is shown in quotation marks, on one line and at most 60 characters of it', () => {
  expect(shown('abc')).toBe('“abc”');
  expect(shown('two\nlines')).toBe('“two\\u000alines”');
  expect(shown('x'.repeat(61))).toBe(`“${'x'.repeat(60)}…”`);
  expect(shown('')).toBe('nothing');
});

test('no character is cut in two', () => {
  expect(cut('ab😀cd', 3)).toBe('ab…');
  expect(cut('ab😀cd', 4)).toBe('ab😀…');
});
