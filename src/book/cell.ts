/** What a cell holds, as Office.js reads and takes it; '' is a blank cell. Days and moments are serial numbers. */
export type Cell = string | number | boolean;

/** One row of a table of ours: a cell for each column of its schema, in the schema's order. */
export type Row = readonly Cell[];

export const BLANK = '';

/** What a cell of a workbook holds. */
export const CELL_CHARACTERS = 32_767;
