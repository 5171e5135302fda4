import type { ChartTokens } from '../../shared/charts';
import type { Shade, Step } from './scale';

/** How much of the colour lies over the ground at each step: as in the style sheet, light enough for words on it. */
const STRENGTH: readonly number[] = [0.05, 0.1, 0.15, 0.2, 0.26, 0.36];

/** The solid colour of a step on the ground of a card, as `#rrggbb`: what lies under a drawing must not show through. */
export function stepColor(step: Step, tokens: Pick<ChartTokens, 'ink' | 'card'>): string {
  return mixed(tokens.ink.done, tokens.card, STRENGTH[step] ?? 0);
}

/** The colour under a cell; null where a hatch or nothing says that there is no share. */
export const shadeColor = (shade: Shade, tokens: Pick<ChartTokens, 'ink' | 'card'>): string | null =>
  typeof shade === 'number' ? stepColor(shade, tokens) : null;

/** A ramp of what is missed, from none (the pale tint of what is met) to four and more. */
const MISSED: readonly number[] = [0, 0.14, 0.3, 0.84, 1];

/** The solid colour under a number of missed targets. */
export function missedColor(missed: number, tokens: Pick<ChartTokens, 'ink' | 'card' | 'tint'>): string {
  const share = MISSED[Math.min(MISSED.length - 1, missed)] ?? 0;
  return share === 0 ? tokens.tint.done : mixed(tokens.ink.stopped, tokens.card, share);
}

function mixed(over: string, under: string, share: number): string {
  const below = channels(under);
  const sum = channels(over).map((value, index) => Math.round(value * share + (below[index] ?? value) * (1 - share)));
  return `#${sum.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(hex: string): number[] {
  const full = /^#[0-9a-f]{3}$/i.test(hex) ? hex.replace(/[0-9a-f]/gi, (digit) => digit + digit) : hex;
  return [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16) || 0);
}
