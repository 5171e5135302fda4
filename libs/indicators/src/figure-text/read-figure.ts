import { shifted } from '../number/exact.js';
import { readNumber, type ParsedNumber } from '../vietnamese/index.js';
import { compoundIn } from './compound.js';
import { isCounted } from './counted.js';
import { looksLikeDay, looksOverscaled, looksUnderscaled, pointsWithThousands, withLeadingZeros } from './doubts.js';
import { converted, measureUnitOf, type MeasureUnit } from './measure-unit.js';
import {
  failure,
  isKept,
  NO_FIGURE,
  type FigureTextOptions,
  type FigureTextReading,
  type WrittenFigure,
} from './vocabulary.js';
import { takesFraction } from './words.js';

/** What a figure is held against while it is read. */
interface Asked {
  readonly text: string;
  readonly line: MeasureUnit | null;
  readonly measureUnit: string;
  readonly cumulative: boolean;
  /** No unit and no scale stand behind the number. */
  readonly isBare: boolean;
}

/** The number of a figure with its unit, in the line's unit. */
export function readFigure(text: string, options: FigureTextOptions, cumulative: boolean): FigureTextReading {
  const line = measureUnitOf(options.measureUnit ?? '');
  const several = line === null ? null : compoundIn(text, line);
  if (several !== null) return kept({ ...NO_FIGURE, value: several, cumulative });
  // A bare number of a percentage is read as one: in `96,123` the comma marks decimals.
  const isBare = /\d$/u.test(text) && !/[%/]/u.test(text);
  const perWritten = withoutPer(text, line);
  const read = readNumber(line?.kind === 'percent' && isBare ? `${perWritten}%` : perWritten, options);
  const asked = { text: perWritten, line, measureUnit: options.measureUnit ?? '', cumulative, isBare };
  if (!read.ok) {
    const error = read.error === 'empty' ? 'not-a-number' : read.error;
    return failure(
      error,
      read.readings
        .map((reading) => taking(reading, asked))
        .flatMap((one) => (one.ok ? (one.figure ?? []) : one.candidates)),
    );
  }
  const thousands = line?.kind === 'points' ? pointsWithThousands(text) : null;
  if (thousands)
    return failure(
      'ambiguous-separator',
      thousands.map((value) => figureOf(read, cumulative, value)),
    );
  return taking(read, asked);
}

/** `98,5/100 dân` of `thuê bao/100 dân`: what the line counts by is no denominator. */
function withoutPer(text: string, line: MeasureUnit | null): string {
  if (!line?.per) return text;
  const found = /^(.*\d)\s*\/\s*(\d[\d.]*\s*\p{L}.*)$/u.exec(text);
  return found?.[1] && measureUnitOf(`x/${found[2]}`)?.per === line.per ? found[1] : text;
}

function figureOf(parsed: ParsedNumber, cumulative: boolean, value: string | null): WrittenFigure {
  const { fraction, qualifier, isEstimate } = parsed;
  return {
    ...NO_FIGURE,
    ...(fraction ?? { value }),
    qualifier,
    cumulative,
    ...(isEstimate && { grade: 'estimate' as const }),
  };
}

const kept = (figure: WrittenFigure): FigureTextReading =>
  isKept(figure) ? { ok: true, figure } : failure('too-long');

function taking(parsed: ParsedNumber, asked: Asked): FigureTextReading {
  const { text, line, cumulative, isBare } = asked;
  const { value, fraction } = parsed;
  if (fraction !== null) return takingFraction(parsed, fraction, asked);
  if (value === null) return failure('not-a-number');
  const inLine = inUnit(parsed, value, asked);
  if (inLine === null) return failure('unit-differs');
  const again = (other: string): WrittenFigure => figureOf(parsed, cumulative, other);
  const figure = again(inLine.value);
  if (inLine.doubt) return failure(inLine.doubt, [figure, ...inLine.others.map(again)]);
  if (!isKept(figure)) return failure('too-long');
  const codes = withLeadingZeros(text);
  if (codes) return failure('malformed-number', codes.map(again));
  if (line !== null && line.kind === 'count' && line.per === '' && figure.value?.startsWith('-')) {
    return failure('malformed-number', [again(figure.value.slice(1)), figure]);
  }
  if (!isBare || line === null) return { ok: true, figure };
  const over = looksOverscaled(value, line);
  if (over) return failure('scale-doubtful', [figure, again(over)]);
  if (line.kind !== 'percent') return { ok: true, figure };
  const under = looksUnderscaled(text, value);
  if (under) return failure('scale-doubtful', [again(under), figure]);
  return looksLikeSerialOrYear(value) ? failure('looks-like-a-date', [figure]) : { ok: true, figure };
}

/** Of a percentage: a year, or what a spreadsheet keeps of a day from 2000 on. */
function looksLikeSerialOrYear(value: string): boolean {
  return /^(?:19|20)\d\d$/.test(value) || (/^\d{5}$/.test(value) && value >= '36526' && value < '62000');
}

