import { decimal } from '../../../src/engine';
import { allocatedCredits } from '../../../src/engine/credits/allocated-credits';
import { catalogueOf } from '../../../src/engine/credits/catalogue';
import type { CatalogueEntry } from '../../../src/engine';
import { day, entryOf, totalsOf, type Row } from '../months';

function creditsOf(row: Partial<Row>, entries: readonly CatalogueEntry[] = []) {
  const [usage] = totalsOf([{ day: day(16), ...row }]);
  const found = allocatedCredits(usage!, catalogueOf(entries));
  return 'problem' in found
    ? { problem: found.problem, why: found.why }
    : { credits: found.credits.toFixed(), from: found.basis.from };
}

describe('allocatedCredits', () => {
  it('R4 takes the row’s own credits before everything else', () => {
    const row = { used: '100', requirement: '20', credits: '1' };
    expect(creditsOf(row, [entryOf('65')])).toEqual({ credits: '1', from: 'row' });
  });

  it('R4 takes the row’s own 0 credits: 0 is stated', () => {
    expect(creditsOf({ used: '100', requirement: '20', credits: '0' })).toEqual({
      credits: '0',
      from: 'row',
    });
  });

  it('R4 takes the row’s own credits without units', () => {
    expect(creditsOf({ credits: '12.5' })).toEqual({ credits: '12.5', from: 'row' });
  });

  it('R4 multiplies units by the row’s requirement before the catalogue’s: 100 × 20 = 2,000', () => {
    expect(creditsOf({ used: '100', requirement: '20' }, [entryOf('65')])).toEqual({
      credits: '2000',
      from: 'requirement',
    });
  });

  it('R4 multiplies units by the catalogue’s requirement: 200 × 65 = 13,000', () => {
    expect(creditsOf({ used: '200' }, [entryOf('65')])).toEqual({ credits: '13000', from: 'catalogue' });
  });

  it.each([
    ['0.05', '3', '0.15'],
    ['2.5', '0.2', '0.5'],
    ['0.0000000000000000000001', '0.05', '0.000000000000000000000005'],
    ['0', '65', '0'],
  ])('R10 multiplies %s units by %s credits, a real fraction, to %s', (used, requirement, credits) => {
    expect(creditsOf({ used, requirement })).toMatchObject({ credits });
    expect(creditsOf({ used }, [entryOf(requirement)])).toMatchObject({ credits });
  });

  it('R4 takes the catalogue’s requirement of that day: until the 16th excluded, then the next', () => {
    const entries = [entryOf('62', { effectiveUntil: day(16) }), entryOf('3', { effectiveFrom: day(16) })];
    expect(creditsOf({ day: day(15), used: '10' }, entries)).toMatchObject({ credits: '620' });
    expect(creditsOf({ day: day(16), used: '10' }, entries)).toMatchObject({ credits: '30' });
  });

  it('R4 does not take a requirement that is not in force yet, or no longer', () => {
    expect(creditsOf({ used: '10' }, [entryOf('3', { effectiveFrom: day(17) })])).toEqual({
      problem: 'credits.unknown',
      why: '',
    });
    expect(creditsOf({ used: '10' }, [entryOf('3', { effectiveUntil: day(16) })])).toEqual({
      problem: 'credits.unknown',
      why: '',
    });
  });

  it('R13 takes a twelfth of a requirement per year, multiplied first: 6 × 100 ÷ 12 = 50', () => {
    expect(creditsOf({ used: '6' }, [entryOf('100', { per: 'year' })])).toEqual({
      credits: '50',
      from: 'catalogue',
    });
  });

  it('R4 takes the row’s requirement as it is: only the catalogue’s may be per year', () => {
    expect(creditsOf({ used: '6', requirement: '100' }, [entryOf('100', { per: 'year' })])).toMatchObject({
      credits: '600',
    });
  });

  it('R4 tells no credits without units, though the requirement is known', () => {
    expect(creditsOf({ requirement: '20' }, [entryOf('20')])).toEqual({
      problem: 'credits.no-units',
      why: '',
    });
    expect(creditsOf({ provisioned: '5', requirement: '20' })).toMatchObject({ problem: 'credits.no-units' });
  });

  it('R4 tells no credits of a service that the catalogue does not name, in that unit', () => {
    expect(creditsOf({ used: '5', service: 'Unheard of' }, [entryOf('20')])).toMatchObject({
      problem: 'credits.unknown',
    });
    expect(creditsOf({ used: '5', billingUnit: 'user account' }, [entryOf('20')])).toMatchObject({
      problem: 'credits.unknown',
    });
  });

  it('R4 tells no credits where usage names no unit and the capability has two', () => {
    const entries = [entryOf('20'), entryOf('45', { billingUnit: 'server' })];
    expect(creditsOf({ used: '5' }, entries)).toMatchObject({ problem: 'credits.several-requirements' });
    expect(creditsOf({ used: '5', billingUnit: 'server' }, entries)).toMatchObject({ credits: '225' });
  });

  it('R4 never computes with a cap, and says why', () => {
    const entry = entryOf('1000', { note: 'cap 8000 per cloud account' });
    expect(creditsOf({ used: '5' }, [entry])).toEqual({
      problem: 'credits.not-plain',
      why: 'cap 8000 per cloud account',
    });
    expect(creditsOf({ used: '5', credits: '5000' }, [entry])).toMatchObject({ credits: '5000' });
  });

  it('R13 shows a requirement per year as what it is per month: 60 ÷ 12 = 5', () => {
    const [usage] = totalsOf([{ day: day(1), used: '1' }]);
    const found = allocatedCredits(usage!, catalogueOf([entryOf('60', { per: 'year' })]));
    expect('credits' in found && found.creditRequirement).toEqual(decimal('5'));
  });
});
