import type { UsageRecord, UsageTotal } from '../../engine';
import type { Header } from '../../intake/columns/header';
import { describeColumns } from '../../intake/columns/describe-columns';
import type { Reject } from '../../intake/records/reject';
import { usageChecker, usageColumns } from '../../intake/records/usage-checker';
import { readTable } from '../../intake/read-table';
import { UsageByKey } from '../../intake/reduce/usage-by-key';
import { fileSource } from './file-source';
import { mappingOf } from './inspect-file';
import type { FileCounts, ReadProgress, ReadRequest } from './usage-views';

/** What the files of a load held, as the desk keeps it; accepted + rejected = read. */
export interface UsageRead {
  readonly files: readonly FileCounts[];
  readonly totals: readonly UsageTotal[];
  readonly rejects: readonly Reject[];
  readonly usage: UsageByKey;
  /** By file: field and header of each column that was read, as `Day ← date`. */
  readonly columns: ReadonlyMap<string, string>;
  readonly namesPartners: boolean;
  readonly lacksUsed: boolean;
  readonly request: ReadRequest;
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
  for (const file of files) counts.push(await readFile(file, { ...input, usage, rejects, seen }));
  const repeated = usage.rejects();
  return {
    files: counts.map((count) => withRepeated(count, repeated)),
    totals: usage.totals(),
    rejects: [...rejects, ...repeated],
    usage,
    columns: seen.columns,
    namesPartners: seen.has('partner'),
    lacksUsed: !seen.has('used'),
    request,
  };
}

interface FileInput extends ReadUsageInput {
  readonly usage: UsageByKey;
  readonly rejects: Reject[];
  readonly seen: FieldsSeen;
}

async function readFile(file: File, input: FileInput): Promise<FileCounts> {
  const { request, timeZone, onProgress, signal, usage, rejects, seen } = input;
  const { source, digest } = fileSource(file);
  const check = usageChecker({
    columns: mappingOf(request.columns[file.name] ?? {}),
    signed: request.signed,
    timeZone,
  });
  let rows = 0;
  const read = await readTable(
    source,
    (header) => {
      seen.take(header);
      return check(header);
    },
    {
      onRecord: (record) => {
        rows += 1;
        usage.add(ofPartner(record, request.partner));
      },
      onReject: (reject) => {
        rows += 1;
        rejects.push(reject);
      },
      onProgress: (bytesRead) => {
        onProgress({ file: file.name, bytesRead, bytes: file.size, rows });
      },
      signal,
    },
  );
  return { file: file.name, bytes: file.size, sha256: digest(), ...read };
}

/** Rows that name no partner belong to the one that the user named. */
function ofPartner(record: UsageRecord, partner: string): UsageRecord {
  return record.partner === '' && partner !== '' ? { ...record, partner } : record;
}

/** R14: rows that were accepted one by one and rejected because their key repeats. */
function withRepeated(count: FileCounts, repeated: readonly Reject[]): FileCounts {
  const moved = repeated.filter((reject) => reject.file === count.file).length;
  return { ...count, accepted: count.accepted - moved, rejected: count.rejected + moved };
}

/** Which fields the files of a load have. */
class FieldsSeen {
  readonly columns = new Map<string, string>();
  readonly #fields = new Set<string>();
  readonly #request: ReadRequest;

  constructor(request: ReadRequest) {
    this.#request = request;
  }

  take(header: Header): void {
    const rules = usageColumns(mappingOf(this.#request.columns[header.file] ?? {}));
    const { columns } = describeColumns(header, rules);
    const read = columns.flatMap((column, index) => {
      if (column === null) return [];
      this.#fields.add(column.field);
      return [`${column.field} ← ${header.names[index] ?? ''}`];
    });
    this.columns.set(header.file, read.join('; '));
  }

  has(field: string): boolean {
    return this.#fields.has(field);
  }
}
