import type { AgendaItemFacts, AgendaLine, Change, DirectiveBody } from '@tiendo/contracts';
import {
  AGENDA_SECTION_LABELS,
  awaitingText,
  beginning,
  blockName,
  CAUSE_LABELS,
  CHANGE_LABELS,
  countText,
  DIRECTIVE_STATE_LABELS,
  formatDay,
  formatNumber,
  isItemStatus,
  periodLabel,
  permissionText,
  ratioText,
  STATUS_LABELS,
} from '@tiendo/indicators';

/** Administrative documents are Vietnamese, whatever language the screen is read in. */
const STATUS_WORDS = STATUS_LABELS.vi;
export const CAUSE_WORDS = CAUSE_LABELS.vi;
export const SECTION_WORDS = AGENDA_SECTION_LABELS.vi;
const DIRECTIVE_WORDS = DIRECTIVE_STATE_LABELS.vi;
export const CHANGE_WORDS = CHANGE_LABELS.vi;

/** An official paper says what is to be settled, never what its sources leave out. */
export const NO_UNIT = 'Chưa xác định đơn vị chủ trì';
export const NO_AUTHORITY = 'Chưa xác định thẩm quyền';

export const nameOf = ({ code, name }: { readonly code: string; readonly name: string | null }): string =>
  name ?? `Nội dung chưa có tên (mã ${code})`;

const SOURCE_SILENT = /(?:nguồn|báo cáo) không nêu/giu;

/** Words of the screen about a silent source, as an official paper says them. */
export const official = (text: string): string => text.replace(SOURCE_SILENT, 'chưa có thông tin về');

/** A sentence ends with a full stop, whoever typed it. */
export const sentence = (text: string): string =>
  /[.!?…]$/u.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd().replace(/[;,:]$/u, '')}.`;

/** What a line of the agenda is called where nothing beside it says whose it is. */
export function lineTitle(line: AgendaLine): string {
  const { unit, unreported } = line.facts;
  return line.title === null && (unit || unreported) ? `${unitsOf(line)}: ${lineWords(line)}` : lineWords(line);
}

/** What a line of the agenda is called beside its unit. */
export function lineWords({ title, facts }: AgendaLine): string {
  if (title !== null) return title;
  if (facts.item) return nameOf(facts.item);
  const { unreported } = facts;
  if (unreported) {
    const share = ratioText(unreported.units.length, unreported.asked);
    return `${share} đơn vị chưa báo cáo số liệu kỳ ${periodLabel(unreported.period)}`;
  }
  const count = `${countText(facts.items.length)} nội dung`;
  if (facts.turnedTo) return `${count} chuyển sang: ${STATUS_WORDS[facts.turnedTo]}`;
  return facts.unit ? `${count} chậm cập nhật` : '';
}

/** Names told in a briefing; the rest is counted. */
const NAMES_TOLD = 12;

/** Why a line stands on the agenda, as short as a leader reads it: how late, what blocks, since when, who is silent. */
export function situationOf({ section, facts }: AgendaLine): string {
  const { item, items, unreported } = facts;
  if (unreported) {
    const due = `Thời hạn gửi báo cáo: ${formatDay(unreported.period.closesOn)}`;
    return `${due}. ${namesTold(
      unreported.units.map(({ name }) => name),
      'đơn vị',
    )}`;
  }
  if (facts.unit) {
    const days = Math.max(...items.map(({ silentDays }) => silentDays ?? 0));
    return `${namesOfItems(items)}; lâu nhất ${formatNumber(days)} ngày`;
  }
  if (items.length > 0) return namesOfItems(items);
  if (!item) return '';
  const lacking = permissionText(item);
  return [
    item.overdueDays === null ? null : `Quá hạn ${item.overdueDays} ngày`,
    item.turnedFrom === null ? null : `${STATUS_WORDS[item.turnedFrom]} → ${STATUS_WORDS[item.status]}`,
    item.turnedFrom === null && section !== 'overdue' ? STATUS_WORDS[item.status] : null,
    item.cause === null ? null : CAUSE_WORDS[item.cause],
    officialOrNull(awaitingText({ ...item, awaiting: item.awaiting ?? null }, 'vi')),
    item.reason === null ? null : shortened(item.reason),
    lacking === null ? null : beginning(official(lacking)),
  ]
    .filter((part) => part !== null)
    .map((part) => part.replace(/[.;]+$/, ''))
    .join('. ')
    .replaceAll('….', '…');
}

const officialOrNull = (text: string | null): string | null => (text === null ? null : official(text));

/** Items by name, each as far as a table tells it; those that are too many are counted. */
export function namesOfItems(items: readonly { readonly code: string; readonly name: string | null }[]): string {
  const told = items.slice(0, ITEMS_TOLD).map((item) => shortened(nameOf(item)));
  const rest = items.length - told.length;
  return rest > 0 ? `${told.join('; ')} và ${countText(rest)} nội dung khác` : told.join('; ');
}

const ITEMS_TOLD = 4;

function namesTold(names: readonly string[], what: string): string {
  const rest = names.length - NAMES_TOLD;
  const told = names.slice(0, NAMES_TOLD).join('; ');
  return rest > 0 ? `${told} và ${countText(rest)} ${what} khác` : told;
}

/** A text as far as a briefing tells it; whole words, the rest is on the item's page. */
export function shortened(text: string): string {
  if (text.length <= TOLD_LENGTH) return text;
  const cut = text.slice(0, TOLD_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

const TOLD_LENGTH = 80;

/** Since when an item stands as it does; an item that is late, how late. */
export function sinceOf({ overdueDays, since, status }: AgendaItemFacts): string {
  if (overdueDays !== null) return `Quá hạn ${overdueDays} ngày`;
  return since === null ? STATUS_WORDS[status] : `${STATUS_WORDS[status]} từ ${formatDay(since)}`;
}

/** Whose a line is. */
export function unitsOf({ facts: { item, unit, unreported } }: AgendaLine): string {
  if (unreported) return blockName(unreported.block);
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

export const deadlineOf = ({ dueOn }: DirectiveBody): string => (dueOn === null ? '' : formatDay(dueOn));

/** What an item turned to, where that is a status; null for every other change. */
export function changeTarget({ change, to }: Change): string | null {
  return change === 'turned' && isItemStatus(to) ? STATUS_WORDS[to] : null;
}
