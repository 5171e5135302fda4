import { withYear } from './span-of-year';

type Head = Parameters<typeof withYear>[0];
const WHOLE: Head = { year: 2026, startsOn: '2026-01-01', endsOn: '2026-12-31' };

/** The head after each key, as a field of numbers tells them. */
const typed = (head: Head, ...years: (number | null)[]): Head =>
  years.reduce<Head>((now, year) => ({ ...now, ...withYear(now, year) }), head);

it('a whole year follows, also key by key', () => {
  const after = { year: 2024, startsOn: '2024-01-01', endsOn: '2024-12-31' };
  expect(typed(WHOLE, 2024)).toEqual(after);
  expect(typed(WHOLE, null, 2, 20, 202, 2024)).toEqual(after);
});

it.each([
  { year: 2022, startsOn: '2022-04-28', endsOn: '2030-12-31' },
  { year: 2022, startsOn: '2022-01-01', endsOn: '2030-12-31' },
  { year: 2022, startsOn: '2022-01-01', endsOn: null },
])('a span that was chosen stays: %j', (head) => {
  expect(typed(head, 2023)).toEqual({ ...head, year: 2023 });
});
