import metadata from '../../../functions.json';

/** One of the functions that the add-in brings. */
export interface LmpFunction {
  readonly name: string;
  readonly description: string;
  /** As one types it: optional arguments in brackets. */
  readonly signature: string;
}

/** The functions in the order in which Excel's own help lists them, by file. */
export const LMP_FUNCTIONS: readonly LmpFunction[] = metadata.functions.map(
  ({ name, description, parameters }) => ({
    name: `LMP.${name}`,
    description,
    signature: `LMP.${name}(${parameters
      .map((parameter) => ('optional' in parameter ? `[${parameter.name}]` : parameter.name))
      .join(', ')})`,
  }),
);

/**
 * The functions of the add-in that a formula calls, each once, from left to right.
 *
 * Edges: a name in a text, as in ="LMP.PEAKDAY(", or in a sheet's quoted name is no call; case does not matter.
 * @example =ROUND(lmp.netcredits(A1), 0) → LMP.NETCREDITS
 */
export function functionsIn(formula: string): readonly LmpFunction[] {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  const called = [...code.matchAll(/(?<![\w.])LMP\.\w+(?=\s*\()/gi)].map(([name]) => name.toUpperCase());
  return [...new Set(called)].flatMap((name) => LMP_FUNCTIONS.filter((one) => one.name === name));
}
