import type { Tone } from './status-art';

/** Real colour values, read from the tokens, for what leaves the page: exported drawings and chart series. */
export interface ToneColors {
  readonly ink: Readonly<Record<Tone, string>>;
  readonly tint: Readonly<Record<Tone, string>>;
  readonly onDone: string;
  readonly text: string;
  readonly ink2: string;
  readonly card: string;
  readonly hairline: string;
}

const TONES: readonly Tone[] = ['done', 'progress', 'waiting', 'stopped', 'neutral'];

/** The colour of one part of a mark: a token on the page, a value where colours are given. */
export function toneColor(tone: Tone, part: 'ink' | 'tint' | 'on', colors?: ToneColors): string {
  if (part === 'on') return colors ? colors.onDone : 'var(--on-done)';
  if (colors) return part === 'ink' ? colors.ink[tone] : colors.tint[tone];
  return `var(--${tone}${part === 'tint' ? '-tint' : ''})`;
}

/** Reads the tokens in force on the page. */
export function readToneColors(root: Element = document.documentElement): ToneColors {
  const style = getComputedStyle(root);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const each = (suffix: string) =>
    Object.fromEntries(TONES.map((tone) => [tone, token(`${tone}${suffix}`)])) as Record<Tone, string>;
  return {
    ink: each(''),
    tint: each('-tint'),
    onDone: token('on-done'),
    text: token('ink'),
    ink2: token('ink-2'),
    card: token('card'),
    hairline: token('hairline'),
  };
}
