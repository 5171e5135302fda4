/** Whom a member of a people's committee signs for. */
const BEHALF = 'TM. ỦY BAN NHÂN DÂN';

/**
 * Quyền hạn, chức vụ of who signs: `TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH`. A committee decides together, so
 * its chair signs on its behalf; the head of a body signs as its head.
 */
export function signature(title: string, { onBehalf = false, byDeputy = false } = {}): string[] {
  return [...(onBehalf ? [BEHALF] : []), ...(byDeputy ? [`KT. ${title}`, `PHÓ ${title}`] : [title])];
}
