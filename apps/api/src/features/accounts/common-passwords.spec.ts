import { isCommonPassword } from './common-passwords.js';

const NAME = 'nguyen.van.thu';

describe('a password that everybody tries', () => {
  it.each([
    '123456789012',
    '12345678901234567890',
    '20251231010203',
    'password1234',
    'P@ssword-1234',
    'matkhau12345',
    'Mật Khẩu 12345',
    'Mật khẩu mới 2025',
    'qwertyuiop12',
    'Quangninh2026',
    'Quảng Ninh @ 2026',
    'abcdabcdabcd',
    'nguyen.van.thu1',
    'VanThuVanThu1',
    'anhyeuem!2024',
    'Admin@123456',
    'chuyendoiso2025',
  ])('is refused: %s', (password) => {
    expect(isCommonPassword(NAME, password)).toBe(true);
  });

  it.each([
    'Tre già măng mọc 2025',
    'correct horse battery',
    'mưa bụi trên đồi chè',
    'xK7-pq2Vn-8rTzW',
    'Mật khẩu kiểm thử 2024',
  ])('is not what one thinks of oneself: %s', (password) => {
    expect(isCommonPassword(NAME, password)).toBe(false);
  });
});
