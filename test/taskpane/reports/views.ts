import type { Issue } from '../../../src/engine';
import type { ReportSummary, ReportView, TabView } from '../../../src/taskpane/desk/report-views';

/** Made-up views for the tests of the reports. */

export const blockingIssue: Issue = {
  code: 'price.missing',
  weight: 'blocking',
  path: 'Harbour IT/smb/Email Encryption',
  message: 'No unit price of Email Encryption is in force. Add one.',
};

export const exceptionIssue: Issue = {
  code: 'usage.missing-days',
  weight: 'exception',
  path: 'Harbour IT/services',
  message: '2 days without any row: 2025-10-11, 2025-10-12.',
};

export const noticeIssue: Issue = {
  code: 'billing-day.tie',
  weight: 'notice',
  path: 'Harbour IT/services',
  message: '2 days share the highest 14,200 credits.',
};

/** One report of the list, in order unless something else is said; no exception of it is cleared. */
export function summary(differs: Partial<ReportSummary> = {}): ReportSummary {
  const exceptions = (differs.issues ?? []).filter(({ weight }) => weight === 'exception');
  return {
    cycle: '2025-10',
    partner: 'Harbour IT',
    status: 'MSP preparing',
    billingStatus: '',
    flag: '',
    revision: 0,
    head: '',
    isAltered: false,
    isForked: false,
    submissionDue: null,
    openExceptions: exceptions.length,
    isWithoutExceptions: exceptions.length === 0,
    isOutOfDate: false,
    isReceived: true,
    hasNothingToBill: false,
    packs: '142',
    smbUnits: '10',
    currency: 'EUR',
    total: '1074.23',
    isComplete: true,
    issues: [],
    ...differs,
  };
}

export const servicesTab: TabView = {
  name: 'services',
  label: 'Trend Vision One services',
  columns: [
    { label: 'Name', kind: 'text', isMain: true },
    { label: 'Billing unit', kind: 'text', isMain: false },
    { label: 'Used units', kind: 'units', isMain: true },
    { label: 'Allocated credits', kind: 'credits', isMain: true },
    { label: 'Unit Price', kind: 'money', isMain: false },
  ],
  lines: [
    {
      cells: [
        'XDR for Endpoints',
        'endpoint',
        { value: '75', step: 3 },
        { value: '1500', step: 4 },
        { value: '8.9', step: null },
      ],
      highlight: 'Chargeable 70 is not Used 75.',
      comment: 'Five were for a test.',
    },
  ],
  figures: [
    { label: 'Allocated credits', unit: 'credits', value: '14200', step: 5 },
    { label: 'Final billed units', unit: 'packs', value: '142', step: 6 },
    { label: 'Channel Margin', unit: 'fraction', value: '0.15', step: 7 },
    { label: 'Subtotal', unit: 'EUR', value: '1074.23', step: 8 },
  ],
  billingDay: '2025-10-16',
  tiedDays: ['2025-10-17'],
  daily: Array.from({ length: 31 }, (_, index) => ({
    day: `2025-10-${String(index + 1).padStart(2, '0')}`,
    credits:
      index === 10 || index === 11 ? null : index === 15 || index === 16 ? '14200' : String(7000 + index),
  })),
};

export const report: ReportView = {
  ...summary({ issues: [blockingIssue, exceptionIssue, noticeIssue], isComplete: false, total: null }),
  tabs: [servicesTab],
  missingDays: ['2025-10-11', '2025-10-12'],
  totalFigure: { value: '1305.92', step: 9 },
  packsFigure: { value: '142', step: 6 },
  smbUnitsFigure: { value: '10', step: 10 },
  totalNote: '3 of 4 lines',
};
