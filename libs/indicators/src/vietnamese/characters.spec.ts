import { plainCharacters, storedText } from './index.js';

it('reads full-width signs, slashes and spaces as plain ones', () => {
  expect(plainCharacters(' ７０％ \u00a0 21\u204430 ')).toBe('70% 21/30');
  expect(plainCharacters('5 km2, 3 m3')).toBe('5 km², 3 m³');
});

it('keeps line breaks of every kind as line feeds and drops other control characters', () => {
  expect(storedText('Dòng một\u000bDòng hai\u2028ba\r\nbốn')).toBe('Dòng một\nDòng hai\nba\nbốn');
  expect(storedText('a\u0007b\u001fc\u009fd\te')).toBe('abcd\te');
  expect(storedText('Tie\u0302\u0301n')).toBe('Tiến');
});
