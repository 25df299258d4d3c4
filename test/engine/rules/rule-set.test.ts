import { DEFAULT_RULES } from '../../../src/engine/rules/rule-set';

describe('the default rule set', () => {
  it.each([
    ['R13', 'billingRule', 'peak-day'],
    ['R5', 'scope', 'partner'],
    ['R1', 'smbScope', 'partner'],
    ['R9', 'packRounding', 'nearest'],
    ['R12', 'discountMode', 'volume'],
    ['R12', 'discountScope', 'report'],
    ['section 1', 'timeZone', 'UTC'],
  ] as const)('%s: %s is %s', (_, setting, value) => {
    expect(DEFAULT_RULES[setting]).toBe(value);
  });

  it.each([
    ['R9', 'packSize', '100'],
    ['R8', 'nfrCredits', '8000'],
    ['R32', 'violationThreshold', '0'],
  ] as const)('%s: %s is %s', (_, setting, value) => {
    expect(DEFAULT_RULES[setting].toFixed()).toBe(value);
  });
});
