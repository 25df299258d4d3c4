import { TABLE_NAMES } from '../../../src/book/schema';
import type { PricedLineView } from '../../../src/taskpane/desk/review-views';
import { credits, PaperWorkbook } from './paper-workbook';
import { ACME, asked, clearAll, done, refused, view } from './reviewing';

const PACK = 'Trend Vision One xSP Monthly 100-Credit Pack';

describe('the billing report on the desk', () => {
  it('R27 takes a bid that the register verifies, then a price and a margin, and records old and new', async () => {
    const workbook = await approvedWorkbook();
    expect(billing(workbook)).toMatchObject({ 'Unit Price': 10, 'Channel Margin': 0.2, Subtotal: 40 }); // 5 × 10 × 0.8
    expect(await refused(workbook, 'edit-price', { product: PACK, unitPrice: '7' })).toEqual([
      'price.not-editable',
    ]);

    await done(workbook, 'enter-bid-desk-number', { product: PACK, bidDeskNumber: 'BD-1' });
    expect(await line(workbook)).toMatchObject({ isVerified: true, isEdited: false, unitPrice: '8' });
    expect(billing(workbook)).toMatchObject({ 'Bid Desk Number': 'BD-1', 'Unit Price': 8, Subtotal: 32 }); // 5 × 8 × 0.8

    await done(workbook, 'edit-price', { product: PACK, unitPrice: '7.5', channelMargin: '10 %' });
    expect(await line(workbook)).toMatchObject({ isEdited: true, unitPrice: '7.5', channelMargin: '0.1' });
    expect(billing(workbook)).toMatchObject({ 'Unit Price': 7.5, 'Channel Margin': 0.1, Subtotal: 33.75 }); // 5 × 7.5 × 0.9
    expect(workbook.rows('LMP_Reports')[0]).toMatchObject({ 'Total invoice amount': 33.75 });
    const [entry] = (await view(workbook)).history;
    expect(entry?.changes).toEqual([
      { field: `product/${PACK}: Unit Price`, old: '8', new: '7.5' },
      { field: `product/${PACK}: Channel Margin`, old: '0.2', new: '0.1' },
    ]);
    expect(await refused(workbook, 'edit-price', { product: PACK, channelMargin: '120 %' })).toHaveLength(1);
    expect(await refused(workbook, 'edit-price', { product: PACK, unitPrice: 'cheap' })).toEqual([
      'review.number-unreadable',
    ]);
  });

  it('R27 says once where a price comes from, and of a bid that is not entered nothing after the submission', async () => {
    const workbook = await approvedWorkbook();
    const codes = async () => {
      const [summary] = (await workbook.desk.overview()).cycles[0]!.reports;
      return summary!.issues.flatMap(({ code }) => (code.startsWith('bid-desk.') ? code : []));
    };
    expect(await codes()).toEqual(['bid-desk.not-entered']);
    await done(workbook, 'enter-bid-desk-number', { product: PACK, bidDeskNumber: 'BD-1' });
    expect(await codes()).toEqual(['bid-desk.applied']);
    await done(workbook, 'edit-price', { product: PACK, unitPrice: '7.5' });
    expect(await codes()).toEqual(['bid-desk.edited']);
    await done(workbook, 'reset-prices');
    await done(workbook, 'enter-po-number', { poNumber: 'PO-7' });
    await done(workbook, 'submit-to-trend-micro');
    expect(await codes()).toEqual([]);
    await done(workbook, 'record-return', { comments: 'the PO number' });
    expect(await codes()).toEqual(['bid-desk.not-entered']);
  });

  it.each([
    ['1', '“1” has no percent sign, so it is not taken as Channel Margin. Write 1 % or 100 %.'],
    ['12.5', '“12.5” has no percent sign, so it is not taken as Channel Margin. Write 12.5 %.'],
    ['0', '“0” has no percent sign, so it is not taken as Channel Margin. Write 0 %.'],
    [
      '250',
      '“250” has no percent sign, so it is not taken as Channel Margin. Write a percentage from 0 % to 100 %.',
    ],
  ])('R25 does not guess what a channel margin of %s is', async (channelMargin, says) => {
    const workbook = await approvedWorkbook();
    await done(workbook, 'enter-bid-desk-number', { product: PACK, bidDeskNumber: 'BD-1' });
    const planned = await asked(workbook, 'edit-price', { product: PACK, channelMargin });
    expect(planned.refusals.map(({ code, message }) => [code, message])).toEqual([
      ['margin.without-percent', says],
    ]);
  });

  it('R25 says of a number below 0 what may be entered, and not that it cannot be read', async () => {
    const workbook = await approvedWorkbook();
    await done(workbook, 'enter-bid-desk-number', { product: PACK, bidDeskNumber: 'BD-1' });
    const typed = { product: PACK, unitPrice: '-3', channelMargin: '-5 %' };
    const { refusals } = await asked(workbook, 'edit-price', typed);
    expect(refusals.map(({ message }) => message)).toEqual([
      'Unit Price may be 0 or more; -3 was asked for and not taken.',
      'Channel Margin may be 0 % to 100 %; -5 % was asked for and not taken.',
    ]);
  });

  it('R27 takes bid and edits back with Reset, each recorded', async () => {
    const workbook = await approvedWorkbook();
    const before = billing(workbook);
    await done(workbook, 'enter-bid-desk-number', { product: PACK, bidDeskNumber: 'BD-1' });
    await done(workbook, 'edit-price', { product: PACK, unitPrice: '7.5' });
    await done(workbook, 'reset-prices');
    expect(billing(workbook)).toEqual(before);
    expect((await view(workbook)).history[0]?.changes).toEqual([
      { field: `product/${PACK}: Bid Desk Number`, old: 'BD-1', new: '' },
      { field: `product/${PACK}: Unit Price`, old: '7.5', new: '' },
    ]);
  });

  it('R27 keeps the list’s price under a number that nothing verifies, says why, and approves no report with it', async () => {
    const workbook = await approvedWorkbook();
    await done(workbook, 'enter-bid-desk-number', { product: PACK, bidDeskNumber: 'BD-9' });
    expect(billing(workbook)).toMatchObject({ 'Bid Desk Number': '', 'Unit Price': 10, Subtotal: 40 });
    expect(await line(workbook)).toMatchObject({ bidDeskNumber: 'BD-9', isVerified: false });
    expect(await bidExceptions(workbook)).toEqual([
      'Bid Desk Number BD-9 is not verified: the register does not hold it. Unit price and channel margin stay those of the list.',
    ]);
    await done(workbook, 'withdraw-approval', { comments: 'once more' });
    expect(await refused(workbook, 'approve')).toEqual(['review.exceptions-open']);
  });

  it('R27 notices a bid that expires: its edited price counts no more, and a person must look', async () => {
    const workbook = await approvedWorkbook();
    await done(workbook, 'enter-bid-desk-number', { product: PACK, bidDeskNumber: 'BD-1' });
    await done(workbook, 'edit-price', { product: PACK, unitPrice: '7.5' });
    // Excluded: the bid holds until 30 October, and the cycle's last day is the 31st.
    await workbook.type('LMP_BidDesk', { row: 0, column: 'Valid until (excluded)' }, serial(2025, 10, 31));
    expect(await line(workbook)).toMatchObject({ isVerified: false, unitPrice: '10' });
    expect((await bidExceptions(workbook))[0]).toContain('row is not valid on 2025-10-31');
    expect(await refused(workbook, 'edit-price', { product: PACK, unitPrice: '7' })).toEqual([
      'price.not-editable',
    ]);
    await workbook.carryOut(await workbook.desk.planRecompute());
    expect(billing(workbook)).toMatchObject({ 'Bid Desk Number': '', 'Unit Price': 10, Subtotal: 40 });
  });

  it('R12 tells which tier of the volume discount prices the packs', async () => {
    const workbook = await approvedWorkbook({
      tiers: `Product,Currency,From packs,Discount\n${PACK},USD,5,10 %\n`,
    });
    const { packsTogether } = await view(workbook);
    expect(packsTogether).toBe('5');
    expect(await line(workbook)).toMatchObject({
      volumeDiscount: '0.1',
      tiers: [{ fromPacks: '5', discount: '0.1', pricePerPack: null }],
      subtotal: '36', // 5 × 10 × 0.9 × 0.8
    });
  });

  it('keeps no money on the sheets and shows none once a workbook is a Tier 2 workbook, and names what stays', async () => {
    const workbook = await approvedWorkbook();
    await done(workbook, 'enter-bid-desk-number', { product: PACK, bidDeskNumber: 'BD-1' });
    await done(workbook, 'edit-price', { product: PACK, unitPrice: '7.53' });
    await clearAll(workbook);
    await done(workbook, 'enter-po-number', { poNumber: 'PO-7' });
    await done(workbook, 'submit-to-trend-micro');
    await workbook.carryOut(await workbook.desk.planSetting('Tier', 'Tier 2'));

    expect(workbook.rows('LMP_Billing')).toEqual([]);
    expect(workbook.rows('LMP_Reports')).toMatchObject([{ Currency: '', 'Total invoice amount': '' }]);
    const seen = await view(workbook);
    // 30.12 = 5 × 7.53 × 0.8, the subtotal.
    expect(JSON.stringify(seen)).not.toMatch(/7\.53|30\.12|Unit Price|Subtotal|BD-1/);
    expect([seen.priced, seen.differing, seen.altered, seen.packsTogether]).toEqual([[], [], [], null]);
    expect(seen.history.map(({ action }) => action)).toContain('submit-to-trend-micro');
    expect(JSON.stringify(await workbook.desk.report(ACME))).not.toMatch(/7\.53|30\.12/);
    const { moneyLeft } = await workbook.desk.overview();
    expect(moneyLeft).toEqual(['LMP_Prices', 'LMP_BidDesk', 'LMP_History']);
  });

  it('logs no prices, bids or settings of money in a Tier 2 workbook', async () => {
    const workbook = new PaperWorkbook();
    await workbook.take();
    await workbook.carryOut(await workbook.desk.planSetting('Tier', 'Tier 2'));
    await workbook.carryOut(await workbook.desk.planSetting('Change threshold amount', '4711'));
    await workbook.fill('LMP_Prices', `Product,Currency,Unit price\n${PACK},USD,12.34\n`);
    await workbook.fill('LMP_Partners', 'Partner,City\nAcme,Ulm\n');
    await workbook.load(credits(['2025-10-03', 'Acme', '500']));
    const held = TABLE_NAMES.filter((name) =>
      (workbook.tables.get(name)?.rows ?? []).some((row) => JSON.stringify(row).includes('12.34')),
    );
    expect(held).toEqual(['LMP_Prices']);
    const logged = workbook.rows('LMP_History').map(({ Field }) => Field);
    expect(logged).toContain('input/LMP_Partners · Acme: Value');
    expect(logged.join()).not.toMatch(/LMP_Prices|Change threshold/);
    expect((await workbook.desk.overview()).moneyLeft).toEqual(['LMP_Prices']);
  });

  it('R27 stands under a number that the register does not verify, and is not submitted until that is cleared', async () => {
    const workbook = await approvedWorkbook();
    await done(workbook, 'enter-bid-desk-number', { product: PACK, bidDeskNumber: 'BD-9' });
    await done(workbook, 'enter-po-number', { poNumber: 'PO-7' });
    expect(await refused(workbook, 'submit-to-trend-micro')).toEqual(['review.exceptions-open']);
    const { exceptions } = await view(workbook);
    const open = exceptions.flatMap(({ issue, cleared }) => (cleared === null ? issue : []));
    expect(open.map(({ code }) => code)).toContain('bid-desk.unverified');
    await done(workbook, 'clear-exception', { exceptions: open, comments: 'the list price it is' });
    await done(workbook, 'submit-to-trend-micro');
    expect((await view(workbook)).billingStatus).toBe('Submitted to Trend Micro');
  });
});

