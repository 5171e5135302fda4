import fc from 'fast-check';
import { levelInName, levelInUnit, parseLevel, printLevel, readLevel, type LevelText } from './index.js';

const shown = ({ level, doubt }: LevelText): string =>
  [level === null ? '-' : level.comparator === 'done' ? 'done' : printLevel(level), doubt].filter(Boolean).join(' ');

describe('readLevel', () => {
  it.each<[text: string, level: string]>([
    ['≥ 80%', '≥ 80%'],
    ['80%', '≥ 80%'],
    ['đạt 99%', '≥ 99%'],
    ['trên 5.000 hộ', '> 5.000 hộ'],
    ['Dưới 3', '< 3'],
    ['dưới 1,2%', '< 1,2%'],
    ['không quá 5%', '≤ 5%'],
    ['tối đa 5%', '≤ 5%'],
    ['Không vượt quá 3%', '≤ 3%'],
    ['tối thiểu 95%', '≥ 95%'],
    ['95% trở lên', '≥ 95%'],
    ['= 63', '= 63'],
    ['từ 70 đến 80%', '70–80%'],
    ['Từ 70% đến 80%', '70–80%'],
    ['60-62%', '60–62%'],
    ['1 - 1,5', '1–1,5'],
    ['3 ngày', '≤ 3 ngày'],
    ['24 giờ', '≤ 24 giờ'],
    ['03 ngày làm việc', '≤ 3 ngày làm việc'],
    ['giảm còn 5%', '≤ 5%'],
    ['giảm xuống dưới 3%', '< 3%'],
    ['tăng lên 80%', '≥ 80%'],
    ['Hoàn thành', 'done'],
    ['', '-'],
    ['-', '-'],
    // Taken, and marked.
    ['phấn đấu 100%', '≥ 100% striven'],
    ['khoảng 80%', '≥ 80% hedged'],
    ['gần 80%', '≥ 80% hedged'],
    ['Khoảng 45-47', '45–47 hedged'],
    // Asked.
    ['vượt 5%', '- change'],
    ['tăng 5%', '- change'],
    ['giảm 10%', '- change'],
    ['+5%', '- change'],
    ['10 - 5', '- unread'],
    ['2024-2025', '- unread'],
    ['3/63', '- unread'],
    ['21/21', '- unread'],
    ['không có', '- unread'],
    ['không', '- unread'],
  ])('reads %s as %s', (text, level) => {
    expect(shown(readLevel(text))).toBe(level);
    expect(shown(readLevel(text.normalize('NFD')))).toBe(level);
  });

  it('reads what it prints', () => {
    const value = fc.integer({ min: 1, max: 99_999 }).map((units) => String(units / 100));
    const comparator = fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan', 'exactly');
    fc.assert(
      fc.property(value, comparator, (value, comparator) => {
        const level = { comparator, value, valueUpper: null, measureUnit: '%', doubt: null } as const;
        expect(parseLevel(printLevel(level))).toEqual(level);
      }),
    );
  });
});

describe('a level and the unit of its column', () => {
  it.each<[text: string, column: string, level: string]>([
    ['104 triệu', 'triệu đồng', '≥ 104 triệu đồng'],
    ['104 triệu đồng', 'triệu đồng', '≥ 104 triệu đồng'],
    ['104', 'triệu đồng', '≥ 104 triệu đồng'],
    ['1,5 tỷ', 'triệu đồng', '≥ 1.500 triệu đồng'],
    ['2 nghìn người', 'người', '≥ 2.000 người'],
    ['500 m', 'km', '≥ 0,5 km'],
    ['95', '%', '≥ 95%'],
    ['3', 'ngày', '≤ 3 ngày'],
    ['1 - 1,5', '%', '1–1,5%'],
  ])('%s of %s is %s', (text, column, level) => {
    const read = parseLevel(text);
    expect(read && printLevel(levelInUnit(read, column))).toBe(level);
  });

  it('says where the two differ', () => {
    const read = parseLevel('80%');
    expect(read && levelInUnit(read, 'km')).toMatchObject({ doubt: 'unitDiffers', measureUnit: '%' });
  });
});

describe('levelInName', () => {
  it.each<[name: string, level: string]>([
    ['Tỷ lệ tăng dân số tự nhiên dưới 1,2%', '< 1,2%'],
    ['Tỷ lệ thất nghiệp khu vực thành thị dưới 4%', '< 4%'],
    ['Từ 70% đến 80% hộ gia đình có Internet', '70–80%'],
    ['100% hệ thống thông tin được phê duyệt cấp độ', '≥ 100%'],
    ['Tỷ lệ hồ sơ trực tuyến đạt trên 80%', '> 80%'],
    ['Tỷ lệ hộ nghèo giảm còn 2%', '≤ 2%'],
    ['Tỷ lệ hộ nghèo không quá 2% vào cuối năm', '≤ 2%'],
    ['- Thu gom rác thải đô thị đạt 96%; khu vực nông thôn đạt 80%', '≥ 96% several'],
    ['Số vụ tai nạn giao thông giảm 10%', '- change'],
    ['Ban hành kế hoạch chuyển đổi số năm 2026', '-'],
    ['Phủ sóng 5G', '-'],
  ])('%s states %s', (name, level) => {
    expect(shown(levelInName(name))).toBe(level);
  });
});
