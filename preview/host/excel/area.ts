import { invalidArgument, itemNotFound, refuse } from '../wire/host-error';
import { parseAddress } from '../book/address';
import type { Book } from '../book/book';
import type { Block } from '../book/cells';
import { bounding, isInSheet, shifted } from '../book/rect';
import type { Rect, Shift } from '../book/rect';
import { tableBlock } from '../book/tables';
import { nameBlock } from '../book/names';

/** A range as the add-in holds it: it follows its cells when others are put in or taken out. */
export class Area implements Block {
  private current: Rect | null;

  constructor(
    readonly book: Book,
    readonly sheetId: string,
    rect: Rect,
  ) {
    if (!isInSheet(rect)) {
      throw refuse('InvalidArgument', 'The argument is invalid: the range lies outside of the sheet.');
    }
    this.current = rect;
  }

  get rect(): Rect {
    // A deleted sheet takes its ranges along.
    this.book.sheet(this.sheetId);
    if (!this.current) throw refuse('InvalidReference', 'The cells of this range were deleted.');
    return this.current;
  }

  follow(shift: Shift): void {
    if (shift.sheetId === this.sheetId && this.current) this.current = shifted(this.current, shift);
  }

  /** Another block of the same sheet. */
  at(rect: Rect): Area {
    return new Area(this.book, this.sheetId, rect);
  }

  static of({ book, sheetId, rect }: Block): Area {
    return new Area(book, sheetId, rect);
  }

  /** An address, a name or a table's name, seen from a sheet. */
  static parse(book: Book, sheetId: string, address: string): Area {
    const { sheet, text, rect } = parseAddress(address);
    const on = sheet === null ? sheetId : book.findSheet(sheet)?.getSheetId();
    if (on === undefined) throw itemNotFound(`the worksheet ${String(sheet)}`);
    if (rect) return new Area(book, on, rect);
    const parts = text.split(',').map((part) => parseAddress(part).rect);
    const [first, ...rest] = parts;
    if (first && rest.length > 0) {
      // Several blocks in one range would need RangeAreas; Excel takes the first for getRange.
      throw invalidArgument(`${address} is more than one block`);
    }
    const named = nameBlock(book, text, on) ?? tableBlock(book, text);
    if (!named) throw invalidArgument(`${address} is neither an address nor a name`);
    return Area.of(named);
  }

  bounding(other: Area): Area {
    if (other.sheetId !== this.sheetId) throw invalidArgument('the ranges are on different sheets');
    return this.at(bounding(this.rect, other.rect));
  }
}
