import type { TableName } from '../book/schema';

/**
 * Shows the sheet on which a table stands, wherever it was moved, and selects the first cell of the table's data; false
 * where there is no such table.
 *
 * Cost: two syncs.
 */
export async function showTable(name: TableName): Promise<boolean> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load({ name: true });
    await context.sync();
    if (table.isNullObject) return false;
    const { worksheet } = table;
    worksheet.visibility = Excel.SheetVisibility.visible;
    worksheet.activate();
    table.getDataBodyRange().getCell(0, 0).select();
    await context.sync();
    return true;
  });
}