describe('a product that only a bid prices', () => {
  it('R27 is approved once that is cleared, and submitted once the bid is entered', async () => {
    const workbook = await approvedWorkbook({ prices: 'Other', bid: 'USD,8,0 %' });
    expect(workbook.rows('LMP_Reports')[0]).toMatchObject({ Status: 'Approved', Complete: false });
    await done(workbook, 'enter-po-number', { poNumber: 'PO-7' });
    expect(await refused(workbook, 'submit-to-trend-micro')).toEqual(['review.prices-missing']);
    await done(workbook, 'enter-bid-desk-number', { product: PACK, bidDeskNumber: 'BD-1' });
    expect(workbook.rows('LMP_Reports')[0]).toMatchObject({ Complete: true, 'Total invoice amount': 40 }); // 5 × 8
    await done(workbook, 'submit-to-trend-micro');
  });
});

describe('a partner without usage', () => {
  it('R20 has nothing to bill once it is approved, and says so in the list and in its review', async () => {
    const workbook = new PaperWorkbook();
    await workbook.fill('LMP_Prices', `Product,Currency,Unit price\n${PACK},USD,10\n`);
    await workbook.fill('LMP_Partners', 'Partner\nAcme\nQuiet\n');
    await workbook.load(credits(['2025-10-03', 'Acme', '500']));
    const [acme, quiet] = (await workbook.desk.overview()).cycles[0]!.reports;
    expect([acme?.hasNothingToBill, quiet?.hasNothingToBill]).toEqual([false, true]);
    const { hasNothingToBill } = await workbook.desk.review({ cycle: '2025-10', partner: 'Quiet' });
    expect([hasNothingToBill, (await view(workbook)).hasNothingToBill]).toEqual([true, false]);
  });
});

