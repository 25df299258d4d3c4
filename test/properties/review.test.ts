import fc from 'fast-check';
import {
  availableActions,
  decimal,
  fieldOf,
  fieldText,
  openExceptions,
  PACK_PRODUCT,
  perform,
  replay,
  REVIEW_ACTIONS,
  SYSTEM,
  withEntries,
  type HistoryEntry,
  type Person,
  type ReviewAction,
  type ReviewContext,
  type ReviewField,
  type ReviewInputs,
} from '../../src/engine';
import { ANNA, APEX, BEN, contextOf, NOW, reportIn, TINA, VIOLATING } from '../engine/review/reviews';

jest.setTimeout(60_000);

interface Move {
  /** Which of the actions that the tables allow from here; every fifth is one that they may not allow. */
  readonly pick: number;
  readonly isWild: boolean;
  readonly action: ReviewAction;
  readonly who: number;
  readonly to: number;
  readonly comments: string;
}

const PEOPLE = [TINA, ANNA, BEN, SYSTEM];

const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    pick: fc.nat(),
    isWild: fc.nat({ max: 4 }).map((one) => one === 0),
    action: fc.constantFrom(...(Object.keys(REVIEW_ACTIONS) as ReviewAction[])),
    who: fc.nat({ max: PEOPLE.length - 1 }),
    to: fc.nat({ max: 95 }),
    comments: fc.constantFrom('', 'why', 'a second reason'),
  }),
  { minLength: 10, maxLength: 40 },
);

/** The action of a move where a report stands, and who takes it. */
function chosen(move: Move, context: ReviewContext): { readonly action: ReviewAction; readonly by: Person } {
  const allowed = PEOPLE.flatMap((by) =>
    availableActions(context, { by, at: NOW }).map(({ action }) => ({ action, by })),
  );
  const wild = { action: move.action, by: PEOPLE[move.who]! };
  return move.isWild ? wild : (allowed[move.pick % allowed.length] ?? wild);
}

function inputsOf({ to, comments }: Move, action: ReviewAction, context: ReviewContext): ReviewInputs {
  const exceptions = openExceptions(reportIn(context), context.state);
  return {
    comments,
    ...(action === 'save-draft'
      ? { lines: [{ ...APEX, loweredTo: decimal(String(to)), comment: comments }] }
      : {}),
    exceptions,
    poNumber: `PO-${to}`,
    product: PACK_PRODUCT,
    bidDeskNumber: to % 2 === 0 ? 'BD-1' : 'BD-9',
    edited: { unitPrice: decimal(String(to)) },
  };
}

function moved(context: ReviewContext, move: Move, index: number): ReviewContext {
  const { action, by } = chosen(move, context);
  const inputs = inputsOf(move, action, context);
  const request = { action, by, at: NOW + index, zone: 'UTC', inputs };
  const answer = perform(request, context);
  return 'entries' in answer ? { ...context, state: withEntries(context.state, answer.entries) } : context;
}

/** Computes each review once: people ask for the same report again and again. */
function remembering({ computedWith, ...context }: ReviewContext): ReviewContext {
  const known = new Map<string, ReturnType<typeof computedWith>>();
  return {
    ...context,
    computedWith: (review) => {
      const key = JSON.stringify([review, [...review.bidDeskNumbers], [...review.editedPrices]]);
      const computed = known.get(key) ?? computedWith(review);
      known.set(key, computed);
      return computed;
    },
  };
}

/** Every context on a way, the first before any move. */
function wayOf(way: readonly Move[]): readonly ReviewContext[] {
  const contexts = [remembering(contextOf({ rows: VIOLATING }))];
  way.forEach((move, index) => contexts.push(moved(contexts.at(-1)!, move, index)));
  return contexts;
}

