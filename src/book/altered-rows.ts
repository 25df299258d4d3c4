import { groupedBy, type AlteredRow } from '../engine';
import { frozenRowText, type AlteredCell } from './frozen-figures';
import { joinedParts } from './parts-text';

/** What altered cells say, and what was frozen in the same columns: one change for each row, as people read it. */
export function alteredRows(altered: readonly AlteredCell[]): readonly AlteredRow[] {
  const byRow = groupedBy(altered, ({ figures, key }) => JSON.stringify([figures, key]));
  return [...byRow.values()].map((cells) => {
    const [{ figures, key, column }] = cells;
    const said = (of: 'stands' | 'approved'): string =>
      column === ''
        ? frozenRowText(key, cells[0][of])
        : joinedParts(cells.map((cell) => `${cell.column}: ${cell[of] || 'blank'}`));
    return { figures, key, old: said('stands'), new: said('approved') };
  });
}
