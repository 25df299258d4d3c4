import { oneOf } from '../../../src/intake/values/one-of';
import { Problem } from '../../../src/intake/values/problem';

const read = oneOf(['Monthly plan', 'Annual license'], { Monthly: 'Monthly plan' });

test.each([
  ['Monthly plan', 'Monthly plan'],
  ['ANNUAL LICENSE', 'Annual license'],
  [' monthly ', 'Monthly plan'],
  ['N/A', null],
])('R17 %j is %j', (text, word) => {
  expect(read(text)).toBe(word);
});

test.each(['Monthly (NFR)', 'constructor', 'plan'])('R17 %j is none of the words', (text) => {
  expect(read(text)).toEqual(new Problem('choice.unknown', { choices: 'Monthly plan or Annual license' }));
});

test('a text that no reader takes is a problem here too', () => {
  expect(read('a\u0000')).toMatchObject({ code: 'text.control-character' });
});
