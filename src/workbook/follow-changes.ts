import { TABLE_NAMES, type TableName } from '../book/schema';
import type { Stop } from './follow-selection';

/**
 * Calls back whenever somebody at this computer changes cells of a table of ours (typed, pasted, sorted, deleted), deletes
 * such a table, or deletes a sheet, which may have held some: then with null.
 *
 * Why:   what we write ourselves does not count: `writeChange` and `recover` switch this add-in's events off meanwhile.
 * Edges: a table that was never seen before costs a sync, once.
 */
export async function followChanges(onChange: (table: TableName | null) => void): Promise<Stop> {
  const names = new Map<string, string>();
  const tell = (name: string): void => {
    if (TABLE_NAMES.includes(name as TableName)) onChange(name as TableName);
  };
  const changed = async ({ tableId, source }: Excel.TableChangedEventArgs): Promise<void> => {
    if (source !== Excel.EventSource.local) return;
    const name = names.get(tableId) ?? (await nameOf(tableId));
    names.set(tableId, name);
    tell(name);
  };
  return Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const registered = [
      tables.onChanged.add(changed),
      tables.onDeleted.add(({ tableName, source }) => {
        if (source === Excel.EventSource.local) tell(tableName);
        return Promise.resolve();
      }),
      worksheets.onDeleted.add(({ source }) => {
        if (source === Excel.EventSource.local) onChange(null);
        return Promise.resolve();
      }),
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

/** The name of a table; '' where it is gone by now. */
async function nameOf(tableId: string): Promise<string> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(tableId);
    table.load({ name: true });
    await context.sync();
    return table.isNullObject ? '' : table.name;
  });
}
