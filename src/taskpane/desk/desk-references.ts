import type { Book } from '../../book/book';
import { DESK_WORDS } from '../text/desk-words';
import type { ReferenceReading, ReferenceTable } from './desk';
import type { DeskBook } from './desk-book';
import { readReference, withReference, type ReferenceRead } from './reference-load';

/** The reference files that lie on the desk: the last of each table. */
export class DeskReferences {
  readonly #workbook: DeskBook;
  readonly #read = new Map<ReferenceTable, ReferenceRead>();

  constructor(workbook: DeskBook) {
    this.#workbook = workbook;
  }

  async read(table: ReferenceTable, file: File): Promise<ReferenceReading> {
    const read = await readReference(table, file, this.#workbook.book);
    this.#read.set(table, read);
    return read.reading;
  }

  /** The workbook with the files' rows in it. Throws where a file is not the one that was shown. */
  plan(readings: readonly ReferenceReading[]): { readonly wanted: Book; readonly says: string } {
    const reads = readings.map((reading) => {
      const read = this.#read.get(reading.table);
      if (read === undefined || !isSame(read.reading, reading)) throw new Error(DESK_WORDS.otherReading);
      return read;
    });
    return {
      wanted: reads.reduce(withReference, this.#workbook.book),
      says: readings
        .map(({ table, added, changed }) => DESK_WORDS.referenceLoaded(table, added, changed))
        .join(' '),
    };
  }
}

function isSame(a: ReferenceReading, b: ReferenceReading): boolean {
  return a.file === b.file && a.read === b.read && a.accepted === b.accepted && a.added === b.added;
}
