import { containsPattern } from './like-pattern.js';

/** Words of a needle beyond this are not looked for: nobody types more into a search box. */
const MOST_WORDS = 6;

/** A condition with the values of its parameters, which are numbered from where it was asked to begin. */
export interface WordCondition {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/**
 * That a folded column has a word beginning with each word of a folded needle, in any order. What is contained is asked
 * first: a trigram index answers that, and only what it finds is looked at for where its words begin.
 */
export function hasWords(column: string, needle: string, firstParameter: number): WordCondition {
  const words = needle.split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const contained = words.map((word) => containsPattern(word) ?? '%');
  const begun = words.map((word) => `% ${(containsPattern(word) ?? '%%').slice(1)}`);
  const sql = words.map((_, index) => {
    const [own, beginning] = [firstParameter + 2 * index, firstParameter + 2 * index + 1];
    return `${column} LIKE $${own} AND ' ' || translate(${column}, '/-.,()', '      ') LIKE $${beginning}`;
  });
  return {
    sql: sql.length === 0 ? 'false' : `(${sql.join(' AND ')})`,
    parameters: words.flatMap((_, index) => [contained[index] ?? '%', translated(begun[index] ?? '%')]),
  };
}

/** Signs between words are spaces in what is compared, so in the needle as well. */
const translated = (pattern: string): string => pattern.replace(/[/\-.,()]/g, ' ');

/**
 * A regular expression for the initials of neighbouring words of a folded text (`dh` finds `dam ha`); null: the needle is
 * none, two to six letters in a row.
 */
export function initialsPattern(needle: string): string | null {
  if (!/^[a-z]{2,6}$/.test(needle)) return null;
  return `(^|[^a-z0-9])${[...needle].join('[a-z0-9]*[^a-z0-9]+')}`;
}
