import type { Cell } from './cell';
import type { TableName } from './schema';

/** A cell to be written; null leaves what stands there. */
export type WrittenCell = Cell | null;

/**
 * One step of changing a table, as plain data. Rows and columns are counted from 0 within the table's data, as they
 * stand when the step is reached; steps are carried out in their order.
 */
export type Edit =
  /** Makes the table with its headers and one blank row, on a sheet of its own. */
  | { readonly kind: 'create'; readonly table: TableName }
  /** Adds blank rows at the end. `formats` holds a number format for each column of the table; null leaves it. */
  | {
      readonly kind: 'append';
      readonly table: TableName;
      readonly count: number;
      readonly formats: readonly (string | null)[];
    }
  /** Writes a block of cells. */
  | {
      readonly kind: 'write';
      readonly table: TableName;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly WrittenCell[])[];
    }
  /** Gives whole columns of the table a number format. */
  | { readonly kind: 'format'; readonly table: TableName; readonly formats: readonly (string | null)[] }
  /** Deletes whole rows of the table, people's own columns with them. */
  | { readonly kind: 'delete'; readonly table: TableName; readonly row: number; readonly count: number }
  /** Gives a header back its name. */
  | {
      readonly kind: 'rename-column';
      readonly table: TableName;
      readonly column: number;
      readonly name: string;
    }
  /** Adds an empty column before the one that stands there. */
  | {
      readonly kind: 'add-column';
      readonly table: TableName;
      readonly column: number;
      readonly name: string;
    };
