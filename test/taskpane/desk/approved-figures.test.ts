import { parse } from 'csv-parse/sync';
import { credits, PaperWorkbook } from './paper-workbook';
import { ACME, clearAll, done, refused, view } from './reviewing';

const APPROVED = credits(['2025-10-03', 'Acme', '500'], ['2025-10-04', 'Acme', '400']);
const MORE = { days: 'replace' } as const;

describe('what the desk shows of an approved report', () => {
  it('R33 is what was approved in the list, in the report and on the lines, whatever the inputs now give', async () => {
    const workbook = await approved();
    await workbook.load(credits(['2025-10-03', 'Acme', '900']), MORE);
    const [cycle] = (await workbook.desk.overview()).cycles;
    expect(cycle).toMatchObject({
      packs: '5',
      // 5 packs × 10.00
      totals: [{ currency: 'USD', amount: '50.00' }],
      reports: [{ packs: '5', total: '50' }],
    });
    const opened = await workbook.desk.report(ACME);
    expect(opened).toMatchObject({ packs: '5', packsFigure: { value: '5' }, totalFigure: { value: '50' } });
    expect(opened.tabs[0]?.lines[0]?.cells[5]).toMatchObject({ value: '500' });
    expect(opened.tabs[0]).toMatchObject({ billingDay: '2025-10-03' });
    const step = await workbook.desk.step(ACME, opened.tabs[0]!.figures[0]!.step!);
    expect(step).toMatchObject({ rule: 'R33', result: '500', inputs: [] });
    expect(step.note).toContain('the inputs now give another figure');
    const { totals, priced, differing } = await workbook.desk.review(ACME);
    expect(totals).toContainEqual(
      expect.objectContaining({ label: 'Services packs', calculated: null, proposed: '5' }),
    );
    expect(priced).toMatchObject([{ chargeable: '5', subtotal: '50' }]);
    expect(differing).toContainEqual(expect.objectContaining({ stands: '9', approved: '5' }));
  });

  it('R33 keeps the working of figures that the inputs still give', async () => {
    const workbook = await approved();
    await workbook.load(credits(['2025-10-04', 'Acme', '450']), { days: 'add' });
    const opened = await workbook.desk.report(ACME);
    expect(await workbook.desk.step(ACME, opened.packsFigure!.step!)).toMatchObject({ rule: 'R9' });
  });

  it('R33 stands where all usage of its cycle is gone, is guarded, and can be withdrawn', async () => {
    const workbook = await approved();
    const before = [workbook.rows('LMP_Reports'), workbook.rows('LMP_Services')];
    const { headers } = workbook.tables.get('LMP_Usage')!;
    workbook.tables.set('LMP_Usage', { headers, rows: [headers.map(() => '')] });
    await workbook.take();
    expect((await workbook.desk.planRecompute()).edits).toBe(0);
    expect([workbook.rows('LMP_Reports'), workbook.rows('LMP_Services')]).toEqual(before);
    const view = await workbook.desk.review(ACME);
    expect([view.status, view.altered]).toEqual(['Approved', []]);
    await workbook.type('LMP_Services', { row: 0, column: 'Used units' }, 99);
    expect((await workbook.desk.review(ACME)).altered).toHaveLength(1);
    await workbook.type('LMP_Services', { row: 0, column: 'Used units' }, 1);
    const withdrawn = await workbook.desk.planReview([
      {
        ...ACME,
        action: 'withdraw-approval',
        seenRevision: view.revision,
        seenHead: view.head,
        inputs: { comments: 'no usage' },
      },
    ]);
    expect(withdrawn.refusals).toEqual([]);
    await workbook.carryOut(withdrawn);
    expect(workbook.rows('LMP_Reports')).toMatchObject([{ Status: 'Under review' }]);
  });

  it('R33 has the lines that were approved, not those that the usage has now', async () => {
    const workbook = await approved();
    const other = credits(['2025-10-03', 'Acme', '700']).replace('XDR', 'XDR for Email');
    await workbook.load(other, { ...MORE, parts: 'replace' });
    const { lines } = await workbook.desk.review(ACME);
    expect(lines).toMatchObject([{ name: 'XDR', chargeable: '1' }]);
    expect((await workbook.desk.report(ACME)).tabs[0]?.lines.map(({ cells }) => cells[0])).toEqual(['XDR']);
  });

  it('R33 has the seats that were approved, with what of them is over-provisioned', async () => {
    const workbook = await approved(seats('90', '100'));
    await workbook.load(seats('20', '80'), MORE);
    const opened = await workbook.desk.report(ACME);
    expect(opened).toMatchObject({ smbUnits: '90', smbUnitsFigure: { value: '90' } });
    const { cells } = opened.tabs[0]!.lines[0]!;
    expect(cells.map((cell) => (typeof cell === 'string' ? cell : cell.value)).slice(0, 7)).toEqual([
      'Apex One',
      'seat',
      '100',
      '90',
      '10',
      '0.1',
      '90',
    ]);
    const { lines } = await workbook.desk.review(ACME);
    expect(lines).toMatchObject([{ computed: '90', chargeable: '90', comment: 'returned' }]);
    expect(lines[0]?.violation).toContain('10 of 100');
  });

  it('R33 is never what somebody typed over an approved cell', async () => {
    const workbook = await approved();
    await workbook.type('LMP_Reports', { row: 0, column: 'Services packs' }, 77);
    await workbook.type('LMP_Services', { row: 0, column: 'Allocated credits' }, 7700);
    expect((await workbook.desk.overview()).cycles[0]).toMatchObject({
      packs: '5',
      reports: [{ packs: '5', isAltered: true }],
    });
    expect((await workbook.desk.report(ACME)).tabs[0]?.lines[0]?.cells[5]).toMatchObject({ value: '500' });
    expect(await exported(workbook)).not.toContain('7700');
  });

  it('R33 names a cell of the billing report that was typed over before its submission, and puts it back', async () => {
    const workbook = await approved();
    await workbook.type('LMP_Billing', { row: 0, column: 'Subtotal' }, 1);
    expect((await view(workbook)).altered).toEqual([
      expect.objectContaining({ figures: 'billed', column: 'Subtotal', stands: '1', approved: '50' }),
    ]);
    expect(await refused(workbook, 'enter-po-number', { poNumber: 'PO-1' })).toEqual(['report.altered']);
    expect((await workbook.desk.planRecompute()).edits).toBe(0);
    await done(workbook, 'restore-approved-values');
    expect(workbook.rows('LMP_Billing')).toMatchObject([{ Subtotal: 50 }]);
    const { altered, history } = await view(workbook);
    expect(altered).toEqual([]);
    expect(history[0]?.changes).toMatchObject([{ old: 'Subtotal: 1', new: 'Subtotal: 50' }]);
  });

  it('R38 says out of date of a billing report whose price changed, and calls nothing altered', async () => {
    const workbook = await approved();
    await workbook.type('LMP_Prices', { row: 0, column: 'Unit price' }, 11);
    expect(await view(workbook)).toMatchObject({ altered: [], isOutOfDate: true });
    await workbook.carryOut(await workbook.desk.planRecompute());
    expect(workbook.rows('LMP_Billing')).toMatchObject([{ Subtotal: 55 }]);
    expect(await view(workbook)).toMatchObject({ altered: [], isOutOfDate: false });
  });

  it('R33 exports what was approved, and says that the inputs give something else', async () => {
    const workbook = await approved();
    await workbook.load(credits(['2025-10-03', 'Acme', '900']), MORE);
    const text = await exported(workbook);
    expect(text).toMatch(/Services packs.*\r\n.*,500,5,/);
    expect(text).toContain('As approved: these figures stand');
    const records = parse(text, { bom: true, relax_column_count: true });
    expect(records).toContainEqual(expect.arrayContaining(['Total invoice amount', '50.00']));
    const { rows } = await workbook.desk.exportGrid({ kind: 'print', id: ACME });
    const shown = rows.flatMap(({ cells }) => cells.map((cell) => cell.value));
    expect(shown).toContain(500);
    expect(shown).not.toContain(900);
  });

  it('R33 is the money that was submitted, whatever prices now are', async () => {
    const workbook = await approved();
    await done(workbook, 'enter-po-number', { poNumber: 'PO-7' });
    await done(workbook, 'submit-to-trend-micro');
    await workbook.type('LMP_Prices', { row: 0, column: 'Unit price' }, 12.5);
    expect((await workbook.desk.overview()).cycles[0]).toMatchObject({
      totals: [{ currency: 'USD', amount: '50.00' }],
      reports: [{ total: '50' }],
    });
    const { priced, differing } = await workbook.desk.review(ACME);
    expect(priced).toMatchObject([{ unitPrice: '10', subtotal: '50' }]);
    expect(differing).toContainEqual(expect.objectContaining({ stands: '62.5', approved: '50' }));
    await workbook.carryOut(await workbook.desk.planSetting('Tier', 'Tier 2'));
    expect((await workbook.desk.review(ACME)).priced).toEqual([]);
    expect((await workbook.desk.overview()).cycles[0]).toMatchObject({ totals: [], packs: '5' });
  });

  it('R33, R35 records every row that putting back changes or takes off, old and new', async () => {
    const workbook = await approved();
    await done(workbook, 'enter-po-number', { poNumber: 'PO-8' });
    await done(workbook, 'submit-to-trend-micro');
    const before = workbook.rows('LMP_Services');
    await workbook.type('LMP_Reports', { row: 0, column: 'PO number' }, 'PO-9');
    await workbook.type('LMP_Reports', { row: 0, column: 'Total invoice amount' }, 5);
    await workbook.type('LMP_Reports', { row: 0, column: 'Status' }, 'Rejected');
    const { headers, rows } = workbook.tables.get('LMP_Services')!;
    const added = rows[0]!.with(headers.indexOf('Name'), 'Other');
    workbook.tables.set('LMP_Services', { headers, rows: [...rows, added] });
    await workbook.take();
    await done(workbook, 'restore-approved-values');
    expect(workbook.rows('LMP_Services')).toEqual(before);
    expect(workbook.rows('LMP_Reports')).toMatchObject([
      { Status: 'Approved', 'PO number': 'PO-8', 'Total invoice amount': 50 },
    ]);
    const [entry] = (await workbook.desk.review(ACME)).history;
    expect(entry?.changes.map(({ field, old, new: now }) => [field, old, now])).toEqual([
      ['restored/approved/LMP_Reports: Figures', 'Status: Rejected', 'Status: Approved'],
      [
        'restored/approved/LMP_Services · Other · seat: Figures',
        'Name: Other · Billing unit: seat · Used units: 1 · Chargeable units: 1 · Allocated credits: 500',
        '',
      ],
      [
        'restored/billed/LMP_Reports: Figures',
        'PO number: PO-9 · Total invoice amount: 5',
        'PO number: PO-8 · Total invoice amount: 50',
      ],
    ]);
  });

  it('R33 compares the next month with what was approved', async () => {
    const workbook = await approved();
    await workbook.load(credits(['2025-10-03', 'Acme', '90000']), MORE);
    await workbook.load(credits(['2025-11-03', 'Acme', '90000']), { cycle: '2025-11' });
    const [november] = (await workbook.desk.overview()).cycles;
    const changes = november?.reports[0]?.issues.filter(({ code }) => code === 'change.beyond-threshold');
    expect(changes?.map(({ message }) => message).join()).toMatch(/Final billed units.* 5\b.* 900\b/);
  });
});

