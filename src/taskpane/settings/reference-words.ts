import type { ReferenceReading } from '../desk/desk';
import { amountText, countText } from '../shared/amount';
import { SETTINGS_WORDS } from '../text/settings-words';

/** What a reference file held, and what writing it would do. */
export interface ReadingWords {
  /** `12 rows read · 11 accepted · 1 rejected` */
  readonly counts: string;
  /** `8 added · 2 changed · 1 as they are`; '' where no row was accepted. */
  readonly effects: string;
  /** Each cell that would change, as `Apex One, USD: Unit price 2.5 → 3`. */
  readonly changes: readonly string[];
  /** Above the problems where more rows were rejected than are listed; else ''. */
  readonly listed: string;
  /** `Write 10 rows`; null where there is nothing to write. */
  readonly write: string | null;
  /** Why there is nothing to write; else ''. */
  readonly nothing: string;
}

/** Puts a reading into words; accepted + rejected = read. */
export function readingWords(reading: ReferenceReading): ReadingWords {
  const { read, accepted, rejected, added, changed, problems } = reading;
  const words = SETTINGS_WORDS;
  const number = (count: number): string => amountText(String(count));
  const toWrite = added + changed;
  const nothing = accepted === 0 ? words.nothingAccepted : toWrite === 0 ? words.nothingToWrite : '';
  return {
    counts: words.counts(countText(read, 'row'), number(accepted), number(rejected)),
    effects:
      accepted === 0
        ? ''
        : words.effects(number(added), number(changed), number(Math.max(accepted - toWrite, 0))),
    changes: reading.changes.map(({ row, column, from, to }) =>
      words.cellChange(`${row}: ${column}`, from === '' ? words.blank : from, to === '' ? words.blank : to),
    ),
    listed: rejected > problems.length ? words.firstOf(problems.length, number(rejected)) : '',
    write: nothing === '' ? words.write(countText(toWrite, 'row')) : null,
    nothing,
  };
}
