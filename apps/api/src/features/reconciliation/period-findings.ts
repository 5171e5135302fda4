import {
  boundsOf,
  checkFraction,
  checkProvince,
  coverageOf,
  exactRange,
  toFraction,
  type Aggregate,
  type End,
  type Finding,
  type Range,
  amountText,
  blockMembers,
  decimalsOf,
  hedged,
  rangeText,
  readingText,
} from '@tiendo/indicators';
import { found, type Found, type FoundSide } from '../board/index.js';
import type { ProvinceFigureRow, StatedPercentRow } from './period-figures.js';

type Locale = 'vi' | 'en';
/** Decimals a mean of many fractions is told with. */
const TOLD_DECIMALS = 2;
/** A contradiction of a figure by period: of which indicator, and of which unit. */
export interface PeriodFound {
  readonly found: Found;
  readonly indicator: { readonly code: string; readonly name: string };
  readonly unit: { readonly code: string; readonly name: string } | null;
}

/** The province's stated figure against the one its localities put together, once all of them have reported. */
export function provinceFinding(row: ProvinceFigureRow): PeriodFound[] {
  const derived = aggregateOf(row);
  const figure = row.value ?? row.numerator;
  const finding = checkProvince({
    subject: ['province', row.indicator, row.period, row.block].join(' '),
    stated: { reading: row, decimals: figure === null ? null : decimalsOf(figure) },
    statedSource: null,
    derived,
    derivedSource: null,
  });
  if (!finding || derived.range === null) return [];
  const { range } = derived;
  const stated = (locale: Locale) => readingText(row, row.measureUnit, locale) ?? '';
  const summed = (locale: Locale) => derivedText(row, range, locale);
  const block = (locale: Locale) => blockMembers(row.block, locale);
  return [
    periodFound(row, null, finding, {
      vi: `Số liệu toàn tỉnh ghi ${stated('vi')}; tổng hợp từ ${block('vi')} là ${summed('vi')}.`,
      en: `The province states ${stated('en')}; put together from ${block('en')} it is ${summed('en')}.`,
      sides: [
        { ...sourceOf(row), vi: stated('vi'), en: stated('en') },
        { ...EMPTY, asOf: row.asOf, vi: summed('vi'), en: summed('en') },
      ],
    }),
  ];
}

/** A fraction against the percentage printed beside it, of a unit or of the province. */
export function percentFinding(row: StatedPercentRow): PeriodFound[] {
  const { numerator, denominator, statedPercent } = row;
  if (numerator === null || denominator === null) return [];
  const finding = checkFraction({
    subject: ['percent', row.indicator, row.period, row.unitCode ?? ''].join(' '),
    numerator,
    denominator,
    fractionSource: null,
    stated: { reading: { value: statedPercent, qualifier: row.qualifier }, decimals: decimalsOf(statedPercent) },
    statedSource: null,
  });
  if (!finding) return [];
  const percent = (locale: Locale) => hedged(amountText(statedPercent, '%', locale), row.qualifier, locale);
  const fraction = (locale: Locale) => readingText({ numerator, denominator, value: null }, '%', locale) ?? '';
  const unit = row.unitCode === null ? null : { code: row.unitCode, name: row.unitName ?? row.unitCode };
  return [
    periodFound(row, unit, finding, {
      vi: `Ghi ${percent('vi')} trong khi phân số là ${fraction('vi')}.`,
      en: `States ${percent('en')} although the fraction is ${fraction('en')}.`,
      sides: [
        { ...sourceOf(row), vi: percent('vi'), en: percent('en') },
        { ...sourceOf(row), vi: fraction('vi'), en: fraction('en') },
      ],
    }),
  ];
}

/** What is kept of a block's figure as the rules of the field take it. */
function aggregateOf(row: ProvinceFigureRow): Aggregate {
  const { ratioNumerator, ratioDenominator } = row;
  const isRatio = ratioNumerator !== null && ratioDenominator !== null;
  const ratio = isRatio ? percentRange(ratioNumerator, ratioDenominator) : null;
  const end = (at: string | null, open: boolean): End | null => (at === null ? null : { at: toFraction(at), open });
  const range: Range = ratio ?? { low: end(row.low, row.lowOpen), high: end(row.high, row.highOpen) };
  const isKnown = range.low !== null || range.high !== null;
  return {
    range: isKnown ? range : null,
    reading: isRatio ? { numerator: ratioNumerator, denominator: ratioDenominator, qualifier: 'exact' } : null,
    reason: null,
    coverage: coverageOf(row.reported, row.asked),
  };
}

function percentRange(numerator: string, denominator: string): Range | null {
  const [part, whole] = [toFraction(numerator), toFraction(denominator)];
  if (whole.top === 0n) return null;
  return exactRange({ top: part.top * whole.bottom * 100n, bottom: part.bottom * whole.top });
}

function derivedText(row: ProvinceFigureRow, range: Range, locale: Locale): string {
  const { ratioNumerator: numerator, ratioDenominator: denominator, measureUnit } = row;
  if (numerator !== null && denominator !== null) {
    return readingText({ numerator, denominator, value: null }, measureUnit, locale) ?? '';
  }
  const { value: exact, ...bounds } = boundsOf(range, TOLD_DECIMALS);
  if (exact !== null) return amountText(exact, measureUnit, locale);
  return rangeText(bounds, measureUnit, { locale }) ?? '';
}

/** A side that nothing is said of yet. */
export const EMPTY: FoundSide = { status: null, vi: '', en: '', asOf: null, documentId: null, section: null };

function sourceOf({
  asOf,
  documentId,
  sourceSection,
}: {
  readonly asOf: string;
  readonly documentId: string | null;
  readonly sourceSection: string | null;
}): FoundSide {
  return { ...EMPTY, asOf, documentId, section: sourceSection };
}

/** A finding on a figure by period, with its words. */
export function periodFound(
  row: { readonly indicator: string; readonly indicatorName: string; readonly sourceSection: string | null },
  unit: PeriodFound['unit'],
  finding: Finding<unknown>,
  told: Pick<Found, 'vi' | 'en' | 'sides'>,
): PeriodFound {
  const { kind, severity, subject, difference, settlements, left, right } = finding;
  const sections = row.sourceSection ? [row.sourceSection] : [];
  const figures = [left, right].map(({ source: _, ...side }) => side);
  return {
    found: found({ kind, severity, subject, difference, ways: settlements, sections, ...told }, figures),
    indicator: { code: row.indicator, name: row.indicatorName },
    unit,
  };
}
