import { credits, PaperWorkbook } from './paper-workbook';
import { ACME, asked, clearAll, done, refused, view } from './reviewing';

describe('the review of a report on the desk', () => {
  it('goes from MSP preparing to Completed, each step recorded', async () => {
    const workbook = await billedWorkbook();
    await as(workbook, 'Tier 2', 'Ben');
    const lowered = { tab: 'services', name: 'XDR', billingUnit: 'seat', loweredTo: '0' } as const;
    expect(await refused(workbook, 'save-draft', { lines: [lowered] })).toEqual([
      'chargeable.comment-missing',
    ]);
    await done(workbook, 'save-draft', { lines: [{ ...lowered, comment: 'returned on the 3rd' }] });
    expect(workbook.rows('LMP_Services')).toMatchObject([
      { 'Chargeable units': 0, Comments: 'returned on the 3rd' },
    ]);
    await done(workbook, 'submit');
    expect(report(workbook)).toMatchObject({
      Status: 'Under review',
      Flag: 'Manual submission',
      Revision: 2,
    });

    await as(workbook, 'Tier 1', 'Anna');
    expect(await refused(workbook, 'reject')).toEqual(['review.reason-missing']);
    await done(workbook, 'reject', { comments: 'Which ones?' });
    await as(workbook, 'Tier 2', 'Ben');
    await done(workbook, 'save-draft', { lines: [{ ...lowered, loweredTo: '' }] });
    await done(workbook, 'submit');
    await as(workbook, 'Tier 1', 'Anna');
    await clearAll(workbook);
    await done(workbook, 'approve');
    expect(report(workbook)).toMatchObject({ Status: 'Approved', 'Billing status': 'Under review' });

    expect(await refused(workbook, 'submit-to-trend-micro')).toContain('review.po-missing');
    await done(workbook, 'enter-po-number', { poNumber: 'PO-7' });
    await done(workbook, 'submit-to-trend-micro');
    await done(workbook, 'record-completion', { comments: 'INV-1' });
    expect(report(workbook)).toMatchObject({
      Status: 'Completed',
      'Billing status': 'Completed',
      'PO number': 'PO-7',
    });
    const ofReport = (await view(workbook)).history.filter(({ action }) => action !== 'inputs-changed');
    expect(ofReport.map(({ action, by }) => `${action} ${by.name}`)).toEqual([
      'record-completion Anna',
      'submit-to-trend-micro Anna',
      'enter-po-number Anna',
      'approve Anna',
      'clear-exception Anna',
      'submit Ben',
      'save-draft Ben',
      'reject Anna',
      'submit Ben',
      'save-draft Ben',
    ]);
  });

  it('says on which line a number is that it cannot read', async () => {
    const workbook = await billedWorkbook();
    await as(workbook, 'Tier 2', 'Ben');
    const typed = { tab: 'services', name: 'XDR', billingUnit: 'seat', loweredTo: 'few' } as const;
    const planned = await asked(workbook, 'save-draft', { lines: [typed] });
    expect(planned.refusals).toMatchObject([{ code: 'review.number-unreadable', path: 'Acme/services/XDR' }]);
    expect(await refused(workbook, 'save-draft', { lines: [{ ...typed, loweredTo: 'N/A' }] })).toEqual([
      'review.number-unreadable',
    ]);
    expect(await refused(workbook, 'save-draft', { lines: [{ ...typed, loweredTo: '-3' }] })).toEqual([
      'chargeable.out-of-range',
    ]);
  });

  it('keeps of a pasted comment what a saved workbook can hold, and nothing else is lost', async () => {
    const workbook = await billedWorkbook();
    await as(workbook, 'Tier 2', 'Ben');
    await done(workbook, 'save-draft', { reportComment: " '=1+1\r\nsoft\u000bbreak\u0000\t😀 \u0007" });
    expect((await view(workbook)).comment).toBe("'=1+1\nsoft\nbreak\t😀");
  });

  it('R32 tells the violations of lines apart whose names end alike', async () => {
    const workbook = new PaperWorkbook();
    await workbook.load(
      [
        'Day,Partner,Customer,Service,Billing unit,Used units,Provisioned units',
        '2025-10-03,Acme,Acme Lab,Advanced Apex One,seat,50,100',
        '2025-10-03,Acme,Acme Lab,Apex One,seat,90,100',
      ].join('\n'),
    );
    const { lines } = await view(workbook);
    expect(lines.map(({ name, violation }) => [name, /\d+ of 100/.exec(violation)?.[0]])).toEqual([
      ['Advanced Apex One', '50 of 100'],
      ['Apex One', '10 of 100'],
    ]);
  });

  it('says when exceptions may be cleared, until they may be', async () => {
    const workbook = await billedWorkbook();
    await as(workbook, 'Tier 1', 'Anna');
    expect((await view(workbook)).clearedWhen).toBe(
      'You clear these, with reasons, once the report is submitted and under review.',
    );
    await done(workbook, 'submit', { comments: 'on the phone' });
    expect((await view(workbook)).clearedWhen).toBe('');
  });

  it('R31 says in the list when a report is submitted automatically, in a Tier 1 workbook alone', async () => {
    const workbook = await billedWorkbook();
    const due = async () => (await workbook.desk.overview()).cycles[0]?.reports[0]?.submissionDue;
    expect(await due()).toBe(Date.UTC(2025, 10, 6));
    await as(workbook, 'Tier 2', 'Ben');
    expect(await due()).toBeNull();
    await as(workbook, 'Tier 1', 'Anna');
    await done(workbook, 'submit', { comments: 'on the phone' });
    expect(await due()).toBeNull();
  });

  it('writes nothing for somebody who has not seen the last action, and says what it was', async () => {
    const workbook = await billedWorkbook();
    await as(workbook, 'Tier 2', 'Ben');
    await done(workbook, 'save-draft', { reportComment: 'please check' });
    const planned = await workbook.desk.planReview([
      { ...ACME, action: 'submit', seenRevision: 0, seenHead: '', inputs: {} },
    ]);
    expect(planned.edits).toBe(0);
    expect(planned.refusals[0]?.message).toContain('Ben: save-draft, 2025-11-03T09:00:00Z');
  });

  it('notices an approved cell that was typed over, leaves it to a person, and puts it back with a record', async () => {
    const workbook = await billedWorkbook();
    await approved(workbook);
    const before = workbook.rows('LMP_Services');
    await workbook.type('LMP_Services', { row: 0, column: 'Used units' }, 99);
    expect((await view(workbook)).altered).toEqual([
      {
        figures: 'approved',
        key: 'LMP_Services · XDR · seat',
        column: 'Used units',
        stands: '99',
        approved: '1',
      },
    ]);
    expect((await workbook.desk.planRecompute()).edits).toBe(0);
    expect(await refused(workbook, 'withdraw-approval', { comments: 'no' })).toEqual(['report.altered']);
    await done(workbook, 'restore-approved-values');
    expect(workbook.rows('LMP_Services')).toEqual(before);
    const { altered, history } = await view(workbook);
    expect(altered).toEqual([]);
    expect(history[0]).toMatchObject({
      action: 'restore-approved-values',
      changes: [{ old: 'Used units: 99', new: 'Used units: 1' }],
    });
  });

  it('R33 keeps what was approved where the inputs would now give another figure', async () => {
    const workbook = await billedWorkbook();
    await approved(workbook);
    const before = workbook.rows('LMP_Reports');
    await workbook.load(credits(['2025-10-03', 'Acme', '900']), { days: 'replace' });
    expect(workbook.rows('LMP_Reports')).toEqual(before);
    expect((await view(workbook)).differing).toContainEqual({
      figures: 'approved',
      key: 'LMP_Reports',
      column: 'Services packs',
      stands: '9',
      approved: '5',
    });
    expect((await workbook.desk.planRecompute()).edits).toBe(0);
  });

  it('R35 records prices that were typed into cells, with the next action that is written', async () => {
    const workbook = await billedWorkbook();
    await as(workbook, 'Tier 1', 'Anna');
    await workbook.type('LMP_Prices', { row: 0, column: 'Unit price' }, 12.5);
    await workbook.carryOut(await workbook.desk.planRecompute());
    const [entry] = (await view(workbook)).history;
    expect(entry).toMatchObject({ action: 'inputs-changed', by: { name: 'Anna' } });
    expect(entry?.changes).toEqual([
      {
        field: expect.stringContaining('LMP_Prices') as string,
        old: expect.stringContaining('Unit price: 10') as string,
        new: expect.stringContaining('Unit price: 12.5') as string,
      },
    ]);
  });

  it('R35, D10 tells of the last entries of the log and of a cycle that somebody removed, also after more was done', async () => {
    const workbook = await billedWorkbook();
    await as(workbook, 'Tier 1', 'Ada');
    await workbook.type('LMP_Prices', { row: 0, column: 'Unit price' }, 12.5);
    await workbook.carryOut(await workbook.desk.planRecompute());
    await done(workbook, 'submit', { comments: 'on the phone' });
    const told = async () => {
      const { issues, cycles } = await workbook.desk.overview();
      return [...issues, ...(cycles[0]?.issues ?? [])].flatMap(({ code, message }) =>
        code === 'history.removed' ? message.split(':')[0] : [],
      );
    };
    expect(await told()).toEqual([]);
    const { headers, rows } = workbook.tables.get('LMP_History')!;
    const [seal, price] = [headers.indexOf('Seal'), headers.indexOf('New')];
    const last = rows.findLast((row) => row[0] === '' && String(row[price]).includes('12.5'))?.[seal];
    const left = rows.filter((row) => row[seal] !== last && row[0] !== '2025-10');
    workbook.tables.set('LMP_History', { headers, rows: left });
    await workbook.type('LMP_Reports', { row: 0, column: 'Revision' }, 0);
    const removed = [
      'LMP_History lacks 1 entry about prices, partners, rules and settings',
      'LMP_History lacks 1 entry about the reports of 2025-10',
    ];
    expect(await told()).toEqual(removed);
    await as(workbook, 'Tier 1', 'Ben');
    expect(await told()).toEqual(removed);
  });

  it('lets the person approve who only loaded the usage, where who decided the amount may not', async () => {
    const workbook = new PaperWorkbook();
    await as(workbook, 'Tier 1', 'Anna');
    await workbook.carryOut(await workbook.desk.planSetting('Same person', 'forbid'));
    await workbook.load(credits(['2025-10-03', 'Acme', '500']));
    await done(workbook, 'submit', { comments: 'on the phone' });
    await clearAll(workbook);
    const blockers = async () => {
      const { actions } = await view(workbook);
      return actions.find(({ action }) => action === 'approve')?.blockers;
    };
    expect(await blockers()).toEqual([]);
    await workbook.fill('LMP_Partners', 'Partner,NFR customer\nAcme,Acme Lab\n');
    expect(await blockers()).toContainEqual(
      expect.objectContaining({
        code: 'review.same-person',
        message: expect.stringContaining('Anna last changed “Partner Acme”, and a setting forbids') as string,
      }),
    );
  });

  it('R31, R30 lists what is due after the submission day, and takes it at once', async () => {
    const workbook = await billedWorkbook(new Date('2025-11-09T09:00:00Z'));
    expect(await workbook.desk.automaticSteps()).toMatchObject([
      { ...ACME, action: 'automatic-submission', due: Date.UTC(2025, 10, 6) },
    ]);
    const planned = await workbook.desk.planAutomaticSteps();
    await workbook.carryOut(planned);
    expect(report(workbook)).toMatchObject({ Status: 'Under review', Flag: 'Automatic submission' });
    expect(await workbook.desk.automaticSteps()).toEqual([]);
  });
});

/** A Tier 1 workbook with one report of five packs at 10.00. */
async function billedWorkbook(now?: Date): Promise<PaperWorkbook> {
  const workbook = new PaperWorkbook(now);
  await workbook.fill(
    'LMP_Prices',
    'Product,Currency,Unit price\nTrend Vision One xSP Monthly 100-Credit Pack,USD,10\n',
  );
  await workbook.load(credits(['2025-10-03', 'Acme', '500'], ['2025-10-04', 'Acme', '400']));
  return workbook;
}

async function as(workbook: PaperWorkbook, tier: 'Tier 1' | 'Tier 2', name: string): Promise<void> {
  await workbook.carryOut(await workbook.desk.planSetting('Tier', tier));
  await workbook.carryOut(await workbook.desk.planSetting('Name', name));
}

async function approved(workbook: PaperWorkbook): Promise<void> {
  await as(workbook, 'Tier 1', 'Anna');
  await done(workbook, 'submit', { comments: 'on the phone' });
  await clearAll(workbook);
  await done(workbook, 'approve');
}

function report(workbook: PaperWorkbook) {
  return workbook.rows('LMP_Reports')[0];
}
