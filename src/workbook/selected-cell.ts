/** What stands in the cell that is selected. */
export interface SelectedCell {
  /** With its sheet, as `Sheet1!B4`. */
  readonly address: string;
  /** In English with commas, whatever the user's language; null where the cell has no formula. */
  readonly formula: string | null;
  /** As the cell shows it. */
  readonly text: string;
  readonly isError: boolean;
}

/**
 * Reads the active cell; of a larger selection it is the one that typing would fill.
 *
 * Cost: one load, one sync, whatever is selected. Writes nothing.
 */
export async function readSelectedCell(): Promise<SelectedCell> {
  return Excel.run(async (context) => {
    const cell = askForCell(context);
    await context.sync();
    return selectedCell(cell);
  });
}

/** Asks for the active cell; it is known after the next sync. */
export function askForCell(context: Excel.RequestContext): Excel.Range {
  const cell = context.workbook.getActiveCell();
  cell.load({ address: true, formulas: true, text: true, valueTypes: true });
  return cell;
}

/** The cell that was asked for, after the sync. */
export function selectedCell(cell: Excel.Range): SelectedCell {
  const content = String(cell.formulas[0]?.[0] ?? '');
  return {
    address: cell.address,
    formula: content.startsWith('=') ? content : null,
    text: cell.text[0]?.[0] ?? '',
    isError: cell.valueTypes[0]?.[0] === Excel.RangeValueType.error,
  };
}
