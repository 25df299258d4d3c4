import { useEffect, useState } from 'react';
import { latestRead } from './latest-read';
import type { WorkbookReader } from './workbook-reader';

/** What is known of what was read. */
export type Followed<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Reads anew whenever another cell is selected or cells change, and whenever the reading itself is another one.
 *
 * Rule:  never two reads at a time, and the newest state at the end; until it is there, the last one stands.
 * Edges: the reading must be memoised.
 */
export function useFollowed<T>(
  { followSelection, failureText }: Pick<WorkbookReader, 'followSelection' | 'failureText'>,
  read: () => Promise<T>,
): Followed<T> {
  const [followed, setFollowed] = useState<Followed<T>>({ kind: 'reading' });
  useEffect(() => {
    const fail = (failure: unknown): void => {
      setFollowed({ kind: 'failed', message: failureText(failure) });
    };
    const reader = latestRead(read, (result) => {
      result.then((value) => {
        setFollowed({ kind: 'read', value });
      }, fail);
    });
    const following = followSelection(reader.ask);
    following.catch(fail);
    reader.ask();
    return () => {
      reader.stop();
      // A pane that could not follow has nothing to stop.
      void following.then((stop) => stop()).catch(() => undefined);
    };
  }, [followSelection, failureText, read]);
  return followed;
}
