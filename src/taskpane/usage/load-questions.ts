import type { LoadDecisions, LoadQuestion } from '../desk/usage-views';

/** What makes a question the same question when it is asked again. */
function questionKey(question: LoadQuestion): string {
  if (question.kind === 'partner') return `partner ${question.file}`;
  return 'partner' in question ? `${question.kind} ${question.partner}` : question.kind;
}

/**
 * The questions to show: those that were asked before and those that are open now, in their first order.
 *
 * Rule:  an answered question stays, so that its answer can be changed; its text is the newest.
 * Edges: a control total is no answer to a question; where it agrees there is nothing to show. Nor is there where the
 *        files were read again for another zone, or for a partner that somebody named.
 */
export function questionsToShow(
  asked: readonly LoadQuestion[],
  open: readonly LoadQuestion[],
): readonly LoadQuestion[] {
  const kept = [...asked, ...open].filter(
    (question) => !SETTLED_OTHERWISE.includes(question.kind) || open.includes(question),
  );
  return [...new Map(kept.map((question) => [questionKey(question), question])).values()];
}

/** Questions that are no decisions about a reading: where they are settled, nothing is left to be shown. */
const SETTLED_OTHERWISE: readonly LoadQuestion['kind'][] = ['control-total', 'zone', 'partner'];

/** Whether a person has answered in a way that can be, whatever else the desk makes of it. */
export function isAnswered(question: LoadQuestion, decisions: LoadDecisions): boolean {
  switch (question.kind) {
    case 'days':
      return decisions.days !== null;
    case 'nfr':
      return decisions.nfrCustomers[question.partner] !== undefined;
    case 'no-used':
      return decisions.acceptsNoUsed;
    case 'parts':
      return decisions.parts === 'replace' || (decisions.parts === 'keep' && question.canKeep);
    case 'zone':
    case 'partner':
    case 'control-total':
      return false;
  }
}

/**
 * The decisions with every answer that the sample month can be given without a person.
 *
 * Edges: the decisions themselves where there is nothing to answer, so that nothing is worked out twice.
 */
export function answeredForSample(decisions: LoadDecisions, open: readonly LoadQuestion[]): LoadDecisions {
  const asks = new Set(open.map(({ kind }) => kind));
  const days = asks.has('days') && decisions.days === null ? 'replace' : decisions.days;
  const parts = asks.has('parts') && decisions.parts === null ? 'replace' : decisions.parts;
  const acceptsNoUsed = decisions.acceptsNoUsed || asks.has('no-used');
  const isSame =
    days === decisions.days && parts === decisions.parts && acceptsNoUsed === decisions.acceptsNoUsed;
  return isSame ? decisions : { ...decisions, days, parts, acceptsNoUsed };
}

/** The questions of one kind. */
export function questionsOf<Kind extends LoadQuestion['kind']>(
  questions: readonly LoadQuestion[],
  kind: Kind,
): readonly Extract<LoadQuestion, { readonly kind: Kind }>[] {
  return questions.filter(
    (question): question is Extract<LoadQuestion, { readonly kind: Kind }> => question.kind === kind,
  );
}
