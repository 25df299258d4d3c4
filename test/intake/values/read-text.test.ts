import { Problem } from '../../../src/intake/values/problem';
import { readText } from '../../../src/intake/values/read-text';

test.each([
  ['Contoso', 'Contoso'],
  ['  Contoso Ltd \t', 'Contoso Ltd'],
  ['CONTOSO', 'CONTOSO'],
  ['Zoe\u0308', 'Zoë'],
  ['東京', '東京'],
  ['Null', 'Null'],
  ['NA', 'NA'],
  ['0', '0'],
])('R14 %j is %j', (text, value) => {
  expect(readText(text)).toBe(value);
});

test.each(['', '   ', 'NULL', 'null', 'N/A', ' n/a '])('R14 %j is not there', (text) => {
  expect(readText(text)).toBeNull();
});

test('a cell holds 32,767 characters, and one more is a problem', () => {
  expect(readText('x'.repeat(32_767))).toHaveLength(32_767);
  expect(readText('x'.repeat(32_768))).toEqual(new Problem('text.too-long', { length: '32,768' }));
});

test.each(['a\u0000b', 'a\u001fb', 'two\nlines', 'a\u007fb', 'a\u0085b'])(
  '%j holds a control character',
  (text) => {
    expect(readText(text)).toMatchObject({ code: 'text.control-character' });
  },
);
