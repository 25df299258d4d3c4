import { credits, PaperWorkbook, textFile } from './paper-workbook';
import { serialOf } from '../../../src/engine';

async function opened(): Promise<PaperWorkbook> {
  const book = new PaperWorkbook();
  await book.load(
    credits(['2025-10-01', 'Acme', '5000'], ['2025-10-02', 'Acme', '8000'], ['2025-10-03', 'Acme', '8000']),
  );
  return book;
}

const ACME = { cycle: '2025-10', partner: 'Acme' };

describe('the views of a report', () => {
  it('R6, R7 show the billing day, its ties and a bar for each day; no data is null', async () => {
    const book = await opened();
    const [tab] = (await book.desk.report(ACME)).tabs;
    expect(tab).toMatchObject({ billingDay: '2025-10-02', tiedDays: ['2025-10-03'] });
    expect(tab?.daily).toHaveLength(31);
    expect(tab?.daily.slice(0, 4).map((bar) => bar.credits)).toEqual(['5000', '8000', '8000', null]);
  });

  it('lead from a figure down to the row of the file', async () => {
    const book = await opened();
    const [tab] = (await book.desk.report(ACME)).tabs;
    let step = await book.desk.step(
      ACME,
      tab!.figures.find((one) => one.label === 'Final billed units')!.step!,
    );
    expect(step).toMatchObject({ rule: 'R9', result: '80' });
    expect(step.ruleSays).toContain('rounded once');
    for (let depth = 0; depth < 12 && step.source === ''; depth += 1) {
      const chosen = step.inputs.find((input) => input.day === 'chosen');
      const next = chosen ?? step.inputs.find((input) => input.hasInputs) ?? step.inputs[0]!;
      step = await book.desk.step(ACME, next.step);
    }
    expect(step.source).toContain('usage.csv, row 3');
  });

  it('R5, R6 lead to the rows of the days that were not chosen as well, the chosen one marked', async () => {
    const book = await opened();
    const [tab] = (await book.desk.report(ACME)).tabs;
    const days = await book.desk.step(ACME, tab!.figures[0]!.step!);
    expect(days.inputs.map(({ day, result }) => [day, result])).toEqual([
      ['runner-up', '5000'],
      ['chosen', '8000'],
      ['tied', '8000'],
    ]);
    let step = await book.desk.step(ACME, days.inputs[0]!.step);
    for (let depth = 0; depth < 4 && step.source === ''; depth += 1) {
      step = await book.desk.step(ACME, step.inputs[0]!.step);
    }
    expect(step.source).toBe('Acme Lab, 1 Oct 2025: usage.csv, row 2');
  });

  it('open the packs and the credit requirement of a report, and no figure without a step', async () => {
    const book = await opened();
    const report = await book.desk.report(ACME);
    expect(await book.desk.step(ACME, report.packsFigure!.step!)).toMatchObject({ result: '80', rule: 'R9' });
    expect(report.smbUnitsFigure).toBeNull();
    const figures = report.tabs.flatMap((tab) => [
      ...tab.figures,
      ...tab.lines.flatMap(({ cells }) => cells),
    ]);
    const closed = figures.filter(
      (one) => typeof one !== 'string' && one.value !== null && one.step === null,
    );
    expect(closed).toEqual([]);
  });

  it('explain a selected cell of a computed table by its step, and one of LMP_Usage by its file', async () => {
    const book = await opened();
    const packs = await book.desk.explain({
      table: 'LMP_Reports',
      column: 'Services packs',
      row: { Cycle: '2025-10', Partner: 'Acme', 'Services packs': 80 },
    });
    expect(packs).toMatchObject({ title: 'Services packs, Acme, October 2025', step: { result: '80' } });
    const part = await book.desk.explain({
      table: 'LMP_CustomerLines',
      column: 'Allocated credits',
      row: {
        ...ACME,
        Cycle: '2025-10',
        Partner: 'Acme',
        Customer: 'Acme Lab',
        Name: 'XDR',
        'Billing unit': 'seat',
        Day: serialOf('2025-10-02'),
      },
    });
    expect(part?.step).toMatchObject({ result: '8000' });
    const [row] = book.rows('LMP_Usage');
    const usage = await book.desk.explain({ table: 'LMP_Usage', column: 'Allocated credits', row: row! });
    expect(usage).toMatchObject({ step: null });
    expect(usage?.says).toContain('load 1, row 2');
    expect(await book.desk.explain({ table: 'LMP_Usage', column: 'My note', row: row! })).toBeNull();
  });

  it('draw the month with the billing day marked', async () => {
    const book = await opened();
    const chart = await book.desk.dailyChart(ACME, 'services');
    expect(chart?.days).toHaveLength(31);
    expect(chart?.days.filter((day) => day.isBillingDay)).toEqual([
      { day: serialOf('2025-10-02'), credits: 8000, isBillingDay: true },
    ]);
    expect(chart?.days[3]).toMatchObject({ credits: null });
  });
});