describe('a billing report that was submitted', () => {
  it('has no open exceptions, in the pane, in the list and on the sheet, when a price changes afterwards', async () => {
    const workbook = await approvedWorkbook();
    await done(workbook, 'enter-po-number', { poNumber: 'PO-7' });
    await done(workbook, 'submit-to-trend-micro');
    const until = serial(2025, 10, 16);
    await workbook.type('LMP_Prices', { row: 0, column: 'Effective until (excluded)' }, until);
    await workbook.fill(
      'LMP_Prices',
      `Product,Currency,Unit price,Channel margin,Effective from\n${PACK},USD,11,20 %,2025-10-16\n`,
    );
    await workbook.carryOut(await workbook.desk.planRecompute());
    const stood = (await view(workbook)).exceptions.filter(({ cleared }) => cleared === null);
    expect(stood.map(({ issue, isOpen }) => [issue.code, isOpen])).toEqual([['price.changed', false]]);
    const [summary] = (await workbook.desk.overview()).cycles[0]!.reports;
    expect(summary).toMatchObject({ openExceptions: 0 });
    expect(summary!.issues.map(({ code }) => code)).not.toContain('price.changed');
    expect(workbook.rows('LMP_Reports')[0]).toMatchObject({ Exceptions: 0 });
  });
});

