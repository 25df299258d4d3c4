import { functionsIn, LMP_FUNCTIONS } from '../../src/taskpane/selection/lmp-functions';

const namesIn = (formula: string): readonly string[] => functionsIn(formula).map(({ name }) => name);

describe('the functions in a formula', () => {
  it.each([
    ['=LMP.CREDITPACKS(A1:A31)', ['LMP.CREDITPACKS']],
    ['=ROUND(lmp.netcredits (A1), 0)', ['LMP.NETCREDITS']],
    [
      '=LMP.CREDITPACKS(LMP.PEAKCREDITS(A:A,B:B)) + LMP.CREDITPACKS(C1)',
      ['LMP.CREDITPACKS', 'LMP.PEAKCREDITS'],
    ],
    ['=SUM(A1:A31)', []],
    ['="LMP.PEAKDAY(" & A1', []],
    ["='LMP.PEAKDAY('!A1", []],
    ['=OTHERLMP.PEAKDAY(A1)', []],
    ['=LMP.UNKNOWN(A1)', []],
    ['=LMP.PEAKDAY', []],
  ])('of %s are %j', (formula, names) => {
    expect(namesIn(formula)).toEqual(names);
  });

  it('are listed with their arguments, optional ones in brackets', () => {
    expect(LMP_FUNCTIONS.map(({ signature }) => signature)).toContain(
      'LMP.CHARGEABLE(provisioned, [used], [lowered_to], [submission])',
    );
  });
});
