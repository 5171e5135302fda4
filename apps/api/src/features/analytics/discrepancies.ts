import type { DiscrepancyList, ItemDetail } from '@tiendo/contracts';
import { formatNumber, formatPercent } from '@tiendo/indicators';
import type { DiscrepancyRow } from '../progress/index.js';
import type { Board, BoardItem, MeasuredRow } from './board.js';

type Discrepancy = ItemDetail['discrepancies'][number];
type Side = Discrepancy['sides'][number];

/** Where stated and measured disagree: what the rules find first, then what a reader of the source noted. */
export function discrepanciesOf(row: BoardItem): Discrepancy[] {
  return [...computed(row), ...row.noted.map(noted)];
}

/** Every contradiction of a plan, item by item in the plan's own order, then those about the plan as a whole. */
export function discrepancyList(board: Board): DiscrepancyList {
  const items = [
    ...board.items.flatMap((row) => {
      const { kind, code, name } = row.item;
      return discrepanciesOf(row).map((found) => ({ ...found, item: { kind, code, name } }));
    }),
    ...board.noted.map((row) => ({ ...noted(row), item: null })),
  ];
  return { asOf: board.asOf, total: items.length, items };
}

function noted({ kind, vi, en, sections }: DiscrepancyRow): Discrepancy {
  return { kind, vi, en, sections: [...sections], sides: [] };
}

function computed(row: BoardItem): Discrepancy[] {
  const { contradiction, measures } = row;
  if (contradiction === null) return [];
  const counted = measures.filter(({ counts }) => counts);
  if (contradiction === 'statedOpenButMet') {
    return [
      {
        kind: contradiction,
        vi: 'Ghi chưa hoàn thành trong khi mọi số liệu đều đạt mức giao.',
        en: 'Stated as not done although every measure is met.',
        sections: sectionsOf(counted),
        sides: [statedSide(row), ...counted.map(measuredSide)],
      },
    ];
  }
  return counted
    .filter(({ verdict }) => verdict === 'notMet')
    .map((measured) => ({
      kind: contradiction,
      vi: `Ghi hoàn thành trong khi “${measured.measure.label}” mới đạt ${printed(measured, 'vi')}.`,
      en: `Stated as done although “${measured.measure.label}” stands at ${printed(measured, 'en')}.`,
      sections: sectionsOf([measured]),
      sides: [statedSide(row), measuredSide(measured)],
    }));
}

/** What was stated; the words of a status are the reader's own vocabulary. */
function statedSide({ status, state }: BoardItem): Side {
  return { status, vi: '', en: '', asOf: state.lastStatementOn, section: null };
}

/** What it is held against: the figure that speaks for the measure, and where it stands. */
function measuredSide(measured: MeasuredRow): Side {
  const { measure, observations } = measured;
  return {
    status: null,
    vi: `${measure.label}: ${printed(measured, 'vi')}${asked(measured, 'vi')}`,
    en: `${measure.label}: ${printed(measured, 'en')}${asked(measured, 'en')}`,
    asOf: observations[0]?.asOf ?? null,
    section: observations[0]?.sourceSection ?? null,
  };
}

const SYMBOLS: Readonly<Record<string, string>> = { atLeast: '≥ ', moreThan: '> ', atMost: '≤ ', lessThan: '< ' };

/** The level asked for, in brackets; nothing where the plan asks for no number. */
function asked({ measure }: MeasuredRow, locale: 'vi' | 'en'): string {
  const { comparator, value, valueUpper, measureUnit } = measure;
  if (comparator === 'done' || value === null) return '';
  const upper = comparator === 'between' && valueUpper !== null ? `–${number(valueUpper, locale)}` : '';
  const unit = measureUnit === '%' ? '%' : ` ${measureUnit}`;
  const level = `${SYMBOLS[comparator] ?? ''}${number(value, locale)}${upper}${unit}`;
  return locale === 'vi' ? ` (mức giao ${level})` : ` (asked: ${level})`;
}

function printed({ measure, observations }: MeasuredRow, locale: 'vi' | 'en'): string {
  const reading = observations[0];
  if (!reading) return '';
  if (reading.numerator !== null && reading.denominator !== null) {
    const percent = formatPercent({ numerator: reading.numerator, denominator: reading.denominator }, 2, locale);
    const ratio = `${number(reading.numerator, locale)}/${number(reading.denominator, locale)}`;
    return percent === null ? ratio : `${ratio} (${percent})`;
  }
  const value = reading.value ?? reading.numerator;
  if (value === null) return '';
  const unit = measure.measureUnit === '%' ? '%' : ` ${measure.measureUnit}`;
  return `${number(value, locale)}${unit}`;
}

function number(value: string, locale: 'vi' | 'en'): string {
  return formatNumber(value, undefined, locale);
}

function sectionsOf(measures: readonly MeasuredRow[]): string[] {
  return [...new Set(measures.flatMap(({ observations }) => observations[0]?.sourceSection ?? []))];
}
