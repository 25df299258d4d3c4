import { useCallback, useEffect, useState } from 'react';
import { usePane } from './pane-context';

/** What the desk has answered so far. */
export interface Answer<T> {
  readonly kind: 'asking' | 'here' | 'failed';
  /** The last answer; while it is asked anew, the one before. */
  readonly value: T | null;
  /** Why there is none; else ''. */
  readonly message: string;
  readonly askAgain: () => void;
}

/**
 * Asks the desk, and asks anew whenever the question changes.
 *
 * Edges: only the newest question's answer counts. The question must be memoised.
 */
export function useAnswer<T>(question: () => Promise<T>): Answer<T> {
  const { workbook } = usePane();
  const { failureText } = workbook;
  const [times, setTimes] = useState(0);
  const [answer, setAnswer] = useState<Omit<Answer<T>, 'askAgain'>>({
    kind: 'asking',
    value: null,
    message: '',
  });
  useEffect(() => {
    let isNewest = true;
    setAnswer(({ value }) => ({ kind: 'asking', value, message: '' }));
    question().then(
      (value) => {
        if (isNewest) setAnswer({ kind: 'here', value, message: '' });
      },
      (failure: unknown) => {
        if (isNewest) setAnswer({ kind: 'failed', value: null, message: failureText(failure) });
      },
    );
    return () => {
      isNewest = false;
    };
  }, [question, failureText, times]);
  const askAgain = useCallback(() => {
    setTimes((before) => before + 1);
  }, []);
  return { ...answer, askAgain };
}
