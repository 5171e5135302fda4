import type { AgendaLine, AttentionItem, Change, DirectiveBody } from '@tiendo/contracts';
import { type Cause, countText, formatDay, type ItemStatus, isCause, isItemStatus } from '@tiendo/indicators';

/** Administrative documents are Vietnamese, whatever language the screen is read in. */
export const STATUS_WORDS: Readonly<Record<ItemStatus, string>> = {
  completed: 'Hoàn thành',
  maintained: 'Hoàn thành, tiếp tục duy trì',
  mostlyCompleted: 'Cơ bản hoàn thành',
  inProgress: 'Đang thực hiện',
  awaitingApproval: 'Đang chờ phê duyệt',
  yearEnd: 'Đánh giá cuối năm',
  notStarted: 'Chưa thực hiện',
  notMet: 'Không đạt',
  stopped: 'Dừng triển khai',
  noOccurrence: 'Không phát sinh',
  notApplicable: 'Không áp dụng',
  noStatement: 'Chưa báo cáo',
};

const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  awaitingGuidance: 'Chờ bộ, ngành hướng dẫn',
  awaitingApproval: 'Chờ phê duyệt',
  funds: 'Kinh phí',
  staff: 'Nhân lực',
  unitSlow: 'Đơn vị chậm',
  otherObjective: 'Nguyên nhân khách quan khác',
};

export const SECTION_WORDS: Readonly<Record<AgendaLine['section'], string>> = {
  overdue: 'Quá hạn',
  stopped: 'Dừng triển khai',
  blocked: 'Vướng mắc',
  turned: 'Chuyển trạng thái từ phiên họp trước',
  proposal: 'Đề xuất chờ quyết định',
  silent: 'Chậm cập nhật số liệu',
  own: 'Nội dung khác',
};

const DIRECTIVE_WORDS: Readonly<Record<DirectiveBody['state'], string>> = {
  open: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  done: 'Đã thực hiện',
  withdrawn: 'Thôi thực hiện',
};

const CHANGE_WORDS: Readonly<Record<Change['change'], string>> = {
  turned: 'Chuyển trạng thái',
  added: 'Bổ sung vào kế hoạch',
  removed: 'Đưa ra khỏi kế hoạch',
  amended: 'Điều chỉnh nội dung',
  deadlineMoved: 'Điều chỉnh thời hạn',
  fellOverdue: 'Quá hạn',
  continues: 'Chuyển tiếp sang năm sau',
};

export const NO_UNIT = 'Nguồn không nêu đơn vị chủ trì';

export const nameOf = ({ code, name }: { readonly code: string; readonly name: string | null }): string =>
  name ?? `${code} (nguồn không nêu tên)`;

/** What a line of the agenda is called. */
export function lineTitle({ title, facts }: AgendaLine): string {
  if (title !== null) return title;
  if (facts.item) return nameOf(facts.item);
  const count = `${countText(facts.items.length)} nội dung`;
  if (facts.turnedTo) return `${count} chuyển sang: ${STATUS_WORDS[facts.turnedTo]}`;
  return facts.unit ? `${facts.unit.name ?? NO_UNIT}: ${count} chậm cập nhật` : '';
}

/** Why a line stands on the agenda, a sentence or a figure each. */
export function situationOf({ section, facts }: AgendaLine): string[] {
  const { item, items } = facts;
  if (items.length > 0) {
    return items.map((one) =>
      one.silentDays === null ? nameOf(one) : `${nameOf(one)}: ${one.silentDays} ngày chưa cập nhật`,
    );
  }
  if (!item) return [];
  return [
    item.overdueDays === null ? null : `Quá hạn ${item.overdueDays} ngày`,
    item.overdueDays !== null && item.dueOn !== null ? `Thời hạn: ${formatDay(item.dueOn)}` : null,
    item.turnedFrom === null ? null : `${STATUS_WORDS[item.turnedFrom]} → ${STATUS_WORDS[item.status]}`,
    item.turnedFrom === null && section !== 'overdue' ? STATUS_WORDS[item.status] : null,
    item.cause === null ? null : `Vướng mắc: ${CAUSE_WORDS[item.cause]}`,
    item.reason,
    item.since === null ? null : `Từ ngày ${formatDay(item.since)}`,
    item.documents.length === 0 ? null : `Văn bản: ${item.documents.join('; ')}`,
    item.lacksPermission ? 'Chưa có văn bản cho phép' : null,
  ].filter((part) => part !== null);
}

/** What is proposed, and who can decide it. */
export function proposalOf({ facts: { item } }: AgendaLine): string[] {
  if (!item) return [];
  return [item.proposal, item.proposalTo === null ? null : `Thẩm quyền: ${item.proposalTo}`].filter(
    (part) => part !== null,
  );
}

/** Whose a line is. */
export function unitsOf({ facts: { item, unit } }: AgendaLine): string {
  if (unit) return unit.name ?? NO_UNIT;
  return item ? item.leadUnits.map(({ name }) => name).join('; ') || NO_UNIT : '';
}

/** How a directive stands: state, how late, what was said last. */
export function standingOf(directive: DirectiveBody): string[] {
  const { state, overdueDays, doneLate, note } = directive;
  return [
    DIRECTIVE_WORDS[state],
    overdueDays === null ? null : `Quá hạn ${overdueDays} ngày`,
    doneLate ? 'Thực hiện sau thời hạn' : null,
    note,
  ].filter((part) => part !== null);
}

export const deadlineOf = ({ dueOn }: DirectiveBody): string => (dueOn === null ? 'Không nêu' : formatDay(dueOn));

/** Why an item asks for a decision, in one line. */
export function attentionWords(item: AttentionItem): string {
  return [
    item.overdueDays === null ? STATUS_WORDS[item.status] : `Quá hạn ${item.overdueDays} ngày`,
    isCause(item.cause) ? CAUSE_WORDS[item.cause] : null,
    item.reason,
    item.silentDays === null ? null : `Chậm cập nhật ${item.silentDays} ngày`,
    item.lacksPermission ? 'Chưa có văn bản cho phép' : null,
  ]
    .filter((part) => part !== null)
    .join('. ');
}

/** What happened to an item: from what to what. */
export function changeWords({ change, from, to }: Change): string {
  if (change === 'turned' && isItemStatus(from) && isItemStatus(to)) {
    return `${STATUS_WORDS[from]} → ${STATUS_WORDS[to]}`;
  }
  const days = change === 'deadlineMoved' || change === 'fellOverdue';
  const words = [from, to].filter((part) => part !== null).map((part) => (days ? formatDay(part) : part));
  return words.length > 0 ? `${CHANGE_WORDS[change]}: ${words.join(' → ')}` : CHANGE_WORDS[change];
}
