import { setAside } from '../../../src/engine/usage/set-aside';
import type { UsageTotal } from '../../../src/engine';
import { day, totalsOf } from '../months';

const customersOf = (usage: readonly UsageTotal[]): readonly string[] =>
  usage.map(({ customer }) => customer);

describe('setAside', () => {
  it('R17 sets Trial rows and annual licenses aside, and bills everything else', () => {
    const row = { day: day(1), used: '1' };
    const sorted = setAside(
      totalsOf([
        { ...row, customer: 'unstated' },
        { ...row, customer: 'full', licenseVersion: 'Full', subscriptionType: 'Monthly plan' },
        { ...row, customer: 'nfr', licenseVersion: 'NFR' },
        { ...row, customer: 'trial', licenseVersion: 'Trial' },
        { ...row, customer: 'annual', licenseVersion: 'Full', subscriptionType: 'Annual license' },
        { ...row, customer: 'annual trial', licenseVersion: 'Trial', subscriptionType: 'Annual license' },
        { ...row, customer: 'annual nfr', licenseVersion: 'NFR', subscriptionType: 'Annual license' },
      ]),
    );
    expect(customersOf(sorted.billed)).toEqual(['unstated', 'full', 'nfr']);
    expect(customersOf(sorted.trial)).toEqual(['trial', 'annual trial']);
    expect(customersOf(sorted.annual)).toEqual(['annual', 'annual nfr']);
  });

  it('R17 sets an annual customer’s unstated rows aside with its annual ones, and those of nobody else', () => {
    const row = { day: day(1), used: '1' };
    const sorted = setAside(
      totalsOf([
        { ...row, customer: 'annual', subscriptionType: 'Annual license' },
        { ...row, customer: 'annual', service: 'unstated' },
        { ...row, customer: 'annual', service: 'trial', licenseVersion: 'Trial' },
        { ...row, customer: 'annual', service: 'monthly', subscriptionType: 'Monthly plan' },
        { ...row, customer: 'other', service: 'other' },
      ]),
    );
    expect(sorted.annual.map(({ service }) => service)).toEqual(['XDR for Endpoints', 'unstated']);
    expect(sorted.trial.map(({ service }) => service)).toEqual(['trial']);
    expect(sorted.billed.map(({ service }) => service)).toEqual(['monthly', 'other']);
  });

  it('R17 loses no usage and finds none in nothing', () => {
    expect(setAside([])).toEqual({ billed: [], trial: [], annual: [] });
  });
});
