import type { CountingPolicyBody, SettlementWay } from '@tiendo/contracts';
import {
  checkExecuting,
  checkFraction,
  checkSeveralValues,
  checkStatus,
  isCompleted,
  type Finding,
  amountText,
  decimalsOf,
  putTogetherText,
  hedged,
  levelText,
  readingText,
} from '@tiendo/indicators';
import type { ObservationRow } from '../../figures/index.js';
import type { NotedContradiction } from '../contradictions.js';
import type { BoardItem, MeasuredRow } from '../board.js';
import { found, type Found, type FoundSide } from '../finding.js';

/** An item before its contradictions are looked for. */
export type JudgedItem = Omit<BoardItem, 'findings'>;

/** Where what is known of one item disagrees: what the rules find first, then what a reader of the source noted. */
export function itemFindings(row: JudgedItem, policy: CountingPolicyBody): Found[] {
  return [
    ...againstMeasures(row, policy),
    ...againstUnits(row, policy),
    ...row.measures.flatMap((measured) => [...fractions(row, measured), ...severalValues(row, measured)]),
    ...row.noted.map(notedFinding),
  ];
}

const subjectOf = ({ item }: JudgedItem, measured?: MeasuredRow): string =>
  [item.kind, item.code, measured?.measure.indicatorCode].filter(Boolean).join(' ');

/** Both sides of a finding, without their sources: these may be told anew without any figure changing. */
function figuresOf(finding: Finding<unknown>): unknown[] {
  return [finding.left, finding.right].map(({ source: _, ...side }) => side);
}

function againstMeasures(row: JudgedItem, policy: CountingPolicyBody): Found[] {
  const counted = row.measures.filter(({ counts }) => counts);
  if (row.item.kind !== 'target') return [];
  const findings = checkStatus({
    subject: subjectOf(row),
    status: row.status,
    statusSource: null,
    measures: counted.map(({ measure, judgedBy }) => ({ measure, reading: judgedBy, source: null })),
    policy,
  });
  const denying = counted.filter(({ verdict }) => verdict === 'notMet');
  return findings.map((finding, index) => {
    const isOpen = finding.kind === 'statedOpenButMet';
    const held = isOpen ? counted : denying.slice(index, index + 1);
    const [first] = held;
    const told = (locale: 'vi' | 'en') => (first ? readingOf(first, locale) : '');
    const label = first?.measure.label ?? '';
    return found(
      {
        ...shared(finding),
        subject: subjectOf(row, isOpen ? undefined : first),
        vi: isOpen
          ? 'Ghi chưa hoàn thành trong khi mọi số liệu đều đạt mức giao.'
          : `Ghi hoàn thành trong khi “${label}” mới đạt ${told('vi')}.`,
        en: isOpen
          ? 'Stated as not done although every measure is met.'
          : `Stated as done although “${label}” stands at ${told('en')}.`,
        sections: sectionsOf(held),
        sides: [statedSide(row), ...held.map(measuredSide)],
      },
      figuresOf(finding),
    );
  });
}

function againstUnits(row: JudgedItem, policy: CountingPolicyBody): Found[] {
  const { completed, total, unreported } = row.executing ?? { completed: 0, total: 0, unreported: 0 };
  const stated = total - unreported;
  const finding = checkExecuting({
    subject: subjectOf(row),
    status: row.status,
    statusSource: null,
    stated,
    completed,
    total,
    unitsSource: null,
    policy,
  });
  if (!finding) return [];
  const isDone = isCompleted(row.status, policy);
  const ratio = `${completed}/${stated}`;
  const silent = {
    vi: unreported > 0 ? ` (${unreported} đơn vị chưa báo cáo)` : '',
    en: unreported > 0 ? ` (${unreported} have not reported)` : '',
  };
  return [
    found(
      {
        ...shared(finding),
        vi: isDone
          ? `Ghi hoàn thành trong khi mới có ${ratio} đơn vị đã báo cáo ghi hoàn thành${silent.vi}.`
          : `Ghi chưa hoàn thành trong khi cả ${ratio} đơn vị thực hiện đã hoàn thành.`,
        en: isDone
          ? `Stated as done although ${ratio} executing units that reported have finished${silent.en}.`
          : `Stated as not done although all ${ratio} executing units have finished.`,
        sections: [],
        sides: [
          statedSide(row),
          {
            ...UNSOURCED,
            vi: `${ratio} đơn vị đã báo cáo ghi hoàn thành${silent.vi}`,
            en: `${ratio} executing units that reported have finished${silent.en}`,
            asOf: row.state.lastStatementOn,
          },
        ],
      },
      figuresOf(finding),
    ),
  ];
}

/** A percentage printed beside a fraction that denies it. */
function fractions(row: JudgedItem, measured: MeasuredRow): Found[] {
  const { label, measureUnit } = measured.measure;
  return latestOf(measured).flatMap((observation): Found[] => {
    const { numerator, denominator, value, qualifier } = observation;
    if (numerator === null || denominator === null || value === null || measureUnit !== '%') return [];
    const finding = checkFraction({
      subject: subjectOf(row, measured),
      numerator,
      denominator,
      fractionSource: null,
      stated: { reading: { value, qualifier }, decimals: decimalsOf(value) },
      statedSource: null,
    });
    if (!finding) return [];
    const said = (locale: 'vi' | 'en') => hedged(amountText(value, '%', locale), qualifier, locale);
    const counted = (locale: 'vi' | 'en') => readingText({ numerator, denominator, value: null }, '%', locale) ?? '';
    return [
      found(
        {
          ...shared(finding),
          subject: `${subjectOf(row, measured)} ${observation.asOf}`,
          vi: `“${label}” ghi ${said('vi')} trong khi phân số là ${counted('vi')}.`,
          en: `“${label}” states ${said('en')} although its fraction is ${counted('en')}.`,
          sections: observation.sourceSection ? [observation.sourceSection] : [],
          sides: [
            { ...sourceOf(observation), vi: said('vi'), en: said('en') },
            { ...sourceOf(observation), vi: counted('vi'), en: counted('en') },
          ],
        },
        figuresOf(finding),
      ),
    ];
  });
}

