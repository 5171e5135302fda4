/** Deeper than any document of ours; deeper ones exhaust the stack of whoever walks them. */
export const DEEPEST = 64;

export type JsonShape = 'fits' | 'too-deep' | 'too-many';

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENS = new Set([0x5b, 0x7b]);
const CLOSES = new Set([0x5d, 0x7d]);

/**
 * Whether JSON text nests at most {@link DEEPEST} deep and holds no more than `most` values, told from its brackets and
 * commas before anything is made of it. Counts an array or object of n members as at most n + 2 values. One pass, no
 * memory; text that is no JSON gets some answer and fails where it is parsed.
 */
export function jsonShape(text: string, most: number): JsonShape {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      at = endOfString(text, at);
    } else if (sign === COMMA) {
      values += 1;
    } else if (OPENS.has(sign)) {
      depth += 1;
      values += 2;
      if (depth > DEEPEST) return 'too-deep';
    } else if (CLOSES.has(sign)) {
      depth -= 1;
    }
    if (values > most) return 'too-many';
  }
  return 'fits';
}

/** Place of the quote that ends the string begun at `start`; the end of the text when none does. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
