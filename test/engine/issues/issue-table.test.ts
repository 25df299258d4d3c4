import { decimal, issueOf, PACK_PRODUCT, type Issue } from '../../../src/engine';
import { ISSUE_TABLE, type IssueCode, type Weight } from '../../../src/engine/issues/issue-table';
import { bidOf, day, entryOf, october, priceOf, tierOf, type Month, type Row } from '../months';

/** Where a code comes from: a month that raises it, or what is known only outside a report. */
type Raised = { readonly rows: readonly Row[]; readonly month?: Month } | { readonly issue: Issue };

interface Expected {
  readonly raised: Raised;
  readonly weight: Weight;
  /** What the sentence must name: the values that are wrong, and where. */
  readonly names: readonly string[];
}

const smb = { day: day(1), service: 'Apex One' };
const packs = { day: day(1), credits: '1000' };
const line = { name: 'Apex One', billingUnit: '', comment: 'spare seats' };
const listed = { prices: [priceOf(PACK_PRODUCT, '10')] };

/** A month for each code: the compiler asks for a new one where the table grows. */
const ALTERED = {
  key: 'LMP_SMB · Apex One · seat',
  column: 'Chargeable units',
  stands: '90',
  approved: '100',
};

const EXPECTED: Readonly<Record<IssueCode, Expected>> = {
  'usage.mixed': {
    raised: { rows: [packs, { day: day(1), used: '5' }] },
    weight: 'blocking',
    names: ['2 rows', 'usage.csv, row 2'],
  },
  'usage.below-zero': {
    raised: { rows: [packs, { ...packs, customer: 'Bolt', credits: '-5' }] },
    weight: 'exception',
    names: ['credits', '1 row', 'usage.csv, row 3'],
  },
  'usage.not-received': { raised: { rows: [] }, weight: 'exception', names: ['2025-10'] },
  'usage.missing-days': { raised: { rows: [packs] }, weight: 'exception', names: ['30 days', '2 Oct 2025'] },
  'usage.customer-gaps': {
    raised: { rows: [packs, { ...packs, day: day(2) }, { ...packs, customer: 'Bolt' }] },
    weight: 'notice',
    names: ['1 customer', 'Bolt (1 of 2 days)'],
  },
  'usage.kept-as-totals': {
    raised: { rows: [], month: { condensed: [packs, { ...packs, customer: 'Bolt' }] } },
    weight: 'notice',
    names: ['2 rows', 'LMP_CustomerLines'],
  },
  'usage.totals-nfr': {
    raised: { rows: [], month: { condensed: [packs], nfr: ['Acme'] } },
    weight: 'blocking',
    names: ['“Acme” has'],
  },
  'usage.totals-annual': {
    raised: { rows: [{ ...packs, subscriptionType: 'Annual license' }], month: { condensed: [packs] } },
    weight: 'blocking',
    names: ['annual license'],
  },
  'usage.totals-used': {
    raised: {
      rows: [{ ...smb, provisioned: '5' }],
      month: { condensed: [{ ...smb, provisioned: '5', used: '1' }] },
    },
    weight: 'blocking',
    names: ['Used'],
  },
  'usage.totals-by-customer': {
    raised: { rows: [], month: { condensed: [packs], rules: { billingRule: 'p85' } } },
    weight: 'blocking',
    names: ['customer by customer'],
  },
  'usage.set-aside': {
    raised: { rows: [packs, { ...packs, customer: 'Bolt', licenseVersion: 'Trial' }] },
    weight: 'notice',
    names: ['Trial', '1 row', 'Bolt'],
  },
  'usage.taken-as-full': {
    raised: { rows: [packs] },
    weight: 'notice',
    names: ['license version', 'subscription type', 'Full', 'Monthly'],
  },
  'usage.subscription-mixed': {
    raised: {
      rows: [
        { ...packs, subscriptionType: 'Monthly plan' },
        { ...packs, day: day(2), subscriptionType: 'Annual license' },
      ],
    },
    weight: 'exception',
    names: ['A'],
  },
  'name.look-alike': {
    raised: {
      rows: [
        { ...packs, customer: 'Acme' },
        { ...packs, customer: 'ACME' },
      ],
    },
    weight: 'notice',
    names: ['“ACME”', '“Acme”', 'customer'],
  },
  'customer.several-names': {
    raised: {
      rows: [
        { ...packs, customerId: '7', customer: 'Acme' },
        { ...packs, customerId: '7', customer: 'Acme Ltd' },
      ],
    },
    weight: 'notice',
    names: ['7', '“Acme”', '“Acme Ltd”'],
  },
  'customer.several-ids': {
    raised: {
      rows: [
        { ...packs, customer: 'Acme', customerId: '7' },
        { ...packs, customer: 'Acme' },
      ],
    },
    weight: 'exception',
    names: ['Acme', '2 customers', 'ID 7', 'one without an ID'],
  },
  'credits.unknown': {
    raised: { rows: [{ day: day(1), used: '5', billingUnit: 'endpoint' }] },
    weight: 'blocking',
    names: ['XDR for Endpoints (endpoint)', '1 row', '1 Oct 2025', 'usage.csv, row 2'],
  },
  'credits.no-units': {
    raised: { rows: [{ day: day(1), requirement: '20' }] },
    weight: 'blocking',
    names: ['XDR for Endpoints', 'usage.csv, row 2'],
  },
  'credits.not-plain': {
    raised: {
      rows: [{ day: day(1), used: '5' }],
      month: { catalogue: [entryOf('800', { note: 'minimum 1 TB' })] },
    },
    weight: 'blocking',
    names: ['XDR for Endpoints', 'minimum 1 TB', 'usage.csv, row 2'],
  },
  'credits.several-requirements': {
    raised: { rows: [{ day: day(1), used: '5' }], month: { catalogue: [entryOf('20'), entryOf('45')] } },
    weight: 'blocking',
    names: ['XDR for Endpoints', '1 Oct 2025', 'usage.csv, row 2'],
  },
  'credits.disagree': {
    raised: { rows: [{ day: day(1), used: '5', requirement: '20', credits: '101' }] },
    weight: 'exception',
    names: ['XDR for Endpoints', '1 row', 'usage.csv, row 2', '101 are stated', '100 come out'],
  },
  'credits.negative': {
    raised: { rows: [{ day: day(1), credits: '-5' }] },
    weight: 'blocking',
    names: ['-5'],
  },
  'billing-day.tie': {
    raised: { rows: [packs, { ...packs, day: day(2) }] },
    weight: 'notice',
    names: ['1 Oct 2025', '2 Oct 2025', '1,000'],
  },
  'billing-day.tie-differs': {
    raised: { rows: [packs, { ...packs, day: day(2), service: 'Email Sensor' }] },
    weight: 'exception',
    names: ['1 Oct 2025', '2 Oct 2025', '1,000'],
  },
  'nfr.several': {
    raised: {
      rows: [
        { ...packs, customer: 'Lab' },
        { ...packs, customer: 'Lab 2' },
      ],
      month: { nfr: ['Lab', 'Lab 2'] },
    },
    weight: 'exception',
    names: ['2 customers', '“Lab”', '“Lab 2”'],
  },
  'nfr.without-rows': {
    raised: { rows: [packs], month: { nfr: ['Lab'] } },
    weight: 'exception',
    names: ['Lab'],
  },
  'nfr.several-partners': {
    raised: {
      issue: issueOf('nfr.several-partners', [], { customer: 'Lab', partners: ['Harbour', 'Lakeside'] }),
    },
    weight: 'exception',
    names: ['Lab', '2 partners', 'Harbour, Lakeside'],
  },
  'price.without-margin': {
    raised: { issue: issueOf('price.without-margin', [], {}) },
    weight: 'notice',
    names: [],
  },
  'units.partly-reported': {
    raised: {
      rows: [
        { ...smb, provisioned: '10', used: '5' },
        { ...smb, customer: 'Bolt', provisioned: '10' },
      ],
    },
    weight: 'notice',
    names: ['Bolt'],
  },
  'units.used-gap': {
    raised: {
      rows: [
        { ...smb, provisioned: '10', used: '5' },
        { ...smb, day: day(2), provisioned: '10' },
      ],
    },
    weight: 'exception',
    names: ['A'],
  },
  'units.negative': {
    raised: { rows: [{ ...smb, provisioned: '-3' }] },
    weight: 'blocking',
    names: ['Provisioned', '-3'],
  },
  'chargeable.out-of-range': {
    raised: {
      rows: [{ ...smb, provisioned: '10', used: '5' }],
      month: { review: { lines: [{ ...line, tab: 'smb', loweredTo: decimal('6') }] } },
    },
    weight: 'blocking',
    names: ['5', '6'],
  },
  'chargeable.line-unknown': {
    raised: {
      rows: [packs],
      month: { review: { lines: [{ ...line, tab: 'smb', loweredTo: decimal('4') }] } },
    },
    weight: 'blocking',
    names: ['4'],
  },
  'line.lowered': {
    raised: {
      rows: [{ ...smb, provisioned: '10', used: '5' }],
      month: { review: { lines: [{ ...line, tab: 'smb', loweredTo: decimal('4') }] } },
    },
    weight: 'exception',
    names: ['5', '4', 'spare seats'],
  },
  'report.automatically-submitted': {
    raised: {
      rows: [{ ...smb, provisioned: '10', used: '4' }],
      month: { review: { submission: 'automatic' } },
    },
    weight: 'exception',
    names: ['Automatically submitted - may require review', '6', '10'],
  },
  'currency.unknown': {
    raised: {
      rows: [packs],
      month: { money: { prices: [...listed.prices, priceOf(PACK_PRODUCT, '9', { currency: 'EUR' })] } },
    },
    weight: 'blocking',
    names: ['EUR', 'USD'],
  },
  'price.missing': {
    raised: { rows: [packs], month: { money: { prices: [priceOf('Apex One', '2')] } } },
    weight: 'blocking',
    names: [PACK_PRODUCT, '31 Oct 2025', 'standard price list', 'USD'],
  },
  'price.several': {
    raised: { rows: [packs], month: { money: { prices: [...listed.prices, priceOf(PACK_PRODUCT, '9')] } } },
    weight: 'blocking',
    names: [PACK_PRODUCT, '31 Oct 2025', 'USD', '10', '9'],
  },
  'price.changed': {
    raised: {
      rows: [packs],
      month: {
        money: {
          prices: [
            priceOf(PACK_PRODUCT, '9', { effectiveUntil: day(16) }),
            priceOf(PACK_PRODUCT, '10', { effectiveFrom: day(16) }),
          ],
        },
      },
    },
    weight: 'exception',
    names: [PACK_PRODUCT, '16 Oct 2025', '9', '10'],
  },
  'tier.several': {
    raised: {
      rows: [packs],
      month: {
        money: { ...listed, tiers: [tierOf('5', { discount: '0.1' }), tierOf('5', { discount: '0.2' })] },
      },
    },
    weight: 'blocking',
    names: [PACK_PRODUCT, 'USD', '5'],
  },
  'tier.above-list': {
    raised: {
      rows: [packs],
      month: { money: { ...listed, tiers: [tierOf('5', { pricePerPack: '12' })] } },
    },
    weight: 'exception',
    names: ['12.00 USD', '10.00 USD'],
  },
  'discount.unknown': {
    raised: {
      rows: [packs, { day: day(1), customer: 'Lab', used: '5' }],
      month: { nfr: ['Lab'], money: { ...listed, tiers: [tierOf('5', { discount: '0.1' })] } },
    },
    weight: 'blocking',
    names: [],
  },
  'bid-desk.unverified': {
    raised: {
      rows: [packs],
      month: { money: listed, review: { bidDeskNumbers: new Map([[PACK_PRODUCT, 'BD-9']]) } },
    },
    weight: 'exception',
    names: ['BD-9', 'the register does not hold it'],
  },
  'bid-desk.several': {
    raised: {
      rows: [packs],
      month: { money: { ...listed, bids: [bidOf('BD-1'), bidOf('BD-2')], bidDeskNumbers: 'register' } },
    },
    weight: 'exception',
    names: ['BD-1', 'BD-2'],
  },
  'bid-desk.applied': {
    raised: {
      rows: [packs],
      month: { money: { ...listed, bids: [bidOf('BD-1')], bidDeskNumbers: 'register' } },
    },
    weight: 'notice',
    names: ['BD-1', '8.00 USD', 'channel margin 0 %'],
  },
  'total.incomplete': {
    raised: {
      rows: [packs, { ...smb, provisioned: '10' }],
      month: { money: listed },
    },
    weight: 'notice',
    names: ['1 of 2 lines', '100.00 USD so far'],
  },
  'partner.unknown': {
    raised: { issue: issueOf('partner.unknown', ['Northwind'], {}) },
    weight: 'exception',
    names: [],
  },
  'reference.rejected-row': {
    raised: {
      issue: issueOf('reference.rejected-row', [], { message: 'prices.csv, row 3: “x” is not a number.' }),
    },
    weight: 'blocking',
    names: ['prices.csv, row 3', '“x”'],
  },
  'usage.rejected-row': {
    raised: {
      issue: issueOf('usage.rejected-row', [], { message: 'LMP_Usage, row 3: Day “x” is not a day.' }),
    },
    weight: 'blocking',
    names: ['LMP_Usage, row 3', '“x”'],
  },
  'setting.unreadable': {
    raised: {
      issue: issueOf('setting.unreadable', [], {
        name: 'Pack size',
        problem: '“0” is not a number above 0.',
      }),
    },
    weight: 'blocking',
    names: ['Pack size', '“0”', 'LMP_Settings'],
  },
  'setting.misspelt': {
    raised: {
      issue: issueOf('setting.misspelt', ['Pack sise'], { stated: 'Pack sise', meant: 'Pack size' }),
    },
    weight: 'notice',
    names: ['“Pack sise”', 'Pack size'],
  },
  'report.without-inputs': {
    raised: { issue: issueOf('report.without-inputs', ['Northwind'], { isKept: false }) },
    weight: 'exception',
    names: ['LMP_Partners', 'Recompute removes'],
  },
  'load.rejected-rows': {
    raised: { issue: issueOf('load.rejected-rows', [], { rows: 3, first: 'usage.csv, row 7' }) },
    weight: 'exception',
    names: ['3 rows', 'usage.csv, row 7', 'LMP_Rejected', 'cleared there'],
  },
  'usage.rows-not-taken': {
    raised: { issue: issueOf('usage.rows-not-taken', ['Acme'], { rows: 1, first: 'usage.csv, row 7' }) },
    weight: 'exception',
    names: ['1 row ', 'was not taken', 'usage.csv, row 7', 'LMP_Rejected'],
  },
  'price.bid-not-entered': {
    raised: {
      rows: [packs],
      month: {
        money: {
          prices: [priceOf('Apex One', '2')],
          bids: [bidOf('BD-7', { channelMargin: decimal('0') })],
        },
      },
    },
    weight: 'exception',
    names: [PACK_PRODUCT, 'BD-7', day(31), 'standard price list', 'billing report'],
  },
  'review.prices-missing': {
    raised: { issue: issueOf('review.prices-missing', ['Northwind'], { products: ['Apex One'] }) },
    weight: 'blocking',
    names: ['“Apex One”', 'Bid Desk Number'],
  },
  'bid-desk.not-entered': {
    raised: {
      issue: issueOf('bid-desk.not-entered', ['Northwind'], { product: 'Apex One', numbers: ['BD-1'] }),
    },
    weight: 'notice',
    names: ['Apex One', 'BD-1'],
  },
  'workbook.newer': {
    raised: { issue: issueOf('workbook.newer', [], { schema: 3, known: 1 }) },
    weight: 'blocking',
    names: ['version 3', 'knows 1'],
  },
  // Changes since the last report
  'change.product-vanished': {
    raised: {
      issue: issueOf('change.product-vanished', ['Northwind'], {
        product: 'Apex One',
        billingUnit: 'seat',
        lastCycle: '2025-09',
        units: decimal('1200'),
      }),
    },
    weight: 'exception',
    names: ['Apex One (seat)', '2025-09', '1,200'],
  },
  'change.beyond-threshold': {
    raised: {
      issue: issueOf('change.beyond-threshold', ['Northwind'], {
        what: 'Final billed units',
        lastCycle: '2025-09',
        from: decimal('1267'),
        to: decimal('32'),
        ratio: decimal('0.97474'),
      }),
    },
    weight: 'exception',
    names: ['Final billed units', '1,267', '2025-09', '32', '97.47 % less'],
  },
  'change.nfr-vanished': {
    raised: {
      issue: issueOf('change.nfr-vanished', ['Northwind'], { customers: ['Lab'], lastCycle: '2025-09' }),
    },
    weight: 'exception',
    names: ['Lab', '2025-09'],
  },
  // Review
  'line.violation': {
    raised: {
      issue: issueOf('line.violation', ['Northwind'], {
        over: decimal('25'),
        provisioned: decimal('120'),
        ratio: decimal('25').div('120'),
        threshold: decimal('0.1'),
        comment: 'spare\nseats',
      }),
    },
    weight: 'exception',
    names: ['25 of 120', '20.83 %', '10 %', '“spare seats”'],
  },
  'review.not-allowed': {
    raised: {
      issue: issueOf('review.not-allowed', ['Northwind'], {
        who: 'Tier 2',
        does: 'approve the usage report',
        status: 'the usage report is Under review',
        allowed: [{ who: 'Tier 1', does: ['approve', 'reject', 'go back'] }],
      }),
    },
    weight: 'blocking',
    names: ['Tier 2 may not approve', 'Under review', 'Tier 1 may approve, reject or go back'],
  },
  'review.not-editable': {
    raised: {
      issue: issueOf('review.not-editable', ['Northwind'], {
        who: 'Tier 1',
        field: 'Chargeable units',
        status: 'the usage report is Approved',
        when: 'Tier 2 may.',
      }),
    },
    weight: 'blocking',
    names: ['Tier 1', 'Chargeable units', 'Approved'],
  },
  'review.person-missing': {
    raised: { issue: issueOf('review.person-missing', ['Northwind'], {}) },
    weight: 'blocking',
    names: ['name'],
  },
  'review.reason-missing': {
    raised: { issue: issueOf('review.reason-missing', ['Northwind'], { does: 'reject the usage report' }) },
    weight: 'blocking',
    names: ['reject the usage report'],
  },
  'review.reference-missing': {
    raised: { issue: issueOf('review.reference-missing', ['Northwind'], { does: 'record the completion' }) },
    weight: 'blocking',
    names: ['record the completion'],
  },
  'review.comments-missing': {
    raised: { issue: issueOf('review.comments-missing', ['Northwind'], { lines: ['Apex One'] }) },
    weight: 'blocking',
    names: ['1 violation', '“Apex One”'],
  },
  'review.blocked': {
    raised: {
      issue: issueOf('review.blocked', ['Northwind'], {
        does: 'submit the usage report',
        problems: ['A.', 'B.', 'C.', 'D.'],
      }),
    },
    weight: 'blocking',
    names: ['4 blocking problems', 'A. B. C. And 1 more.'],
  },
  'review.exceptions-open': {
    raised: {
      issue: issueOf('review.exceptions-open', ['Northwind'], {
        does: 'approve the usage report',
        exceptions: 3,
      }),
    },
    weight: 'blocking',
    names: ['3 exceptions', 'approve the usage report', 'under Exceptions'],
  },
  'review.out-of-date': {
    raised: { issue: issueOf('review.out-of-date', ['Northwind'], { does: 'approve the usage report' }) },
    weight: 'blocking',
    names: ['Out of date'],
  },
  'review.po-missing': {
    raised: { issue: issueOf('review.po-missing', ['Northwind'], {}) },
    weight: 'blocking',
    names: ['PO number'],
  },
  'review.approved-differs': {
    raised: { issue: issueOf('review.approved-differs', ['Northwind'], { lines: ['smb/Apex One'] }) },
    weight: 'blocking',
    names: ['smb/Apex One'],
  },
  'review.billing-submitted': {
    raised: {
      issue: issueOf('review.billing-submitted', ['Northwind'], { status: 'Submitted to Trend Micro' }),
    },
    weight: 'blocking',
    names: ['Submitted to Trend Micro'],
  },
  'review.nothing-to-bill': {
    raised: { issue: issueOf('review.nothing-to-bill', ['Northwind'], {}) },
    weight: 'blocking',
    names: ['nothing to submit to Trend Micro'],
  },
  'review.nothing-priced': {
    raised: { issue: issueOf('review.nothing-priced', ['Northwind'], {}) },
    weight: 'blocking',
    names: ['LMP_Prices'],
  },
  'review.same-person': {
    raised: { issue: issueOf('review.same-person', ['Northwind'], { name: 'Anna', changed: ['PO number'] }) },
    weight: 'blocking',
    names: ['Anna', 'PO number'],
  },
  'review.not-due': {
    raised: { issue: issueOf('review.not-due', ['Northwind'], { due: '2025-11-06T00:00:00Z' }) },
    weight: 'blocking',
    names: ['2025-11-06T00:00:00Z'],
  },
  'review.tier-2-workbook': {
    raised: { issue: issueOf('review.tier-2-workbook', ['Northwind'], {}) },
    weight: 'blocking',
    names: ['Tier 2 workbook'],
  },
  'review.automatic-approval-off': {
    raised: { issue: issueOf('review.automatic-approval-off', ['Northwind'], {}) },
    weight: 'blocking',
    names: ['settings'],
  },
  'review.has-comments': {
    raised: { issue: issueOf('review.has-comments', ['Northwind'], { lines: ['Apex One'] }) },
    weight: 'blocking',
    names: ['Apex One'],
  },
  'review.not-just-submitted': {
    raised: { issue: issueOf('review.not-just-submitted', ['Northwind'], {}) },
    weight: 'blocking',
    names: [],
  },
  'chargeable.not-whole': {
    raised: {
      issue: issueOf('chargeable.not-whole', ['Northwind'], {
        asked: decimal('4.5'),
        computed: decimal('1200'),
      }),
    },
    weight: 'blocking',
    names: ['4.5', '1,200'],
  },
  'chargeable.comment-missing': {
    raised: {
      issue: issueOf('chargeable.comment-missing', ['Northwind'], {
        computed: decimal('5'),
        asked: decimal('4'),
      }),
    },
    weight: 'blocking',
    names: ['5', '4'],
  },
  'comment.line-unknown': {
    raised: { issue: issueOf('comment.line-unknown', ['Northwind'], {}) },
    weight: 'blocking',
    names: [],
  },
  'exception.changed': {
    raised: { issue: issueOf('exception.changed', ['Northwind'], { code: 'line.lowered' }) },
    weight: 'blocking',
    names: ['line.lowered'],
  },
  'bid-desk.product-unknown': {
    raised: { issue: issueOf('bid-desk.product-unknown', ['Northwind'], { product: 'Apex One' }) },
    weight: 'blocking',
    names: ['Apex One'],
  },
  'price.not-editable': {
    raised: { issue: issueOf('price.not-editable', ['Northwind'], { product: 'Apex One' }) },
    weight: 'blocking',
    names: ['Apex One', 'Bid Desk Number'],
  },
  'price.out-of-range': {
    raised: {
      issue: issueOf('price.out-of-range', ['Northwind'], { asked: decimal('-1') }),
    },
    weight: 'blocking',
    names: ['Unit Price', '-1', '0 or more'],
  },
  'margin.out-of-range': {
    raised: { issue: issueOf('margin.out-of-range', ['Northwind'], { asked: decimal('1.2') }) },
    weight: 'blocking',
    names: ['Channel Margin', '120 %', '0 % to 100 %'],
  },
  'margin.without-percent': {
    raised: {
      issue: issueOf('margin.without-percent', ['Northwind'], { text: '0.5', asked: decimal('0.5') }),
    },
    weight: 'blocking',
    names: ['Channel Margin', '“0.5”', '0.5 % or 50 %'],
  },
  'history.forked': {
    raised: { issue: issueOf('history.forked', ['Northwind'], { branches: 2, by: ['Anna', 'Ben'] }) },
    weight: 'blocking',
    names: ['2 branches', 'Anna, Ben'],
  },
  'history.branch-unknown': {
    raised: { issue: issueOf('history.branch-unknown', ['Northwind'], {}) },
    weight: 'blocking',
    names: [],
  },
  'review.number-unreadable': {
    raised: {
      issue: issueOf('review.number-unreadable', ['Northwind'], {
        what: 'Unit Price',
        text: 'ten',
        takes: 'a number, as 12.5',
      }),
    },
    weight: 'blocking',
    names: ['ten', 'Unit Price', '12.5'],
  },
  'review.moved': {
    raised: { issue: issueOf('review.moved', ['Northwind'], { done: ['Anna: approve, 2025-11-06'] }) },
    weight: 'blocking',
    names: ['Anna: approve'],
  },
  'report.altered': {
    raised: { issue: issueOf('report.altered', ['Northwind'], { cells: [ALTERED] }) },
    weight: 'blocking',
    names: ['LMP_SMB · Apex One · seat', 'Chargeable units', '90', '100'],
  },
  'report.differing': {
    raised: { issue: issueOf('report.differing', ['Northwind'], { cells: [ALTERED] }) },
    weight: 'notice',
    names: ['LMP_SMB · Apex One · seat', 'Chargeable units', '90', '100'],
  },
  'history.shorter': {
    raised: { issue: issueOf('history.shorter', ['Northwind'], { revision: 5, entries: 3 }) },
    weight: 'exception',
    names: ['5', '3'],
  },
  'history.removed': {
    raised: { issue: issueOf('history.removed', [], { cycle: '2025-10', entries: 2 }) },
    weight: 'exception',
    names: ['2 entries', '2025-10', 'LMP_History'],
  },
  'history.altered': {
    raised: {
      issue: issueOf('history.altered', ['Northwind'], { entry: 'approve by Anna, 2025-11-06T12:00:00Z' }),
    },
    weight: 'exception',
    names: ['approve by Anna, 2025-11-06T12:00:00Z'],
  },
  'history.gap': {
    raised: {
      issue: issueOf('history.gap', ['Northwind'], { entry: 'approve by Anna, 2025-11-06T12:00:00Z' }),
    },
    weight: 'exception',
    names: ['approve by Anna, 2025-11-06T12:00:00Z'],
  },
  'bid-desk.edited': {
    raised: {
      rows: [packs],
      month: {
        money: { ...listed, bids: [bidOf('BD-1')] },
        review: {
          bidDeskNumbers: new Map([[PACK_PRODUCT, 'BD-1']]),
          editedPrices: new Map([[PACK_PRODUCT, { unitPrice: decimal('6'), channelMargin: null }]]),
        },
      },
    },
    weight: 'exception',
    names: ['BD-1', 'from 8.00 USD', 'to 6.00 USD'],
  },
};

