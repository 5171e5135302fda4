import type { Attainment, BoundsBody, LocalityRow } from '@tiendo/contracts';
import { fromTo, rangeText, STATUS_LABELS } from '@tiendo/indicators/words';
import { useMemo } from 'react';
import { useFormat } from '../../shared/format';
import { placesText } from '../../shared/format/places-text';
import { useMessages } from '../../shared/i18n';
import { localitiesMessages } from './messages';
import { rangeOf } from './scale';

type Figure = LocalityRow['figures'][number];

/** Decimals at most of a share. */
const SHARE_DIGITS = 2;
/** Most units written out behind "nay là". */
const MOST_NAMED = 2;

/** How figures of localities are said: a bound as a bound, what was not reported as such. */
export function useWords() {
  const t = useMessages(localitiesMessages);
  const f = useFormat();
  return useMemo(() => {
    const percentText = (part: Pick<Attainment, 'percent' | 'percentHighest' | 'reported'>): string => {
      const range = rangeOf(part);
      if (range === null) return t.noTarget;
      if (part.reported === 0) return t.notReported;
      const [low, high] = range;
      const text = f.percent(low) ?? '';
      return fromTo(text, f.percent(high) ?? '');
    };
    /** The unit of measure stands in the head of the column; only a share carries its sign. */
    const boundsText = ({ value, ...bounds }: BoundsBody, unit: string): string => {
      const isShare = unit === '%';
      const range = value === null ? bounds : { low: value, high: value, lowOpen: false, highOpen: false };
      const digits = isShare ? { digits: SHARE_DIGITS } : {};
      return rangeText(range, isShare ? '%' : '', { locale: f.language, ...digits }) ?? t.noFigure;
    };
    const figureText = (figure: Figure, unit: string): string => {
      if (figure === null) return t.notReported;
      return figure.outcome === null ? boundsText(figure, unit) : STATUS_LABELS[f.language][figure.outcome];
    };
    const fraction = (part: number, whole: number): string => `${f.number(part)}/${f.number(whole)}`;
    const placeText = ({ places }: Pick<LocalityRow, 'places'>): string =>
      places === null ? '–' : placesText(places, f);
    const nowText = (name: string, nowName: string): string => {
      const count = nowName.split(', ').length;
      return count > MOST_NAMED ? t.nowUnits(name, f.count(count)) : t.nowUnit(name, nowName);
    };
    const nameText = ({ name, nowName }: Pick<LocalityRow, 'name' | 'nowName'>): string =>
      nowName === null ? name : nowText(name, nowName);
    return { t, f, fraction, percentText, boundsText, figureText, placeText, nameText };
  }, [t, f]);
}

export type Words = ReturnType<typeof useWords>;
