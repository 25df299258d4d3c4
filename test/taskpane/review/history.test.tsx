import { fieldText } from '../../../src/engine';
import { frozenText } from '../../../src/taskpane/review/frozen-rows';
import { changesOf } from '../../../src/taskpane/review/history-changes';
import { HistorySection } from '../../../src/taskpane/review/history-section';
import { entry, reviewView } from './views';
import { markupOf, wordsOf } from './rendered';

const notAsked = (): never => {
  throw new Error('not asked while rendering');
};
const change = (field: Parameters<typeof fieldText>[0], old: string, now: string) => ({
  field: fieldText(field),
  old,
  new: now,
});
const line = { of: 'line', tab: 'smb', name: 'Apex/One', billingUnit: 'seat' } as const;
const says = (...changes: readonly ReturnType<typeof change>[]): readonly string[] =>
  changesOf(entry({ changes })).fields.map(({ field, says: text }) => `${field}: ${text}`);

describe('R35 what an entry changed', () => {
  it('is said field by field, old and new', () => {
    expect(says(change({ ...line, label: 'Chargeable units' }, '', '1095.5'))).toEqual([
      'Apex/One (seat), Chargeable units: as computed → 1,095.5',
    ]);
    expect(says(change({ ...line, label: 'Comments' }, 'spare', ''))).toEqual([
      'Apex/One (seat), Comments: spare → blank',
    ]);
    const margin = { of: 'product', product: 'Apex One', label: 'Channel Margin' } as const;
    expect(says(change(margin, '0.2', '0.125'))).toEqual(['Apex One, Channel Margin: 20 % → 12.5 %']);
    const bid = { of: 'product', product: 'Apex One', label: 'Bid Desk Number' } as const;
    expect(says(change(bid, '', 'BD-1'))).toEqual(['Apex One, Bid Desk Number: blank → BD-1']);
    const lowered = { of: 'exception', code: 'line.lowered', path: 'Harbour IT/smb/Apex One' } as const;
    expect(says(change(lowered, '', 'From 10 to 8.'))).toEqual(['Cleared: Apex One: From 10 to 8.']);
  });

  it('R31 says when an automatic step was due, in the zone of the entry', () => {
    expect(says(change({ of: 'report', label: 'Due' }, '', '2025-11-06T00:00:00Z'))).toEqual([
      'Due: 6 Nov 2025, 01:00 CET',
    ]);
  });

  it('says the status of the entry once, and the other document’s', () => {
    const changes = [
      change({ of: 'report', label: 'Status' }, 'Under review', 'Approved'),
      change({ of: 'report', label: 'Billing status' }, '', 'Under review'),
    ];
    expect(changesOf(entry({ from: 'Under review', to: 'Approved', changes })).fields).toEqual([
      { field: 'Billing status', says: 'none → Under review' },
    ]);
  });

  it('says of an input which column changed, and nothing of the others', () => {
    const price = { of: 'input', name: 'LMP_Prices ·  · Apex One · EUR' } as const;
    expect(
      says(change(price, 'Unit price: 10 · Channel margin: 0.2', 'Unit price: 12.5 · Channel margin: 0.2')),
    ).toEqual(['Price Apex One, EUR, Unit price: 10 → 12.5']);
    expect(says(change(price, '', 'Unit price: 10'))).toEqual(['Price Apex One, EUR: added: Unit price 10']);
    expect(says(change(price, 'Unit price: 10', ''))).toEqual(['Price Apex One, EUR: removed']);
    const setting = { of: 'input', name: 'LMP_Settings · Pack rounding' } as const;
    expect(says(change(setting, '', 'up'))).toEqual(['Setting Pack rounding: blank → up']);
  });

  it('leaves what no field is read from as it is', () => {
    expect(changesOf(entry({ changes: [{ field: 'typed here', old: 'a', new: 'b' }] })).fields).toEqual([
      { field: 'typed here', says: 'a → b' },
    ]);
  });

  it('counts frozen rows, with their cells apart', () => {
    const approved = { of: 'approved', key: 'LMP_SMB · Apex One · seat' } as const;
    const report = { of: 'approved', key: 'LMP_Reports' } as const;
    const { frozen, fields } = changesOf(
      entry({ changes: [change(approved, '', 'Used units: 95'), change(report, '', 'SMB units: 95')] }),
    );
    expect(fields).toEqual([]);
    expect(frozen.map(({ name, cells }) => `${name}: ${cells}`)).toEqual([
      'Apex One, seat: Used units: 95',
      'The report: SMB units: 95',
    ]);
    expect(frozenText(frozen)).toBe('2 rows of approved figures kept as they are');
    const put = { ...approved, of: 'restored', figures: 'approved' } as const;
    const added = { ...put, figures: 'billed', key: 'LMP_Billing · Other · ' } as const;
    const restored = changesOf(
      entry({
        changes: [
          change(put, 'Used units: 99', 'Used units: 95'),
          change(put, '', 'Used units: 95'),
          change(added, 'Subtotal: 3', ''),
        ],
      }),
    ).frozen;
    expect(frozenText(restored)).toBe('2 rows of approved figures and 1 row of billed figures put back');
    expect(restored.map(({ cells, stood }) => `${cells}; ${stood}`)).toEqual([
      'Used units: 95; Used units: 99',
      'Used units: 95; no row',
      'removed; Subtotal: 3',
    ]);
  });
});

describe('the history in the pane', () => {
  const entries = Array.from({ length: 7 }, (_, index) =>
    entry({ id: String(index), comments: `note ${index}` }),
  );

  it('shows the last five, and all on demand', () => {
    const words = wordsOf(<HistorySection view={reviewView({ history: entries })} act={notAsked} />);
    expect(words).toContain('History 7 entries');
    expect(words).toMatch(/note 0.*note 4.*Show all 7/);
    expect(words).not.toContain('note 5');
  });

  it('says what was done, by whom, when with its zone and in UTC, and from where to where', () => {
    const submitted = entry({
      action: 'submit',
      from: 'MSP preparing',
      to: 'Under review',
      comments: 'on the phone',
    });
    const shown = <HistorySection view={reviewView({ history: [submitted] })} act={notAsked} />;
    expect(wordsOf(shown)).toContain(
      'Submitted Anna, Distributor, Tier 1 · 3 Nov 2025, 10:00 CET MSP preparing → Under review “on the phone”',
    );
    expect(markupOf(shown)).toContain('title="3 Nov 2025, 09:00:00 UTC"');
  });

  it('says that nobody has done anything yet', () => {
    expect(wordsOf(<HistorySection view={reviewView({})} act={notAsked} />)).toContain(
      'Nobody has done anything',
    );
  });
});
