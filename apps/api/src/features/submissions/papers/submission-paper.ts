import type { SubmissionBody, SubmissionPaperKind } from '@tiendo/contracts';
import { formatDay, STATUS_LABELS } from '@tiendo/indicators';
import type { DocumentView } from '../../documents/index.js';
import {
  annexNames,
  frameData,
  OPEN,
  openDay,
  openNumber,
  type PaperData,
  type PaperIssuer,
} from '../../papers/index.js';
import { figureRows, itemGroups } from './annex-rows.js';
import { listTable } from './list-table.js';
import { aboutOf, basesOf, lowerFirst, roman, unnumbered, upperFirst } from './paper-words.js';

/** The paper that a report was handed in by. */
export interface SignedAs {
  readonly number: string | null;
  readonly day: string | null;
  readonly signer: string | null;
}

/** What a paper of a report is written from. */
export interface SubmissionPaperFacts {
  readonly report: SubmissionBody;
  readonly kind: SubmissionPaperKind;
  readonly issuer: PaperIssuer;
  readonly place: string | null;
  /** On every page of simulated figures; null otherwise. */
  readonly mark: string | null;
  /** The letter that calls for the report; null: there is none. */
  readonly letter: DocumentView | null;
  /** null: nothing was signed yet, so number and day are left open. */
  readonly signed: SignedAs | null;
}

/** Ký hiệu behind an open number; the sign of whoever drafts a letter is the unit's to add. */
const symbolOf = (kind: SubmissionPaperKind, sign: string | null): string =>
  kind === 'baoCao' ? `BC-${sign ?? ''}` : sign === null ? '' : `${sign}-`;

/** A line that is asked for, and has nothing to say yet: a no-break space, which no template takes out. */
const OPEN_LINE = '\u00A0';

/**
 * What the unit's own document of a report says, by the fields of its templates: head, bases, narrative by the outline,
 * answers as annexes.
 */
export function submissionPaper(facts: SubmissionPaperFacts): PaperData {
  const { report, kind, issuer, place, mark, letter, signed } = facts;
  const isLetter = kind === 'congVan';
  const about = aboutOf(report.request.title);
  const asker = letter?.issuer ?? '';
  const annexes = annexesOf(report);
  const names = annexNames(annexes.length);
  const number = signed?.number ?? openNumber(symbolOf(kind, issuer.sign));
  const day = signed?.day ?? null;
  const receivers = isLetter ? ['Như trên'] : asker === '' ? [] : [asker];
  const annex = (field: string): PaperData[] =>
    annexes.flatMap(({ of, title, content }, index) =>
      of === field ? [{ 'tên phụ lục': names[index] ?? '', 'tiêu đề phụ lục': title, ...content }] : [],
    );
  return {
    ...frameData({
      ...{ superior: issuer.superior, issuer: issuer.lines, number, place, day, receivers, mark },
      ...{ signature: issuer.signature, signer: signed?.signer ?? null },
    }),
    'tên cơ quan': issuer.name,
    'trích yếu': upperFirst(about),
    'nội dung báo cáo': about,
    'kính gửi': asker === '' ? OPEN : asker,
    'nơi yêu cầu': asker,
    'căn cứ': basesOf(report.plans, letter),
    'kỳ báo cáo': report.period.label,
    'từ ngày': formatDay(report.period.startsOn),
    'đến ngày': formatDay(report.period.endsOn),
    'tên văn bản': `${isLetter ? 'Công văn' : 'Báo cáo'} số ${number} ${openDay(day)} của ${issuer.name}`,
    mục: sections([...report.sections.items, ...tasksTold(report)]),
    'nhiệm vụ kỳ trước': report.tasks.filter(({ isNext }) => !isNext).map(taskOf),
    'nhiệm vụ kỳ tới': report.tasks
      .filter(({ isNext }) => isNext)
      .map((task) => ({ 'nội dung nhiệm vụ': task.text, 'thời hạn': taskOf(task)['thời hạn'] })),
    'phụ lục kèm theo': annexes.map(({ told }, index) => ({
      'nội dung phụ lục': told,
      'tên phụ lục': names[index] ?? '',
    })),
    'phụ lục số liệu': annex('phụ lục số liệu'),
    'phụ lục nhiệm vụ': annex('phụ lục nhiệm vụ'),
    'phụ lục bảng kê': annex('phụ lục bảng kê'),
  };
}

