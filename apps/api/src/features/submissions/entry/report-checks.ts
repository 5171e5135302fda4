import type { Language, SubmissionCheckBody, SubmissionChecks } from '@tiendo/contracts';
import {
  checkSubmission,
  isListCheck,
  type ListCheckKind,
  maySend,
  type SubmissionCheck,
} from '@tiendo/indicators/submission';
import { parseDocumentNumber } from '@tiendo/indicators/vietnamese';
import type { Bilingual } from '../../../platform/http/index.js';
import type { FoundInFigure } from '../../figures/index.js';
import { figureOfLine } from './kept-answer.js';
import { findingsOf, type LineNames } from './line-reader.js';
import type { TaskRecord } from '../announced/announced.queries.js';
import type { ItemRecord } from './item.queries.js';
import type { LineRecord } from './line.queries.js';
import { checkedLists, listCheckText } from '../lists/list-checks.js';
import { besideIn, type ReportContext } from './report-context.js';
import type { SectionRecord } from './section.queries.js';

/** What a report says, all of it. */
export interface ReportContent {
  readonly lines: readonly LineRecord[];
  readonly items: readonly ItemRecord[];
  readonly sections: readonly SectionRecord[];
  readonly tasks: readonly TaskRecord[];
}

/** One thing that stands against sending, with its words in both languages. */
export interface ToldCheck extends SubmissionCheck {
  readonly pointer: string;
  readonly text: Bilingual;
}

/** What stands against sending a report, in its order. */
export function checksOf(
  context: ReportContext,
  { lines, items, sections, tasks }: ReportContent,
  { documents }: LineNames,
): ToldCheck[] {
  const beside = besideIn(lines);
  const findings = new Map(lines.map((line) => [pointerOfLine(line), doubtsOf(context, line, beside)]));
  const planOf = new Map(context.frame.planRefs.map(({ planId, slug }) => [planId, slug]));
  const { startsOn, endsOn } = context.frame.span;
  const { on: dueOn } = context.frame.due;
  const checks = checkSubmission({
    period: { startsOn, endsOn },
    documentsUntil: dueOn > endsOn ? dueOn : endsOn,
    lines: lines.map((line) => ({
      key: pointerOfLine(line),
      answer: line.answer,
      notUpdated: line.notUpdated,
      asOf: figureOfLine(line)?.asOf ?? null,
      documentOn: documents.get(line.documentId ?? '')?.issuedOn ?? dayOf(line.reference),
      findings: findings.get(pointerOfLine(line)) ?? [],
      passReason: line.passReason,
    })),
    items: items.map(({ planId, kind, code, status }) => ({
      key: `/items/${planOf.get(planId) ?? ''}/${kind}/${code}`,
      isAnswered: status !== null,
    })),
    tasks: tasks
      .filter(({ announcedIn }) => announcedIn !== null)
      .map(({ id, status }) => ({ key: `/tasks/${id}`, isAnswered: status !== null })),
    lists: checkedLists(context),
    sections: sections.map(({ id, required, body }) => ({ key: `/sections/${id}`, required, body })),
  });
  return checks.map((check) => ({
    ...check,
    pointer: check.key,
    text: textOf(context, check, findings.get(check.key) ?? []),
  }));
}

/** Checks as the API tells them. */
export function checksBody(checks: readonly ToldCheck[], language: Language): SubmissionChecks {
  return {
    maySend: maySend(checks),
    items: checks.map(({ kind, finding, severity, pointer, text, isPassed }): SubmissionCheckBody => {
      return { kind, finding, severity, pointer, text: text[language], isPassed };
    }),
  };
}

/**
 * What the checks of figures say of a line. That parts do not meet their whole is said once, of the whole: one figure, or
 * one reason, settles it for all of them.
 */
function doubtsOf(context: ReportContext, line: LineRecord, beside: ReturnType<typeof besideIn>): FoundInFigure[] {
  const own = context.parts.filter(({ whole }) => whole.id === line.indicatorId);
  return findingsOf({ ...context, parts: own }, line, beside);
}

const pointerOfLine = ({ indicatorCode, subjectCode }: LineRecord): string => `/lines/${indicatorCode}/${subjectCode}`;
const dayOf = (reference: string | null): string | null =>
  reference === null ? null : (parseDocumentNumber(reference)?.issuedOn ?? null);

function textOf(context: ReportContext, check: SubmissionCheck, findings: readonly FoundInFigure[]): Bilingual {
  const { kind, finding } = check;
  if (isListCheck(kind)) return listCheckText(context, kind, check.key);
  const found = findings.find((one) => one.kind === finding);
  return kind === 'figureDoubtful' ? (found?.text ?? TEXTS.lineEmpty) : TEXTS[kind];
}

const TEXTS: Readonly<Record<Exclude<SubmissionCheck['kind'], 'figureDoubtful' | ListCheckKind>, Bilingual>> = {
  lineEmpty: {
    vi: 'Dòng này chưa có số liệu; không có thì chọn "không có".',
    en: 'This line has no answer; where there is nothing choose "none".',
  },
  lineNotUpdated: {
    vi: 'Số liệu chép từ kỳ trước, chưa cập nhật.',
    en: 'Carried over from the period before and not looked at yet.',
  },
  sectionEmpty: { vi: 'Mục bắt buộc của đề cương còn để trống.', en: 'A required section of the outline is empty.' },
  itemEmpty: {
    vi: 'Chưa báo cáo tình hình thực hiện nội dung này.',
    en: 'Nothing is stated yet of this target or task.',
  },
  taskEmpty: {
    vi: 'Chưa trả lời kết quả nhiệm vụ đã nêu ở báo cáo kỳ trước.',
    en: 'Nothing is said of a task that the last report announced.',
  },
  figureOutsidePeriod: {
    vi: 'Ngày của số liệu nằm ngoài kỳ báo cáo.',
    en: 'The day of the figure lies outside the period.',
  },
  documentOutsidePeriod: {
    vi: 'Ngày của văn bản nằm ngoài kỳ báo cáo.',
    en: 'The day of the paper lies outside the period.',
  },
};
