import type { SubmissionBody, SubmissionItemBody, SubmissionLineBody } from '@tiendo/contracts';
import { type ArrangedLine, arrangeLines } from '@tiendo/indicators/submission';
import { amountText, changeText, formatDay, formatNumber, levelWords, STATUS_LABELS } from '@tiendo/indicators';
import type { PaperData } from '../../papers/index.js';

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
export function figureRows({ lines, unit, period }: SubmissionBody): PaperData[] {
  return numbered(lines.items).map((row) => {
    const { line, number } = row;
    const { level, indicator, sheet, subject } = line;
    const cumulative = isCumulative(line);
    return {
      STT: number === null ? '' : formatNumber(number),
      'tên chỉ số': [...nameOf(row), ...(subject.code === unit.code ? [] : [subject.name])].join('\n'),
      'đơn vị tính': indicator.measureUnit,
      'kỳ này': cumulative ? amountOf(sheet.inPeriod, line) : figureOf(line),
      'lũy kế': cumulative ? figureOf(line) : amountOf(sheet.cumulative, line),
      'ước cả năm': amountOf(line.answer?.yearEstimate ?? null, line),
      'kế hoạch': (level && levelWords(level, indicator.measureUnit === '%' ? '%' : '')) ?? '',
      'tỷ lệ kế hoạch': sheet.planPercent === null ? '' : amountText(sheet.planPercent, '%'),
      'so cùng kỳ': sheet.change ? changeText(sheet.change, indicator.measureUnit) : '',
      'ghi chú': notesOf(line, period.endsOn).join('\n'),
    };
  });
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
export function itemGroups({ items, plans }: SubmissionBody): PaperData[] {
  const named = new Map(plans.map(({ slug, code }) => [slug, `Kế hoạch ${code}`]));
  const several = new Set(items.items.map(({ plan }) => plan)).size > 1;
  const groups: { plan: string; rows: PaperData[] }[] = [];
  for (const [index, item] of items.items.entries()) {
    if (groups.at(-1)?.plan !== item.plan) groups.push({ plan: item.plan, rows: [] });
    groups.at(-1)?.rows.push({
      STT: formatNumber(index + 1),
      'tên nội dung': item.name ?? `Nội dung chưa có tên (mã ${item.code})`,
      'thời hạn': item.dueOn === null ? '' : formatDay(item.dueOn),
      'tình trạng': item.answer === null ? 'Chưa báo cáo' : STATUS_WORDS[item.answer.status],
      'kết quả': said(item).join('\n'),
    });
  }
  return groups.map(({ plan, rows }) => ({
    'tên kế hoạch': several ? (named.get(plan) ?? plan) : '',
    'dòng nhiệm vụ': rows,
  }));
}
