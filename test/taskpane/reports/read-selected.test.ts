import { readSelected } from '../../../src/taskpane/reports/read-selected';

const explanation = { title: 'Allocated credits', says: '', differs: '', report: null, step: null };
const desk = { explain: () => Promise.resolve(explanation) };
const tableCell = { table: 'LMP_Services', column: 'Allocated credits', row: {} } as const;

const workbook = (formula: string | null, isOurs: boolean) => ({
  readSelectedPlace: () =>
    Promise.resolve({
      cell: { address: 'Sheet1!B4', formula, text: '1', isError: false },
      inTable: isOurs ? tableCell : null,
    }),
});

describe('the selected cell', () => {
  it('of one of our tables is explained by the desk', async () => {
    expect(await readSelected(workbook(null, true), desk)).toEqual({ kind: 'ours', explanation });
  });

  it('with an LMP function explains itself, also over a column of ours', async () => {
    const selected = await readSelected(workbook('=LMP.CREDITPACKS(A1)', true), desk);
    expect(selected.kind === 'functions' && selected.functions.map(({ name }) => name)).toEqual([
      'LMP.CREDITPACKS',
    ]);
  });

  it('elsewhere, or where the desk knows nothing of it, is nothing of ours', async () => {
    expect(await readSelected(workbook('=SUM(A1)', false), desk)).toEqual({ kind: 'other' });
    expect(await readSelected(workbook(null, true), { explain: () => Promise.resolve(null) })).toEqual({
      kind: 'other',
    });
  });
});
