import { readUnit } from '../../../src/intake/values/read-unit';

test.each([
  ['endpoint', 'endpoint'],
  ['started 500 resources', 'started 500 resources'],
  ['500000 scans', '500000 scans'],
  ['N/A', ''],
])('%j names the unit %j', (text, unit) => {
  expect(readUnit(text)).toBe(unit);
});

test.each(['100', '2.5', '1e3'])('%j counts units and names none', (text) => {
  expect(readUnit(text)).toMatchObject({ code: 'unit.number' });
});
