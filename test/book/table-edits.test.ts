import type { Cell, Row } from '../../src/book/cell';
import { rowsFrom } from '../../src/book/stored-table';
import { tableEdits } from '../../src/book/table-edits';
import { edited } from './edited-table';

const OURS = ['Setting', 'Value', 'Default', 'Meaning'];

/** LMP_Settings as it stands: the smallest table there is. */
function stored(headers: readonly string[], values: readonly (readonly Cell[])[]) {
  const shape = { headers, rowCount: values.length };
  return { shape, rows: rowsFrom('LMP_Settings', shape, values) };
}

const row = (name: string, value: Cell): Row => [name, value, '', ''];

describe('tableEdits', () => {
  it('says nothing where nothing differs', () => {
    expect(tableEdits({ name: 'LMP_Settings' }, stored(OURS, [row('A', 'x')]), [row('A', 'x')])).toEqual([]);
  });

  it('makes a table that is not there, and takes its blank row for the first new one', () => {
    const edits = tableEdits({ name: 'LMP_Settings' }, { shape: null, rows: [] }, [
      row('A', 'x'),
      row('B', 'y'),
    ]);
    expect(edits.map((edit) => edit.kind)).toEqual(['create', 'append', 'format', 'write']);
    expect(edits[1]).toMatchObject({ count: 1, formats: ['@', '@', '@', '@'] });
    expect(edits[3]).toMatchObject({ row: 0, column: 0, values: [row('A', 'x'), row('B', 'y')] });
  });

  it('makes an empty table without writing anything into it', () => {
    expect(tableEdits({ name: 'LMP_Settings' }, { shape: null, rows: [] }, [])).toEqual([
      { kind: 'create', table: 'LMP_Settings' },
    ]);
  });

  it('writes the cells that differ and leaves the others alone', () => {
    const before = stored(OURS, [row('A', 'x'), row('B', 'y'), row('C', 'z')]);
    expect(
      tableEdits({ name: 'LMP_Settings' }, before, [row('A', 'x'), row('B', 'new'), row('C', 'z')]),
    ).toEqual([
      { kind: 'write', table: 'LMP_Settings', row: 1, column: 0, values: [[null, 'new', null, null]] },
    ]);
  });

  it('keeps people’s own columns with their rows, by key, wherever they stand', () => {
    const headers = ['Setting', 'My note', 'Value', 'Default', 'Meaning', 'Mine too'];
    const values = ['A', 'B', 'C', 'D'].map((name) => [name, `note ${name}`, 'x', '', '', `too ${name}`]);
    // The user sorted the table the other way round.
    const before = stored(headers, values.toReversed());
    const wanted = [row('A', 'x'), row('C', 'changed'), row('E', 'new')];
    const after = edited(headers, values.toReversed(), tableEdits({ name: 'LMP_Settings' }, before, wanted));
    expect(after.rows).toEqual([
      ['C', 'note C', 'changed', '', '', 'too C'],
      ['A', 'note A', 'x', '', '', 'too A'],
      ['E', '', 'new', '', '', ''],
    ]);
  });

  it('never deletes the last row of a table but empties it', () => {
    const before = stored(OURS, [row('A', 'x'), row('B', 'y')]);
    const after = edited(OURS, before.rows, tableEdits({ name: 'LMP_Settings' }, before, []));
    expect(after.rows).toEqual([['', '', '', '']]);
  });

  it('leaves blank rows of people’s where they are', () => {
    const before = stored(OURS, [row('A', 'x'), row('', ''), row('B', 'y')]);
    const after = edited(OURS, before.rows, tableEdits({ name: 'LMP_Settings' }, before, [row('B', 'y')]));
    expect(after.rows).toEqual([row('', ''), row('B', 'y')]);
  });

  it('takes rows with the same key in their order', () => {
    const before = stored(OURS, [row('A', '1'), row('A', '2')]);
    const edits = tableEdits({ name: 'LMP_Settings' }, before, [row('A', '1'), row('A', 'two')]);
    expect(edited(OURS, before.rows, edits).rows).toEqual([row('A', '1'), row('A', 'two')]);
  });

  it('writes 2,500 new rows in blocks of 1,000', () => {
    const wanted = Array.from({ length: 2500 }, (_, index) => row(`S${index}`, 'x'));
    const edits = tableEdits({ name: 'LMP_Settings' }, stored(OURS, [row('A', 'x')]), [
      row('A', 'x'),
      ...wanted,
    ]);
    expect(edits.flatMap((edit) => (edit.kind === 'append' ? [edit.count] : []))).toEqual([1000, 1000, 500]);
    expect(edits.flatMap((edit) => (edit.kind === 'write' ? [edit.row] : []))).toEqual([1, 1001, 2001]);
  });
});
