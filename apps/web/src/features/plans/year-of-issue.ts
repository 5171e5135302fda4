import { today } from '../../shared/format/today';

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * The year of a new plan once it has another day of issue: that day's, as long as nobody has chosen one that the day
 * before (`before`; without one today) would not have given. `year` null: emptied by hand.
 */
export function yearOfIssue(year: number | null, before: string | null, issuedOn: string | null): number | null {
  const given = yearOf(before ?? today());
  return year === given ? yearOf(issuedOn ?? today()) : year;
}
