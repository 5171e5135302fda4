import { describe, expect, it } from '@jest/globals';
import { hasSecrecyMark, isNamedSecret } from './secrecy-mark.js';

describe('hasSecrecyMark', () => {
  it.each(['MẬT', '  [TỐI MẬT] ', 'ỦY BAN NHÂN DÂN\nTUYỆT MẬT\nSố: 12', 'ĐỘ MẬT: MẬT', 'Độ mật: Tối mật'])(
    'finds the mark in %j',
    (text) => expect(hasSecrecyMark(text)).toBe(true),
  );

  it.each([
    'Trừ văn bản mật theo quy định',
    'AN TOÀN, BẢO MẬT THÔNG TIN',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'Mật độ thuê bao: 98/100 dân',
    'MẬT KHẨU',
    '',
  ])('does not take %j for one', (text) => expect(hasSecrecyMark(text)).toBe(false));

  it('reads decomposed letters too', () => expect(hasSecrecyMark('TỐI MẬT'.normalize('NFD'))).toBe(true));
});

describe('isNamedSecret', () => {
  it.each(['Báo cáo (MẬT).docx', 'bc_TOI_MAT.pdf', 'Tuyệt mật 2024.pdf', 'tuyet-mat.xlsx', 'BC-MAT.pdf'])(
    'refuses %j',
    (name) => expect(isNamedSecret(name)).toBe(true),
  );

  it.each([
    'BAO MAT 2024.pdf',
    'Bảo mật hệ thống.docx',
    'Mật độ dân số.xlsx',
    'ke-hoach-73.pdf',
    'MẬT ĐỘ DÂN SỐ.xlsx',
    'format.pdf',
  ])('lets %j pass', (name) => expect(isNamedSecret(name)).toBe(false));
});
