import { foldVietnamese, initialsOf } from '@tiendo/indicators/vietnamese';

const packed = (text: string) => foldVietnamese(text).replace(/[^a-z0-9]/g, '');

/**
 * Which label typed letters mean: its beginning, its initials ("dtk" → Dừng triển khai), the beginning of one of its
 * words, in this order; the first in the list wins. Spaces and diacritics do not matter; −1: none.
 */
export function typedChoice(labels: readonly string[], letters: string): number {
  const needle = packed(letters);
  if (needle === '') return -1;
  const tests: ((label: string) => boolean)[] = [
    (label) => packed(label).startsWith(needle),
    (label) => initialsOf(foldVietnamese(label)).startsWith(needle),
    (label) =>
      foldVietnamese(label)
        .split(/[\s,]+/)
        .some((word) => word.startsWith(needle)),
    (label) => packed(label).includes(needle),
  ];
  for (const test of tests) {
    const index = labels.findIndex(test);
    if (index >= 0) return index;
  }
  return -1;
}
