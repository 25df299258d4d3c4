import { control } from '../host/control';

/** As much of a sheet as the tests fill. */
const LEAST_ROWS = 40;
const COLUMNS = 20;

/** The whole workbook as plain data, through Office.js: two dumps are equal if a person sees no difference. */
export async function dump(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { worksheets, tables, names, settings } = context.workbook;
    worksheets.load('items/id,items/name,items/position,items/visibility,items/tabColor');
    tables.load('items/name,items/style');
    names.load('items/name,items/formula');
    settings.load('items/key,items/value');
    context.runtime.load('enableEvents');
    await context.sync();
    const ofSheets = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      sheet.charts.load('items/name');
      return { sheet, used, frozen };
    });
    const ofTables = tables.items.map((table) => {
      const range = table.getRange();
      range.load('address');
      table.autoFilter.load('criteria');
      return { table, range };
    });
    await context.sync();
    const cells = ofSheets.map(({ sheet, used }) => {
      const last = used.isNullObject ? 1 : Number(/\d+$/.exec(used.address)?.[0] ?? '1');
      const range = sheet.getRangeByIndexes(0, 0, Math.max(LEAST_ROWS, last), COLUMNS);
      range.load('values,formulas,numberFormat,valueTypes');
      return range;
    });
    await context.sync();
    return {
      events: context.runtime.enableEvents,
      settings: settings.items.map(({ key, value }) => [key, value as unknown]),
      names: names.items.map(({ name, formula }) => [name, formula as unknown]),
      tables: ofTables.map(({ table, range }) => ({
        name: table.name,
        style: table.style,
        address: range.address,
        criteria: table.autoFilter.criteria,
      })),
      sheets: ofSheets.map(({ sheet, used, frozen }, index) => ({
        name: sheet.name,
        position: sheet.position,
        visibility: sheet.visibility,
        tabColor: sheet.tabColor,
        used: used.isNullObject ? null : used.address,
        frozen: frozen.isNullObject ? null : frozen.address,
        charts: sheet.charts.items.map(({ name }) => name),
        formulas: cells[index]?.formulas as unknown,
        values: cells[index]?.values as unknown,
        formats: cells[index]?.numberFormat as unknown,
        types: cells[index]?.valueTypes,
      })),
    };
  });
}

/** A workbook with one empty sheet, whatever the test before left. */
export async function emptyWorkbook(): Promise<void> {
  control.resetFaults();
  await Excel.run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    context.runtime.enableEvents = true;
    worksheets.load('items/name');
    names.load('items/name');
    settings.load('items/key');
    await context.sync();
    const first = worksheets.add('Empty');
    for (const item of names.items) item.delete();
    for (const setting of settings.items) setting.delete();
    for (const sheet of worksheets.items) {
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    first.name = 'Sheet1';
    first.activate();
    await context.sync();
  });
  control.resetFaults();
}

/** How many syncs an act of ours takes. */
export async function syncsOf(act: () => Promise<unknown>): Promise<number> {
  const before = control.syncs();
  await act();
  await control.idle();
  return control.syncs() - before;
}

/** Runs an act that fails, and answers with what it threw. */
export async function failureOf(
  act: () => Promise<unknown>,
): Promise<Error & { isUndone?: boolean; isCancelled?: boolean }> {
  try {
    await act();
  } catch (failure) {
    return failure as Error;
  }
  throw new Error('It did not fail.');
}

/** What a write leaves behind where it did not come to its end; and whether events are heard. */
export async function leftovers(): Promise<{
  readonly keys: readonly string[];
  readonly sheets: readonly string[];
  readonly events: boolean;
}> {
  return Excel.run(async (context) => {
    const { settings, worksheets } = context.workbook;
    settings.load('items/key');
    worksheets.load('items/name');
    context.runtime.load('enableEvents');
    await context.sync();
    return {
      // How many entries the history has stays noted for good.
      keys: settings.items.map(({ key }) => key).filter((key) => key !== 'LMP_Written'),
      sheets: worksheets.items.map(({ name }) => name).filter((name) => name.startsWith('LMP~')),
      events: context.runtime.enableEvents,
    };
  });
}
