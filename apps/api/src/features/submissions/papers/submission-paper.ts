import type { SubmissionBody, SubmissionPaperKind, SubmissionSectionBody } from '@tiendo/contracts';
import { formatDay, STATUS_LABELS } from '@tiendo/indicators';
import type { DocumentView } from '../../documents/index.js';
import {
  annexHead,
  annexNames,
  documentOf,
  ending,
  heading,
  openDay,
  openNumber,
  type PaperChild,
  paperHead,
  type PaperIssuer,
  paragraph,
} from '../../papers/index.js';
import { figuresTable, itemsTable } from './annex-tables.js';
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

/**
 * The unit's own document of a report after Nghị định 30/2020/NĐ-CP: a letter to who asked, or a báo cáo; narrative by
 * the outline, answers as annexes. A copy for signing: its properties say nothing.
 */
export function submissionPaper(facts: SubmissionPaperFacts): Promise<Buffer> {
  const { report, kind, issuer, place, mark, letter, signed } = facts;
  const isLetter = kind === 'congVan';
  const about = aboutOf(report.request.title);
  const asker = letter?.issuer ?? null;
  const annexes = annexesOf(report);
  const names = annexNames(annexes.length);
  const number = signed?.number ?? openNumber(symbolOf(kind, issuer.sign));
  const day = signed?.day ?? null;
  const receivers = isLetter ? ['Như trên'] : asker === null ? [] : [asker];
  return documentOf(
    null,
    [
      ...paperHead({
        superior: issuer.superior,
        issuer: issuer.lines,
        ...{ number, place, day },
        what: isLetter
          ? { letterAbout: `báo cáo ${about}`, to: asker }
          : { kind: 'Báo cáo', subject: [upperFirst(about)] },
      }),
      paragraph(opening(facts, about)),
      ...sections([...report.sections.items, ...tasksTold(report)]),
      ...annexes.map(({ told }, index) => paragraph(`${told} tại ${names[index]} kèm theo.`)),
      paragraph(
        `Trên đây là báo cáo của ${issuer.name} về ${about}${asker === null ? '' : `, gửi ${asker} tổng hợp`}./.`,
      ),
      ...ending(issuer.signature, receivers, signed?.signer ?? null),
      ...annexes.flatMap(({ title, content }, index) => [
        ...annexHead(
          names[index] ?? '',
          title,
          `${isLetter ? 'Công văn' : 'Báo cáo'} số ${number} ${openDay(day)} của ${issuer.name}`,
        ),
        content,
      ]),
    ],
    mark,
  );
}

/** Căn cứ, and what is reported for which days. */
function opening({ report: { plans, period }, letter, issuer }: SubmissionPaperFacts, about: string): string {
  const bases = basesOf(plans, letter);
  const days = `từ ngày ${formatDay(period.startsOn)} đến ngày ${formatDay(period.endsOn)}`;
  const says = `${issuer.name} báo cáo ${about} (${days}) như sau:`;
  return bases === '' ? says : `Thực hiện ${bases}, ${says}`;
}

/** Headings in their order with Roman numbers; one that may stay empty and is empty is left out. */
function sections(all: readonly Pick<SubmissionSectionBody, 'title' | 'body' | 'required'>[]): PaperChild[] {
  return all
    .filter(({ required, body }) => required || body !== '')
    .flatMap(({ title, body }, index) => [
      heading(`${roman(index + 1)}. ${upperFirst(unnumbered(title))}`),
      ...body
        .split('\n')
        .filter((text, at, lines) => text.trim() !== '' || lines.length === 1)
        .map((text) => paragraph(text.trim())),
    ]);
}

/** What became of tasks that the last report announced, and those for the next period, as headings behind the narrative. */
function tasksTold({ tasks }: SubmissionBody) {
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
  readonly title: string;
  /** What the text says of it. */
  readonly told: string;
  readonly content: PaperChild;
}

function annexesOf(report: SubmissionBody): Annex[] {
  const { lines, items, period } = report;
  return [
    ...(lines.items.length > 0
      ? [
          {
            title: `Số liệu báo cáo ${lowerFirst(period.label)}`,
            told: 'Số liệu chi tiết',
            content: figuresTable(report),
          },
        ]
      : []),
    ...(items.items.length > 0
      ? [
          {
            title: 'Tình hình thực hiện chỉ tiêu, nhiệm vụ được giao chủ trì, thực hiện',
            told: 'Tình hình thực hiện chỉ tiêu, nhiệm vụ được giao chủ trì, thực hiện',
            content: itemsTable(report),
          },
        ]
      : []),
  ];
}
