import {
  availableActions,
  canonicalText,
  decimal,
  entriesInOrder,
  entriesSince,
  fieldOf,
  fieldText,
  figuresRestored,
  forkResolved,
  historyIssues,
  inputsChanged,
  orderedHistory,
  replay,
  withEntries,
  type HistoryEntry,
  type ReviewField,
} from '../../../src/engine';
import {
  after,
  ANNA,
  APEX,
  APPROVE,
  attempt,
  BEN,
  changesIn,
  contextOf,
  digest,
  NOW,
  PO,
  REASON,
  SUBMIT,
  summary,
  TINA,
  TO_TREND_MICRO,
} from './reviews';

describe('a field', () => {
  const fields: readonly (readonly [string, ReviewField])[] = [
    ['PO number', { of: 'report', label: 'PO number' }],
    [
      'smb/Worry-Free Services/seat: Chargeable units',
      { of: 'line', tab: 'smb', name: 'Worry-Free Services', billingUnit: 'seat', label: 'Chargeable units' },
    ],
    [
      'nfr/A\\/B: \\\\C/: Comments',
      { of: 'line', tab: 'nfr', name: 'A/B: \\C', billingUnit: '', label: 'Comments' },
    ],
    ['product/A: Unit Price', { of: 'product', product: 'A', label: 'Unit Price' }],
    [
      'exception/line.lowered/North\\/smb: Cleared',
      { of: 'exception', code: 'line.lowered', path: 'North/smb' },
    ],
    ['approved/smb\\/A: Figures', { of: 'approved', key: 'smb/A' }],
    ['restored/billed/smb\\/A: Figures', { of: 'restored', figures: 'billed', key: 'smb/A' }],
    ['input/LMP_Prices\\/A: Value', { of: 'input', name: 'LMP_Prices/A' }],
  ];

  it.each(fields)('R35 is written as “%s” and read back', (text, field) => {
    expect(fieldText(field)).toBe(text);
    expect(fieldOf(text)).toEqual(field);
  });

  it.each(['', 'Colour', 'smb/A/seat: Colour', 'smb/A: Comments', 'product/A\\: Unit Price', 'x/A: Figures'])(
    'is not read from “%s”',
    (text) => {
      expect(fieldOf(text)).toBeNull();
    },
  );
});

describe('an entry', () => {
  const [entry] = after({}, SUBMIT).state.history;

  it('D10 is sealed with its parent, and the order of its changes does not matter', () => {
    const { id, ...rest } = entry!;
    expect(id).toBe(digest(canonicalText(rest)));
    expect(canonicalText({ ...rest, changes: [...rest.changes].reverse() })).toBe(canonicalText(rest));
    expect(canonicalText({ ...rest, parent: 'x' })).not.toBe(canonicalText(rest));
  });

  it.each([
    [
      'altered',
      (entries: readonly HistoryEntry[]) => entries.map((one) => ({ ...one, comments: 'x' })),
      ['history.altered', 'history.altered'],
    ],
    ['removed', (entries: readonly HistoryEntry[]) => entries.slice(1), ['history.gap']],
    ['left alone', (entries: readonly HistoryEntry[]) => entries, []],
  ])('D10 shows when one was %s', (_, change, codes) => {
    const { history } = after({}, SUBMIT, APPROVE).state;
    expect(historyIssues(change(history), digest).map(({ code }) => code)).toEqual(codes);
  });
});

describe('replaying', () => {
  it('R35 gives a report that nobody has touched where there are no entries', () => {
    expect(replay([])).toMatchObject({
      status: 'MSP preparing',
      billingStatus: null,
      flag: '',
      version: 1,
      revision: 0,
      head: '',
    });
  });

  it('R35 does not mind the order in which people sort the sheet, nor a row that is there twice', () => {
    const { state } = after({}, SUBMIT, APPROVE);
    const [first, second] = state.history;
    expect({ ...replay([second!, first!, second!]), history: [] }).toEqual({ ...state, history: [] });
  });

  it('R35 puts every entry in order once: by time, and what was done in one second as it followed', () => {
    const { history } = after({}, SUBMIT, APPROVE).state;
    const [first, second] = history;
    const stray = { ...first!, id: 'stray', parent: 'gone' };
    const circle = { ...first!, id: 'circle', parent: 'circle', at: first!.at - 1 };
    for (const entries of [
      [second!, first!, stray, first!, circle],
      [circle, first!, second!, second!, stray],
    ]) {
      const ids = entriesInOrder(entries).map(({ id }) => id);
      expect([...ids].sort()).toEqual([circle.id, stray.id, first!.id, second!.id].sort());
      expect(ids[0]).toBe(circle.id);
      expect(ids.indexOf(first!.id)).toBeLessThan(ids.indexOf(second!.id));
    }
    expect(first!.at).toBe(second!.at);
  });

  it('passes over what is not a field, a status or a number', () => {
    const [entry] = after({}, SUBMIT).state.history;
    const changes = [
      { field: 'Status', old: '', new: 'Nearly approved' },
      { field: 'Colour', old: '', new: 'red' },
      { field: 'smb/A/seat: Chargeable units', old: '', new: 'ten' },
    ];
    expect(replay([{ ...entry!, changes }])).toMatchObject({ status: 'MSP preparing', lines: [] });
  });
});

