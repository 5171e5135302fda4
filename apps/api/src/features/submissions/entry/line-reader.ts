import { Injectable } from '@nestjs/common';
import type { Language, LineAnswerBody, SubmissionLineBody } from '@tiendo/contracts';
import { allotmentOf, indicatorKind, levelFor, sheetOf } from '@tiendo/indicators';
import { parseDocumentNumber } from '@tiendo/indicators/vietnamese';
import type { Manager } from '../../../platform/database/index.js';
import { DocumentDirectory, type DocumentView, writtenNumber } from '../../documents/index.js';
import { checkFigure, checkPartsOf, findingBody, type FoundInFigure, printed } from '../../figures/index.js';
import type { WhereAsked } from './asked-by-request.js';
import type { HolderRecord } from './holder.queries.js';
import { figureOfLine, type KeptAnswer, ownDayOf } from './kept-answer.js';
import { type AskedIndicator, indicatorsById, type LineRecord } from './line.queries.js';
import { fromListBody, listDiffers } from '../lists/report-lists.js';
import { besideIn, type ReportContext } from './report-context.js';

/** What lines are told with: names of documents, and of indicators that no form asks any more. */
export interface LineNames {
  readonly documents: ReadonlyMap<string, DocumentView>;
  readonly indicators: ReadonlyMap<string, AskedIndicator>;
}

/** Lines of a report as the API tells them. */
@Injectable()
export class LineReader {
  constructor(private readonly documents: DocumentDirectory) {}

  /** Documents that lines name, and their indicators. */
  async names(
    manager: Manager,
    { provinceId, whereAsked }: Pick<ReportContext, 'provinceId' | 'whereAsked'>,
    lines: readonly LineRecord[],
  ): Promise<LineNames> {
    const ids = [...new Set(lines.map(({ indicatorId }) => indicatorId))];
    const indicators = await indicatorsById(manager, provinceId, ids);
    return {
      documents: await this.documents.byId(
        manager,
        provinceId,
        lines.flatMap((line) => [line.documentId, levelAskedOf(whereAsked(line))?.documentId ?? null]),
      ),
      indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    };
  }

  /** `lines`: those to tell; `all`: every line of the report, which they are held against. */
  bodies(
    context: ReportContext,
    lines: readonly LineRecord[],
    all: readonly LineRecord[],
    names: LineNames,
  ): SubmissionLineBody[] {
    const beside = besideIn(all);
    return lines.map((line) => lineBody(context, line, all, names, findingsOf(context, line, beside)));
  }
}

/** What the checks of figures say of a line, beside the other lines of the report. */
export function findingsOf(
  context: ReportContext,
  line: LineRecord,
  beside: ReturnType<typeof besideIn>,
): FoundInFigure[] {
  const { whereAsked, before, frame, parts } = context;
  const [where, figure] = [whereAsked(line), figureOfLine(line)];
  if (!where || !figure) return [];
  const { indicatorId, subjectUnitId } = line;
  const stood = before(line);
  const isSameYear = stood?.year === frame.span.year;
  return [
    ...checkFigure({ line: where.line, figure, previous: stood?.answer ?? null, isSameYear }),
    ...checkPartsOf(indicatorId, figure, parts, (id) => beside({ indicatorId: id, subjectUnitId })),
    ...listDiffers(context, line, where.line.measureUnit),
  ];
}

function lineBody(
  context: ReportContext,
  line: LineRecord,
  all: readonly LineRecord[],
  { documents, indicators }: LineNames,
  findings: readonly FoundInFigure[],
): SubmissionLineBody {
  const where = context.whereAsked(line);
  const stood = context.before(line);
  const known = indicators.get(line.indicatorId);
  const { measureUnit, direction, aggregation } = where?.line ?? known ?? UNKNOWN;
  const print = (figure: KeptAnswer): string =>
    where ? printed(figure, where.line) : (figure.value ?? `${figure.numerator}/${figure.denominator}`);
  return {
    indicator: {
      code: line.indicatorCode,
      name: known?.name ?? line.indicatorCode,
      measureUnit,
      direction,
      aggregation,
    },
    subject: { code: line.subjectCode, name: line.subjectName },
    cumulative: where?.line.cumulative ?? false,
    plans: [...(where?.plans ?? [])],
    partOf: partOf(context, line, all),
    level: levelBody(where, documents),
    sheet: sheetBody(context, line, where, print),
    fromList: fromListBody(context, line, measureUnit),
    holder: holderBody(context.holder(line)),
    previous: stood
      ? { text: print(stood.answer), figure: stood.answer, period: stood.period, from: stood.from }
      : null,
    answer: line.answer === null ? null : answerBody(context, line, { documents, print, findings }),
    version: line.version,
  };
}

