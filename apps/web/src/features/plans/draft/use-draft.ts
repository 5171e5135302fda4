import type { PlanDraft } from '@tiendo/contracts';
import { useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import { useMessages } from '../../../shared/i18n';
import { useKept } from '../../../shared/keeping';
import { editorMessages } from '../editor-messages';
import { saveDraft } from '../plan-queries';
import { withTaken } from './differences';
import { readDraft, type DraftDocument } from './draft-document';
import { indexProblems } from './draft-problems';
import { DraftSaver } from './draft-saver';
import { draftReducer, startDraft } from './draft-state';
import { writeDraft } from './write-draft';

/**
 * A draft on the bench: the document, what changes it, and what becomes of the changes. What the server has not taken is
 * kept on the device, over the version it was made from, and goes on from there.
 */
export function useDraft(draft: PlanDraft) {
  const t = useMessages(editorMessages);
  const kept = useKept({ form: 'plan-draft', about: draft.slug, label: t.draftLead(draft.slug) });
  const [found] = useState(() => ({
    document: kept.begin<DraftDocument | null>('document', null),
    version: kept.begin('version', draft.version, true),
    base: kept.begin<unknown>('base', draft.document, true),
  }));
  const [state, dispatch] = useReducer(draftReducer, draft, (first) =>
    startDraft(found.document ?? readDraft(first.document)),
  );
  const [saver] = useState(
    () =>
      new DraftSaver({ version: found.version, problems: draft.problems, document: found.base }, (document, version) =>
        saveDraft(draft.slug, document, version),
      ),
  );
  const view = useSyncExternalStore(saver.subscribe, saver.getView);
  // What was opened is not a change; neither is what was taken over after a conflict.
  const [settled, setSettled] = useState(found.document === null ? state.document : null);
  useEffect(() => {
    if (state.document === settled) return;
    saver.change(writeDraft(state.document));
    kept.note('document', state.document);
  }, [state.document, settled, saver, kept]);
  useEffect(() => kept.note('version', view.version), [view.version, kept]);
  useEffect(() => kept.note('base', view.base), [view.base, kept]);
  useEffect(() => {
    // As it is now: what is taken up again is handed to the saver after this was drawn.
    if (view.state === 'saved' && saver.getView().state === 'saved') kept.done();
  }, [view.state, saver, kept]);
  useEffect(() => () => saver.dispose(), [saver]);
  const problems = useMemo(() => indexProblems(view.problems), [view.problems]);
  const takeTheirs = () => {
    if (!view.theirs) return;
    const document = readDraft(view.theirs.document);
    saver.takeTheirs();
    setSettled(document);
    dispatch({ type: 'load', document });
  };
  /** Saves with what is theirs at these places; what else they saved gives way to what is typed here. */
  const takeChosen = (taken: ReadonlySet<string>) => {
    if (!view.theirs) return;
    const theirs = writeDraft(readDraft(view.theirs.document));
    const document = readDraft(withTaken(writeDraft(state.document), theirs, taken));
    setSettled(document);
    kept.note('document', document);
    dispatch({ type: 'replace', document });
    void saver.keepChosen(writeDraft(document));
  };
  return { kept, state, dispatch, saver, view, problems, takeTheirs, takeChosen };
}
