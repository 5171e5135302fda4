import type { SeriesPoint, SeriesTarget } from '@tiendo/contracts';
import { levelWords } from '@tiendo/indicators/words';
import { useMemo } from 'react';
import { useMessages } from '../../../shared/i18n';
import { useWords } from '../use-words';
import { unitMessages } from './messages';

/** How one unit's figures are said. */
export function useUnitWords() {
  const u = useMessages(unitMessages);
  const words = useWords();
  return useMemo(() => {
    const { f, boundsText } = words;
    const amount = (value: string, unit: string): string => (unit === '%' ? (f.percent(value) ?? '') : f.number(value));
    const pointText = (point: SeriesPoint, unit: string): string => {
      if (point.gap !== null) return u.gaps[point.gap];
      const text = boundsText(point, unit);
      const { numerator, denominator } = point;
      return numerator !== null && denominator !== null
        ? `${text} (${f.number(numerator)}/${f.number(denominator)})`
        : text;
    };
    const levelText = (level: SeriesTarget, unit: string): string =>
      levelWords(level, unit === '%' ? '%' : '', f.language) ?? u.toBeDone;
    return { ...words, u, amount, pointText, levelText };
  }, [words, u]);
}
