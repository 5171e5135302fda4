import { today } from '../../shared/format/today';
import { yearOfIssue } from './year-of-issue';

const thisYear = Number(today().slice(0, 4));

it.each([
  ['follows the day of issue', thisYear, null, '2022-04-28', 2022],
  ['follows it when it is mended', 2022, '2022-04-28', '2023-04-28', 2023],
  ['goes back with an emptied day', 2022, '2022-04-28', null, thisYear],
  ['stays as it was chosen', 2030, null, '2022-04-28', 2030],
  ['stays empty', null, null, '2022-04-28', null],
])('the year of a plan %s', (_what, year, before, issuedOn, becomes) => {
  expect(yearOfIssue(year, before, issuedOn)).toBe(becomes);
});
