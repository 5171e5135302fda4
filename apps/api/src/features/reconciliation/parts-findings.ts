import {
  amountOfParts,
  checkNamedParts,
  contradictionsOfParts,
  partsSentence,
  rangeOfReading,
} from '@tiendo/indicators';
import { type GivenParts, unitOfParts } from '../figures/index.js';
import { EMPTY, periodFound, type PeriodFound } from './period-findings.js';

type Locale = 'vi' | 'en';

/** A whole against its named parts, of one unit or of the province, in the period of a code. */
export function namedPartsFindings(period: string, { of, unit, whole, parts: given }: GivenParts): PeriodFound[] {
  const parts = of.parts.map(({ partKind }, at) => ({ kind: partKind, figure: given[at] ?? null }));
  const measureUnit = unitOfParts(of.whole);
  return contradictionsOfParts(whole, parts, of.whole.kind).flatMap((contradiction) => {
    const { kind, sum } = contradiction;
    const [finding] = checkNamedParts({
      subject: ['parts', of.whole.code, kind, period, unit?.code ?? ''].join(' '),
      whole,
      wholeSource: null,
      parts: parts.filter((part) => part.kind === kind),
      partsSource: null,
      indicator: of.whole.kind,
    });
    const range = rangeOfReading(contradiction.whole);
    if (!finding || range === null) return [];
    const named = of.parts.filter(({ partKind }) => partKind === kind).map(({ name }) => name);
    const told = (locale: Locale) =>
      partsSentence(contradiction, { whole: of.whole.name, parts: named, measureUnit }, locale);
    const side = (those: typeof range) => ({
      ...{ ...EMPTY, asOf: whole.asOf },
      vi: amountOfParts(those, measureUnit, 'vi'),
      en: amountOfParts(those, measureUnit, 'en'),
    });
    const row = { indicator: of.whole.code, indicatorName: of.whole.name, sourceSection: null };
    return [periodFound(row, unit, finding, { vi: told('vi'), en: told('en'), sides: [side(range), side(sum)] })];
  });
}
