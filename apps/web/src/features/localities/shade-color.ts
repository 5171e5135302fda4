import type { ChartTokens } from '../../shared/charts';
import type { Shade, Step } from './scale';

/** How much of the colour lies over the ground at each step: as in the style sheet, light enough for words on it. */
const STRENGTH: readonly number[] = [0.05, 0.1, 0.15, 0.2, 0.26, 0.36];

/** The solid colour of a step on the ground of a card, as `#rrggbb`: what lies under a drawing must not show through. */
export function stepColor(step: Step, tokens: Pick<ChartTokens, 'ink' | 'card'>): string {
  const [over, under] = [channels(tokens.ink.done), channels(tokens.card)];
  const share = STRENGTH[step] ?? 0;
  const mixed = over.map((value, index) => Math.round(value * share + (under[index] ?? value) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour under a cell; null where a hatch or nothing says that there is no share. */
export const shadeColor = (shade: Shade, tokens: Pick<ChartTokens, 'ink' | 'card'>): string | null =>
  typeof shade === 'number' ? stepColor(shade, tokens) : null;

function channels(hex: string): number[] {
  const full = /^#[0-9a-f]{3}$/i.test(hex) ? hex.replace(/[0-9a-f]/gi, (digit) => digit + digit) : hex;
  return [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16) || 0);
}