function issuesOf(raised: Raised): readonly Issue[] {
  return 'issue' in raised ? [raised.issue] : october(raised.rows, raised.month).issues;
}

const cases = Object.entries(EXPECTED).map(([code, expected]) => ({ code, ...expected }));

describe('the issue table', () => {
  it('has a case here for every code', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(ISSUE_TABLE).sort());
  });

  it.each(cases)('raises $code as $weight, once', ({ code, raised, weight }) => {
    const found = issuesOf(raised).filter((issue) => issue.code === code);
    expect(found.map((issue) => issue.weight)).toEqual([weight]);
  });

  it.each(cases)('names in $code what is wrong: $names', ({ code, raised, names }) => {
    const message = issuesOf(raised).find((issue) => issue.code === code)?.message ?? '';
    expect(names.filter((name) => !message.includes(name))).toEqual([]);
  });

  it.each(cases)('writes $code as one line that ends with a period', ({ raised }) => {
    for (const { message } of issuesOf(raised)) {
      expect(message).toMatch(/^[^\s][^\n\r]*\.$/u);
      expect(message).not.toMatch(/ {2}|undefined|null|NaN|\[object|\d[eE][+-]?\d/);
    }
  });

  it('says a lowered line in one line, though its comment has two', () => {
    const review = {
      lines: [{ ...line, tab: 'smb' as const, loweredTo: decimal('4'), comment: 'spare\nseats' }],
    };
    const { issues } = october([{ ...smb, provisioned: '10', used: '5' }], { review });
    expect(issues.find((issue) => issue.code === 'line.lowered')?.message).not.toContain('\n');
  });

  it.each([
    ['usage.not-received', 'Northwind'],
    ['credits.unknown', 'Northwind/services/XDR for Endpoints'],
    ['credits.negative', 'Northwind/services'],
    ['units.negative', 'Northwind/smb/Apex One'],
    ['chargeable.line-unknown', 'Northwind/smb/Apex One'],
    ['total.incomplete', 'Northwind'],
  ] as const)('places %s at %s', (code, path) => {
    expect(issuesOf(EXPECTED[code].raised).find((issue) => issue.code === code)?.path).toBe(path);
  });
});