/** What was observed for the day that is judged by: the figures that speak now. */
const latestOf = ({ observations, judgedBy }: MeasuredRow): readonly ObservationRow[] =>
  observations.filter(({ asOf }) => asOf === judgedBy?.asOf);

/** One indicator stated several times for the latest day, with values that cannot all be true. */
function severalValues(row: JudgedItem, measured: MeasuredRow): Found[] {
  const { label, measureUnit } = measured.measure;
  // The first recorded is what the later ones contradict.
  const statements = [...latestOf(measured)].reverse().map((observation) => ({
    reading: observation,
    decimals: observation.value === null ? null : decimalsOf(observation.value),
    source: observation,
  }));
  return checkSeveralValues(subjectOf(row, measured), statements).map((finding) => {
    const sides = [finding.left.source, finding.right.source];
    const told = (locale: 'vi' | 'en') => sides.map((one) => readingText(one, measureUnit, locale) ?? '');
    const [vi, en] = [told('vi'), told('en')];
    return found(
      {
        ...shared(finding),
        subject: `${subjectOf(row, measured)} ${sides[0]?.asOf ?? ''}`,
        vi: `“${label}” có hai giá trị: ${vi.join(' và ')}.`,
        en: `“${label}” has two values: ${en.join(' and ')}.`,
        sections: sides.flatMap(({ sourceSection }) => sourceSection ?? []),
        sides: sides.map((one, index) => ({
          ...sourceOf(one),
          vi: `${label}: ${vi[index] ?? ''}`,
          en: `${label}: ${en[index] ?? ''}`,
        })),
      },
      figuresOf(finding),
    );
  });
}

const NOTED_WAYS: readonly SettlementWay[] = ['keepLeft', 'keepRight', 'differentBasis', 'accept'];
const TOLD_WAYS: readonly SettlementWay[] = ['differentBasis', 'accept'];

/** What a reader of the source noted, with both its figures where they were written down apart. */
export function notedFinding({ id, kind, vi, en, sections, left, right, documentId }: NotedContradiction): Found {
  const sides =
    left && right
      ? [left, right].map((side): FoundSide => ({
          ...UNSOURCED,
          vi: side.vi,
          en: side.en,
          documentId: side.documentId ?? documentId,
          section: side.section,
        }))
      : [];
  return found(
    {
      kind,
      severity: 'warning',
      subject: `noted ${id}`,
      vi,
      en,
      sections,
      sides,
      difference: null,
      ways: sides.length > 0 ? NOTED_WAYS : TOLD_WAYS,
    },
    sides.length > 0 ? sides.map((side) => side.vi) : [vi],
  );
}

const UNSOURCED: FoundSide = { status: null, vi: '', en: '', asOf: null, documentId: null, section: null };

function shared(finding: Finding<unknown>): Pick<Found, 'kind' | 'severity' | 'subject' | 'difference' | 'ways'> {
  const { kind, severity, subject, difference, settlements } = finding;
  return { kind, severity, subject, difference, ways: settlements };
}

/** What was stated; the words of a status are the reader's own vocabulary. */
function statedSide({ status, state, said }: JudgedItem): FoundSide {
  return {
    ...UNSOURCED,
    status,
    asOf: state.lastStatementOn,
    documentId: said?.sourceDocumentId ?? null,
    section: said?.sourceSection ?? null,
  };
}

/** What it is held against: the figure that speaks for the measure, and where it stands. */
function measuredSide(measured: MeasuredRow): FoundSide {
  const { measure, judgedBy } = measured;
  const side = (locale: 'vi' | 'en') =>
    `${measure.label}: ${readingOf(measured, locale)}${asked(measured, locale)}${putTogether(measured, locale)}`;
  return { ...(judgedBy ? sourceOf(judgedBy) : UNSOURCED), vi: side('vi'), en: side('en') };
}

/** Of a figure that nobody stated, what it was put together from. */
function putTogether({ judgedBy }: MeasuredRow, locale: 'vi' | 'en'): string {
  const text = judgedBy && putTogetherText(judgedBy, locale);
  return text === null ? '' : `, ${text}`;
}

type Sourced = Pick<ObservationRow, 'asOf' | 'sourceDocumentId' | 'sourceSection'>;

function sourceOf({ asOf, sourceDocumentId, sourceSection }: Sourced): FoundSide {
  return { ...UNSOURCED, asOf, documentId: sourceDocumentId, section: sourceSection };
}

const levelsOf = ({ value, valueUpper }: MeasuredRow['measure']): string[] =>
  [value, valueUpper].filter((level) => level !== null);

const readingOf = ({ measure, judgedBy }: MeasuredRow, locale: 'vi' | 'en'): string =>
  (judgedBy && readingText(judgedBy, measure.measureUnit, locale, levelsOf(measure))) ?? '';

/** The level asked for, in brackets; nothing where the plan asks for no number. */
function asked({ measure }: MeasuredRow, locale: 'vi' | 'en'): string {
  const level = levelText(measure, measure.measureUnit, locale);
  if (level === null) return '';
  return locale === 'vi' ? ` (mức giao ${level})` : ` (asked: ${level})`;
}

function sectionsOf(measures: readonly MeasuredRow[]): string[] {
  return [...new Set(measures.flatMap(({ judgedBy }) => judgedBy?.sourceSection ?? []))];
}
