import type { SuccessionAct } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import type { ConflictRow } from '../parts/conflict-note';
import { draftOfAct, type ActDraft } from './act-draft';
import { successionMessages } from './messages';

/** Both versions of an act, field by field, in words. */
export function useActConflict(draft: ActDraft, stale: SuccessionAct | null): ConflictRow[] {
  const t = useMessages(successionMessages);
  const format = useFormat();
  if (!stale) return [];
  const told = (act: ActDraft): [string, string][] => [
    [t.name, act.name],
    [t.effectiveOn, act.effectiveOn ? format.day(act.effectiveOn) : ''],
    [t.links, act.links.map(({ from, to, share }) => `${from} → ${to}${share && ` (${share})`}`).join('; ')],
    [t.abolishedField, act.abolished.join('; ')],
    [t.foundedField, act.founded.join('; ')],
    [t.note, act.note],
  ];
  const theirs = told(draftOfAct(stale, null));
  return told(draft).map(([label, yours], index) => ({ label, yours, theirs: theirs[index]?.[1] ?? '' }));
}
