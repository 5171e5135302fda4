import { rangesOf, withoutRange, withRange } from './day-ranges';

const off = (day: string, name = 'Tết Nguyên đán') => ({ day, working: false, name });
const DAYS = [off('2026-02-16'), off('2026-02-17'), off('2026-04-30', '30/4'), off('2026-05-01', '1/5')];

it('puts days in a row that are called the same into one range', () => {
  expect(rangesOf(DAYS)).toEqual([
    { from: '2026-02-16', to: '2026-02-17', working: false, name: 'Tết Nguyên đán' },
    { from: '2026-04-30', to: '2026-04-30', working: false, name: '30/4' },
    { from: '2026-05-01', to: '2026-05-01', working: false, name: '1/5' },
  ]);
  expect(rangesOf([])).toEqual([]);
});

it('adds every day of a range in order, in the place of what was said of it', () => {
  const range = { from: '2026-02-17', to: '2026-02-19', working: false, name: 'Nghỉ Tết' };
  expect(withRange(DAYS, range).map(({ day, name }) => `${day} ${name}`)).toEqual([
    '2026-02-16 Tết Nguyên đán',
    '2026-02-17 Nghỉ Tết',
    '2026-02-18 Nghỉ Tết',
    '2026-02-19 Nghỉ Tết',
    '2026-04-30 30/4',
    '2026-05-01 1/5',
  ]);
});

it('takes the days of a range away', () => {
  expect(withoutRange(DAYS, { from: '2026-02-16', to: '2026-04-30' })).toEqual([off('2026-05-01', '1/5')]);
});
