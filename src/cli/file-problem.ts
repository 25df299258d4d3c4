const READING: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name and the folder.',
  ENOTDIR: 'there is no such file; a part of the path is not a folder.',
  EISDIR: 'this is a folder, not a file; name the files in it.',
  EACCES: 'this file may not be read; ask for the right to read it.',
};

const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'this file cannot be written, because its folder is not there; make the folder, or name another.',
  ENOTDIR: 'this file cannot be written, because a part of its path is not a folder; name another.',
  EISDIR: 'this is a folder; name a file in it.',
  EACCES: 'this file may not be written; ask for the right to write it, or name another.',
  EROFS: 'this file cannot be written, because its disk is read-only; name another.',
  ENOSPC: 'this file cannot be written to its end, because the disk is full; make room, or name another.',
};

/** By its shape and not by `instanceof`: Node's own errors may come from another realm, as they do under Jest. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

/** Why a file cannot be read, in one sentence. */
export function readingProblem(path: string, error: unknown): string {
  return `${path}: ${sentenceOf(READING, error, 'this file cannot be read')}`;
}

/** Why a file cannot be written, in one sentence. */
export function writingProblem(path: string, error: unknown): string {
  return `${path}: ${sentenceOf(WRITING, error, 'this file cannot be written')}`;
}

function sentenceOf(sentences: Readonly<Record<string, string>>, error: unknown, otherwise: string): string {
  const code = isSystemError(error) ? (error.code ?? '') : '';
  return sentences[code] ?? `${otherwise} (${code || String(error)}).`;
}