describe('looking at a file', () => {
  it('says what was recognised, and what a person has to match', async () => {
    const desk = new PaperWorkbook().desk;
    const [inspection] = await desk.inspect(
      [textFile('u.csv', 'Datum;Customer;Service;Credits\n2025-10-01;A;XDR;1.5\n2025-10-02;A;XDR;x')],
      {},
    );
    expect(inspection).toMatchObject({ delimiter: 'semicolon', missing: [['day']], refusal: null });
    expect(inspection?.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Datum', null],
      ['Customer', 'customer'],
      ['Service', 'service'],
      ['Credits', 'credits'],
    ]);
    expect(inspection?.columns[3]).toMatchObject({
      samples: ['1.5', 'x'],
      readAs: ['1.5', expect.stringContaining('“x”')],
    });
    const [matched] = await desk.inspect(
      [textFile('u.csv', 'Datum;Customer;Service;Credits\n2025-10-01;A;XDR;1.5')],
      { 'u.csv': { day: 'Datum' } },
    );
    expect(matched).toMatchObject({ missing: [] });
    expect(matched?.columns[0]).toMatchObject({ field: 'day', by: 'person', readAs: ['2025-10-01'] });
  });

  it('matches columns as a person matched them in an earlier load, where all of them are there again', async () => {
    const book = new PaperWorkbook();
    const october = 'Datum;Firma;Customer;Service;Credits\n2025-10-01;Acme;A;XDR;1.5';
    await book.load(
      october,
      {},
      { columns: { 'usage.csv': { day: 'Datum', partner: 'Firma', version: '' } } },
    );
    const november = october.replace('10-01', '11-01');
    const inspected = (text: string) => book.desk.inspect([textFile('november.csv', text)], {});
    expect(await inspected(november)).toMatchObject([
      {
        missing: [],
        choice: { day: 'Datum', partner: 'Firma', version: '' },
        choiceOf: { load: 1, file: 'usage.csv' },
      },
    ]);
    expect(await inspected(november.replace('Firma', 'Company'))).toMatchObject([
      { missing: [['day']], choice: {}, choiceOf: null },
    ]);
    // What is said now counts.
    const said = await book.desk.inspect([textFile('november.csv', november)], { 'november.csv': {} });
    expect(said).toMatchObject([{ missing: [['day']], choiceOf: null }]);
  });

  it('refuses what is no text, with the file’s name', async () => {
    const [inspection] = await new PaperWorkbook().desk.inspect(
      [textFile('u.csv', `${'a'.repeat(40)}\u0000b`)],
      {},
    );
    expect(inspection?.refusal).toMatch(/^u\.csv: .*NUL/);
  });

  it('ends a reading that is cancelled, with nothing read', async () => {
    const { desk } = new PaperWorkbook();
    const text = credits(...Array.from({ length: 9000 }, () => ['2025-10-01', 'Acme', '1'] as const));
    const reading = desk.read(
      [textFile('u.csv', text)],
      { columns: {}, duplicates: 'sum', signed: false, partners: {} },
      () => {
        void desk.cancel();
      },
    );
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    await expect(async () => desk.planLoad({} as never)).rejects.toThrow('No usage was read.');
  });
});

describe('a reference file', () => {
  it('is read by the checks of the command line: accepted + rejected = read', async () => {
    const book = new PaperWorkbook();
    await book.take();
    const reading = await book.desk.readReference(
      'LMP_Prices',
      textFile('p.csv', 'Product,Currency,Unit price\nXDR,USD,1\nXDR,EUR,-1'),
    );
    expect(reading).toMatchObject({ read: 2, accepted: 1, rejected: 1, added: 1, changed: 0, refusal: null });
    expect(reading.problems[0]).toContain('Row 3');
  });

  it('replaces rows with the same key and keeps the others', async () => {
    const book = new PaperWorkbook();
    await book.fill('LMP_Prices', 'Product,Currency,Unit price\nXDR,USD,1\nApex,USD,2');
    await book.fill('LMP_Prices', 'Product,Currency,Unit price\nXDR,USD,3');
    expect(book.rows('LMP_Prices').map((row) => [row.Product, row['Unit price']])).toEqual([
      ['XDR', 3],
      ['Apex', 2],
    ]);
  });
});
