import { fromTo } from '@tiendo/indicators/words';
import type { Format } from './index';

/** Decimals at most of the scores that units are ranked by. */
export const SCORE_DIGITS = 2;

/** The place of a unit, or from which to which where its figure leaves several: `5`, `5–7`. */
export const placesText = ({ best, worst }: { readonly best: number; readonly worst: number }, f: Format): string =>
  fromTo(f.number(best), f.number(worst));
