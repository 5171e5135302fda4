import { describe, expect, it } from '@jest/globals';
import { documentLabel, type LabelledDocument } from './document-label.js';

const document: LabelledDocument = {
  kind: 'Kế hoạch',
  number: '73/KH-UBND',
  symbol: null,
  issuedOn: '2024-03-13',
  alternateIssuedOn: null,
  issuer: 'UBND tỉnh Quảng Ninh',
  title: 'Chuyển đổi số toàn diện tỉnh Quảng Ninh năm 2024',
};

describe('documentLabel', () => {
  it.each<[Partial<LabelledDocument>, string]>([
    [{}, 'Kế hoạch số 73/KH-UBND ngày 13/3/2024'],
    [{ number: '73', symbol: 'KH-UBND' }, 'Kế hoạch số 73/KH-UBND ngày 13/3/2024'],
    [{ kind: null }, '73/KH-UBND ngày 13/3/2024'],
    [{ issuedOn: null }, 'Kế hoạch số 73/KH-UBND (UBND tỉnh Quảng Ninh)'],
    [
      { kind: 'Quyết định', number: '2615/QĐ-UBND', issuedOn: '2024-09-17', alternateIssuedOn: '2024-09-18' },
      'Quyết định số 2615/QĐ-UBND ngày 17/9/2024 hoặc 18/9/2024',
    ],
    [
      { kind: 'Báo cáo', number: null, issuedOn: null, title: 'Tình hình năm 2024', issuer: 'Sở TT&TT' },
      'Báo cáo: Tình hình năm 2024 (Sở TT&TT)',
    ],
  ])('cites %j', (change, expected) => expect(documentLabel({ ...document, ...change })).toBe(expected));
});
