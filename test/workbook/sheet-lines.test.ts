import { writeChange } from '../../src/workbook/write-change';
import { changeOf, headersOf, makeTable, partners, written } from './changes';
import { emptyWorkbook } from './dump';

const LINES = ['Partners', 'What it is. As of today.', 'All of it'];

async function firstLines(): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const lines = context.workbook.tables.getItem('LMP_Partners').worksheet.getRange('A1:A3').load('values');
    await context.sync();
    return lines.values.map(([cell]) => cell as unknown);
  });
}

async function typeTitle(title: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('LMP_Partners').worksheet.getRange('A1').values = [[title]];
    await context.sync();
  });
}

const edit = () =>
  changeOf(
    { LMP_Partners: { headers: headersOf('LMP_Partners'), rowCount: 2 } },
    [written('LMP_Partners', 0, [['Changed']])],
    [{ table: 'LMP_Partners', lines: LINES }],
  );

describe('the first lines of a table’s sheet', () => {
  beforeEach(async () => {
    await emptyWorkbook();
    await makeTable('LMP_Partners', partners(2), ['Partners', 'before', '']);
  });

  it('are written anew under our title', async () => {
    await writeChange(edit());
    expect(await firstLines()).toEqual(LINES);
  });

  it('are left alone where people wrote a title of their own', async () => {
    await typeTitle('My dashboard');
    await writeChange(edit());
    expect(await firstLines()).toEqual(['My dashboard', 'before', '']);
  });
});
