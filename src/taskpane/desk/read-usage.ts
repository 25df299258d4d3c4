import type { UsageTotal } from '../../engine';
import type { MatchedColumn } from '../../book/column-matches';
import type { Header } from '../../intake/columns/header';
import { describeColumns } from '../../intake/columns/describe-columns';
import type { UsageField } from '../../intake/columns/labels';
import { isNoColumn } from '../../intake/columns/match-columns';
import type { Reject } from '../../intake/records/reject';
import { usageChecker, usageColumns } from '../../intake/records/usage-checker';
import { readTable } from '../../intake/read-table';
import { UsageByKey } from '../../intake/reduce/usage-by-key';
import { fileSource } from './file-source';
import { mappingOf } from './inspect-file';
import { readNameOrBlank } from '../../intake/values/read-name-or-blank';
import { UsageOfFile } from './usage-of-file';
import type { ColumnChoice, FileCounts, ReadProgress, ReadRequest } from './usage-views';

/** What the files of a load held, as the desk keeps it; accepted + rejected = read. */
export interface UsageRead {
  readonly files: readonly FileCounts[];
  readonly totals: readonly UsageTotal[];
  readonly rejects: readonly Reject[];
  readonly usage: UsageByKey;
  /** By file: which column was read as which field. */
  readonly columns: ReadonlyMap<string, readonly MatchedColumn[]>;
  /** By file: whose its rows are, as far as they could be read. */
  readonly partners: ReadonlyMap<string, ReadonlySet<string>>;
  /** Files without a column of used units. */
  readonly filesWithoutUsed: ReadonlySet<string>;
  /** By file: its own accepted rows, without partners and customers; only where several files were read. */
  readonly usageByFile: ReadonlyMap<string, readonly UsageTotal[]>;
  readonly request: ReadRequest;
  /** The account's, in which days were cut. */
  readonly timeZone: string;
}

/** What a reading needs besides its files. */
export interface ReadUsageInput {
  readonly request: ReadRequest;
  /** The account's. */
  readonly timeZone: string;
  readonly onProgress: (progress: ReadProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads usage files one after another into totals by key.
 *
 * Edges: throws `FileRefusal` where a file cannot be read, and the signal's reason where the reading was ended; nothing
 *        of it counts then.
 */
export async function readUsage(files: readonly File[], input: ReadUsageInput): Promise<UsageRead> {
  const { request } = input;
  const usage = new UsageByKey({ cycle: null, duplicates: request.duplicates });
  const rejects: Reject[] = [];
  const counts: FileCounts[] = [];
  const seen = new FieldsSeen(request);
  const usageByFile = new Map<string, readonly UsageTotal[]>();
  const partners = new Map<string, Set<string>>();
  for (const file of files) {
    const owners = new Set<string>();
    partners.set(file.name, owners);
    // A single file's usage is the load's.
    const own = files.length > 1 ? new UsageOfFile() : null;
    counts.push(await readFile(file, { ...input, usage, rejects, seen, owners, own }));
    if (own !== null) usageByFile.set(file.name, own.totals());
  }
  const repeated = usage.rejects();
  return {
    files: counts.map((count) => withRepeated(count, repeated)),
    totals: usage.totals(),
    rejects: [...rejects, ...repeated],
    usage,
    columns: seen.columns,
    partners,
    filesWithoutUsed: new Set(files.map(({ name }) => name).filter((name) => !seen.has(name, 'used'))),
    usageByFile,
    request,
    timeZone: input.timeZone,
  };
}

interface FileInput extends ReadUsageInput {
  readonly usage: UsageByKey;
  readonly rejects: Reject[];
  readonly seen: FieldsSeen;
  /** Takes up whose the rows are. */
  readonly owners: Set<string>;
  /** Null where nobody needs them. */
  readonly own: UsageOfFile | null;
}

async function readFile(file: File, input: FileInput): Promise<FileCounts> {
  const { request, timeZone, onProgress, signal, usage, rejects, seen, owners, own } = input;
  const partner = partnerOf(request, file.name);
  const { source, digest } = fileSource(file);
  const check = usageChecker({
    columns: mappingOf(request.columns[file.name] ?? {}),
    signed: request.signed,
    timeZone,
  });
  // A row that is not taken may be of the partner that was named for the file.
  if (partner !== '') owners.add(partner);
  let rows = 0;
  let withoutPartner = 0;
  const read = await readTable(
    source,
    (header) => {
      seen.take(header);
      return check(header);
    },
    {
      onRecord: (record) => {
        rows += 1;
        const owner = record.partner || partner;
        if (owner === '') withoutPartner += 1;
        else owners.add(owner);
        usage.add(record.partner === owner ? record : { ...record, partner: owner });
        own?.add(record);
      },
      onReject: (reject) => {
        rows += 1;
        rejects.push(reject);
        if (reject.partner !== '') owners.add(reject.partner);
      },
      onProgress: (bytesRead) => {
        onProgress({ file: file.name, bytesRead, bytes: file.size, rows });
      },
      signal,
    },
  );
  return { file: file.name, bytes: file.size, sha256: digest(), ...read, withoutPartner };
}

/** Whose the rows of a file are that name no partner, read as the file's own names are; '' where nobody has said. */
function partnerOf({ partners }: ReadRequest, file: string): string {
  const name = readNameOrBlank(Object.hasOwn(partners, file) ? (partners[file] ?? '') : '');
  return typeof name === 'string' ? name : '';
}

/** R14: rows that were accepted one by one and rejected because their key repeats. */
function withRepeated(count: FileCounts, repeated: readonly Reject[]): FileCounts {
  const moved = repeated.filter((reject) => reject.file === count.file).length;
  return { ...count, accepted: count.accepted - moved, rejected: count.rejected + moved };
}

/** Which fields each file of a load has. */
class FieldsSeen {
  readonly columns = new Map<string, readonly MatchedColumn[]>();
  readonly #request: ReadRequest;

  constructor(request: ReadRequest) {
    this.#request = request;
  }

  take(header: Header): void {
    const choice = this.#request.columns[header.file] ?? {};
    const { columns } = describeColumns(header, usageColumns(mappingOf(choice)));
    const read = columns.flatMap((column, index): readonly MatchedColumn[] =>
      column === null ? [] : [{ ...column, header: header.names[index]?.trim() ?? '' }],
    );
    this.columns.set(header.file, [...read, ...withoutColumn(choice)]);
  }

  has(file: string, field: UsageField): boolean {
    return (
      this.columns.get(file)?.some((column) => column.field === field && column.header !== null) === true
    );
  }
}

/** The fields of which a person said that no column is theirs. */
function withoutColumn(choice: ColumnChoice): readonly MatchedColumn[] {
  return [...mappingOf(choice)].flatMap(([field, header]) =>
    isNoColumn(header) ? [{ field, header: null, by: 'person' as const }] : [],
  );
}
