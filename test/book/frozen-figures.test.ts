import { alteredRows } from '../../src/book/altered-rows';
import { computedRows } from '../../src/book/computed-rows';
import { alteredCells, frozenFigures, withFrozen } from '../../src/book/frozen-figures';
import type { OutputRows } from '../../src/book/output-rows';
import { PACK_PRODUCT } from '../../src/engine';
import { day } from '../engine/months';
import { billed, changed, loadedBook, price } from './books';

const [report] = billed(
  loadedBook(
    [
      { day: day(1), customer: 'A', used: '100', requirement: '20' },
      { day: day(1), service: 'Apex · One', provisioned: '120', used: '95' },
    ],
    {
      LMP_Prices: [
        price({ Product: PACK_PRODUCT, 'Unit price': 10 }),
        price({ Product: 'Apex · One', 'Unit price': 1.1 }),
      ],
    },
  ),
).reports;
const state = { ...report!.state, billingStatus: 'Under review' } as const;
const rows = computedRows({ ...report!, state });
const frozen = frozenFigures(rows);

/** The rows with one cell of the first row of a table replaced. */
function altered(
  name: 'LMP_Reports' | 'LMP_SMB' | 'LMP_Billing' | 'LMP_Services',
  cells: object,
): OutputRows {
  const [first, ...rest] = rows[name];
  return { ...rows, [name]: [changed(name, first!, cells), ...rest] };
}

describe('R33 what an approval and a submission freeze', () => {
  it('is every row of lines and the figures of the report, by keys that people can read', () => {
    expect([...frozen.quantities.keys()].map((key) => key.split(' · ')[0])).toEqual([
      'LMP_Reports',
      'LMP_Services',
      'LMP_SMB',
    ]);
    expect([...frozen.quantities.keys()]).toContain('LMP_SMB · Apex \\· One · ');
    expect([...frozen.money.keys()]).toContain('LMP_Billing · Apex \\· One · ');
    expect(alteredCells(rows, frozen)).toEqual([]);
  });

  it('holds no money before there is a billing report', () => {
    const before = computedRows(report!);
    expect(frozenFigures(before).money.size).toBe(0);
  });

  it('tells each altered cell, with what stands and what was approved', () => {
    expect(alteredCells(altered('LMP_SMB', { 'Chargeable units': 90 }), frozen)).toEqual([
      {
        figures: 'approved',
        key: 'LMP_SMB · Apex \\· One · ',
        column: 'Chargeable units',
        stands: '90',
        approved: '95',
      },
    ]);
    expect(alteredCells(altered('LMP_Reports', { 'Services packs': '' }), frozen)).toMatchObject([
      { key: 'LMP_Reports', column: 'Services packs', stands: '', approved: '20' },
    ]);
    expect(alteredCells(altered('LMP_Billing', { Subtotal: 0.01 }), frozen)).toMatchObject([
      { column: 'Subtotal', stands: '0.01' },
    ]);
  });

  it('lets a comment stand beside a line that nobody entered in the review', () => {
    expect(alteredCells(altered('LMP_SMB', { Comments: 'checked' }), frozen)).toEqual([]);
  });

  it('tells a row that is gone, and one that nobody approved', () => {
    const gone = { ...rows, LMP_SMB: [] };
    expect(alteredCells(gone, frozen)).toMatchObject([{ column: '', stands: '' }]);
    expect(alteredRows(alteredCells(gone, frozen))).toMatchObject([
      { figures: 'approved', old: '', new: expect.stringContaining('Chargeable units: 95') as string },
    ]);
    const [first] = rows.LMP_SMB;
    const added = changed('LMP_SMB', first!, { Name: 'Other', Comments: 'ours' });
    const more = { ...rows, LMP_SMB: [...rows.LMP_SMB, added] };
    expect(alteredCells(more, frozen)).toMatchObject([
      { key: 'LMP_SMB · Other · ', column: '', approved: '' },
    ]);
    const [row] = alteredRows(alteredCells(more, frozen));
    expect(row).toMatchObject({ figures: 'approved', key: 'LMP_SMB · Other · ', new: '' });
    expect(row?.old).toMatch(/^Name: Other · .*Chargeable units: 95 · Comments: ours$/);
  });

  it('is told apart from what was billed, old and new of the same columns', () => {
    const both = altered('LMP_Reports', { 'Services packs': 3, 'PO number': 'X', 'Total invoice amount': 5 });
    expect(alteredRows(alteredCells(both, frozen))).toEqual([
      { figures: 'approved', key: 'LMP_Reports', old: 'Services packs: 3', new: 'Services packs: 20' },
      {
        figures: 'billed',
        key: 'LMP_Reports',
        old: 'PO number: X · Total invoice amount: 5',
        new: 'PO number: blank · Total invoice amount: 304.5',
      },
    ]);
  });

  it('is put back to the last digit, whatever was altered', () => {
    for (const broken of [
      altered('LMP_SMB', { 'Chargeable units': 90, Name: 'Other' }),
      altered('LMP_Billing', { 'Unit Price': 2, Subtotal: 'x' }),
      altered('LMP_Reports', { 'Total invoice amount': 1, 'Billing day': 'Monday' }),
      { ...rows, LMP_Services: [], LMP_Billing: [] },
    ]) {
      expect(withFrozen(broken, frozen)).toEqual(rows);
    }
  });
});
