import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

type Index = typeof CELL_INVERTED_INDEX_CACHE;
type CellValue = Parameters<Index['set']>[3];
type IndexKey = string | number | boolean | symbol;
type RowsByValue = Map<IndexKey, Set<number>>;

let installed = false;

/**
 * Replaces how Univer moves a row in its index of a column's values after a calculation. As shipped it looks for the
 * row under every distinct value of the column, so that a column of n formulas costs n²; here the row remembers where
 * it stands. The index itself and all that reads it stay Univer's.
 */
export function installFastInvertedIndex(index: Index = CELL_INVERTED_INDEX_CACHE): void {
  if (installed) return;
  installed = true;
  const setAsShipped = index.set.bind(index);
  const keyOf = createKeyReader(index);
  // Held by the column's own map, so that clearing Univer's index clears this one with it.
  const places = new WeakMap<RowsByValue, Map<number, Set<number>>>();

  index.set = (...place) => {
    const [unitId, sheetId, column, value, row, isForceUpdate = false] = place;
    const rowsByValue = index.getCellValuePositions(unitId, sheetId, column);
    if (!isForceUpdate || rowsByValue === undefined) {
      setAsShipped(...place);
      const rows = rowsByValue?.get(keyOf(value));
      if (rowsByValue && rows?.has(row) === true) places.get(rowsByValue)?.set(row, rows);
      return;
    }
    let placeOf = places.get(rowsByValue);
    if (placeOf === undefined) {
      placeOf = placesIn(rowsByValue);
      places.set(rowsByValue, placeOf);
    }
    placeOf.get(row)?.delete(row);
    const key = keyOf(value);
    let rows = rowsByValue.get(key);
    if (rows === undefined) rowsByValue.set(key, (rows = new Set()));
    rows.add(row);
    placeOf.set(row, rows);
  };
}

function placesIn(rowsByValue: RowsByValue): Map<number, Set<number>> {
  const placeOf = new Map<number, Set<number>>();
  for (const rows of rowsByValue.values()) {
    for (const row of rows) placeOf.set(row, rows);
  }
  return placeOf;
}

/** How the index writes a value as its key (case, blanks, numbers in text) is private: a second index is asked. */
function createKeyReader(index: Index): (value: CellValue) => IndexKey {
  const probe = new (index.constructor as new () => Index)();
  const setInProbe = (Object.getPrototypeOf(index) as Index).set.bind(probe);
  return (value) => {
    probe.getCellValuePositions('probe', 'probe', 0)?.clear();
    setInProbe('probe', 'probe', 0, value, 0, true);
    const [key] = probe.getCellValuePositions('probe', 'probe', 0)?.keys() ?? [];
    if (key === undefined) throw new Error('Univer’s index of values took no value.');
    return key;
  };
}
