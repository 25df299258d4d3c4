import { cyclesOf } from './load-preview';
import type { UsageRead } from './read-usage';
import type { UsageReading } from './usage-views';

const REJECTS_SHOWN = 100;

/** What the files of a load hold, as the pane shows it. */
export function usageReading(read: UsageRead): UsageReading {
  const sum = (of: 'read' | 'accepted' | 'rejected'): number =>
    read.files.reduce((total, file) => total + file[of], 0);
  const { keys, rows, example } = read.usage.duplicates;
  return {
    files: read.files,
    read: sum('read'),
    accepted: sum('accepted'),
    rejected: sum('rejected'),
    rejects: read.rejects.slice(0, REJECTS_SHOWN),
    negative: read.rejects.filter(({ code }) => code === 'number.negative').length,
    cycles: cyclesOf(read),
    duplicates:
      example === null
        ? null
        : {
            keys,
            rows,
            example:
              `${example.first.file}, row ${example.first.row} and ${example.record.place.file}, row ` +
              `${example.record.place.row}: ${example.record.customer}, ${example.record.service}, ${example.record.day}`,
          },
  };
}
