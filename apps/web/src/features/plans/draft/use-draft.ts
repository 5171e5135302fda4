import type { PlanDraft } from '@tiendo/contracts';
import { useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import { saveDraft } from '../plan-queries';
import { readDraft } from './draft-document';
import { indexProblems } from './draft-problems';
import { DraftSaver } from './draft-saver';
import { draftReducer, startDraft } from './draft-state';
import { writeDraft } from './write-draft';

/** A draft on the bench: the document, what changes it, and what becomes of the changes. */
export function useDraft(draft: PlanDraft) {
  const [state, dispatch] = useReducer(draftReducer, draft, (first) => startDraft(readDraft(first.document)));
  const [saver] = useState(
    () => new DraftSaver(draft, (document, version) => saveDraft(draft.slug, document, version)),
  );
  const view = useSyncExternalStore(saver.subscribe, saver.getView);
  // What was opened is not a change; neither is what was taken over after a conflict.
  const [settled, setSettled] = useState(state.document);
  useEffect(() => {
    if (state.document !== settled) saver.change(writeDraft(state.document));
  }, [state.document, settled, saver]);
  useEffect(() => () => saver.dispose(), [saver]);
  useEffect(() => {
    if (view.state === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [view.state]);
  const problems = useMemo(() => indexProblems(view.problems), [view.problems]);
  const takeTheirs = () => {
    if (!view.theirs) return;
    const document = readDraft(view.theirs.document);
    saver.takeTheirs();
    setSettled(document);
    dispatch({ type: 'load', document });
  };
  return { state, dispatch, saver, view, problems, takeTheirs };
}
