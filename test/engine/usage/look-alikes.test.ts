import { idsWithSeveralNames, lookAlikes } from '../../../src/engine/usage/look-alikes';
import { day, totalsOf } from '../months';

describe('lookAlikes', () => {
  it.each([
    ['case', ['ACME', 'Acme']],
    ['a space at an end', ['Acme', 'Acme ']],
    ['a doubled space', ['Acme  Ltd', 'Acme Ltd']],
    ['a space that does not break', ['Acme Ltd', 'Acme\u00a0Ltd']],
    ['whether there is a space', ['Acme Corp', 'AcmeCorp']],
    ['form, composed or not', ['Zoe\u0308', 'Zo\u00eb']],
    ['form, full-width letters', ['Acme', '\uff21cme']],
  ])('R14 lists names that differ only in %s', (_, names) => {
    expect(lookAlikes(names)).toEqual([names]);
    expect(lookAlikes([...names].reverse())).toEqual([names]);
  });

  it('R14 lists no name with itself, and none that differ in a letter, an accent or a mark', () => {
    expect(lookAlikes(['Acme', 'Acme', 'Acne', 'Acmé', 'Acme.', 'Ac-me'])).toEqual([]);
    expect(lookAlikes([])).toEqual([]);
  });

  it('R14 lists groups and names in code-unit order', () => {
    expect(lookAlikes(['bolt', 'acme', 'Bolt', 'ACME', 'Acme', 'cord'])).toEqual([
      ['ACME', 'Acme', 'acme'],
      ['Bolt', 'bolt'],
    ]);
  });
});

describe('idsWithSeveralNames', () => {
  it('R14 lists the ids that go by several names, over days and within one', () => {
    const usage = totalsOf([
      { day: day(1), customer: 'Bolt', customerId: '9', used: '1' },
      { day: day(2), customer: 'BOLT', customerId: '9', used: '1' },
      { day: day(1), customer: 'Acme Ltd', customerId: '7', used: '1' },
      { day: day(1), customer: 'Acme', customerId: '7', used: '1' },
      { day: day(1), customer: 'Cord', customerId: '8', used: '1' },
      { day: day(2), customer: 'Cord', customerId: '8', used: '1' },
    ]);
    expect(idsWithSeveralNames(usage)).toEqual([
      { id: '7', names: ['Acme', 'Acme Ltd'] },
      { id: '9', names: ['BOLT', 'Bolt'] },
    ]);
  });

  it('R14 has nothing to say of customers without id', () => {
    expect(
      idsWithSeveralNames(
        totalsOf([
          { day: day(1), customer: 'Acme', used: '1' },
          { day: day(1), customer: 'Bolt', used: '1' },
        ]),
      ),
    ).toEqual([]);
  });
});
