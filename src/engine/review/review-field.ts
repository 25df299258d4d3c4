import type { TabName } from '../usage/tab-of';

const REPORT_LABELS = [
  'Status',
  'Billing status',
  'Flag',
  'PO number',
  'Comments',
  'Due',
  'Same person',
  'Branch',
] as const;
const LINE_LABELS = ['Chargeable units', 'Comments'] as const;
const PRODUCT_LABELS = ['Bid Desk Number', 'Unit Price', 'Channel Margin'] as const;
const TABS = ['smb', 'services', 'nfr'] as const satisfies readonly TabName[];

const FROZEN_PARTS = ['approved', 'billed'] as const;

/** What an approval freezes, or what a submission to Trend Micro does. */
export type FrozenPart = (typeof FROZEN_PARTS)[number];

/** What an entry of the history changed. */
export type ReviewField =
  | { readonly of: 'report'; readonly label: (typeof REPORT_LABELS)[number] }
  | {
      readonly of: 'line';
      readonly tab: TabName;
      readonly name: string;
      readonly billingUnit: string;
      readonly label: (typeof LINE_LABELS)[number];
    }
  /** By product as the price list names it (R27). */
  | { readonly of: 'product'; readonly product: string; readonly label: (typeof PRODUCT_LABELS)[number] }
  /** A cleared exception; the new value is its sentence as seen. */
  | { readonly of: 'exception'; readonly code: string; readonly path: string }
  /** A frozen figure, or a row of them, by the caller's key. */
  | { readonly of: FrozenPart; readonly key: string }
  /** A row that did not say what was frozen, and was put back; nothing is replayed from it. */
  | { readonly of: 'restored'; readonly figures: FrozenPart; readonly key: string }
  /** What changed outside of the report, as `LMP_Prices/Apex One/Unit price`. */
  | { readonly of: 'input'; readonly name: string };

/**
 * The one text of a field.
 *
 * Rule:    parts with `/` between them, then `: ` and a label; a `/` or `\` of a name is written after a `\`.
 * @example smb/Worry-Free Services/seat: Chargeable units
 */
export function fieldText(field: ReviewField): string {
  switch (field.of) {
    case 'report':
      return field.label;
    case 'line':
      return `${joined(field.tab, field.name, field.billingUnit)}: ${field.label}`;
    case 'product':
      return `${joined('product', field.product)}: ${field.label}`;
    case 'exception':
      return `${joined('exception', field.code, field.path)}: Cleared`;
    case 'approved':
    case 'billed':
      return `${joined(field.of, field.key)}: Figures`;
    case 'restored':
      return `${joined(field.of, field.figures, field.key)}: Figures`;
    case 'input':
      return `${joined('input', field.name)}: Value`;
  }
}

/** The field of a text; null where the text is not one, because somebody wrote into the history. */
export function fieldOf(text: string): ReviewField | null {
  const end = text.lastIndexOf(': ');
  if (end < 0) {
    const label = REPORT_LABELS.find((one) => one === text);
    return label === undefined ? null : { of: 'report', label };
  }
  const field = partsField(split(text.slice(0, end)), text.slice(end + 2));
  return field !== null && fieldText(field) === text ? field : null;
}

function partsField(
  [of = '', first = '', second = '']: readonly string[],
  label: string,
): ReviewField | null {
  const tab = TABS.find((one) => one === of);
  const lineLabel = LINE_LABELS.find((one) => one === label);
  if (tab !== undefined) {
    return lineLabel === undefined
      ? null
      : { of: 'line', tab, name: first, billingUnit: second, label: lineLabel };
  }
  const productLabel = PRODUCT_LABELS.find((one) => one === label);
  switch (of) {
    case 'product':
      return productLabel === undefined ? null : { of, product: first, label: productLabel };
    case 'exception':
      return { of, code: first, path: second };
    case 'approved':
    case 'billed':
      return { of, key: first };
    case 'restored': {
      const figures = FROZEN_PARTS.find((one) => one === first);
      return figures === undefined ? null : { of, figures, key: second };
    }
    case 'input':
      return { of, name: first };
    default:
      return null;
  }
}

function joined(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\\/]/g, '\\$&')).join('/');
}

function split(text: string): readonly string[] {
  const parts = text.match(/(?:^|\/)(?:\\[\\/]|[^\\/])*/g) ?? [];
  return parts.map((part) => part.replace(/^\//, '').replace(/\\([\\/])/g, '$1'));
}
