/**
 * Functions that came after Excel 2007 carry a prefix in the file, without which Excel shows `#NAME?`. LET and LAMBDA
 * also prefix their names and are written without any: Excel then asks to enter them again.
 */
const future = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT DAYS DECIMAL DROP EXPAND ' +
    'FLOOR.MATH FORECAST.LINEAR HSTACK IFNA IFS ISOWEEKNUM MAKEARRAY MAP MAXIFS MINIFS MODE.SNGL NUMBERVALUE ' +
    'PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE SCAN SEQUENCE SHEET ' +
    'SHEETS SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VAR.P VAR.S ' +
    'VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'
  ).split(' '),
);
const futureOnWorksheets = new Set(['FILTER', 'SORT']);

/** How a custom function stands in Excel's files: `LMP.X` is `_xldudf_LMP_X`. [guess] from files seen; Excel does not say. */
const customPrefix = '_xldudf_';

const calledName = /("(?:[^"]|"")*"|'(?:[^']|'')*')|([A-Za-z_][\w.]*)(?=\()/g;

/** A formula of the grid, `=…`, as a file writes it. */
export function fileFormula(formula: string, namespace: string): string {
  return withCalledNames(formula.replace(/^=/, ''), (name) => {
    const upper = name.toUpperCase();
    if (upper.startsWith(`${namespace}.`)) return customPrefix + upper.replaceAll('.', '_');
    if (futureOnWorksheets.has(upper)) return `_xlfn._xlws.${upper}`;
    return future.has(upper) ? `_xlfn.${upper}` : name;
  });
}

/** A formula of a file as the grid reads it, with `=` before it. */
export function gridFormula(formula: string): string {
  const named = withCalledNames(formula.replace(/^=/, ''), (name) => {
    if (name.startsWith(customPrefix)) return name.slice(customPrefix.length).replace('_', '.');
    return name.replace(/^_xlfn\.(_xlws\.)?/, '');
  });
  return `=${named}`;
}

/** Changes the names that are called; texts and quoted sheet names are left alone. */
function withCalledNames(formula: string, change: (name: string) => string): string {
  return formula.replace(calledName, (match: string, quoted: string | undefined) =>
    quoted === undefined ? change(match) : match,
  );
}
