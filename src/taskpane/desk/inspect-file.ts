import type { Row as BookRow } from '../../book/cell';
import { earlierMatch } from '../../book/column-matches';
import { decodeUtf8 } from '../../intake/bytes/decode-utf8';
import { describeColumns } from '../../intake/columns/describe-columns';
import type { UsageField } from '../../intake/columns/labels';
import { FileRefusal } from '../../intake/file-refusal';
import { rejectOf } from '../../intake/records/reject';
import { usageColumns, usageReaders } from '../../intake/records/usage-checker';
import { DelimiterSniffer } from '../../intake/tables/delimiter-sniffer';
import { readDelimited } from '../../intake/tables/read-delimited';
import type { Row } from '../../intake/tables/row';
import { Problem } from '../../intake/values/problem';
import { shown } from '../../intake/values/shown';
import { fileSource } from './file-source';
import type { ColumnChoice, ColumnView, FileInspection } from './usage-views';

const SAMPLES = 3;

const DELIMITER_NAMES = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar' } as const;

/** What is known before a file is looked at. */
export interface InspectInput {
  /** Null where nobody has matched its columns: then they are matched as in an earlier load of such a file. */
  readonly choice: ColumnChoice | null;
  /** Rows of LMP_Loads. */
  readonly loads: readonly BookRow[];
  /** The account's. */
  readonly timeZone: string;
}

/**
 * Looks at the beginning of a usage file: its delimiter, its columns, what they seem to hold.
 *
 * Edges: reads no more than the first chunk; a file that cannot be read has a refusal instead of columns.
 */
export async function inspectFile(
  file: File,
  { choice, loads, timeZone }: InspectInput,
): Promise<FileInspection> {
  const about = { file: file.name, bytes: file.size, encoding: await encodingOf(file) };
  try {
    const { delimiter, rows } = await beginningOf(file);
    const [header, ...samples] = rows;
    if (header === undefined) {
      throw new FileRefusal(
        'file.no-header',
        file.name,
        'there is no header; the first row must name the columns.',
      );
    }
    const names = header.fields.map((name) => name.trim());
    const earlier = choice === null ? earlierMatch(loads, names) : null;
    const matched = choice ?? earlier?.choice ?? {};
    const described = describeColumns({ file: file.name, names }, usageColumns(mappingOf(matched)));
    requireNamesApart(file.name, described.ambiguous);
    const columns = names.map((name, index): ColumnView => {
      const known = described.columns[index] ?? null;
      const texts = samples.map((row) => row.fields[index] ?? '');
      return {
        header: name,
        field: known?.field ?? null,
        by: known?.by ?? null,
        samples: texts,
        readAs:
          known === null ? [] : texts.map((text) => readAs(text, { field: known.field, name, timeZone })),
      };
    });
    return {
      ...about,
      delimiter,
      columns,
      choice: matched,
      choiceOf: earlier,
      missing: described.missing,
      ambiguous: described.ambiguous.map(({ field }) => field),
      refusal: null,
    };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { ...about, ...NOTHING_KNOWN, refusal: error.message };
  }
}

const NOTHING_KNOWN = {
  delimiter: '',
  columns: [],
  choice: {},
  choiceOf: null,
  missing: [],
  ambiguous: [],
} as const;

/** Columns of one name cannot be told apart by it, neither by a person. */
function requireNamesApart(file: string, ambiguous: readonly { readonly names: readonly string[] }[]): void {
  for (const { names } of ambiguous) {
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice === undefined) continue;
    throw new FileRefusal(
      'column.twice',
      file,
      `two columns are called ${shown(twice)}; rename one of them.`,
    );
  }
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

async function encodingOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, BYTE_ORDER_MARK.length).arrayBuffer());
  const isMarked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  return isMarked ? 'UTF-8 with a byte order mark' : 'UTF-8';
}

/** A person's matching as the intake takes it. */
export function mappingOf(choice: ColumnChoice): ReadonlyMap<UsageField, string> {
  return new Map(Object.entries(choice) as [UsageField, string][]);
}

async function beginningOf(
  file: File,
): Promise<{ readonly delimiter: string; readonly rows: readonly Row[] }> {
  const sniffer = new DelimiterSniffer();
  let sniffed = false;
  const watched = async function* (): AsyncGenerator<string> {
    for await (const text of decodeUtf8(fileSource(file).source.chunks(), file.name)) {
      if (!sniffed) sniffed = sniffer.sees(text);
      yield text;
    }
  };
  const rows: Row[] = [];
  for await (const batch of readDelimited(watched(), file.name)) {
    rows.push(...batch.slice(0, SAMPLES + 1 - rows.length));
    if (rows.length > SAMPLES) break;
  }
  return { delimiter: DELIMITER_NAMES[sniffer.delimiter], rows };
}

interface Asked {
  readonly field: UsageField;
  readonly name: string;
  readonly timeZone: string;
}

/** What the reader of a field makes of a text, in words. */
function readAs(text: string, { field, name, timeZone }: Asked): string {
  const value = usageReaders({ columns: new Map(), signed: false, timeZone })[field](text);
  if (value instanceof Problem) {
    return rejectOf({ file: '', row: 0 }, [{ column: name, value: text, problem: value }]).message;
  }
  if (value === null || value === '') return 'not there';
  return typeof value === 'string' ? value : value.toFixed();
}
