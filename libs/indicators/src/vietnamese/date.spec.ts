import fc from 'fast-check';
import { addDays } from '../time/index.js';
import { formatDay, formatDayLong, parseDate, parseTypedDay } from './index.js';

describe('parseDate', () => {
  it.each([
    ['13/3/2024', '2024-03-13'],
    ['05/02/2022', '2022-02-05'],
    ['ngày 13/3/2024', '2024-03-13'],
    ['05-02-2022', '2022-02-05'],
    ['05.02.2022', '2022-02-05'],
    ['ngày 05 tháng 02 năm 2025', '2025-02-05'],
    ['Ngày 5 tháng 2 năm 2025', '2025-02-05'],
    ['2024-03-13', '2024-03-13'],
    [' 29/2/2024 ', '2024-02-29'],
    ['13/3/24', '2024-03-13'],
    ['05/12/26', '2026-12-05'],
    ['2024/03/13', '2024-03-13'],
    ['2024-3-13', '2024-03-13'],
    ['13/3/2024.', '2024-03-13'],
    ['13/3/2024 14:00', '2024-03-13'],
    ['13/3/2024, 14h30', '2024-03-13'],
    ['17h00 ngày 13/3/2024', '2024-03-13'],
    ['2024-03-13T14:00:00', '2024-03-13'],
    ['１３／３／２０２４', '2024-03-13'],
    ['13–3–2024', '2024-03-13'],
    ['Thứ tư, 13/3/2024', '2024-03-13'],
    ['Thứ 4 ngày 13/3/2024', '2024-03-13'],
    ['Chủ nhật, ngày 17 tháng 3 năm 2024', '2024-03-17'],
  ])('reads %s', (text, day) => expect(parseDate(text)).toBe(day));

  it.each([
    '29/2/2023',
    '31/4/2024',
    '3/13/2024',
    '13/3',
    '13/3/65',
    '13/3-2024',
    'tháng 5/2025',
    '21/30',
    '',
    '0/1/2024',
  ])('takes %j for no day', (text) => expect(parseDate(text)).toBeNull());

  it('reads back every printed day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (offset) => {
        const day = addDays('1950-01-01', offset);
        expect(parseDate(formatDay(day))).toBe(day);
        expect(parseDate(formatDayLong(day))).toBe(day);
      }),
    );
  });
});

describe('parseTypedDay', () => {
  it.each([
    ['05122026', '2026-12-05'],
    ['051226', '2026-12-05'],
    ['05/12/26', '2026-12-05'],
    ['2024-03-13', '2024-03-13'],
  ])('reads %s', (text, day) => expect(parseTypedDay(text)).toBe(day));

  it.each(['31112026', '31/11/2026', '5/12', '20261205', '051265', '5122026', ''])('takes %j for no day', (text) =>
    expect(parseTypedDay(text)).toBeNull(),
  );

  it('reads the digits of every printed day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (offset) => {
        const day = addDays('1950-01-01', offset);
        const [year, month, date] = day.split('-');
        expect(parseTypedDay(`${date}${month}${year}`)).toBe(day);
      }),
    );
  });
});

it('prints days as documents do', () => {
  expect(['2024-03-13', '2025-02-05', '2025-07-01', '2024-12-31'].map((day) => formatDay(day))).toEqual([
    '13/3/2024',
    '05/02/2025',
    '01/7/2025',
    '31/12/2024',
  ]);
  expect(formatDay('2024-03-13', 'en')).toBe('13 Mar 2024');
  expect(formatDayLong('2025-02-05')).toBe('ngày 05 tháng 02 năm 2025');
  expect(formatDayLong('2024-03-13', 'en')).toBe('13 March 2024');
  expect(() => formatDay('2023-02-29')).toThrow('day-invalid');
});
