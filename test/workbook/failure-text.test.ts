import { failureText } from '../../src/workbook/failure-text';

describe('the text of a failure', () => {
  it('is what Excel said, with its code', async () => {
    const failure: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nothing').load('name');
      await context.sync();
    }).catch((thrown: unknown) => thrown);
    expect(failureText(failure)).toMatch(/\(ItemNotFound\)$/);
  });

  it('is the message of any other error, and the text of anything else', () => {
    expect(failureText(new Error('The file is empty.'))).toBe('The file is empty.');
    expect(failureText('no')).toBe('no');
  });
});
