import { createContext, useCallback, useContext, useState, type JSX, type ReactNode } from 'react';
import type { ReportId } from '../desk/report-views';
import { NO_DRAFT, type Draft } from './draft';

type Drafts = ReadonlyMap<string, Draft>;
type SetDraft = (key: string, draft: Draft) => void;

const DraftsContext = createContext<readonly [Drafts, SetDraft] | null>(null);

/** Keeps what was typed and not saved, report by report, also while other reports or tabs are looked at. */
export function DraftsProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const set = useCallback<SetDraft>((key, draft) => {
    setDrafts((before) => new Map(before).set(key, draft));
  }, []);
  return <DraftsContext.Provider value={[drafts, set]}>{children}</DraftsContext.Provider>;
}

/** The draft of a report, and what changes it. */
export function useDraft({ cycle, partner }: ReportId): readonly [Draft, (draft: Draft) => void] {
  const context = useContext(DraftsContext);
  if (context === null) throw new Error('A draft is kept by nobody.');
  const [drafts, set] = context;
  const key = JSON.stringify([cycle, partner]);
  const setDraft = useCallback(
    (draft: Draft) => {
      set(key, draft);
    },
    [set, key],
  );
  return [drafts.get(key) ?? NO_DRAFT, setDraft];
}