/** To whom a line is given, as the API tells its unit. */
export function holderBody(holder: HolderRecord | undefined): SubmissionLineBody['holder'] {
  if (!holder) return null;
  const { division, username, displayName } = holder;
  return { division, officer: username === null ? null : { username, displayName: displayName ?? username } };
}

function answerBody(
  { language, frame }: ReportContext,
  line: LineRecord,
  told: {
    readonly documents: LineNames['documents'];
    readonly print: (figure: KeptAnswer) => string;
    readonly findings: readonly FoundInFigure[];
  },
): LineAnswerBody | null {
  const { answer, statedText, yearEstimate, reference, section, note, passReason, notUpdated } = line;
  if (answer === null) return null;
  const figure = figureOfLine(line);
  const document = told.documents.get(line.documentId ?? '');
  const paper = document?.label ?? reference ?? '';
  return {
    ...{
      answer,
      figure,
      ownDay: ownDayOf(line, frame.span.endsOn),
      statedText,
      yearEstimate,
      reference,
      section,
      note,
      passReason,
      notUpdated,
    },
    text: figure ? told.print(figure) : answer === 'none' ? NONE[language] : `${TOLD_IN[language]} ${paper}`,
    document: document ? { id: document.id, label: document.label } : null,
    paper: document ? paperOfDocument(document) : paperOfReference(reference),
    updatedAt: line.updatedAt ?? '',
    updatedBy: line.updatedBy,
    findings: told.findings.map((found) => findingBody(found, language)),
  };
}

function paperOfDocument(document: DocumentView): LineAnswerBody['paper'] {
  const number = writtenNumber(document);
  return number === null ? null : { number, issuedOn: document.issuedOn };
}

/** Number and day in a citation, as they were named. */
function paperOfReference(reference: string | null): LineAnswerBody['paper'] {
  const read = reference === null ? null : parseDocumentNumber(reference);
  if (!read?.number) return null;
  const year = read.year === null ? '' : `/${read.year}`;
  const symbol = read.symbol === null ? '' : `${read.separator}${read.symbol}`;
  return { number: `${read.number}${year}${symbol}`, issuedOn: read.issuedOn };
}

/** The whole that a line is a part of, where the report asks that of the same unit. */
function partOf({ parts }: ReportContext, line: LineRecord, all: readonly LineRecord[]): SubmissionLineBody['partOf'] {
  for (const { whole, parts: its } of parts) {
    const part = its.find(({ id }) => id === line.indicatorId);
    const asked = all.find((one) => one.indicatorId === whole.id && one.subjectUnitId === line.subjectUnitId);
    if (part && asked) return { indicator: asked.indicatorCode, kind: part.partKind };
  }
  return null;
}

/** The columns of a sheet for a line: what is reckoned beside its figure, and what stood a year before. */
function sheetBody(
  context: ReportContext,
  line: LineRecord,
  where: WhereAsked | undefined,
  print: (figure: KeptAnswer) => string,
): SubmissionLineBody['sheet'] {
  const { before, lastYear } = context.sheet(line);
  const figure = figureOfLine(line);
  const found = sheetOf({
    kind: where ? indicatorKind(where.line) : 'stock',
    figure: figure?.outcome === null ? figure : null,
    before,
    lastYear: lastYear?.answer.outcome === null ? lastYear.answer : null,
    level: levelAskedOf(where)?.level ?? null,
  });
  const { answer, period, from } = lastYear ?? {};
  return {
    ...found,
    sameLastYear: answer && period && from ? { text: print(answer), figure: answer, period, from } : null,
  };
}

/** What is asked of the unit that a line is about, by the first measure that asks it anything, and the document that allots it. */
function levelAskedOf(where: WhereAsked | undefined) {
  if (!where) return null;
  const { line, unit, asked } = where;
  const { day, targets } = asked.form;
  for (const measure of line.measures) {
    const level = levelFor(unit.id, measure, day);
    const target = targets.find(({ measures }) => measures.some(({ itemId }) => itemId === measure.itemId));
    if (!level || !target) continue;
    return { level, target, documentId: allotmentOf(unit.id, measure.allotments, day)?.documentId ?? null };
  }
  return null;
}

function levelBody(where: WhereAsked | undefined, documents: LineNames['documents']): SubmissionLineBody['level'] {
  const found = levelAskedOf(where);
  if (!found) return null;
  const { comparator, value, valueUpper, dueOn, isAllotted = false } = found.level;
  const { code, name } = found.target;
  const document = documents.get(found.documentId ?? '');
  const allottedBy = document ? { id: document.id, label: document.label } : null;
  return { target: { code, name }, comparator, value, valueUpper, dueOn, isAllotted, allottedBy };
}

const UNKNOWN = { measureUnit: '', direction: 'neutral', aggregation: 'stated' };
const NONE: Readonly<Record<Language, string>> = { vi: 'không có', en: 'none' };
const TOLD_IN: Readonly<Record<Language, string>> = { vi: 'đã báo cáo tại', en: 'reported in' };
