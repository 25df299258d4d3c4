import type { Reject } from '../intake/records/reject';
import { usageChecker } from '../intake/records/usage-checker';
import { readTable } from '../intake/read-table';
import { UsageByKey } from '../intake/reduce/usage-by-key';
import { fileSource } from './file-source';
import type { BillOptions } from './options';

/** What the usage files held; accepted + rejected = read. */
export interface UsageRead {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly usage: UsageByKey;
}

/** Who is told while usage is read. */
export interface UsageListener {
  readonly onReject: (reject: Reject) => void;
  readonly onProgress: (file: string, share: number | null) => void;
}

/** Reads the usage files one after another into totals by key. */
export async function readUsage(
  options: BillOptions,
  { onReject, onProgress }: UsageListener,
): Promise<UsageRead> {
  const usage = new UsageByKey({ cycle: options.cycle, duplicates: options.sumDuplicates ? 'sum' : 'ask' });
  const checker = usageChecker({
    columns: options.columns,
    signed: options.signed,
    timeZone: options.rules.timeZone,
  });
  let counts = { read: 0, accepted: 0, rejected: 0 };
  for (const path of options.usage) {
    const source = await fileSource(path);
    const ofFile = await readTable(source, checker, {
      onRecord: (record) => {
        usage.add(record);
      },
      onReject,
      onProgress: (bytes) => {
        onProgress(source.name, source.bytes === null ? null : bytes / source.bytes);
      },
    });
    counts = {
      read: counts.read + ofFile.read,
      accepted: counts.accepted + ofFile.accepted,
      rejected: counts.rejected + ofFile.rejected,
    };
  }
  return { ...counts, usage };
}