interface Section {
  readonly title: string;
  readonly body: string;
  readonly required: boolean;
}

/** Headings in their order with Roman numbers; one that may stay empty and is empty is left out. */
function sections(all: readonly Section[]): PaperData[] {
  return all
    .filter(({ required, body }) => required || body !== '')
    .map(({ title, body }, index) => {
      const lines = body.split('\n').map((text) => text.trim());
      const told = lines.filter((text) => text !== '');
      return {
        'số mục': roman(index + 1),
        'tên mục': upperFirst(unnumbered(title)),
        đoạn: (told.length > 0 ? told : [OPEN_LINE]).map((text) => ({ 'nội dung': text })),
      };
    });
}

type Task = SubmissionBody['tasks'][number];

const taskOf = ({ text, dueOn, status, result }: Task) => ({
  'nội dung nhiệm vụ': text,
  'thời hạn': dueOn === null ? '' : formatDay(dueOn),
  'tình trạng': status === null ? '' : STATUS_LABELS.vi[status],
  'kết quả': result ?? '',
});

/** What became of tasks that the last report announced, and those for the next period, as headings behind the narrative. */
function tasksTold({ tasks }: SubmissionBody): Section[] {
  const line = (text: string, words: readonly (string | null)[]): string =>
    [`- ${text}`, ...words.filter((word) => word !== null)].join('; ');
  const due = (dueOn: string | null) => (dueOn === null ? null : `thời hạn ${formatDay(dueOn)}`);
  const before = tasks
    .filter(({ isNext }) => !isNext)
    .map(({ text, dueOn, status, result }) =>
      line(text, [due(dueOn), status === null ? null : STATUS_LABELS.vi[status], result]),
    );
  const next = tasks.filter(({ isNext }) => isNext).map(({ text, dueOn }) => line(text, [due(dueOn)]));
  return [
    { title: 'Kết quả thực hiện nhiệm vụ đã nêu ở báo cáo kỳ trước', body: before.join('\n'), required: false },
    { title: 'Nhiệm vụ kỳ tới', body: next.join('\n'), required: false },
  ];
}

interface Annex {
  /** The loop of the template that prints it. */
  readonly of: 'phụ lục số liệu' | 'phụ lục nhiệm vụ' | 'phụ lục bảng kê';
  readonly title: string;
  /** What the text says of it. */
  readonly told: string;
  readonly content: PaperData;
}

function annexesOf(report: SubmissionBody): Annex[] {
  const { lines, items, lists, period } = report;
  const annexes: Annex[] = [];
  if (lines.items.length > 0) {
    annexes.push({
      of: 'phụ lục số liệu',
      title: `Số liệu báo cáo ${lowerFirst(period.label)}`,
      told: 'Số liệu chi tiết',
      content: { 'dòng số liệu': figureRows(report) },
    });
  }
  if (items.items.length > 0) {
    const title = 'Tình hình thực hiện chỉ tiêu, nhiệm vụ được giao chủ trì, thực hiện';
    annexes.push({ of: 'phụ lục nhiệm vụ', title, told: title, content: { 'nhóm kế hoạch': itemGroups(report) } });
  }
  for (const list of lists) {
    if (list.rows.length === 0) continue;
    const { name } = list;
    annexes.push({ of: 'phụ lục bảng kê', title: name, told: name, content: { 'bảng kê': listTable(list) } });
  }
  return annexes;
}
