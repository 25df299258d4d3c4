import { USAGE_WORDS } from '../text/usage-words';

/** Hands a text to the browser's downloads, or to the clipboard where links cannot download; says which. */
export function saveText(text: string, name: string): Promise<string> {
  const link = document.createElement('a');
  if (!('download' in link)) return copyText(text);
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the text would stay in memory otherwise.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
  return Promise.resolve(USAGE_WORDS.saved);
}

/** Puts a text on the clipboard and says so. */
export async function copyText(text: string): Promise<string> {
  await navigator.clipboard.writeText(text);
  return USAGE_WORDS.copied;
}
