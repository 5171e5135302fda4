import { bandCorners, lastMoment } from './forecast-band';

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const start = { on: '2025-06-14', value: 60 };

it('is as wide as the quicker and the slower quarter lie apart', () => {
  const forecast = { earliest: '2025-10-01', day: '2025-11-01', latest: '2026-02-01' };
  expect(bandCorners(start, 80, forecast, at('2025-12-31'))).toEqual([
    [at('2025-06-14'), 60],
    [at('2025-10-01'), 80],
    [at('2026-02-01'), 80],
  ]);
});

it('stays open to the end where the slower pace never reaches the level', () => {
  const forecast = { earliest: '2025-10-01', day: '2025-11-01', latest: null };
  expect(bandCorners(start, 80, forecast, at('2025-12-31')).slice(2)).toEqual([
    [at('2025-12-31'), 80],
    [at('2025-12-31'), 60],
  ]);
});

it('does not stretch the chart to a day many years ahead', () => {
  expect(lastMoment('2025-12-31', { day: '2026-03-01', latest: '2026-08-01' })).toBe(at('2026-08-01'));
  expect(lastMoment('2025-12-31', { day: '2031-03-01', latest: '2044-01-01' })).toBe(at('2027-02-04'));
  expect(lastMoment('2025-12-31', { day: '2025-09-01', latest: '2025-10-01' })).toBe(at('2025-12-31'));
});
