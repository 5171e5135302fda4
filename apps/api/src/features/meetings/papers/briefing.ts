import type { MeetingBody, Overview, RollUp } from '@tiendo/contracts';
import { formatDay, formatDayLong, formatNumber, formatPercent, ratioText } from '@tiendo/indicators';
import { paperHead } from './paper-head.js';
import { documentOf, heading, type PaperChild, paragraph, table } from './paper-parts.js';
import {
  attentionWords,
  changeWords,
  deadlineOf,
  lineTitle,
  nameOf,
  NO_UNIT,
  proposalOf,
  SECTION_WORDS,
  situationOf,
  standingOf,
  unitsOf,
} from './words.js';

/** Changes told one by one; more are counted. */
const CHANGES_TOLD = 60;

export interface PaperFacts {
  readonly meeting: MeetingBody;
  /** Where it is written, without the mark of simulated figures. */
  readonly place: string;
  /** On every page of simulated figures; null otherwise. */
  readonly mark: string | null;
}

/** Báo cáo phục vụ họp: figures, earlier conclusions, the agenda, what needs a decision, what changed. */
export function briefing({ meeting, place, mark }: PaperFacts, overview: Overview): Promise<Buffer> {
  return documentOf(
    meeting.name,
    [
      ...paperHead({
        issuer: meeting.plan.issuer,
        number: null,
        symbol: '/BC-',
        place,
        day: meeting.heldOn,
        kind: 'Báo cáo',
        subject: [`Phục vụ ${meeting.name}`, `Kế hoạch ${meeting.plan.code}: ${meeting.plan.title}`],
      }),
      ...figures(meeting, overview),
      ...earlier(meeting),
      ...agenda(meeting),
      ...attention(overview),
      ...changes(overview),
    ],
    mark,
  );
}

function figures(meeting: MeetingBody, { asOf, targets, tasks, pillars, policy }: Overview): PaperChild[] {
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
  return [
    heading('I. Kết quả thực hiện kế hoạch'),
    paragraph(`Số liệu tính đến ngày ${formatDay(asOf)} (${source}): ${said.join('; ')}.`),
    ...(pillars.length > 0
      ? [
          table(
            ['TT', 'Trụ cột', 'Hoàn thành', 'Tổng số', 'Tỷ lệ'],
            [8, 47, 15, 15, 15],
            pillars.map((pillar, index) => [
              formatNumber(index + 1),
              pillar.name,
              formatNumber(pillar.completed),
              formatNumber(pillar.total),
              formatPercent({ numerator: pillar.completed, denominator: pillar.total }, policy.targets.percentDigits) ??
                '–',
            ]),
          ),
        ]
      : []),
  ];
}

function earlier({ earlier: directives }: MeetingBody): PaperChild[] {
  return [
    heading('II. Tình hình thực hiện các kết luận trước đây'),
    directives.length === 0
      ? paragraph('Chưa có kết luận nào trước phiên họp này.')
      : table(
          ['TT', 'Kết luận', 'Đơn vị chủ trì', 'Thời hạn', 'Kết quả', 'Văn bản'],
          [6, 29, 17, 15, 19, 14],
          directives.map((directive, index) => [
            formatNumber(index + 1),
            directive.text,
            directive.leadUnit?.name ?? 'Nguồn không nêu',
            deadlineOf(directive),
            standingOf(directive),
            directive.document?.label ?? directive.meeting?.name ?? '',
          ]),
        ),
  ];
}

function agenda(meeting: MeetingBody): PaperChild[] {
  const lines = meeting.agenda.filter(({ hidden }) => !hidden);
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
          ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Tình hình', 'Đề xuất, thẩm quyền'],
          [6, 28, 17, 29, 20],
          lines.map((line, index) => [
            formatNumber(index + 1),
            [
              lineTitle(line),
              line.minutes === null
                ? SECTION_WORDS[line.section]
                : `${SECTION_WORDS[line.section]}, ${line.minutes} phút`,
              ...(line.note === null ? [] : [line.note]),
            ],
            unitsOf(line),
            situationOf(line),
            proposalOf(line),
          ]),
        ),
  ];
}

function attention({ attention: { items } }: Overview): PaperChild[] {
  return [
    heading('IV. Nội dung cần tập trung chỉ đạo'),
    items.length === 0
      ? paragraph('Không có nội dung nào quá hạn, dừng triển khai, vướng mắc hay chậm cập nhật.')
      : table(
          ['TT', 'Mã', 'Nội dung', 'Đơn vị chủ trì', 'Lý do'],
          [6, 14, 34, 18, 28],
          items.map((item, index) => [
            formatNumber(index + 1),
            item.code,
            nameOf(item),
            item.leadUnits.map(({ name }) => name).join('; ') || NO_UNIT,
            attentionWords(item),
          ]),
        ),
  ];
}

function changes({ changes: { since, items, total } }: Overview): PaperChild[] {
  const told = items.slice(0, CHANGES_TOLD);
  return [
    heading(`V. Thay đổi từ ngày ${formatDay(since)}`),
    ...(told.length === 0
      ? [paragraph('Không có thay đổi nào.')]
      : [
          table(
            ['TT', 'Mã', 'Nội dung', 'Thay đổi', 'Ngày'],
            [6, 14, 37, 28, 15],
            told.map((change, index) => [
              formatNumber(index + 1),
              change.code,
              nameOf(change),
              changeWords(change),
              formatDay(change.on),
            ]),
          ),
        ]),
    ...(total > told.length ? [paragraph(`Và ${formatNumber(total - told.length)} thay đổi khác.`)] : []),
  ];
}
