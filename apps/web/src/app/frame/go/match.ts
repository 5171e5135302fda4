import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';

/** Words and numbers apart: `th5` asks for a word that begins with `th` and one that begins with `5`. */
const wordsOf = (folded: string): string[] => folded.match(/[a-z]+|\d+/g) ?? [];

/**
 * How near what was typed comes to a label, the smaller the nearer: 0 it begins with it, 1 it has it, 2 each typed word
 * begins one of its words (`dam ha`, `th5`), 3 it is the initials of neighbouring words (`dh`); null: not at all.
 * Diacritics do not matter; nothing typed is near everything.
 */
export function nearness(label: string, typed: string): number | null {
  const [text, needle] = [foldVietnamese(label), foldVietnamese(typed)];
  if (text.startsWith(needle)) return 0;
  if (text.includes(needle)) return 1;
  const words = wordsOf(text);
  const asked = wordsOf(needle);
  if (asked.length > 0 && asked.every((one) => words.some((word) => word.startsWith(one)))) return 2;
  return matchesFolded(text, typed) ? 3 : null;
}

/** Of these the ones that were meant, the nearest first, else in the order they came. */
export function nearest<T>(all: readonly T[], typed: string, labelOf: (one: T) => string): T[] {
  return all
    .flatMap((one) => {
      const near = nearness(labelOf(one), typed);
      return near === null ? [] : [{ one, near }];
    })
    .sort((a, b) => a.near - b.near)
    .map(({ one }) => one);
}
