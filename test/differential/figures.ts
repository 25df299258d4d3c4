/** One row of figures: texts as they are printed; null where a figure is not known. */
export type Figures = Readonly<Record<string, string | number | boolean | null>>;

/** Everything that is compared of one month, each part in an order of its own. */
export interface MonthFigures {
  readonly intake: readonly Figures[];
  readonly reports: readonly Figures[];
  readonly tabs: readonly Figures[];
  readonly creditLines: readonly Figures[];
  readonly smbLines: readonly Figures[];
}

/** The same figures, each part in an order that does not depend on who listed it. */
export function ordered({ intake, reports, tabs, creditLines, smbLines }: MonthFigures): MonthFigures {
  return {
    intake: inOrder(intake),
    reports: inOrder(reports),
    tabs: inOrder(tabs),
    creditLines: inOrder(creditLines),
    smbLines: inOrder(smbLines),
  };
}

/** Puts figures in an order that does not depend on who listed them. */
function inOrder(figures: readonly Figures[]): readonly Figures[] {
  const keyed = figures.map((row) => ({ row, key: JSON.stringify(Object.entries(row).sort()) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