describe('a fork', () => {
  const trunk = after({}, SUBMIT).state.history;
  const context = contextOf({ history: trunk });
  const approved = attempt(context, APPROVE).entries;
  const rejected = attempt(context, { action: 'reject', by: BEN, at: NOW + 1, inputs: REASON }).entries;
  const both = [...rejected, ...trunk, ...approved];

  it('is found where two people acted on one revision, and nothing is lost', () => {
    const { trunk: shared, branches } = orderedHistory(both);
    expect(shared).toEqual(trunk);
    expect(branches.map(({ head, entries }) => [head, entries])).toEqual([
      [approved[0]!.id, approved],
      [rejected[0]!.id, rejected],
    ]);
    const state = replay(both);
    expect([state.isForked, state.revision, state.status]).toEqual([true, 3, 'Approved']);
  });

  it('stops every action, and says who', () => {
    const forked = contextOf({ history: both });
    const { codes, issues } = attempt(forked, { action: 'withdraw-approval', inputs: REASON });
    expect(codes).toEqual(['history.forked']);
    expect(issues[0]!.message).toContain('Anna, Ben');
    expect(availableActions(forked, { by: ANNA, at: NOW })).toEqual([]);
  });

  it('ends with an entry that names the branch kept; the other stays in the history', () => {
    const choice = { keep: rejected[0]!.id, by: ANNA, at: NOW + 2, zone: 'UTC', reason: 'Ben was first' };
    const answer = forkResolved(both, choice, digest);
    const entries = 'entries' in answer ? answer.entries : [];
    expect(changesIn(entries[0])).toEqual([`Branch | ${approved[0]!.id} → ${rejected[0]!.id}`]);
    expect(entriesInOrder([...entries, ...both]).map(({ action }) => action)).toEqual([
      'submit',
      'approve',
      'reject',
      'resolve-fork',
    ]);
    const state = replay([...both, ...entries]);
    expect([state.isForked, state.revision, summary(state)]).toEqual([
      false,
      4,
      'Rejected · no billing report',
    ]);
    expect(attempt(contextOf({ history: state.history }), SUBMIT).codes).toEqual([]);
  });

  it('opens again where somebody adds to the branch that was left', () => {
    const answer = forkResolved(
      both,
      { keep: rejected[0]!.id, by: ANNA, at: NOW + 2, zone: 'UTC', reason: 'x' },
      digest,
    );
    const late = attempt(contextOf({ history: [...trunk, ...approved] }), {
      action: 'withdraw-approval',
      inputs: REASON,
    });
    expect(replay([...both, ...('entries' in answer ? answer.entries : []), ...late.entries]).isForked).toBe(
      true,
    );
  });

  it('D10 is none where one entry is removed, whichever it is: the others stay one line, with a gap', () => {
    const { history } = after({}, SUBMIT, APPROVE, PO, TO_TREND_MICRO).state;
    for (const removed of history.slice(0, -1)) {
      const left = history.filter((one) => one !== removed).reverse();
      const { trunk, branches } = orderedHistory(left);
      expect([trunk, branches]).toEqual([left.toReversed(), []]);
      expect(historyIssues(left, digest).map(({ code }) => code)).toEqual(['history.gap']);
    }
    const [first, approval, po, submission] = history;
    expect(replay([submission!, first!, po!])).toMatchObject({
      isForked: false,
      head: submission!.id,
      poNumber: 'PO-1',
      approved: null,
    });
    expect(replay([approval!, submission!])).toMatchObject({ isForked: false, status: 'Approved' });
  });

  it('stays one where the entry before it is removed, and where one of a branch is', () => {
    const fork = orderedHistory(both.filter((entry) => entry !== trunk[0]));
    expect([fork.trunk, fork.branches.map(({ head }) => head)]).toEqual([
      [],
      [approved[0]!.id, rejected[0]!.id],
    ]);
    const withdrawn = attempt(contextOf({ history: [...trunk, ...approved] }), {
      action: 'withdraw-approval',
      at: NOW + 2,
      inputs: REASON,
    }).entries;
    expect(withdrawn).toHaveLength(1);
    expect(orderedHistory([...trunk, ...rejected, ...withdrawn]).branches).toEqual([]);
    expect(orderedHistory([...both, ...withdrawn]).branches).toHaveLength(2);
  });

  it('R34 tells what came since somebody looked, whatever the clocks say', () => {
    const late = attempt(contextOf({ history: trunk }), { ...APPROVE, by: BEN, at: NOW - 3_600_000 }).entries;
    expect(entriesSince([...late, ...trunk], trunk[0]!.id)).toEqual(late);
    expect(entriesSince([...late, ...trunk], '')).toHaveLength(2);
    expect(entriesSince([...late, ...trunk], late[0]!.id)).toEqual([]);
    expect(entriesSince(late, trunk[0]!.id)).toEqual([]);
    expect(entriesSince(both, approved[0]!.id)).toEqual(rejected);
    const choice = { keep: rejected[0]!.id, by: ANNA, at: NOW + 2, zone: 'UTC', reason: 'x' };
    const answer = forkResolved(both, choice, digest);
    const [chosen] = 'entries' in answer ? answer.entries : [];
    expect(entriesSince([chosen!, ...both], chosen!.id)).toEqual([]);
  });

  it('is not ended by nobody, without a reason, or with a branch that is not there', () => {
    const choice = { keep: 'x', by: { ...ANNA, name: '' }, at: NOW, zone: 'UTC', reason: '' };
    const answer = forkResolved(both, choice, digest);
    expect('issues' in answer ? answer.issues.map(({ code }) => code) : []).toEqual([
      'review.person-missing',
      'review.reason-missing',
      'history.branch-unknown',
    ]);
  });
});

