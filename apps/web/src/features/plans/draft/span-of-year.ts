import type { DraftDocument } from './draft-document';

type Span = Pick<DraftDocument, 'year' | 'startsOn' | 'endsOn'>;

const isYear = (year: number | null): year is number => year !== null && year >= 2000 && year <= 2100;

/** What changes in the head of a plan with its year: a span that is one whole year follows, one that was chosen stays. */
export function withYear({ startsOn, endsOn }: Span, year: number | null): Partial<Span> {
  const of = startsOn?.slice(0, 4) ?? '';
  const isWhole = startsOn === `${of}-01-01` && endsOn === `${of}-12-31`;
  // While a year is being typed it is none yet.
  return isWhole && isYear(year) ? { year, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` } : { year };
}
