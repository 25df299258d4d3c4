import {
  automaticRequest,
  automaticSteps,
  endOfSubmissionDay,
  instantText,
  issueOf,
  perform,
  reportReviewOf,
  reviewExceptions,
  SYSTEM,
  withEntries,
  type AutomaticStep,
  type ReviewContext,
} from '../../../src/engine';
import { endOfDay } from '../../../src/engine/review/submission-day';
import { day } from '../months';
import {
  after,
  APEX,
  CLEAN,
  contextOf,
  NOW,
  REASON,
  reportIn,
  SUBMIT,
  summary,
  TINA,
  VIOLATING,
} from './reviews';

const due = (cycle: string, timeZone: string, submissionDay = 5): string =>
  instantText(endOfSubmissionDay(cycle, { submissionDay, timeZone }));

describe('R31 the due time', () => {
  it.each([
    ['2025-10', 'UTC', 5, '2025-11-06T00:00:00Z'],
    ['2025-12', 'UTC', 5, '2026-01-06T00:00:00Z'],
    ['2025-01', 'UTC', 31, '2025-03-01T00:00:00Z'],
    ['2024-01', 'UTC', 31, '2024-03-01T00:00:00Z'],
    ['2025-10', 'UTC', 31, '2025-12-01T00:00:00Z'],
    ['2025-10', 'Europe/Berlin', 5, '2025-11-05T23:00:00Z'],
    ['2025-06', 'Europe/Berlin', 5, '2025-07-05T22:00:00Z'],
    // Either side of the date line: 25 hours apart for the same day.
    ['2025-10', 'Pacific/Kiritimati', 5, '2025-11-05T10:00:00Z'],
    ['2025-10', 'Pacific/Pago_Pago', 5, '2025-11-06T11:00:00Z'],
    ['2025-10', 'Asia/Kolkata', 5, '2025-11-05T18:30:00Z'],
  ])('of %s in %s on day %i is %s', (cycle, zone, submissionDay, expected) => {
    expect(due(cycle, zone, submissionDay)).toBe(expected);
  });

  it.each([
    // 26 October 2025 has 25 hours in Berlin, 30 March 23; Cairo's clocks go forward at midnight of 25 April.
    ['2025-10-25', 'Europe/Berlin', '2025-10-25T22:00:00Z'],
    ['2025-10-26', 'Europe/Berlin', '2025-10-26T23:00:00Z'],
    ['2025-03-30', 'Europe/Berlin', '2025-03-30T22:00:00Z'],
    ['2025-04-24', 'Africa/Cairo', '2025-04-24T22:00:00Z'],
    // Apia never had 30 December 2011: the day ends where the one before ended.
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('lets %s end in %s by its own clock: %s', (one, zone, expected) => {
    expect(instantText(endOfDay(one, zone))).toBe(expected);
  });

  it('is long ago or never beyond the years of a workbook', () => {
    expect(endOfDay('1850-01-05', 'UTC')).toBeLessThan(endOfDay('1950-01-05', 'UTC'));
    expect(endOfSubmissionDay('9999-12', { submissionDay: 5, timeZone: 'UTC' })).toBe(
      Number.MAX_SAFE_INTEGER,
    );
  });
});

/** What a step says, in short. */
function said(step: AutomaticStep): string {
  const penalties = step.penalties.map(
    ({ name, from, to }) => `${name} ${from?.toFixed()} → ${to?.toFixed()}`,
  );
  return [
    step.cycle,
    step.partner,
    step.action,
    instantText(step.due),
    ...penalties,
    step.approves ? 'approves' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The same report as one of another partner and cycle. */
function renamed(context: ReviewContext, partner: string, cycle = '2025-10'): ReviewContext {
  return {
    ...context,
    computedWith: (review) => {
      const computed = context.computedWith(review);
      const { report } = computed;
      return { ...computed, report: { ...report, cycle, partner: { ...report.partner, name: partner } } };
    },
  };
}

describe('R37 the automatic steps', () => {
  const settings = { automaticApproval: true };

  it('come due at the end of the day and not a millisecond before', () => {
    const context = contextOf({ settings });
    const end = endOfSubmissionDay('2025-10', context.settings);
    expect(automaticSteps([context], end - 1)).toEqual([]);
    expect(automaticSteps([context], end).map(said)).toEqual([
      '2025-10 · Northwind · automatic-submission · 2025-11-06T00:00:00Z · approves',
    ]);
  });

  it('say which lines R31 charges as provisioned', () => {
    expect(automaticSteps([contextOf({ settings, rows: VIOLATING })], NOW).map(said)).toEqual([
      '2025-10 · Northwind · automatic-submission · 2025-11-06T00:00:00Z · Apex One 95 → 120 · approves',
    ]);
  });

  it('say that nothing is approved where the partner commented', () => {
    const comment = {
      action: 'save-draft',
      by: TINA,
      inputs: { lines: [{ ...APEX, comment: 'fine' }] },
    } as const;
    const context = after({ settings, rows: VIOLATING }, comment);
    expect(automaticSteps([context], NOW).map(said)).toEqual([
      '2025-10 · Northwind · automatic-submission · 2025-11-06T00:00:00Z',
    ]);
  });

  it('are none in a Tier 2 workbook, for a rejected report, and for one that a person reviews', () => {
    const rejected = after({}, SUBMIT, { action: 'reject', inputs: REASON });
    const contexts = [contextOf({ settings: { workbook: 'Tier 2' } }), rejected, after({}, SUBMIT)];
    expect(automaticSteps(contexts, NOW)).toEqual([]);
  });

  it('R30 approve what was submitted elsewhere and arrives without an exception', () => {
    const submitted = after({}, SUBMIT).state.history;
    expect(automaticSteps([contextOf({ settings, history: submitted })], NOW + 5).map(said)).toEqual([
      '2025-10 · Northwind · automatic-approval · 2025-11-06T12:00:00Z · approves',
    ]);
  });

  it('R37 record of an approval when it was due, and when it was applied', () => {
    const context = contextOf({ settings, history: after({}, SUBMIT).state.history });
    const later = NOW + 3 * 86_400_000;
    const [step] = automaticSteps([context], later);
    const answer = perform(automaticRequest(step!, { at: later, zone: 'UTC' }), context);
    const [entry] = 'entries' in answer ? answer.entries : [];
    expect(entry!.at).toBe(later);
    expect(entry!.changes).toContainEqual({ field: 'Due', old: '', new: '2025-11-06T12:00:00Z' });
  });

  it('name what they wait for', () => {
    const [step] = automaticSteps(
      [contextOf({ rows: [{ day: day(1), used: '5' }], isOutOfDate: true })],
      NOW,
    );
    expect(step!.blockers.map(({ code }) => code)).toEqual(['review.blocked', 'review.out-of-date']);
  });

  it('after days with the pane closed are applied each in order, with due and applied time', () => {
    const contexts = [
      renamed(contextOf({ settings }), 'Northwind', '2025-09'),
      renamed(contextOf({ settings, rows: VIOLATING }), 'Harbour'),
      renamed(contextOf({ settings: { ...settings, timeZone: 'Pacific/Kiritimati' } }), 'Lakeside'),
    ];
    const steps = automaticSteps(contexts, NOW);
    expect(steps.map(({ cycle, partner }) => `${cycle} ${partner}`)).toEqual([
      '2025-09 Northwind',
      '2025-10 Lakeside',
      '2025-10 Harbour',
    ]);
    for (const step of steps) {
      const context = contexts.find(({ computedWith, state }) => {
        const { report } = computedWith({
          submission: null,
          lines: state.lines,
          bidDeskNumbers: new Map(),
          editedPrices: new Map(),
        });
        return report.partner.name === step.partner;
      })!;
      const answer = perform(automaticRequest(step, { at: NOW, zone: 'UTC' }), context);
      const entries = 'entries' in answer ? answer.entries : [];
      expect(entries.map(({ action, at }) => [action, at])).toEqual([
        ['automatic-submission', NOW],
        ['automatic-approval', NOW],
      ]);
      expect(entries[0]!.changes.find(({ field }) => field === 'Due')?.new).toBe(instantText(step.due));
      expect(summary(withEntries(context.state, entries))).toMatch(/^Approved · Under review · Automatic/);
    }
  });

  it('are refused before they are due', () => {
    const answer = perform(
      automaticRequest({ action: 'automatic-submission' }, { at: NOW - 86_400_000, zone: 'UTC' }),
      contextOf(),
    );
    expect('issues' in answer ? answer.issues.map(({ code, message }) => [code, message]) : []).toEqual([
      ['review.not-due', 'The automatic submission is due at 2025-11-06T00:00:00Z and not before.'],
    ]);
    expect(CLEAN.length).toBe(62);
  });
});

describe('the exceptions of a report', () => {
  it('R31, R32 begin with its violations, also where they are charged as provisioned', () => {
    const first = (context: ReviewContext): string | undefined =>
      reviewExceptions(reportIn(context), context.state)[0]?.code;
    const setup = { rows: VIOLATING };
    expect(first(contextOf(setup))).toBe('line.violation');
    const submitted = after(setup, { action: 'automatic-submission', by: SYSTEM });
    const { report } = submitted.computedWith(reportReviewOf(submitted.state));
    const other = issueOf('usage.missing-days', ['Northwind', 'smb'], { days: ['2025-10-11'] });
    const found = { ...report, issues: [other, ...report.issues] };
    expect(reviewExceptions(found, submitted.state).map(({ code }) => code)).toEqual([
      'report.automatically-submitted',
      'usage.missing-days',
    ]);
  });
});