describe('a review', () => {
  it('goes, on these random ways, through every status', () => {
    const found = new Set<string>();
    const ways = fc.sample(moves, { numRuns: 150, seed: 5 });
    for (const { state } of ways.flatMap(wayOf)) found.add(`${state.status} ${state.billingStatus ?? ''}`);
    expect(found.size).toBe(7);
  });

  it('R35 only ever appends to its history, and refuses without leaving a trace', () => {
    fc.assert(
      fc.property(moves, (way) => {
        wayOf(way).reduce((before, after) => {
          expect(after.state.history.slice(0, before.state.history.length)).toEqual(before.state.history);
          return after;
        });
      }),
      { numRuns: 40 },
    );
  });

  it('R35 replays to the same state, however the entries are sorted', () => {
    fc.assert(
      fc.property(moves, fc.infiniteStream(fc.nat()), (way, random) => {
        const { state } = wayOf(way).at(-1)!;
        const keyed = state.history.map((entry) => ({ entry, key: random.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry);
        expect({ ...replay(shuffled), history: [] }).toEqual({ ...state, history: [] });
      }),
      { numRuns: 40 },
    );
  });

  it('R35 holds of each field the old value that the entry before left', () => {
    fc.assert(
      fc.property(moves, (way) => {
        const { state } = wayOf(way).at(-1)!;
        const held = new Map<string, string>();
        for (const { field, old, new: value } of state.history.flatMap(({ changes }) => changes)) {
          const before = held.get(field) ?? '';
          // What was not lowered or edited has as its old value what was computed; frozen figures begin anew.
          if (before !== '' && /Chargeable|Price|Margin|Status|Flag|PO number/.test(field)) {
            expect([field, old]).toEqual([field, before]);
          }
          held.set(field, value);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('R33 keeps an old approval in the history once it is withdrawn', () => {
    const setup = { settings: { automaticApproval: true } };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.constantFrom(ANNA, BEN), (times, by) => {
        let context = contextOf(setup);
        const take = (action: ReviewAction, person = by): readonly HistoryEntry[] => {
          const request = { action, by: person, at: NOW, zone: 'UTC', inputs: { comments: 'why' } };
          const answer = perform(request, context);
          const entries = 'entries' in answer ? answer.entries : [];
          context = { ...context, state: withEntries(context.state, entries) };
          return entries;
        };
        const approvals = [...take('submit', TINA)].slice(1);
        for (let time = 0; time < times; time += 1) {
          take('withdraw-approval');
          expect(context.state.approvedFigures.size).toBe(0);
          approvals.push(...take('approve'));
        }
        expect(approvals.length).toBe(times + 1);
        expect(approvals.filter((entry) => !context.state.history.includes(entry))).toEqual([]);
        expect(context.state.revision).toBe(2 + 2 * times);
      }),
    );
  });
});

describe('a field of the history', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '/', '\\', ':', ' ', ': ', '\n', 'é') });
  const fields: fc.Arbitrary<ReviewField> = fc.oneof(
    fc.record({
      of: fc.constant('line' as const),
      tab: fc.constantFrom('smb' as const, 'services' as const, 'nfr' as const),
      name: text,
      billingUnit: text,
      label: fc.constantFrom('Chargeable units' as const, 'Comments' as const),
    }),
    fc.record({
      of: fc.constant('product' as const),
      product: text,
      label: fc.constantFrom('Unit Price' as const, 'Bid Desk Number' as const, 'Channel Margin' as const),
    }),
    fc.record({ of: fc.constant('exception' as const), code: text, path: text }),
    fc.record({ of: fc.constantFrom('approved' as const, 'billed' as const), key: text }),
    fc.record({
      of: fc.constant('restored' as const),
      figures: fc.constantFrom('approved' as const, 'billed' as const),
      key: text,
    }),
    fc.record({ of: fc.constant('input' as const), name: text }),
  );

  it('R35 is read back from its text, whatever the names are', () => {
    fc.assert(
      fc.property(fields, (field) => {
        expect(fieldOf(fieldText(field))).toEqual(field);
      }),
      { numRuns: 1000 },
    );
  });

  it('R35 has one text only: two fields never share one', () => {
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        expect(fieldText(a) === fieldText(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { numRuns: 1000 },
    );
  });
});
