import fc from 'fast-check';
import { jsonParts } from '../../src/cli/json-parts';

it('writes what JSON.stringify writes, part by part', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect([...jsonParts(value)].join('')).toBe(JSON.stringify(value, null, 2));
    }),
  );
});
