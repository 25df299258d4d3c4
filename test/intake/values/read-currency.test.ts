import { readCurrency } from '../../../src/intake/values/read-currency';

test.each([
  ['USD', 'USD'],
  [' jpy ', 'JPY'],
  ['', null],
])('%j is %j', (text, currency) => {
  expect(readCurrency(text)).toBe(currency);
});

test.each(['US$', 'dollar', 'XXX', 'USDT'])('%j is not a currency of ISO 4217', (text) => {
  expect(readCurrency(text)).toMatchObject({ code: 'currency.unknown' });
});
