import { countText, formatDay, formatNumber, parseDate, parseDocumentNumber, parseNumber, ratioText } from './index.js';

it('prints numbers, counts and days', () => {
  expect(formatNumber('1234.5')).toBe('1.234,5');
  expect([countText(3), countText(0), countText(12)]).toEqual(['03', '0', '12']);
  expect([ratioText(3, 3), ratioText(8, 30)]).toEqual(['03/03', '08/30']);
  expect(formatDay('2024-03-13')).toBe('13/3/2024');
  expect(parseDate('ngày 05 tháng 02 năm 2025')).toBe('2025-02-05');
});

it('reads figures', () => {
  expect(parseNumber('1.234,5')).toMatchObject({ ok: true, value: '1234.5' });
  expect(parseNumber('trên 80%')).toMatchObject({ ok: true, value: '80', qualifier: 'above', unit: 'percent' });
  expect(parseNumber('1,384,389')).toMatchObject({ ok: false, error: 'english-format', candidates: ['1384389'] });
});

it('reads document numbers', () => {
  expect(parseDocumentNumber('Kế hoạch số 73/KH-UBND ngày 13/3/2024')).toMatchObject({
    kind: 'Kế hoạch',
    number: '73',
    symbol: 'KH-UBND',
    issuedOn: '2024-03-13',
  });
});
