import type { Attainment, BoundsBody, LocalityRow } from '@tiendo/contracts';
import { useMemo } from 'react';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { localitiesMessages } from './messages';
import { rangeOf } from './scale';

type Figure = LocalityRow['figures'][number];

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
      return low === high ? text : t.span(text.replace('%', ''), f.percent(high) ?? '');
    };
    const boundsText = ({ value, low, lowOpen, high, highOpen }: BoundsBody, unit: string): string => {
      const say = (one: string): string => (unit === '%' ? (f.percent(one) ?? '') : f.number(one));
      if (value !== null) return say(value);
      if (low !== null && high !== null) {
        // A bound closed by what there can be at most is said as the source says it.
        if (lowOpen && !highOpen && unit === '%' && high === '100') return t.above(say(low));
        return t.between(say(low), say(high));
      }
      if (low !== null) return (lowOpen ? t.above : t.atLeast)(say(low));
      return high === null ? t.noFigure : (highOpen ? t.below : t.atMost)(say(high));
    };
    const figureText = (figure: Figure, unit: string): string => {
      if (figure === null) return t.notReported;
      return figure.outcome === null ? boundsText(figure, unit) : (t.outcomes[figure.outcome] ?? t.noFigure);
    };
    const fraction = (part: number, whole: number): string => `${f.number(part)}/${f.number(whole)}`;
    const placeText = ({ places }: Pick<LocalityRow, 'places'>): string => {
      if (places === null) return '–';
      const { best, worst } = places;
      return best === worst ? f.number(best) : t.places(f.number(best), f.number(worst));
    };
    const nowText = (name: string, nowName: string): string => {
      const count = nowName.split(', ').length;
      return count > MOST_NAMED ? t.nowUnits(name, f.count(count)) : t.nowUnit(name, nowName);
    };
    const nameText = ({ name, nowName }: Pick<LocalityRow, 'name' | 'nowName'>): string =>
      nowName === null ? name : nowText(name, nowName);
    const movedText = (movement: LocalityRow['movement']): string => {
      if (movement === null) return '';
      const { kind, places } = movement;
      if (kind !== 'up' && kind !== 'down') return t.moved[kind];
      return places === null ? t.moved[`${kind}Unknown`] : t.moved[kind](f.count(Math.abs(places)));
    };
    return { t, f, fraction, percentText, boundsText, figureText, placeText, nameText, movedText };
  }, [t, f]);
}

export type Words = ReturnType<typeof useWords>;
