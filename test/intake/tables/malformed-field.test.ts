import { malformedFieldOf } from '../../../src/intake/tables/malformed-field';

test.each([
  ['a,b,c\n', null],
  ['"a","b, c","d""e"\r', null],
  ['\r\n\n"a",b\n', null],
  ['"two\nlines","x"', null],
  ['x"y,a "quoted" word', null],
  ['"""x""",y', null],
  ['"",""\n', null],
  ['a,"x"y,c\n', 1],
  ['"x" ,c\n', 0],
  ['a,b,"1"2"\n', 2],
])('%j has its first malformed field at %j', (record, field) => {
  expect(malformedFieldOf(record, ',')).toBe(field);
});
