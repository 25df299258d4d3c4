let number = 0;

/** Runs a test in a worksheet of its own, or once more in the one before. */
export function inSheet(
  act: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>,
  which: 'new' | 'keep' = 'new',
): Promise<void> {
  return Excel.run(async (context) => {
    if (which === 'keep') {
      await act(context, context.workbook.worksheets.getItem(`Case ${number}`));
      return;
    }
    number += 1;
    const sheet = context.workbook.worksheets.add(`Case ${number}`);
    await act(context, sheet);
  });
}
