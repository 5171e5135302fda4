import { isAscii } from './characters.js';

/** Powers of ten of the words that scale a figure, as they are spelt; the same without marks where nothing is marked. */
const MAGNITUDES: readonly (readonly [spellings: readonly string[], power: number])[] = [
  [['chục'], 1],
  [['trăm'], 2],
  [['nghìn', 'ngàn'], 3],
  [['vạn'], 4],
  [['triệu', 'tr'], 6],
  [['tỷ', 'tỉ'], 9],
];
const MARKS = /[\u0300-\u036f]/gu;
const unmarked = (word: string): string => word.normalize('NFD').replace(MARKS, '');
const EXACT = new Map(MAGNITUDES.flatMap(([words, power]) => words.map((word) => [word, power] as const)));
const UNMARKED = new Map([...EXACT].map(([word, power]) => [unmarked(word), power] as const));
/** Words a scale does not stand before: `tỷ lệ` is a share, `tivi` a set, `ngan hang` a bank typed without marks. */
const OTHER_WORDS =
  /^(?:(?:tỷ|tỉ|ty|ti)\s+(?:lệ|le|số|so|suất|suat|trọng|trong|vi)|ngan\s+(?:hang|sach)|van\s+(?:ban|hoa|phong))(?![\p{L}])/iu;
/** `trđ`, `tỷđ`: a scale and the sign of the currency in one. */
const FIRST_WORD = /^(\p{L}+?)(?:(?=[đd](?!\p{L}))|\.?(?=$|[^\p{L}]))/iu;

/** Ten to the power of one word; null for a word that scales nothing. `Tỷ` 9, `ty` 9, `tạ` and `tá` none. */
function powerOf(word: string): number | null {
  const spelt = word.toLowerCase();
  return EXACT.get(spelt) ?? (isAscii(spelt) ? (UNMARKED.get(spelt) ?? null) : null);
}

/** Takes the scale words off the front of what follows a figure. They multiply: `nghìn tỷ` is 10^12, `trăm triệu` 10^8. */
export function takeMagnitude(text: string): { readonly power: number; readonly rest: string } {
  let [power, rest] = [0, text.trim()];
  for (;;) {
    const word = OTHER_WORDS.test(rest) ? undefined : FIRST_WORD.exec(rest)?.[1];
    const step = word === undefined ? null : powerOf(word);
    if (word === undefined || step === null) return { power, rest };
    power += step;
    rest = rest.slice(word.length).replace(/^\.?\s*/u, '');
  }
}
