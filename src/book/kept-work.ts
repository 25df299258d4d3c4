import type { BilledCycle, CycleInputs } from './bill-book';
import { Kept } from './kept';
import { KeptUsage } from './kept-usage';
import { KeptReferences } from './reference-rows';
import { settingsOf, type Settings } from './settings';
import type { Row } from './cell';

/**
 * What billing has worked out of a workbook, to be taken again where the workbook still says the very same.
 *
 * Rule:  D2, billing with it gives what billing without it gives.
 */
export class KeptWork {
  readonly usage = new KeptUsage();
  readonly references = new KeptReferences();
  readonly #settings = new Kept<{ readonly rows: readonly Row[] }, Settings>();
  readonly #cycles = new Map<string, Kept<CycleInputs, BilledCycle>>();

  settingsOf(rows: readonly Row[]): Settings {
    return this.#settings.answer({ rows }, ({ rows: stated }) => settingsOf(stated));
  }

  /** The last answer about a report cycle. */
  cycle(cycle: string): Kept<CycleInputs, BilledCycle> {
    const known = this.#cycles.get(cycle);
    if (known !== undefined) return known;
    const kept = new Kept<CycleInputs, BilledCycle>();
    this.#cycles.set(cycle, kept);
    return kept;
  }
}
