import { useEffect, useState, type RefObject } from 'react';
import type { Issue } from '../../engine';
import { usePane } from '../shared/pane-context';
import { draftInputs, NO_DRAFT, type Draft } from './draft';
import { useDraft } from './drafts';
import type { SectionProps } from './section';
import { useKeptFocus } from './use-kept-focus';

/** A draft, and the way to save it. */
export interface SavedDraft {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  /** Whether it differs from what is saved. */
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  /** What was in the way of the last saving. */
  readonly refusals: readonly Issue[];
  readonly save: () => void;
  /** Keeps the focus while it is saved. */
  readonly part: RefObject<HTMLDivElement | null>;
}

/** The draft of a report. What was saved is no draft any more; what was refused stays as it was typed. */
export function useSavedDraft(view: SectionProps['view'], act: SectionProps['act']): SavedDraft {
  const { busy } = usePane();
  const [draft, setDraft] = useDraft(view);
  const [refusals, setRefusals] = useState<readonly Issue[]>([]);
  const { part, keep } = useKeptFocus<HTMLDivElement>();
  const [savedFrom, setSavedFrom] = useState<number | null>(null);
  const inputs = draftInputs(view, draft);
  useEffect(() => {
    // What was typed stays in sight until the report is shown as it was saved.
    if (savedFrom === null || view.revision === savedFrom) return;
    setSavedFrom(null);
    setDraft(NO_DRAFT);
  }, [savedFrom, view, setDraft]);
  const save = async (): Promise<void> => {
    if (inputs === null || busy !== null) return;
    keep();
    setRefusals([]);
    const outcome = await act('save-draft', inputs);
    setRefusals(outcome.refusals);
    if (outcome.kind === 'done') setSavedFrom(view.revision);
    // It said in other words what is saved already.
    if (outcome.kind === 'nothing') setDraft(NO_DRAFT);
  };
  return {
    draft,
    setDraft,
    isChanged: inputs !== null,
    isBusy: busy !== null,
    refusals,
    save: () => void save(),
    part,
  };
}
