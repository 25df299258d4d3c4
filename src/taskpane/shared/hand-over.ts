import type { ExportedFile } from '../desk/export-request';

/**
 * Hands a file to the downloads of the browser; false where its links cannot download.
 *
 * Edges: whether a file arrives cannot be known: a web view may keep it in without a word.
 */
export function saveFile({ name, type, content }: ExportedFile): boolean {
  const link = document.createElement('a');
  if (!('download' in link)) return false;
  const address = URL.createObjectURL(new Blob([content], { type }));
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the file would stay in memory otherwise.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
  return true;
}

/** Puts a text on the clipboard. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