/** A Tier 1 workbook with one approved report of five packs, and a bid of 8.00 in its register. */
async function approvedWorkbook({ tiers = '', prices = PACK, bid = 'USD,8,' } = {}): Promise<PaperWorkbook> {
  const workbook = new PaperWorkbook();
  await workbook.fill('LMP_Prices', `Product,Currency,Unit price,Channel margin\n${prices},USD,10,20 %\n`);
  await workbook.fill(
    'LMP_BidDesk',
    `Bid Desk Number,Partner,Product,Currency,Unit price,Channel margin\nBD-1,Acme,${PACK},${bid}\n`,
  );
  if (tiers !== '') await workbook.fill('LMP_Tiers', tiers);
  await workbook.load(credits(['2025-10-03', 'Acme', '500'], ['2025-10-04', 'Acme', '400']));
  await workbook.carryOut(await workbook.desk.planSetting('Name', 'Anna'));
  await done(workbook, 'submit', { comments: 'on the phone' });
  await clearAll(workbook);
  if ((await view(workbook)).status !== 'Approved') await done(workbook, 'approve');
  return workbook;
}

async function line(workbook: PaperWorkbook): Promise<PricedLineView | undefined> {
  return (await view(workbook)).priced[0];
}

async function bidExceptions(workbook: PaperWorkbook): Promise<readonly string[]> {
  const { exceptions } = await view(workbook);
  return exceptions.flatMap(({ issue }) => (issue.code === 'bid-desk.unverified' ? issue.message : []));
}

function billing(workbook: PaperWorkbook) {
  return workbook.rows('LMP_Billing')[0];
}

/** The day as a cell holds it. */
function serial(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
}
