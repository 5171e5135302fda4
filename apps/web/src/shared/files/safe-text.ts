/** Beginnings that a spreadsheet reads as a formula or a command. */
const FORMULA = /^[=+\-@\t\r\n|%]/;

/** Text that a spreadsheet shows and never runs: an apostrophe goes before what would begin a formula. */
export const safeText = (text: string): string =>
  FORMULA.test(text.trimStart()) || /^[\t\r\n]/.test(text) ? `'${text}` : text;

/** A name that every system takes for a file: no diacritics, no separators. */
export const safeFileName = (folded: string): string => folded.replace(/[^a-z0-9.]+/g, '-').replace(/^-+|-+$/g, '');
