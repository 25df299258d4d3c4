import { DelimiterSniffer } from '../../../src/intake/tables/delimiter-sniffer';

test.each([
  ['a,b,c\n1;2;3', ','],
  ['a\tb,c\td\n', '\t'],
  ['a;b;c\n1,5;2,5;3', ';'],
  ['a|b\n', '|'],
  ['a,b;c\n', ','],
  ['a;b\tc\n', '\t'],
  ['"a,b,c";d\n', ';'],
  ['"a"",""";d\n', ';'],
  ['5" disk,a,b;c\n', ','],
  ['one column\n1;2', ','],
  ['\r\n\n a;b \n', ';'],
  ['', ','],
])('%j is delimited by %j', (text, delimiter) => {
  const whole = new DelimiterSniffer();
  whole.sees(text);
  expect(whole.delimiter).toBe(delimiter);
  const piecewise = new DelimiterSniffer();
  for (const character of text) if (piecewise.sees(character)) break;
  expect(piecewise.delimiter).toBe(delimiter);
});

test('the first line has ended only at a line end outside quotes', () => {
  expect(new DelimiterSniffer().sees('"a\nb",c')).toBe(false);
  expect(new DelimiterSniffer().sees('"a\nb",c\r')).toBe(true);
});
