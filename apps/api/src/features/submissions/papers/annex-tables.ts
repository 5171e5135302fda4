import type { SubmissionBody, SubmissionItemBody, SubmissionLineBody } from '@tiendo/contracts';
import { type ArrangedLine, arrangeLines } from '@tiendo/indicators/submission';
import { amountText, changeText, formatDay, formatNumber, levelWords, STATUS_LABELS } from '@tiendo/indicators';
import { type PaperChild, table, type TableLine } from '../../papers/index.js';

/** Administrative documents are Vietnamese, whatever language the screen is read in. */
const STATUS_WORDS = STATUS_LABELS.vi;
const PART_WORDS = { comprises: 'Gồm', ofWhich: 'Trong đó' } as const;
const NO_FIGURE = 'Chưa có số liệu';

/** A line in the table: a part stands below its whole and has no number of its own. */
interface Row extends ArrangedLine<SubmissionLineBody> {
  readonly number: number | null;
}

/** The lines in their order, numbered but for the parts below their whole. */
function numbered(lines: readonly SubmissionLineBody[]): Row[] {
  let number = 0;
  return arrangeLines(lines).map((row) => ({ ...row, number: row.depth > 0 ? null : (number += 1) }));
}

/** What a line is called: the first part of a run says how the whole has it. */
function nameOf({ line: { indicator }, depth, opens }: Row): string[] {
  if (depth === 0) return [indicator.name];
  return [...(opens ? [`${PART_WORDS[opens]}:`] : []), `${'-'.repeat(depth)} ${indicator.name}`];
}

/** One column of the table of figures: left out where no line has anything in it, unless it always stands. */
interface Column {
  readonly head: string;
  readonly width: number;
  readonly always?: boolean;
  readonly cell: (row: Row) => string | readonly string[];
}

const isCumulative = ({ answer, cumulative }: SubmissionLineBody): boolean => answer?.figure?.cumulative ?? cumulative;

/** What the line says where its figure stands; a paper that tells it is named among the notes. */
function figureOf({ answer }: SubmissionLineBody): string {
  if (answer === null) return NO_FIGURE;
  // The head of its column says that it is cumulative.
  return answer.answer === 'reportedElsewhere' ? '–' : answer.text.replace(/^lũy kế /u, '');
}

/** A number in the column of its line, whose unit stands in a column of its own. */
const amountOf = (value: string | null, { indicator }: SubmissionLineBody): string =>
  value === null ? '' : amountText(value, indicator.measureUnit === '%' ? '%' : '');

function notesOf({ answer }: SubmissionLineBody, endsOn: string): string[] {
  if (answer === null) return [];
  const { figure } = answer;
  return [
    answer.notUpdated ? 'Số liệu kỳ trước, chưa cập nhật' : null,
    answer.answer === 'unchanged' ? 'Không thay đổi so với kỳ trước' : null,
    answer.answer === 'reportedElsewhere'
      ? `${answer.text}${answer.section === null ? '' : `, ${answer.section}`}`
      : null,
    figure && figure.asOf !== endsOn ? `Tính đến ngày ${formatDay(figure.asOf)}` : null,
    answer.answer !== 'reportedElsewhere' && answer.document ? `Theo ${answer.document.label}` : null,
    answer.note,
  ].filter((note) => note !== null);
}

/** Số liệu: every line that was asked, with what the unit answers. */
export function figuresTable({ lines, unit, period }: SubmissionBody): PaperChild {
  const columns: readonly Column[] = [
    { head: 'STT', width: 6, always: true, cell: ({ number }) => (number === null ? '' : formatNumber(number)) },
    {
      head: 'Chỉ số',
      width: 28,
      always: true,
      cell: (row) => [...nameOf(row), ...(row.line.subject.code === unit.code ? [] : [row.line.subject.name])],
    },
    { head: 'Đơn vị tính', width: 9, always: true, cell: ({ line }) => line.indicator.measureUnit },
    {
      head: 'Kỳ này',
      width: 13,
      cell: ({ line }) => (isCumulative(line) ? amountOf(line.sheet.inPeriod, line) : figureOf(line)),
    },
    {
      head: 'Lũy kế',
      width: 12,
      cell: ({ line }) => (isCumulative(line) ? figureOf(line) : amountOf(line.sheet.cumulative, line)),
    },
    {
      head: 'Ước cả năm',
      width: 11,
      cell: ({ line }) => amountOf(line.answer?.yearEstimate ?? null, line),
    },
    {
      head: 'Kế hoạch',
      width: 11,
      cell: ({ line: { level, indicator } }) =>
        (level && levelWords(level, indicator.measureUnit === '%' ? '%' : '')) ?? '',
    },
    {
      head: '% kế hoạch',
      width: 9,
      cell: ({ line: { sheet } }) => (sheet.planPercent === null ? '' : amountText(sheet.planPercent, '%')),
    },
    {
      head: 'So cùng kỳ',
      width: 10,
      cell: ({ line: { sheet, indicator } }) => (sheet.change ? changeText(sheet.change, indicator.measureUnit) : ''),
    },
    { head: 'Ghi chú', width: 16, always: true, cell: ({ line }) => notesOf(line, period.endsOn) },
  ];
  const rows = numbered(lines.items);
  const shown = columns.filter(({ always, cell }) => always || rows.some((row) => cell(row) !== ''));
  const whole = shown.reduce((sum, { width }) => sum + width, 0);
  return table(
    shown.map(({ head }) => head),
    shown.map(({ width }) => (width * 100) / whole),
    rows.map((row) => shown.map(({ cell }) => cell(row))),
  );
}

function said({ answer }: SubmissionItemBody): string[] {
  if (answer === null) return [];
  return [
    answer.text,
    answer.continuesInYear === null ? null : `Tiếp tục thực hiện trong năm ${answer.continuesInYear}`,
    answer.reason === null ? null : `Lý do: ${answer.reason}`,
  ].filter((text) => text !== null);
}

/** Chỉ tiêu, nhiệm vụ that the unit leads or carries out, with how each stands; under their plan where there are several. */
export function itemsTable({ items, plans }: SubmissionBody): PaperChild {
  const named = new Map(plans.map(({ slug, code }) => [slug, `Kế hoạch ${code}`]));
  const several = new Set(items.items.map(({ plan }) => plan)).size > 1;
  return table(
    ['STT', 'Chỉ tiêu, nhiệm vụ', 'Thời hạn', 'Tình trạng thực hiện', 'Kết quả, diễn giải'],
    [6, 34, 13, 17, 30],
    items.items.flatMap((item, index, all): TableLine[] => {
      const row = [
        formatNumber(index + 1),
        item.name ?? `Nội dung chưa có tên (mã ${item.code})`,
        item.dueOn === null ? '' : formatDay(item.dueOn),
        item.answer === null ? 'Chưa báo cáo' : STATUS_WORDS[item.answer.status],
        said(item),
      ];
      const begins = several && item.plan !== all[index - 1]?.plan;
      return begins ? [{ span: named.get(item.plan) ?? item.plan }, row] : [row];
    }),
  );
}