describe('what happened beside the review', () => {
  const happened = { cycle: '2025-10', partner: 'Northwind', by: ANNA, at: NOW, zone: 'UTC' };

  it('R35 tells of inputs that changed, and who was the last to change them', () => {
    const { state } = after({}, SUBMIT);
    const inputs = [{ name: 'LMP_Prices/Apex One/Unit price', old: '2.5', new: '2.6' }];
    const entry = inputsChanged({ state, happened }, inputs, digest);
    expect(changesIn(entry)).toEqual(['input/LMP_Prices\\/Apex One\\/Unit price: Value | 2.5 → 2.6']);
    const changed = contextOf({ history: [...state.history, entry], settings: { samePerson: 'forbid' } });
    expect(summary(changed.state)).toBe(summary(state));
    expect(attempt(changed, APPROVE).codes).toEqual(['review.same-person']);
  });

  it('R33 records altered values before approved ones are put back', () => {
    const { state } = after({}, SUBMIT, APPROVE);
    const altered = [
      { figures: 'approved', key: 'smb/Apex One', old: 'Chargeable: 90', new: 'Chargeable: 95' },
      { figures: 'billed', key: 'smb/Other', old: 'Subtotal: 3', new: '' },
    ] as const;
    const entry = figuresRestored({ state, happened }, altered, digest);
    expect(changesIn(entry)).toEqual([
      'restored/approved/smb\\/Apex One: Figures | Chargeable: 90 → Chargeable: 95',
      'restored/billed/smb\\/Other: Figures | Subtotal: 3 → ',
    ]);
    const { approvedFigures, billedFigures } = withEntries(state, [entry]);
    expect([approvedFigures, billedFigures]).toEqual([state.approvedFigures, state.billedFigures]);
  });
});

describe('a lowered line in the history', () => {
  it('R35 stands with old and new, its reason and who did it', () => {
    const lines = [{ ...APEX, loweredTo: decimal('85'), comment: 'ten left' }];
    const [entry] = after({}, { action: 'save-draft', by: TINA, inputs: { lines } }).state.history;
    expect(entry).toMatchObject({
      cycle: '2025-10',
      partner: 'Northwind',
      version: 1,
      at: NOW,
      zone: 'Europe/Berlin',
      by: TINA,
      from: 'MSP preparing',
      to: 'MSP preparing',
      parent: '',
    });
  });
});
