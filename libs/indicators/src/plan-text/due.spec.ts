import fc from 'fast-check';
import { addDays } from '../time/index.js';
import { formatDay, formatDayLong } from '../vietnamese/index.js';
import { parseDue } from './index.js';

const read = (text: string, year: number | null = 2024): string => {
  const { day, regular, doubt } = parseDue(text, year);
  return [regular ? 'regular' : (day ?? '-'), doubt].filter(Boolean).join(' ');
};

describe('parseDue', () => {
  it.each<[text: string, read: string]>([
    ['30/9/2024', '2024-09-30'],
    ['30/09/24', '2024-09-30'],
    ['30/IX/2024', '2024-09-30'],
    ['Trước 15-XII-2024', '2024-12-15'],
    ['Chậm nhất là ngày mùng 5 tháng 10', '2024-10-05'],
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
    ['15-30/9/2024', '2024-09-30'],
    ['Từ ngày 15 đến ngày 30/9/2024', '2024-09-30'],
    ['09/2024-10/2024', '2024-10-31'],
    ['trong 2 năm 2024-2025', '2025-12-31'],
    // In words, by halves, with the year beside.
    ['tháng mười hai năm 2024', '2024-12-31'],
    ['quý ba năm 2024', '2024-09-30'],
    ['sáu tháng đầu năm 2024', '2024-06-30'],
    ['nửa đầu năm 2024', '2024-06-30'],
    ['Quý III (2024)', '2024-09-30'],
    ['Năm 2025 (quý III)', '2025-09-30'],
    ['15 tháng 9, 2024', '2024-09-15'],
    ['QIII/2024', '2024-09-30'],
    ['không muộn hơn 30/9/2024', '2024-09-30'],
    ['Thứ Hai, 30/9/2024', '2024-09-30'],
    ['2024-09-30T00:00:00', '2024-09-30'],
    ['15-9', '2024-09-15'],
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
    ['đầu quý III/2024', '2024-07-31 partOfSpan'],
    ['giữa tháng 9/2024', '2024-09-20 partOfSpan'],
    ['tuần 2 tháng 9/2024', '2024-09-14 partOfSpan'],
    ['Năm 2024 trở đi', '2024-12-31 goesOn'],
    ['trước ngày 30/9 hằng năm', 'regular wordsLeft'],
    // Asked.
    ['15/9/2024 và thường xuyên', '- mixed'],
    ['khi có hướng dẫn', '- unread'],
    ['Từ tháng 3/2024', '- startOnly'],
    ['sau ngày 30/9/2024', '- startOnly'],
    ['15 ngày kể từ ngày 01/9/2024', '- counted'],
    ['3-9', '- unread'],
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

  it.each<[text: string, choices: string]>([
    ['30/9/2024', ''],
    ['Năm 2025, 2030', '2025-12-31 | 2030-12-31'],
    ['Trước quý III/2026', '2026-06-30 | 2026-09-30'],
    ['đầu quý III/2024', '2024-07-31 | 2024-09-30'],
    ['Năm 2026 và các năm tiếp theo', '2026-12-31 | regular'],
    ['15/9/2024 và thường xuyên', '2024-09-15 | regular'],
    ['Từ tháng 3/2024', '2024-03-31 | 2024-12-31'],
    ['15 ngày kể từ ngày 01/9/2024', '2024-09-16'],
    ['02 tháng sau ngày 31/12/2024', '2025-02-28'],
    ['15 ngày làm việc kể từ ngày 01/9/2024', ''],
    ['31/9/2024', '2024-09-30'],
    ['9/30/2024', '2024-09-30'],
    ['45565', '2024-09-30'],
    ['20240930', '2024-09-30'],
    ['12/24', '2024-12-31'],
    ['3-9', '2024-09-03 | 2024-09-30'],
  ])('offers for %s: %s', (text, choices) => {
    const offered = parseDue(text, 2024).choices.map(({ day, regular }) => (regular ? 'regular' : day));
    expect(offered.join(' | ')).toBe(choices);
  });

  it('ends a range at its end, never before its start', () => {
    const month = fc.integer({ min: 1, max: 12 });
    const join = fc.constantFrom('-', ' - ', ' đến ', ' đến tháng ');
    fc.assert(
      fc.property(month, month, join, (from, to, joined) => {
        const { day, doubt } = parseDue(`Tháng ${from}${joined}${to}/2024`, 2024);
        if (from > to) expect(doubt).toBe('unread');
        else expect(day?.slice(0, 7)).toBe(`2024-${String(to).padStart(2, '0')}`);
      }),
    );
  });

  it('reads back every printed day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (offset) => {
        const day = addDays('2001-01-01', offset);
        expect(read(`Trước ${formatDayLong(day)}`)).toBe(day);
        expect(read(`Chậm nhất ngày ${formatDay(day)}`)).toBe(day);
      }),
    );
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
