/** Why a file is not read, or not read on. */
export type RefusalCode =
  | 'file.not-text'
  | 'file.encoding'
  | 'file.no-header'
  | 'file.no-rows'
  | 'file.open-quote'
  | 'file.long-row'
  | 'column.unknown-field'
  | 'column.not-found'
  | 'column.twice'
  | 'column.ambiguous'
  | 'column.missing';

/** A file that is not what it says: nothing of it may be counted. The only error that intake throws. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';
  readonly code: RefusalCode;
  readonly file: string;

  /** `sentence` goes on after the file's name: what is wrong, and what to do. */
  constructor(code: RefusalCode, file: string, sentence: string) {
    super(`${file}: ${sentence}`);
    this.code = code;
    this.file = file;
  }
}
