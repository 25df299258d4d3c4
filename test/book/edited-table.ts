import type { Cell } from '../../src/book/cell';
import type { Edit } from '../../src/book/edit';

/** Carries out the edits of one table on a plain grid, as the workbook would; for tests of the edits themselves. */
export function edited(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  edits: readonly Edit[],
): { readonly headers: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const names = [...headers];
  const grid = rows.map((row) => [...row]);
  for (const edit of edits) {
    switch (edit.kind) {
      case 'append':
        for (let n = 0; n < edit.count; n += 1) grid.push(names.map(() => ''));
        break;
      case 'write':
        edit.values.forEach((cells, down) => {
          cells.forEach((cell, right) => {
            const row = grid[edit.row + down];
            if (row === undefined || edit.column + right >= names.length)
              throw new Error('outside of the table');
            if (cell !== null) row[edit.column + right] = cell;
          });
        });
        break;
      case 'delete':
        if (edit.count >= grid.length) throw new Error('a table keeps one row');
        if (edit.row + edit.count > grid.length) throw new Error('outside of the table');
        grid.splice(edit.row, edit.count);
        break;
      case 'rename-column':
        names[edit.column] = edit.name;
        break;
      case 'add-column':
        names.splice(edit.column, 0, edit.name);
        for (const row of grid) row.splice(edit.column, 0, '');
        break;
      case 'create':
      case 'format':
        break;
    }
  }
  return { headers: names, rows: grid };
}
