import { SSRProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import type { Overview } from '../../../src/taskpane/desk/report-views';
import type {
  HistoryView,
  ReviewLineView,
  ReviewView,
  TotalView,
} from '../../../src/taskpane/desk/review-views';
import { DraftsProvider } from '../../../src/taskpane/review/drafts';
import type { SectionProps } from '../../../src/taskpane/review/section';
import { PaneContext } from '../../../src/taskpane/shared/pane-context';
import { overviewOf, paneOf } from '../reports/pane';

/** Made-up views for the tests of the review. */

export const act: SectionProps['act'] = () => Promise.reject(new Error('not asked while rendering'));

export function line(differs: Partial<ReviewLineView> = {}): ReviewLineView {
  return {
    tab: 'smb',
    name: 'Apex One',
    billingUnit: 'seat',
    computed: '95',
    chargeable: '95',
    loweredTo: null,
    comment: '',
    violation: '',
    ...differs,
  };
}

export const violation = line({
  name: 'Worry-Free',
  violation: '25 of 120 provisioned units are over-provisioned: nobody commented on it.',
});

export const packs: TotalView = {
  label: 'Services packs',
  unit: 'packs',
  isMoney: false,
  calculated: '142',
  proposed: '142',
};

export function entry(differs: Partial<HistoryView> = {}): HistoryView {
  return {
    id: 'e1',
    at: Date.UTC(2025, 10, 3, 9, 5),
    zone: 'Europe/Berlin',
    action: 'reject',
    by: { name: 'Anna', company: 'Distributor', role: 'Tier 1' },
    from: 'Under review',
    to: 'Rejected',
    comments: 'Which ones?',
    changes: [],
    ...differs,
  };
}

/** A report that a partner prepares, in order unless something else is said. */
export function review(differs: Partial<ReviewView> = {}): ReviewView {
  return {
    cycle: '2025-10',
    partner: 'Harbour IT',
    revision: 0,
    head: '',
    status: 'MSP preparing',
    billingStatus: '',
    flag: '',
    isOutOfDate: false,
    person: { name: 'Ben', company: 'Harbour IT', role: 'Tier 2' },
    actions: [],
    editable: ['Chargeable units', 'Line comment', 'Report comment'],
    lines: [line(), violation],
    priced: [],
    currency: null,
    hasNothingToBill: false,
    poNumber: '',
    comment: '',
    totals: [packs],
    threshold: '0 %',
    blocking: [],
    exceptions: [],
    clearedWhen: '',
    packsTogether: null,
    altered: [],
    differing: [],
    history: [],
    branches: [],
    ...differs,
  };
}

export function markupOf(content: ReactNode, overview: Overview = overviewOf({})): string {
  return renderToStaticMarkup(
    <SSRProvider>
      <PaneContext value={paneOf(overview)}>
        <DraftsProvider>{content}</DraftsProvider>
      </PaneContext>
    </SSRProvider>,
  );
}

/** What a person reads, without the tags. */
export function wordsOf(content: ReactNode): string {
  return markupOf(content)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
