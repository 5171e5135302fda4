import fc from 'fast-check';
import { parseDue } from './index.js';

const read = (text: string, year: number | null = 2024): string => {
  const { day, regular, doubt } = parseDue(text, year);
  return [regular ? 'regular' : (day ?? '-'), doubt].filter(Boolean).join(' ');
};

describe('parseDue', () => {
  it.each<[text: string, read: string]>([
    ['30/9/2024', '2024-09-30'],
    ['30/09/24', '2024-09-30'],
    ['2024-09-30', '2024-09-30'],
    ['Trước ngày 30/9/2024', '2024-09-30'],
    ['Trước ngày 15 tháng 9 năm 2024', '2024-09-15'],
    ['Ngày 15 tháng 9 năm 2024', '2024-09-15'],
    ['Trước 17h00 ngày 15 tháng 9 năm 2024', '2024-09-15'],
    ['Trước 17h00, ngày 15/9/2024', '2024-09-15'],
    ['Chậm nhất ngày 30/9/2026', '2026-09-30'],
    ['Chậm nhất 30/9/2026', '2026-09-30'],
    ['Xong trước 30/9/2024', '2024-09-30'],
    ['Hoàn thành trước 31/12/2026', '2026-12-31'],
    ['Hoàn thành trong quý III/2024', '2024-09-30'],
    ['Đến hết năm 2025', '2025-12-31'],
    ['Đến hết tháng 6/2025', '2025-06-30'],
    ['Hoàn thành trong năm 2024', '2024-12-31'],
    ['Trong năm', '2024-12-31'],
    ['Cuối năm 2024', '2024-12-31'],
    ['Năm 2026', '2026-12-31'],
    ['9/2026', '2026-09-30'],
    ['10/2024', '2024-10-31'],
    ['T9/2024', '2024-09-30'],
    ['Tháng 02/2024', '2024-02-29'],
    ['tháng 9 năm 2024', '2024-09-30'],
    ['31/12', '2024-12-31'],
    ['Quý IV', '2024-12-31'],
    ['Quý 3/2024', '2024-09-30'],
    ['9 tháng năm 2024', '2024-09-30'],
    ['6 tháng đầu năm 2024', '2024-06-30'],
    ['6 tháng cuối năm 2024', '2024-12-31'],
    // Ranges end at their end.
    ['Từ tháng 3 đến tháng 12/2024', '2024-12-31'],
    ['Tháng 3-12/2024', '2024-12-31'],
    ['Tháng 6-9/2026', '2026-09-30'],
    ['Tháng 3 – tháng 12/2024', '2024-12-31'],
    ['Quý III, IV/2024', '2024-12-31'],
    ['Quý III, IV/2026', '2026-12-31'],
    ['Quý III và quý IV năm 2024', '2024-12-31'],
    ['Quý II - Quý IV/2024', '2024-12-31'],
    ['Quý II/2024 - Quý IV/2024', '2024-12-31'],
    ['Quý II-III/2024', '2024-09-30'],
    ['Quý III-IV/2024', '2024-12-31'],
    ['Quý IV/2023 - Quý II/2024', '2024-06-30'],
    ['Từ 01/3/2024 đến 30/11/2024', '2024-11-30'],
    ['2022-2025', '2025-12-31'],
    ['Giai đoạn 2022 - 2025', '2025-12-31'],
    ['Từ năm 2022 đến năm 2025', '2025-12-31'],
    ['2024-2026', '2026-12-31'],
    // Regular work has no end.
    ['Thường xuyên', 'regular'],
    ['Hằng năm', 'regular'],
    ['Hàng quý', 'regular'],
    ['Thường xuyên, hằng năm', 'regular'],
    // Taken, and marked.
    ['Trước quý III/2026', '2026-06-30 beforeSpan'],
    ['Trước tháng 1/2025', '2024-12-31 beforeSpan'],
    ['Năm 2026 và các năm tiếp theo', '2026-12-31 goesOn'],
    ['Tháng 12/2024 (trình Tỉnh ủy), tháng 3/2025 (ban hành)', '2025-03-31 several'],
    ['Tháng 6/2024; hoàn thành năm 2025', '2025-12-31 several'],
    ['Năm 2025, 2030', '2030-12-31 several'],
    ['Sau khi có hướng dẫn, tháng 9/2024', '2024-09-30 wordsLeft'],
    // Asked.
    ['15/9/2024 và thường xuyên', '- mixed'],
    ['khi có hướng dẫn', '- unread'],
    ['31/11/2024', '- unread'],
    ['Quý IV - Quý II/2024', '- unread'],
    ['trong vòng 30 ngày', '- unread'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(read(text.normalize('NFD'))).toBe(expected);
    expect(read(text.toUpperCase())).toBe(expected);
  });

  it('keeps every deadline of a cell that has several', () => {
    expect(parseDue('Năm 2025, 2030', null).days).toEqual(['2025-12-31', '2030-12-31']);
  });

  it('guesses no year where the plan has several', () => {
    expect(read('Quý III', null)).toBe('- unread');
    expect(read('Trong năm', null)).toBe('- unread');
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof parseDue(text, 2024).regular === 'boolean'),
    );
  });
});