function takingFraction(
  parsed: ParsedNumber,
  fraction: NonNullable<ParsedNumber['fraction']>,
  { line, measureUnit, cumulative }: Asked,
): FigureTextReading {
  const asWritten = figureOf(parsed, cumulative, null);
  if (!isKept(asWritten)) return failure('too-long');
  if (fraction.denominator === '0' && fraction.numerator !== '0') return failure('denominator-zero');
  if (!takesFraction(measureUnit)) {
    return failure('fraction-unexpected', [
      { ...NO_FIGURE, value: fraction.numerator, qualifier: parsed.qualifier, cumulative },
    ]);
  }
  if (!namesWhatIsCounted(parsed.unitText, measureUnit)) return failure('words-left', [asWritten]);
  const isEmpty = fraction.denominator === '0';
  if (line !== null && !isEmpty && looksLikeDay(fraction)) return failure('looks-like-a-date', [asWritten]);
  return { ok: true, figure: isEmpty ? { ...asWritten, outcome: 'noOccurrence' } : asWritten };
}

interface InLine {
  readonly value: string;
  readonly doubt: 'words-left' | 'scale-doubtful' | null;
  readonly others: readonly string[];
}

/** The value in the line's unit; null when what was written is of another kind (a percentage of sheets, metres of hectares). */
function inUnit(parsed: ParsedNumber, value: string, { line, measureUnit, isBare }: Asked): InLine | null {
  const plain = (fitting: string): InLine => ({ value: fitting, doubt: null, others: [] });
  const { unit, unitText, magnitude } = parsed;
  if (line === null) return plain(value);
  // The sign was put behind a bare number of a percentage while it was read.
  if (unit === 'percent' && line.kind === 'percent' && isBare) return plain(value);
  const typed = unit === null && unitText === '' ? null : typedUnit(unit, unitText);
  if (typed === null) {
    if (magnitude === 0) return plain(value);
    return line.kind === 'percent' || line.kind === 'points' ? null : plain(shifted(value, -line.scale));
  }
  if (unit === 'percent' && line.kind !== 'percent') return takesFraction(measureUnit) ? plain(value) : null;
  const turned = converted(value, typed, line, magnitude > 0);
  if (turned.fits === 'yes') return plain(turned.value);
  const words = (fitting: string): InLine => ({ value: fitting, doubt: 'words-left', others: [] });
  if (turned.fits === 'doubtful') {
    const [first, ...others] = turned.values;
    return first === undefined
      ? null
      : { value: first, doubt: others.length > 0 ? 'scale-doubtful' : 'words-left', others };
  }
  // Words that are no unit: they may narrow the figure ("hồ sơ quá hạn"), or be another thing altogether.
  if (unit === 'percent') return isCounted(unitText) ? plain(value) : words(value);
  if (unit === 'dong') return unitText === '' ? null : words(shifted(value, -line.scale));
  const isOtherThing = line.kind !== 'count' && (isCounted(typed.name) || typed.name.startsWith('diem '));
  if (typed.kind !== 'count' || isOtherThing) return null;
  if (line.kind === 'count') return words(shifted(value, -line.scale));
  if (!TURNING.has(line.kind)) return words(value);
  // `500 m đường` of `km`: the unit, then words; a unit that nobody knows offers no figure.
  const own = leadingUnit(unitText);
  const amount = own === null ? null : converted(value, own, line, magnitude > 0);
  return amount?.fits === 'yes' ? words(amount.value) : null;
}

/** Kinds whose units turn into one another by how large they are. */
const TURNING: ReadonlySet<MeasureUnit['kind']> = new Set([
  ...(['length', 'area', 'volume', 'mass', 'energy', 'electricPower', 'time', 'months'] as const),
]);

/** The unit that words behind a figure begin with: `km đường bê tông`. */
function leadingUnit(text: string): MeasureUnit | null {
  const words = text.split(' ');
  for (let length = words.length - 1; length > 0; length -= 1) {
    const unit = measureUnitOf(words.slice(0, length).join(' '));
    if (unit !== null && unit.kind !== 'count') return unit;
  }
  return null;
}

/** The unit behind a number. Of percentages and money further words may follow: `% hộ`, `đồng/người`. */
function typedUnit(unit: ParsedNumber['unit'], unitText: string): MeasureUnit | null {
  if (unit === null) return measureUnitOf(unitText);
  const sign = unit === 'percent' ? '%' : 'đồng';
  if (unitText === '' || unitText.startsWith('/')) return measureUnitOf(`${sign}${unitText}`);
  return { kind: 'count', amounts: ['1'], scale: 0, name: `${sign} ${unitText}`, per: '' };
}

/** Behind a fraction: the thing counted, or the line's own unit. */
function namesWhatIsCounted(unitText: string, measureUnit: string): boolean {
  if (unitText === '' || isCounted(unitText) || measureUnit === '') return true;
  const [typed, line] = [measureUnitOf(unitText), measureUnitOf(measureUnit)];
  return typed !== null && line !== null && converted('1', typed, line).fits === 'yes';
}
