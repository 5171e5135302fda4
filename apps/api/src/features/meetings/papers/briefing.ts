import type { Change, MeetingBody, Overview } from '@tiendo/contracts';
import { countText, formatDay, formatDayLong, formatNumber, formatPercent } from '@tiendo/indicators';
import { frameData, issuerLines, openNumber, type PaperData } from '../../papers/index.js';
import { signatureOf, signOf } from './issuer.js';
import { summary } from './summary.js';
import {
  CHANGE_WORDS,
  changeTarget,
  deadlineOf,
  lineTitle,
  lineWords,
  namesOfItems,
  NO_AUTHORITY,
  NO_UNIT,
  SECTION_WORDS,
  shortened,
  situationOf,
  standingOf,
  unitsOf,
} from './words.js';

export interface PaperFacts {
  readonly meeting: MeetingBody;
  /** Where it is written, without the mark of simulated figures. */
  readonly place: string;
  /** On every page of simulated figures; null otherwise. */
  readonly mark: string | null;
}

/**
 * Báo cáo phục vụ họp, by the fields of its templates: a first page to be read in two minutes, then what it rests on.
 * Details are on the pages of the items.
 */
export function briefing({ meeting, place, mark }: PaperFacts, overview: Overview): PaperData {
  const { plan } = meeting;
  return {
    ...frameData({
      ...{ superior: null, issuer: issuerLines(plan.issuer, place), place, mark },
      ...{ number: openNumber(signOf('BC', plan.issuer)), day: meeting.heldOn },
      ...{ signature: signatureOf(plan.issuer), signer: null, receivers: [meeting.chair, 'Thành viên Ban Chỉ đạo'] },
    }),
    'tên cuộc họp': meeting.name,
    'số kế hoạch': plan.code,
    'tên kế hoạch': plan.title,
    'ngày số liệu': formatDay(overview.asOf),
    'ngày so sánh': formatDay(overview.changes.since),
    ...summary(meeting, overview),
    ...figures(overview),
    ...decisions(meeting),
    ...agenda(meeting),
    ...earlier(meeting),
    ...changes(overview),
  };
}

/** A table as a template prints it: left out where it has no row. */
const tableOf = (rows: string, told: readonly PaperData[]): PaperData[] =>
  told.length === 0 ? [] : [{ [rows]: told }];

function figures({ pillars, policy }: Overview): PaperData {
  return {
    'bảng trụ cột': tableOf(
      'dòng trụ cột',
      pillars.map((pillar, index) => ({
        TT: formatNumber(index + 1),
        'tên trụ cột': pillar.name,
        'hoàn thành': formatNumber(pillar.completed),
        'tổng số': formatNumber(pillar.total),
        'tỷ lệ':
          formatPercent({ numerator: pillar.completed, denominator: pillar.total }, policy.targets.percentDigits) ??
          '–',
      })),
    ),
  };
}

/** What the meeting is asked to decide, under who can decide it, by the number of its line on the agenda. */
function decisions({ agenda: lines }: MeetingBody): PaperData {
  const asked = shownOf(lines).flatMap((line, index) => {
    const item = line.facts.item;
    if (!item?.proposal) return [];
    const decides = item.proposalTo ?? NO_AUTHORITY;
    const row = { TT: formatNumber(index + 1), 'đề xuất': item.proposal, 'về nội dung': shortened(lineTitle(line)) };
    return [{ decides, row }];
  });
  const groups = [...new Set(asked.map(({ decides }) => decides))].map((decider) => {
    const rows = asked.filter(({ decides }) => decides === decider).map(({ row }) => row);
    return { 'tên nhóm': `Thẩm quyền: ${decider} (${countText(rows.length)} đề xuất)`, 'dòng quyết định': rows };
  });
  return {
    'câu không có đề xuất': asked.length === 0 ? 'Không có đề xuất nào chờ quyết định.' : '',
    'bảng quyết định': tableOf('nhóm thẩm quyền', groups),
  };
}

const shownOf = (lines: MeetingBody['agenda']): MeetingBody['agenda'] => lines.filter(({ hidden }) => !hidden);

function agenda(meeting: MeetingBody): PaperData {
  const lines = shownOf(meeting.agenda);
  const minutes = lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0);
  const day = formatDayLong(meeting.heldOn);
  const where = meeting.place === null ? '' : `, tại ${meeting.place}`;
  const groups: { section: string; rows: PaperData[] }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.section !== lines[index - 1]?.section) groups.push({ section: SECTION_WORDS[line.section], rows: [] });
    groups.at(-1)?.rows.push({
      TT: formatNumber(index + 1),
      'nội dung họp': [
        lineWords(line) + (line.minutes === null ? '' : ` (${line.minutes} phút)`),
        ...(line.note === null ? [] : [line.note]),
      ].join('\n'),
      'đơn vị chủ trì': unitsOf(line),
      'tình hình': situationOf(line),
    });
  }
  return {
    'thông tin họp':
      `Thời gian: ${day}${where}. Chủ trì: ${meeting.chair}.` +
      (minutes > 0 ? ` Tổng thời lượng: ${formatNumber(minutes)} phút.` : ''),
    'câu không có nội dung': lines.length === 0 ? 'Không có nội dung nào cần đưa ra họp.' : '',
    'bảng chương trình': tableOf(
      'nhóm chương trình',
      groups.map(({ section, rows }) => ({
        'tên nhóm': `${section} (${countText(rows.length)} nội dung)`,
        'dòng chương trình': rows,
      })),
    ),
  };
}

function earlier({ earlier: directives }: MeetingBody): PaperData {
  return {
    'câu không có kết luận': directives.length === 0 ? 'Chưa có kết luận nào trước phiên họp này.' : '',
    'bảng kết luận': tableOf(
      'dòng kết luận',
      directives.map((directive, index) => ({
        TT: formatNumber(index + 1),
        'nội dung kết luận': directive.text,
        'đơn vị chủ trì': directive.leadUnit?.name ?? NO_UNIT,
        'thời hạn': deadlineOf(directive),
        'kết quả': standingOf(directive).join('. '),
        'văn bản': directive.document?.label ?? directive.meeting?.name ?? '',
      })),
    ),
  };
}

/** Changes counted by kind; the items of each by name, the latest first. */
function changes({ changes: { items, total } }: Overview): PaperData {
  const kindOf = (change: Change): string => `${change.change} ${changeTarget(change) ?? ''}`;
  const groups = [...new Set(items.map(kindOf))]
    .map((kind) => items.filter((change) => kindOf(change) === kind))
    .sort((a, b) => b.length - a.length);
  return {
    'câu thay đổi': total === 0 ? 'Không có thay đổi nào.' : `Có ${countText(total)} thay đổi.`,
    'bảng thay đổi': tableOf(
      'dòng thay đổi',
      groups.map((group) => {
        const [first] = group;
        const kind = first ? CHANGE_WORDS[first.change] : '';
        const target = first ? changeTarget(first) : null;
        return {
          'loại thay đổi': target === null ? kind : `${kind}: ${target}`,
          'số lượng': formatNumber(group.length),
          'chỉ tiêu, nhiệm vụ': namesOfItems(group),
        };
      }),
    ),
  };
}
