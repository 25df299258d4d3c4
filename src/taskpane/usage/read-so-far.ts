import type { ReadProgress } from '../desk/usage-views';

/** How far a reading is. */
export interface ReadSoFar {
  /** Of all files. */
  readonly rows: number;
  readonly perFile: readonly {
    readonly file: string;
    readonly bytes: number;
    /** From 0 to 1; null before its turn. */
    readonly share: number | null;
  }[];
}

/**
 * Puts what was last heard of each file beside the files.
 *
 * Edges: an empty file is read as soon as it is heard of; a share is never above 1.
 */
export function readSoFar(
  files: readonly { readonly name: string; readonly size: number }[],
  progress: readonly ReadProgress[],
): ReadSoFar {
  const heard = new Map(progress.map((one) => [one.file, one]));
  return {
    rows: progress.reduce((sum, { rows }) => sum + rows, 0),
    perFile: files.map(({ name, size }) => ({
      file: name,
      bytes: size,
      share: shareOf(heard.get(name)),
    })),
  };
}

function shareOf(progress: ReadProgress | undefined): number | null {
  if (progress === undefined) return null;
  return progress.bytes === 0 ? 1 : Math.min(progress.bytesRead / progress.bytes, 1);
}