function seats(used: string, provisioned: string): string {
  return [
    'Day,Partner,Customer,Service,Billing unit,Used units,Provisioned units',
    `2025-10-03,Acme,Acme Lab,Apex One,seat,${used},${provisioned}`,
  ].join('\n');
}

/** A Tier 1 workbook with one approved report; by default of five packs at 10.00. */
async function approved(usage = APPROVED): Promise<PaperWorkbook> {
  const workbook = new PaperWorkbook();
  const pack = 'Trend Vision One xSP Monthly 100-Credit Pack';
  const prices = `Product,Currency,Unit price\n${pack},USD,10\nApex One,USD,2\n`;
  await workbook.fill('LMP_Prices', prices);
  await workbook.load(usage);
  await workbook.carryOut(await workbook.desk.planSetting('Name', 'Anna'));
  const violations = (await workbook.desk.review(ACME)).lines.filter(({ violation }) => violation !== '');
  const lines = violations.map(({ tab, name, billingUnit }) => ({
    tab,
    name,
    billingUnit,
    comment: 'returned',
  }));
  if (lines.length > 0) {
    await workbook.carryOut(await workbook.desk.planSetting('Tier', 'Tier 2'));
    await done(workbook, 'save-draft', { lines });
    await workbook.carryOut(await workbook.desk.planSetting('Tier', 'Tier 1'));
  }
  await done(workbook, 'submit', { comments: 'on the phone' });
  await clearAll(workbook);
  await done(workbook, 'approve');
  return workbook;
}

async function exported(workbook: PaperWorkbook): Promise<string> {
  return String((await workbook.desk.exportFile({ kind: 'report', id: ACME }, 'csv')).content);
}
