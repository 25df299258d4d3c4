import { countText } from '../shared/amount';

/** The words around a report's history; those of its entries are the book's. */
export const HISTORY_SECTION_WORDS = {
  title: 'History',
  count: (entries: number) => countText(entries, 'entry'),
  none: 'Nobody has done anything with this report yet.',
  showAll: (count: number) => `Show all ${count}`,
  showFewer: 'Show the last 5',
  selfDeclared: 'Names are what people said of themselves.',
  changes: 'What changed',
} as const;
