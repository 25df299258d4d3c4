/** Ends what it was given for. */
export type Stop = () => Promise<void>;

/**
 * Calls back whenever another cell is selected, another sheet is shown, or the content of cells changes.
 *
 * Edges: calls may come faster than a cell can be read, and two for one act of the user; the listener sees to that.
 */
export async function followSelection(onMove: () => void): Promise<Stop> {
  const listener = (): Promise<void> => {
    onMove();
    return Promise.resolve();
  };
  return Excel.run(async (context) => {
    const { workbook } = context;
    const registered = [
      workbook.onSelectionChanged.add(listener),
      workbook.worksheets.onActivated.add(listener),
      workbook.worksheets.onChanged.add(listener),
    ];
    await context.sync();
    return async () => {
      // A listener can only be removed in the context that added it.
      await Excel.run(context, async (same) => {
        for (const one of registered) one.remove();
        await same.sync();
      });
    };
  });
}
