import { TABLE_NAMES, type TableName } from '../book/schema';
import type { Stop } from './follow-selection';

/**
 * Calls back whenever somebody at this computer changes cells of a table of ours: typed, pasted, sorted, deleted.
 *
 * Why:   what we write ourselves does not count: `writeChange` and `recover` switch this add-in's events off meanwhile.
 * Edges: a table that was never seen before costs a sync, once.
 */
export async function followChanges(onChange: (table: TableName) => void): Promise<Stop> {
  const names = new Map<string, string>();
  const listener = async ({ tableId, source }: Excel.TableChangedEventArgs): Promise<void> => {
    if (source !== Excel.EventSource.local) return;
    const name = names.get(tableId) ?? (await nameOf(tableId));
    names.set(tableId, name);
    if (TABLE_NAMES.includes(name as TableName)) onChange(name as TableName);
  };
  return Excel.run(async (context) => {
    const registered = context.workbook.tables.onChanged.add(listener);
    await context.sync();
    return async () => {
      // A listener can only be removed in the context that added it.
      await Excel.run(context, async (same) => {
        registered.remove();
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
