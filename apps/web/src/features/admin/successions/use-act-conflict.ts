import type { SuccessionAct } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import type { ConflictRow } from '../../../shared/keeping';
import { draftOfAct, type ActDraft } from './act-draft';
import { successionMessages } from './messages';

/** Both versions of an act, field by field, in words. */
export function useActConflict(
  { draft, base }: { readonly draft: ActDraft; readonly base: ActDraft },
  stale: SuccessionAct | null,
): ConflictRow<keyof ActDraft>[] {
  const t = useMessages(successionMessages);
  const format = useFormat();
  if (!stale) return [];
  const told = (act: ActDraft): [keyof ActDraft, string, string][] => [
    ['name', t.name, act.name],
    ['effectiveOn', t.effectiveOn, act.effectiveOn ? format.day(act.effectiveOn) : ''],
    ['links', t.links, act.links.map(({ from, to, share }) => `${from} → ${to}${share && ` (${share})`}`).join('; ')],
    ['abolished', t.abolishedField, act.abolished.join('; ')],
    ['founded', t.foundedField, act.founded.join('; ')],
    ['note', t.note, act.note],
  ];
  const [theirs, before] = [told(draftOfAct(stale, null)), told(base)];
  return told(draft).map(([key, label, mine], index) => ({
    ...{ key, label, mine },
    theirs: theirs[index]?.[2] ?? '',
    base: before[index]?.[2] ?? '',
  }));
}
