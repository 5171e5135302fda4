/** Combining marks; the block covers everything Vietnamese and Latin text decomposes to. */
const MARKS = /[\u0300-\u036f]/g;
const SPACES = /\s+/g;

/**
 * Text as it is stored: composed (NFC), and the look-alike letters eth Ð/ð (U+00D0, U+00F0) that old fonts left behind
 * turned into Vietnamese Đ/đ. Spaces and case stay.
 */
export function normalizeVietnamese(text: string): string {
  return text.normalize('NFC').replaceAll('\u00d0', '\u0110').replaceAll('\u00f0', '\u0111');
}

/**
 * The key for comparing and searching: lower case, without diacritics, đ as d, spaces collapsed. `Đầm Hà` → `dam ha`;
 * `hoà` and `hòa` meet. Folding a key changes nothing.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[\u0111\u00f0]/g, 'd')
    .replace(SPACES, ' ')
    .trim();
}

/** First letters of the words of a folded key: `ban chi dao` → `bcd`. */
export function initialsOf(foldedText: string): string {
  return (foldedText.match(/[a-z0-9]+/g) ?? []).map((word) => word[0] ?? '').join('');
}

/**
 * True when what was typed occurs in the folded text, or is made of the initials of words that follow one another
 * (`BCĐ` finds Ban Chỉ đạo; two letters at least). `foldedText` is a key of `foldVietnamese`; the needle is folded
 * here. An empty needle matches everything.
 */
export function matchesFolded(foldedText: string, needle: string): boolean {
  const key = foldVietnamese(needle);
  if (foldedText.includes(key)) return true;
  return /^[a-z0-9]{2,}$/.test(key) && initialsOf(foldedText).includes(key);
}
