import type { ReportRequestBody } from '@tiendo/contracts';
import { blockLabel } from '@tiendo/indicators/words';
import { useFormat } from '../../../../shared/format';
import { useMessages } from '../../../../shared/i18n';
import type { ConflictRow } from '../../../../shared/keeping';
import { officeListMessages } from '../../office-lists/messages';
import { requestMessages } from '../messages';
import { draftOfRequest, type RequestDraft } from './request-draft';

/** Both versions of a request, field by field, in words. */
export function useRequestConflict(
  { draft, base }: { readonly draft: RequestDraft; readonly base: RequestDraft },
  stale: ReportRequestBody | null,
): ConflictRow<keyof RequestDraft>[] {
  const t = useMessages(requestMessages);
  const words = useMessages(officeListMessages);
  const f = useFormat();
  if (!stale) return [];
  const listName = (code: string): string => stale.lists.find((one) => one.code === code)?.name ?? code;
  const pillarName = (code: string): string => stale.pillars.find((one) => one.code === code)?.name ?? code;
  const told = (one: RequestDraft): [keyof RequestDraft, string, string][] => [
    ['title', t.titleField, one.title],
    ['document', t.documentField, one.document?.label ?? ''],
    ['note', t.noteField, one.note],
    ['dueOn', t.dueOn, one.dueOn ? f.day(one.dueOn) : ''],
    ['dueTime', t.dueTime, one.dueTime],
    ['answer', t.answerField, one.answer === 'system' ? t.onSystem : t.withDocument],
    ['asksItems', t.asksItemsField, one.asksItems ? t.yes : t.no],
    ['whom', t.whom, one.whom === 'everybody' ? t.whomEverybody : t.whomChosen],
    ['blocks', t.blocks, one.blocks.map((block) => blockLabel(block, f.language)).join(', ')],
    ['units', t.units, one.units.join(', ')],
    ['pillars', t.pillars, one.pillars.map(pillarName).join(', ')],
    ['lists', words.field, one.lists.map(listName).join(', ')],
    [
      'outline',
      t.outlineField,
      one.outline.map(({ title, required }) => (required ? `${title} (${t.required})` : title)).join('; '),
    ],
  ];
  const [theirs, before] = [told(draftOfRequest(stale)), told(base)];
  return told(draft).map(([key, label, mine], index) => ({
    ...{ key, label, mine },
    theirs: theirs[index]?.[2] ?? '',
    base: before[index]?.[2] ?? '',
  }));
}
