import type { AgendaLine, MeetingBody, Overview, RollUp } from '@tiendo/contracts';
import { countText, formatDay, formatNumber, formatPercent, permissionCounts, ratioText } from '@tiendo/indicators';
import type { PaperData } from '../../papers/index.js';
import {
  CAUSE_WORDS,
  lineWords,
  namesOfItems,
  NO_AUTHORITY,
  NO_UNIT,
  official,
  shortened,
  sinceOf,
  unitsOf,
} from './words.js';

/** So many proposals fit on the first page beside the numbers; the rest is in section II. */
const ASKED_FIRST = 4;
/** The first page, read in two minutes: how far, what is late and whose, what stands, and what is to be decided. */
export function summary(meeting: MeetingBody, overview: Overview): PaperData {
  const lines = meeting.agenda.filter(({ hidden }) => !hidden);
  const said = [
    done(meeting, overview),
    late(lines),
    stopped(lines),
    blocked(lines),
    silent(lines),
    earlier(meeting),
    overview.changes.total > 0
      ? `Từ ngày ${formatDay(overview.changes.since)} có ${countText(overview.changes.total)} thay đổi.`
      : null,
  ].filter((sentence) => sentence !== null);
  return { 'ý tóm tắt': said.map((sentence) => ({ 'nội dung': sentence })), ...asked(meeting) };
}

/** Both headline figures, and what they rest on. */
function done(meeting: MeetingBody, { asOf, targets, tasks, policy }: Overview): string {
  const sentence = (words: string, { completed, total }: RollUp, digits: number): string => {
    const share = formatPercent({ numerator: completed, denominator: total }, digits);
    return share === null
      ? `${words}: không phát sinh`
      : `${ratioText(completed, total)} ${words} hoàn thành (${share})`;
  };
  const said = [
    ...(targets.total + targets.excluded > 0 ? [sentence('chỉ tiêu', targets, policy.targets.percentDigits)] : []),
    ...(tasks.total + tasks.excluded > 0 ? [sentence('nhiệm vụ', tasks, policy.tasks.percentDigits)] : []),
  ];
  const source = meeting.snapshot ? `bản chốt "${meeting.snapshot.name}"` : 'số liệu tạm tính';
  return `Kết quả: ${said.join('; ')}. Số liệu tính đến ngày ${formatDay(asOf)} (${source}).`;
}

const itemsOf = (lines: readonly AgendaLine[]) => lines.flatMap(({ facts }) => facts.item ?? []);

function late(lines: readonly AgendaLine[]): string | null {
  const items = itemsOf(lines).filter(({ overdueDays }) => overdueDays !== null);
  if (items.length === 0) return 'Quá hạn: không có nội dung nào.';
  const days = Math.max(...items.map(({ overdueDays }) => overdueDays ?? 0));
  const whose = tally(
    items.flatMap(({ leadUnits }) => (leadUnits.length > 0 ? leadUnits.map(({ name }) => name) : [NO_UNIT])),
    'đơn vị',
  );
  return `Quá hạn: ${countText(items.length)} nội dung, lâu nhất ${formatNumber(days)} ngày. Đơn vị: ${whose}.`;
}

function stopped(lines: readonly AgendaLine[]): string | null {
  const items = itemsOf(lines).filter(({ status }) => status === 'stopped');
  if (items.length === 0) return null;
  const without = permissionCounts(items).map(([text, count]) => `; ${countText(count)} ${official(text)}`);
  return `Dừng triển khai: ${countText(items.length)} nội dung (${namesOfItems(items)})${without.join('')}.`;
}

function blocked(lines: readonly AgendaLine[]): string | null {
  const causes = itemsOf(lines).flatMap(({ cause }) => (cause === null ? [] : [CAUSE_WORDS[cause]]));
  return causes.length === 0
    ? null
    : `Có vướng mắc: ${countText(causes.length)} nội dung. Nguyên nhân: ${tally(causes, 'nguyên nhân')}.`;
}

function silent(lines: readonly AgendaLine[]): string | null {
  const units = lines.flatMap(({ facts: { unreported } }) => unreported?.units ?? []);
  const named = lines.flatMap(({ facts: { unit, items } }) =>
    unit ? [`${unit.name ?? NO_UNIT} (${countText(items.length)})`] : [],
  );
  const parts = [
    named.length > 0 ? `chậm cập nhật: ${firstOf(named, 'đơn vị')}` : null,
    units.length > 0 ? `${countText(units.length)} đơn vị chưa báo cáo số liệu kỳ gần nhất` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Báo cáo, số liệu: ${parts.join('; ')}.`;
}

function earlier({ earlier: directives }: MeetingBody): string | null {
  if (directives.length === 0) return null;
  const closed = directives.filter(({ state }) => state === 'done').length;
  const overdue = directives.filter(({ overdueDays }) => overdueDays !== null);
  const whose = tally(
    overdue.map(({ leadUnit }) => leadUnit?.name ?? NO_UNIT),
    'đơn vị',
  );
  const lateOnes = overdue.length > 0 ? `; ${countText(overdue.length)} quá hạn: ${whose}` : '';
  return `Kết luận trước đây: ${ratioText(closed, directives.length)} đã thực hiện${lateOnes}.`;
}

/** Names with how often each comes, the most frequent first. */
function tally(names: readonly string[], what: string): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return firstOf(
    sorted.map(([name, count]) => `${name} (${countText(count)})`),
    what,
  );
}

const NAMED = 4;

function firstOf(parts: readonly string[], what: string): string {
  const rest = parts.length - NAMED;
  const told = parts.slice(0, NAMED).join(', ');
  return rest > 0 ? `${told} và ${countText(rest)} ${what} khác` : told;
}

/** What is asked to be decided: on what, whose, since when, on what document, and who can decide it. */
function asked({ agenda }: MeetingBody): PaperData {
  const lines = agenda.filter(({ hidden }) => !hidden);
  const rows = lines.flatMap((line, index) => {
    const { item } = line.facts;
    if (!item?.proposal) return [];
    return [
      {
        TT: formatNumber(index + 1),
        'nội dung đề nghị': `${shortened(lineWords(line))}\nĐề xuất: ${shortened(item.proposal)}`,
        'đơn vị chủ trì': unitsOf(line),
        'từ khi nào': `${sinceOf(item)}\n${item.documents[0] ?? 'chưa có văn bản'}`,
        'thẩm quyền': item.proposalTo ?? NO_AUTHORITY,
      },
    ];
  });
  if (rows.length === 0) return { 'câu đề nghị': 'Không có đề xuất nào chờ quyết định.', 'bảng đề nghị': [] };
  const rest = rows.length - ASKED_FIRST;
  const where = rest > 0 ? ` (${countText(ASKED_FIRST)} đề xuất đầu; ${countText(rest)} đề xuất khác ở mục II)` : '';
  return {
    'câu đề nghị': `Đề nghị quyết định: ${countText(rows.length)} đề xuất${where}.`,
    'bảng đề nghị': [{ 'dòng đề nghị': rows.slice(0, ASKED_FIRST) }],
  };
}
