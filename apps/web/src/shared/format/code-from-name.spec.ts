import { codeFromName } from './code-from-name';

it('makes a code of a name', () => {
  expect(codeFromName('Sở Khoa học & Công nghệ')).toBe('so-khoa-hoc-cong-nghe');
  expect(codeFromName('  Đặc khu Vân Đồn ')).toBe('dac-khu-van-don');
  expect(codeFromName(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
});
