import { changesInWords, changeText } from '../../src/book/changes-in-words';
import { frozenText } from '../../src/book/frozen-rows-in-words';
import { fieldText, type HistoryEntry } from '../../src/engine';

/** What an entry says of itself, as far as its changes are told. */
const entry = (differs: Partial<HistoryEntry>): Pick<HistoryEntry, 'from' | 'to' | 'changes'> => ({
  from: 'Under review',
  to: 'Under review',
  changes: [],
  ...differs,
});
const change = (field: Parameters<typeof fieldText>[0], old: string, now: string) => ({
  field: fieldText(field),
  old,
  new: now,
});
const line = { of: 'line', tab: 'smb', name: 'Apex/One', billingUnit: 'seat' } as const;
const says = (...changes: readonly ReturnType<typeof change>[]): readonly string[] =>
  changesInWords(entry({ changes })).fields.map(changeText);

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

  it('R31 says when an automatic step was due, as times are shown', () => {
    const due = change({ of: 'report', label: 'Due' }, '', '2025-11-06T00:00:00Z');
    expect(says(due)).toEqual(['Due: 2025-11-06T00:00:00Z']);
    const { fields } = changesInWords(entry({ changes: [due] }), (at) => `day ${at / 86_400_000}`);
    expect(fields.map(changeText)).toEqual(['Due: day 20398']);
  });

  it('says the status of the entry once, and the other document’s', () => {
    const changes = [
      change({ of: 'report', label: 'Status' }, 'Under review', 'Approved'),
      change({ of: 'report', label: 'Billing status' }, '', 'Under review'),
    ];
    expect(changesInWords(entry({ from: 'Under review', to: 'Approved', changes })).fields).toEqual([
      { field: 'Billing status', old: '', new: 'Under review', says: 'none → Under review' },
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
    expect(changesInWords(entry({ changes: [{ field: 'typed here', old: 'a', new: 'b' }] })).fields).toEqual([
      { field: 'typed here', old: 'a', new: 'b', says: 'a → b' },
    ]);
  });

  it('counts frozen rows, with their cells apart', () => {
    const approved = { of: 'approved', key: 'LMP_SMB · Apex One · seat' } as const;
    const report = { of: 'approved', key: 'LMP_Reports' } as const;
    const { frozen, fields } = changesInWords(
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
    const restored = changesInWords(
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
