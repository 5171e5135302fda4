import fc from 'fast-check';
import { parseDocumentNumber } from './index.js';

describe('parseDocumentNumber', () => {
  it.each([
    ['Kế hoạch số 73/KH-UBND ngày 13/3/2024', ['Kế hoạch', '73', null, 'KH-UBND', '/', '2024-03-13']],
    ['Kế hoạch 73/KH-UBND', ['Kế hoạch', '73', null, 'KH-UBND', '/', null]],
    ['73/KH-UBND', ['Kế hoạch', '73', null, 'KH-UBND', '/', null]],
    ['số 73/KH-UBND, ngày 13 tháng 3 năm 2024', ['Kế hoạch', '73', null, 'KH-UBND', '/', '2024-03-13']],
    ['58/QĐ-UBQGCĐS ngày 19/4/2024', ['Quyết định', '58', null, 'QĐ-UBQGCĐS', '/', '2024-04-19']],
    ['Quyết định số 2192/QĐ-BTTTT ngày 13/12/2024', ['Quyết định', '2192', null, 'QĐ-BTTTT', '/', '2024-12-13']],
    ['Nghị quyết 09-NQ/TU', ['Nghị quyết', '09', null, 'NQ/TU', '-', null]],
    ['1199/NQ-UBTVQH15', ['Nghị quyết', '1199', null, 'NQ-UBTVQH15', '/', null]],
    ['48/KH-BCĐCĐS', ['Kế hoạch', '48', null, 'KH-BCĐCĐS', '/', null]],
    ['05/TB-BCĐ', ['Thông báo', '05', null, 'TB-BCĐ', '/', null]],
    ['Thông báo kết luận số 12-TB/VPTU', ['Thông báo kết luận', '12', null, 'TB/VPTU', '-', null]],
    ['Luật số 20/2023/QH15', ['Luật', '20', 2023, 'QH15', '/', null]],
    ['403/SNV-VP', [null, '403', null, 'SNV-VP', '/', null]],
    ['Văn bản số 403', ['Văn bản', '403', null, null, '/', null]],
    ['Công văn số 316/SNV-VP', ['Công văn', '316', null, 'SNV-VP', '/', null]],
    ['Số: /SNV-VP', [null, null, null, 'SNV-VP', '/', null]],
    ['Nghị định số 30/2020/NĐ-CP', ['Nghị định', '30', 2020, 'NĐ-CP', '/', null]],
    ['125/TB-VP.UBND ngày 15/8/2024', ['Thông báo', '125', null, 'TB-VP.UBND', '/', '2024-08-15']],
    ['2656/VP.UBND-NC', [null, '2656', null, 'VP.UBND-NC', '/', null]],
    ['441/SNV-CCHC&ĐTBD', [null, '441', null, 'SNV-CCHC&ĐTBD', '/', null]],
    ['507/SKHCN-QLCN&CDS', [null, '507', null, 'SKHCN-QLCN&CDS', '/', null]],
    ['Công văn số 441/SNV-CCHC & ĐTBD, ngày 05/02/2025', ['Công văn', '441', null, 'SNV-CCHC&ĐTBD', '/', '2025-02-05']],
    ['73/KH–UBND.', ['Kế hoạch', '73', null, 'KH-UBND', '/', null]],
    ['58/QÐ-UBND', ['Quyết định', '58', null, 'QĐ-UBND', '/', null]],
  ])('reads %s', (text, [kind, number, year, symbol, separator, issuedOn]) => {
    expect(parseDocumentNumber(text)).toEqual({ kind, number, year, symbol, separator, issuedOn });
    expect(parseDocumentNumber(text.normalize('NFD'))).toEqual({ kind, number, year, symbol, separator, issuedOn });
  });

  it.each([
    '',
    'Kế hoạch',
    '13/3/2024',
    '21/30',
    'ngày 13/3/2024',
    'Xe số 73/KH-UBND',
    '73/KH-UBND ngày 30/2/2024',
    '73/KH-UBND và 58/QĐ-UBND',
  ])('finds no single document in %j', (text) => expect(parseDocumentNumber(text)).toBeNull());

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = parseDocumentNumber(text);
        expect(read === null || read.number !== null || read.symbol !== null).toBe(true);
      }),
    );
  });
});
