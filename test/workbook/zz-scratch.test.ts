import { writeChange } from '../../src/workbook/write-change';
import { appended, changeOf, created, headersOf, shape, type Rows } from './changes';
import { emptyWorkbook, syncsOf } from './dump';
const row = (i: number) => ['2025-10', `Partner ${i % 300}`, `Customer ${i % 997}`, `id-${i}`, `Service ${i % 20}`, 'Endpoint', 'Full', 'Paid', 45_931 + (i % 30), i % 50, 50, i % 3 === 0 ? `0.${i}234567890123456` : 1.5, (i % 50) * 1.5, '', 1, 1, i];
const rows: Rows = Array.from({ length: 20000 }, (_r, i) => row(i));
it('x', async () => {
  await emptyWorkbook();
  const timed = async (what: string, act: () => Promise<unknown>) => { const s = performance.now(); const n = await syncsOf(act); process.stdout.write(`${what}: ${Math.round(performance.now() - s)} ms, ${n} syncs\n`); };
  await timed('create 20000', () => writeChange(changeOf({ LMP_Usage: null }, created('LMP_Usage', rows))));
  await timed('edit', () => writeChange(changeOf({ LMP_Usage: shape('LMP_Usage', 20000) }, [{ kind: 'write', table: 'LMP_Usage', row: 500, column: 9, values: [[7]] }], [{ table: 'LMP_Usage', lines: ['a', 'b', 'c'] }])));
  await timed('edit', () => writeChange(changeOf({ LMP_Usage: shape('LMP_Usage', 20000) }, [{ kind: 'write', table: 'LMP_Usage', row: 500, column: 9, values: [[8]] }], [])));
  await timed('append 20000', () => writeChange(changeOf({ LMP_Usage: shape('LMP_Usage', 20000) }, [appended('LMP_Usage', 20000), { kind: 'write', table: 'LMP_Usage', row: 20000, column: 0, values: rows }])));
}, 200000);
