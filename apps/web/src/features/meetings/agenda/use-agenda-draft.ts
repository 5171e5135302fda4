import type { MeetingBody } from '@tiendo/contracts';
import { useEffect, useMemo } from 'react';
import { useKept, useKeptState } from '../../../shared/keeping';
import { draftOf, type AgendaDraft } from './agenda-draft';
import { isSameAgenda } from './agenda-merge';

interface Base {
  readonly version: number;
  readonly lines: AgendaDraft;
}

const baseOf = ({ version, agenda }: Pick<MeetingBody, 'version' | 'agenda'>): Base => ({
  version,
  lines: draftOf(agenda),
});

/**
 * The agenda while it is being edited, over the version it was begun from. What others save replaces it only while nothing
 * is typed; after that it is `theirs`, for the person to choose.
 */
export function useAgendaDraft(meeting: MeetingBody, label: string) {
  const kept = useKept({ form: 'agenda', about: meeting.id, label });
  const now = useMemo(() => baseOf(meeting), [meeting]);
  const [base, setBase] = useKeptState<Base>(kept, 'base', now, { passive: true });
  const [draft, setDraft] = useKeptState<AgendaDraft>(kept, 'draft', now.lines);
  const unsaved = !isSameAgenda(draft, base.lines);
  const isBehind = meeting.version > base.version;
  if (isBehind && (!unsaved || isSameAgenda(base.lines, now.lines))) {
    setBase(now);
    if (!unsaved) setDraft(now.lines);
  }
  useEffect(() => kept.rebase('draft', base.lines), [kept, base]);
  return {
    kept,
    base,
    draft,
    setDraft,
    unsaved,
    /** What somebody else has saved under what is typed here. */
    theirs: unsaved && isBehind ? meeting : null,
    /** Goes on from a version of the server, saved just now or chosen. */
    adopt: (saved: Pick<MeetingBody, 'version' | 'agenda'>) => {
      const next = baseOf(saved);
      setBase(next);
      setDraft(next.lines);
      kept.done();
    },
  };
}
