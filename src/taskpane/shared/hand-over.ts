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

/**
 * Puts a text on the clipboard that may still be on its way.
 *
 * Edges: to be called in the click itself, before anything is waited for: WebKit lets nobody write later. Where a promise
 *        cannot be put there, the text is written once it is there. Throws why there is none, or why it was refused.
 */
export async function copyText(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') {
    const plain = await text;
    await navigator.clipboard.writeText(plain);
    return;
  }
  await Promise.all([text, written(text)]);
}

async function written(text: Promise<string>): Promise<void> {
  const type = 'text/plain';
  await navigator.clipboard.write([
    new ClipboardItem({ [type]: text.then((plain) => new Blob([plain], { type })) }),
  ]);
}
