import { SSRProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { issueOf } from '../../../src/engine';
import type { PricedLineView, ReviewView } from '../../../src/taskpane/desk/review-views';
import {
  discountText,
  lineFigures,
  missingTexts,
  readOnlyText,
  resetTexts,
  standingPrice,
  totalText,
  typedChanges,
  typedPrice,
  unverifiedText,
} from '../../../src/taskpane/review/pricing-texts';
import { PricingSection } from '../../../src/taskpane/review/pricing-section';
import { PaneContext } from '../../../src/taskpane/shared/pane-context';
import { overviewOf, paneOf } from '../reports/pane';

const APEX: PricedLineView = {
  tab: 'smb',
  product: 'Apex One',
  units: 'seat',
  chargeable: '1200',
  unitPrice: '2.5',
  channelMargin: '0.15',
  volumeDiscount: null,
  tiers: [],
  subtotal: '2550',
  bidDeskNumber: '',
  isVerified: false,
  isEdited: false,
};
const PACKS: PricedLineView = {
  ...APEX,
  tab: 'services',
  product: 'Packs',
  units: 'packs',
  bidDeskNumber: 'BD-1',
  isVerified: true,
  isEdited: true,
};
const NFR: PricedLineView = { ...PACKS, tab: 'nfr', units: 'packs (NFR license)' };

const VIEW: ReviewView = {
  cycle: '2025-10',
  partner: 'Harbour',
  revision: 3,
  head: 'h3',
  status: 'Approved',
  billingStatus: 'Under review',
  flag: '',
  isOutOfDate: false,
  person: { name: 'Anna', company: 'Distributor', role: 'Tier 1' },
  actions: (['enter-po-number', 'enter-bid-desk-number', 'edit-price', 'reset-prices'] as const).map(
    (action) => ({ action, asks: [], blockers: [] }),
  ),
  editable: ['PO number', 'Bid Desk Number', 'Unit Price', 'Channel Margin'],
  lines: [],
  priced: [APEX, PACKS, NFR],
  currency: 'USD',
  hasNothingToBill: false,
  packsTogether: null,
  poNumber: 'PO-7',
  comment: '',
  totals: [
    { label: 'SMB units', unit: 'units', isMoney: false, calculated: '1', proposed: '1' },
    { label: 'Total invoice amount', unit: 'USD', isMoney: true, calculated: '1', proposed: '2550.5' },
  ],
  threshold: '0 %',
  blocking: [],
  exceptions: [],
  clearedWhen: '',
  altered: [],
  differing: [],
  history: [],
  branches: [],
};

const wordsOf = (differs: Partial<ReviewView>): string =>
  renderToStaticMarkup(
    <SSRProvider>
      <PaneContext value={paneOf(overviewOf({}))}>
        <PricingSection view={{ ...VIEW, ...differs }} act={() => Promise.reject(new Error('rendered'))} />
      </PaneContext>
    </SSRProvider>,
  )
    .replace(/<input[^>]* value="([^"]*)"[^>]*>/g, ' [$1] ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the billing report', () => {
  it('shows its lines in the official columns, with the digits of their currency, and the total', () => {
    expect(lineFigures(APEX, 'USD')).toEqual(['1,200', '2.50', '15 %', '2,550.00']);
    expect(lineFigures({ ...APEX, subtotal: null, unitPrice: null }, 'JPY')).toEqual([
      '1,200',
      'not known',
      '15 %',
      'not known',
    ]);
    const words = wordsOf({});
    expect(words).toMatch(/Chargeable Unit Price \(USD\) Channel Margin Subtotal \(USD\)/);
    expect(words).toContain('Apex One 1,200 2.50 15 % 2,550.00');
    expect(words).toContain('Total invoice amount 2,550.50 USD');
    expect(words).toContain('PO number [PO-7] Record');
  });

  it('R24 says what is missing, once, and how far the total is', () => {
    const missing = issueOf('price.missing', ['Harbour', 'smb', 'Apex One'], {
      product: 'Apex One',
      priceList: '',
      currency: 'USD',
      day: '2025-10-31',
    });
    const other = issueOf('history.shorter', ['Harbour'], { revision: 3, entries: 1 });
    const blocking = [missing, { ...missing, path: 'elsewhere' }, other];
    expect(missingTexts({ ...VIEW, blocking })).toEqual([missing.message]);
    const details = { product: 'Apex One', priceList: '', currency: 'USD', day: '2025-10-31' };
    const issue = issueOf('price.bid-not-entered', ['Harbour'], { ...details, numbers: ['BD-1'] });
    const exceptions = [{ issue, cleared: null, isOpen: true }];
    expect(missingTexts({ ...VIEW, exceptions })).toEqual([issue.message]);
    const open = { ...VIEW, totals: [], priced: [APEX, { ...PACKS, subtotal: null }] };
    expect(totalText(open)).toBe('not known yet: 1 of 2 lines have a subtotal');
  });

  it('R12 says the discount of the tiers, and where it comes from', () => {
    const tier = { fromPacks: '1000', discount: '0.1', pricePerPack: null };
    const discounted = { ...PACKS, volumeDiscount: '0.1', tiers: [tier] };
    expect(discountText(discounted, { ...VIEW, packsTogether: '1100' })).toBe(
      '10 %, from 1,000 packs: 10 %; 1,100 packs count together',
    );
    const byPrice = { ...tier, discount: null, pricePerPack: '9' };
    expect(discountText({ ...discounted, tiers: [byPrice] }, VIEW)).toBe(
      '10 %, from 1,000 packs: 9.00 USD a pack',
    );
    expect(discountText({ ...PACKS, volumeDiscount: '0' }, VIEW)).toBe('0 %, no tier is reached');
    expect(discountText(APEX, VIEW)).toBe('none');
  });

  it('R27 says of a number whether it is verified, and of an unverified one why', () => {
    const issue = issueOf('bid-desk.unverified', ['Harbour', 'smb', 'Apex One'], {
      number: 'BD-9',
      why: 'the register does not hold it',
    });
    const line = { ...APEX, bidDeskNumber: 'BD-9' };
    const exceptions = [{ issue, cleared: null, isOpen: true }];
    expect(unverifiedText(line, { ...VIEW, exceptions })).toBe(issue.message);
    expect(unverifiedText(PACKS, { ...VIEW, exceptions })).toBe('');
    const words = wordsOf({ priced: [line, PACKS, NFR], exceptions });
    expect(words).toContain(issue.message);
    expect(words).toContain('Bid Desk Number BD-1: verified, price or margin edited');
    expect(words).toMatch(/as for the line of this product above/);
  });

  it('R27 shows old and new of what was typed, and leaves out what is as it stands', () => {
    expect(standingPrice(PACKS)).toEqual({ unitPrice: '2.5', channelMargin: '15 %' });
    expect(typedPrice(PACKS, { unitPrice: null, channelMargin: '15 % ' })).toEqual({});
    const typed = typedPrice(PACKS, { unitPrice: '2,4', channelMargin: '' });
    expect(typed).toEqual({ unitPrice: '2,4', channelMargin: '' });
    expect(typedChanges(PACKS, typed, 'USD')).toEqual([
      '“2,4” cannot be read as Unit Price. Enter a number with a point before its decimals, as 12.5.',
      'Channel Margin: 15 % → as the bid or the list has it',
    ]);
  });

  it('R25 shows a price and a margin as they will be read', () => {
    expect(typedChanges(PACKS, { unitPrice: ' 1e1 ', channelMargin: '1%' }, 'USD')).toEqual([
      'Unit Price: 2.50 → 10.00',
      'Channel Margin: 15 % → 1 %',
    ]);
    expect(typedChanges(PACKS, { channelMargin: '1' }, 'USD')).toEqual([
      '“1” has no percent sign, so it is not taken as Channel Margin. Write 1 % or 100 %.',
    ]);
  });

  it('R27 names what a reset takes back, once for each product', () => {
    expect(resetTexts(VIEW)).toEqual([
      'Packs: Bid Desk Number BD-1, edited to Unit Price 2.50 USD, Channel Margin 15 %',
    ]);
    expect(resetTexts({ ...VIEW, priced: [APEX] })).toEqual([]);
    const vanished = { ...APEX, bidDeskNumber: 'BD-1', isEdited: true };
    expect(resetTexts({ ...VIEW, priced: [vanished] })).toEqual([
      'Apex One: Bid Desk Number BD-1, with what was edited under it, which counts no more because the number is not verified',
    ]);
    expect(wordsOf({})).toContain('Reset Unit Prices and Channel Margins');
    expect(wordsOf({ priced: [APEX] })).not.toContain('Reset Unit Prices');
  });

  it('is read-only where the tables let nothing be edited, and says why', () => {
    const closed = { ...VIEW, editable: [], actions: [] };
    expect(readOnlyText(VIEW)).toBe('');
    expect(readOnlyText({ ...closed, billingStatus: 'Completed' })).toMatch(/is completed/);
    expect(readOnlyText({ ...closed, branches: [{ head: 'a', entries: [] }] })).toMatch(/one branch/);
    const altered = [{ key: 'LMP_Billing', column: 'Subtotal', stands: '1', approved: '2' }];
    expect(readOnlyText({ ...closed, altered })).toMatch(/approved values are restored/);
    const words = wordsOf({ editable: [], actions: [], billingStatus: 'Submitted to Trend Micro' });
    expect(words).toContain('Read-only: the billing report is submitted to Trend Micro.');
    expect(words).toContain('PO number: PO-7');
    expect(words).not.toMatch(/Record|Reset|\[/);
  });

  it('is not there before an approval, and for Tier 2 never', () => {
    expect(wordsOf({ billingStatus: '', priced: [] })).toBe('');
    expect(wordsOf({ person: { name: 'Ben', company: '', role: 'Tier 2' } })).toBe('');
    expect(wordsOf({ priced: [], totals: [] })).toContain('no price list is loaded');
  });

  it('R20 says of a report without usage that there is nothing to submit, and not that prices are missing', () => {
    const words = wordsOf({ priced: [], totals: [], hasNothingToBill: true });
    expect(words).toContain('Nothing that is billed was used, so there is nothing to submit to Trend Micro.');
    expect(words).not.toMatch(/price list|PO number/);
  });
});
