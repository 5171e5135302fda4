import { plainPeriod, shortPeriod } from './short-period';

it.each([
  ['2025M12', 'T12'],
  ['2025M01', 'T1'],
  ['2025Q4', 'Q4'],
  ['2025H1', 'H1'],
  ['2025N9', '2025N9'],
  ['2025', '2025'],
])('%s is %s where there is little room', (code, short) => expect(shortPeriod({ code }, 'vi')).toBe(short));

it('leaves the days in brackets out of a label', () => {
  expect(plainPeriod('Tháng 12/2025 (15/11/2025–14/12/2025)')).toBe('Tháng 12/2025');
  expect(plainPeriod('Quý I/2025')).toBe('Quý I/2025');
});

it('is an English month in English', () => {
  expect([shortPeriod({ code: '2025M12' }, 'en'), shortPeriod({ code: '2025Q3' }, 'en')]).toEqual(['Dec', 'Q3']);
});
