import { aboutOf, basesOf, roman, unnumbered } from './paper-words.js';

it.each([
  ['Báo cáo tháng 5/2025', 'kết quả thực hiện nhiệm vụ tháng 5/2025'],
  ['Báo cáo 6 tháng đầu năm 2025', 'kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2025'],
  ['Báo cáo kết quả chuyển đổi số quý I/2024', 'kết quả chuyển đổi số quý I/2024'],
  ['Số liệu hạ tầng số', 'số liệu hạ tầng số'],
  ['UBND cấp xã dùng chữ ký số', 'UBND cấp xã dùng chữ ký số'],
])('%s is about: %s', (title, about) => {
  expect(aboutOf(title)).toBe(about);
});

it('names the plans, then the letter with its number, day, issuer and subject', () => {
  const plans = [
    { slug: 'a', code: '34/KH-UBND', title: 'Kế hoạch Chuyển đổi số năm 2025' },
    { slug: 'b', code: '06', title: 'Đề án 06' },
  ];
  const letter = {
    ...{ id: '1', kind: 'Công văn', number: '12/SKHCN-CĐS', symbol: null, issuedOn: '2025-05-02', abstract: null },
    ...{ alternateIssuedOn: null, issuer: 'Sở Khoa học và Công nghệ', title: 'V/v Báo cáo tháng 5', note: null },
    ...{ fileId: null, fileName: null, fileRemovedAt: null, label: 'Công văn số 12/SKHCN-CĐS ngày 02/5/2025' },
  };
  expect(basesOf(plans, letter)).toBe(
    'Kế hoạch số 34/KH-UBND về Chuyển đổi số năm 2025; Đề án 06 (số 06); ' +
      'Công văn số 12/SKHCN-CĐS ngày 02/5/2025 của Sở Khoa học và Công nghệ về việc báo cáo tháng 5',
  );
});

it('numbers sections in Roman, whatever they were typed with', () => {
  expect([1, 4, 9, 14, 40, 60].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'LX']);
  expect(['I. Kết quả', '2.1) Khó khăn', '5 nhiệm vụ', 'Kiến nghị'].map(unnumbered)).toEqual([
    ...['Kết quả', 'Khó khăn', '5 nhiệm vụ', 'Kiến nghị'],
  ]);
});
