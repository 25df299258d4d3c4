import { headerKeyOf } from '../../../src/intake/columns/header-key';

test.each([
  ['Used units', 'used units'],
  [' used_units ', 'used units'],
  ['USED--UNITS', 'used units'],
  ['Used\u00a0 \n_units', 'used units'],
  ['Product/Service', 'product/service'],
  ['Cre\u0301dits', 'crédits'],
  ['_used', 'used'],
  ['', ''],
])('%j is matched as %j', (header, key) => {
  expect(headerKeyOf(header)).toBe(key);
});
