import fc from 'fast-check';
import type { Row } from '../../src/book/cell';
import { rowsFrom } from '../../src/book/stored-table';
import { tableEdits } from '../../src/book/table-edits';
import { edited } from '../book/edited-table';

const HEADERS = ['Own', 'Setting', 'Value', 'Note', 'Default', 'Meaning'];

/** Settings by distinct name; their values are drawn from few, so that many stay as they are. */
const settings = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 })), {
  selector: ([name]) => name,
  maxLength: 40,
});

describe('table edits', () => {
  it('make any table hold any rows, and people’s columns stay with their rows', () => {
    fc.assert(
      fc.property(settings, settings, (before, after) => {
        const grid = before.map(([name, value]) => [
          `own ${name}`,
          `S${name}`,
          value,
          `note ${name}`,
          '',
          '',
        ]);
        const shape = { headers: HEADERS, rowCount: grid.length };
        const wanted = after.map(([name, value]): Row => [`S${name}`, value, '', '']);
        const rows = rowsFrom('LMP_Settings', shape, grid);
        const edits = tableEdits({ name: 'LMP_Settings' }, { shape, rows }, wanted);
        fc.pre(grid.length > 0);
        const result = edited(HEADERS, grid, edits).rows.filter((row) => row[1] !== '');
        const known = new Set(before.map(([name]) => `S${name}`));
        expect(
          result.map((row) => [row[1], row[2]]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
        ).toEqual(
          wanted.map((row) => [row[0], row[1]]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
        );
        for (const row of result) {
          const name = String(row[1]);
          const own = known.has(name) ? [`own ${name.slice(1)}`, `note ${name.slice(1)}`] : ['', ''];
          expect([row[0], row[3]]).toEqual(own);
        }
      }),
      { numRuns: 300 },
    );
  });
});
