import type { Change, MeetingBody, Overview } from '@tiendo/contracts';
import { countText, formatDay, formatDayLong, formatNumber, formatPercent } from '@tiendo/indicators';
import {
  documentOf,
  ending,
  heading,
  issuerLines,
  openNumber,
  type PaperChild,
  paperHead,
  paragraph,
  table,
  type TableLine,
} from '../../papers/index.js';
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
 * Báo cáo phục vụ họp: a first page to be read in two minutes, then what it rests on: figures by pillar, what is asked to
 * be decided, the agenda line by line, earlier conclusions, and changes counted by kind. Details are on the pages of the
 * items.
 */
export function briefing({ meeting, place, mark }: PaperFacts, overview: Overview): Promise<Buffer> {
  return documentOf(
    meeting.name,
    [
      ...paperHead({
        issuer: issuerLines(meeting.plan.issuer, place),
        number: openNumber(signOf('BC', meeting.plan.issuer)),
        place,
        day: meeting.heldOn,
        what: {
          kind: 'Báo cáo',
          subject: [`Phục vụ ${meeting.name}`, `Kế hoạch ${meeting.plan.code}: ${meeting.plan.title}`],
        },
      }),
      ...summary(meeting, overview),
      ...figures(overview),
      ...decisions(meeting),
      ...agenda(meeting),
      ...earlier(meeting),
      ...changes(overview),
      ...ending(signatureOf(meeting.plan.issuer), [meeting.chair, 'Thành viên Ban Chỉ đạo']),
    ],
    mark,
  );
}

function figures({ asOf, pillars, policy }: Overview): PaperChild[] {
  if (pillars.length === 0) return [];
  return [
    heading(`I. Kết quả thực hiện chỉ tiêu theo trụ cột đến ngày ${formatDay(asOf)}`, 1, true),
    table(
      ['TT', 'Trụ cột', 'Hoàn thành', 'Tổng số', 'Tỷ lệ'],
      [8, 47, 15, 15, 15],
      pillars.map((pillar, index) => [
        formatNumber(index + 1),
        pillar.name,
        formatNumber(pillar.completed),
        formatNumber(pillar.total),
        formatPercent({ numerator: pillar.completed, denominator: pillar.total }, policy.targets.percentDigits) ?? '–',
      ]),
    ),
  ];
}

/** What the meeting is asked to decide, under who can decide it, by the number of its line on the agenda. */
function decisions({ agenda: lines }: MeetingBody): PaperChild[] {
  const asked = shownOf(lines).flatMap((line, index) => {
    const item = line.facts.item;
    if (!item?.proposal) return [];
    const decides = item.proposalTo ?? NO_AUTHORITY;
    return [{ decides, row: [formatNumber(index + 1), item.proposal, shortened(lineTitle(line))] }];
  });
  return [
    heading('II. Nội dung đề nghị quyết định'),
    asked.length === 0
      ? paragraph('Không có đề xuất nào chờ quyết định.')
      : table(
          ['Mục', 'Đề xuất', 'Về nội dung'],
          [8, 46, 46],
          [...new Set(asked.map(({ decides }) => decides))].flatMap((decider): TableLine[] => {
            const rows = asked.filter(({ decides }) => decides === decider).map(({ row }) => row);
            return [{ span: `Thẩm quyền: ${decider} (${countText(rows.length)} đề xuất)` }, ...rows];
          }),
        ),
  ];
}

const shownOf = (lines: MeetingBody['agenda']): MeetingBody['agenda'] => lines.filter(({ hidden }) => !hidden);

function agenda(meeting: MeetingBody): PaperChild[] {
  const lines = shownOf(meeting.agenda);
  const minutes = lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0);
  const day = formatDayLong(meeting.heldOn);
  const where = meeting.place === null ? '' : `, tại ${meeting.place}`;
  return [
    heading('III. Chương trình họp'),
    paragraph(
      `Thời gian: ${day}${where}. Chủ trì: ${meeting.chair}.` +
        (minutes > 0 ? ` Tổng thời lượng: ${formatNumber(minutes)} phút.` : ''),
    ),
    lines.length === 0
      ? paragraph('Không có nội dung nào cần đưa ra họp.')
      : table(
          ['Mục', 'Nội dung', 'Đơn vị chủ trì', 'Tình hình'],
          [8, 34, 20, 38],
          lines.flatMap((line, index): TableLine[] => {
            const row = [
              formatNumber(index + 1),
              [
                lineWords(line) + (line.minutes === null ? '' : ` (${line.minutes} phút)`),
                ...(line.note === null ? [] : [line.note]),
              ],
              unitsOf(line),
              situationOf(line),
            ];
            return line.section === lines[index - 1]?.section ? [row] : [sectionRow(lines, index), row];
          }),
        ),
  ];
}

/** The name of the section over its lines that follow one another, with how many there are. */
function sectionRow(lines: MeetingBody['agenda'], from: number): TableLine {
  const section = lines[from]?.section ?? 'own';
  const next = lines.findIndex((line, index) => index > from && line.section !== section);
  return { span: `${SECTION_WORDS[section]} (${countText((next < 0 ? lines.length : next) - from)} nội dung)` };
}

function earlier({ earlier: directives }: MeetingBody): PaperChild[] {
  return [
    heading('IV. Tình hình thực hiện các kết luận trước đây'),
    directives.length === 0
      ? paragraph('Chưa có kết luận nào trước phiên họp này.')
      : table(
          ['TT', 'Kết luận', 'Đơn vị chủ trì', 'Thời hạn', 'Kết quả', 'Văn bản'],
          [6, 31, 15, 13, 20, 15],
          directives.map((directive, index) => [
            formatNumber(index + 1),
            directive.text,
            directive.leadUnit?.name ?? NO_UNIT,
            deadlineOf(directive),
            standingOf(directive).join('. '),
            directive.document?.label ?? directive.meeting?.name ?? '',
          ]),
        ),
  ];
}

/** Changes counted by kind; the items of each by name, the latest first. */
function changes({ changes: { since, items, total } }: Overview): PaperChild[] {
  const kindOf = (change: Change): string => `${change.change} ${changeTarget(change) ?? ''}`;
  const rows = [...new Set(items.map(kindOf))]
    .map((kind) => items.filter((change) => kindOf(change) === kind))
    .sort((a, b) => b.length - a.length);
  return [
    heading(`V. Thay đổi từ ngày ${formatDay(since)}`),
    paragraph(total === 0 ? 'Không có thay đổi nào.' : `Có ${countText(total)} thay đổi.`),
    ...(rows.length === 0
      ? []
      : [
          table(
            ['Thay đổi', 'Số lượng', 'Chỉ tiêu, nhiệm vụ'],
            [34, 12, 54],
            rows.map((group) => {
              const [first] = group;
              const kind = first ? CHANGE_WORDS[first.change] : '';
              const target = first ? changeTarget(first) : null;
              return [target === null ? kind : `${kind}: ${target}`, formatNumber(group.length), namesOfItems(group)];
            }),
          ),
        ]),
  ];
}
