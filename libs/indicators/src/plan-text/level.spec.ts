import fc from 'fast-check';
import { levelInName, levelInUnit, printLevel, readLevel, type Level, type LevelText } from './index.js';

const printed = (level: Level): string => (level.comparator === 'done' ? 'done' : printLevel(level));
const shown = ({ level, doubt }: LevelText): string =>
  [level === null ? '-' : printed(level), doubt].filter(Boolean).join(' ');
const offered = ({ choices }: LevelText): string => choices.map(printed).join(' | ');
const taken = ({ clauses }: LevelText): string =>
  clauses.map(({ level, horizon, part }) => [printed(level), horizon, part].filter(Boolean).join(' ')).join('; ');

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
    ['còn 5%', '≤ 5%'],
    ['còn dưới 3%', '< 3%'],
    ['tiếp tục duy trì 100%', '≥ 100%'],
    ['giảm xuống dưới 3%', '< 3%'],
    ['tăng lên 80%', '≥ 80%'],
    ['Hoàn thành', 'done'],
    ['khong qua 3%', '≤ 3%'],
    ['6,5 - 7,0%/năm', '6,5–7%/năm'],
    ['≥ 80% và ≤ 90%', '80–90%'],
    ['giảm từ 5% xuống còn 3%', '≤ 3%'],
    ['tăng từ 70% lên 80%', '≥ 80%'],
    ['giữ vững 100%', '≥ 100%'],
    ['đạt tỷ lệ trên 80%', '> 80%'],
    ['bằng 80%', '= 80%'],
    ['15.000 tỷ đồng', '≥ 15.000 tỷ đồng'],
    ['104 triệu đồng/người', '≥ 104 triệu đồng/người'],
    ['10 bác sỹ/10.000 dân', '≥ 10 bác sỹ/10.000 dân'],
    ['trong nhóm 10 tỉnh dẫn đầu', '≤ 10 hạng'],
    ['0 vụ', '≤ 0 vụ'],
    ['80% (2024)', '≥ 80%'],
    ['', '-'],
    ['-', '-'],
    // Taken, and marked.
    ['phấn đấu 100%', '≥ 100% striven'],
    ['khoảng 80%', '≥ 80% hedged'],
    ['gần 80%', '≥ 80% hedged'],
    ['Khoảng 45-47', '45–47 hedged'],
    ['từ 70 đến dưới 80%', '70–80% hedged'],
    ['trên 80%, dưới 90%', '80–90% hedged'],
    ['khoảng trên 80%', '> 80% hedged'],
    ['Phấn đấu đến cuối năm đạt 80%', '≥ 80% striven'],
    ['80% (năm 2023: 75%)', '≥ 80% several'],
    // Asked.
    ['1.500 điểm', '- unread'],
    ['theo kế hoạch TW giao', '- unread'],
    ['tăng từ 70% đến 80%', '- change'],
    ['rút ngắn 30%', '- change'],
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

  it.each<[text: string, choices: string]>([
    ['80%', ''],
    ['vượt 5%', '≥ 105% | > 5%'],
    ['giảm 10%', '≥ 10%'],
    ['giảm 1 - 1,5%', '1–1,5%'],
    ['khoảng 80%', '≥ 80% | = 80%'],
    ['10 - 5', '5–10 | ≥ 10 | ≥ 5'],
    ['1,234', '≥ 1,234 | ≥ 1.234'],
    ['1.500 điểm', '≥ 1.500 điểm | ≥ 1,5 điểm'],
    ['10/12 xã', '≥ 10 xã'],
    ['không có', '≤ 0 | done'],
    ['80% (năm 2023: 75%)', '≥ 80% | ≥ 75%'],
  ])('offers for %s: %s', (text, choices) => expect(offered(readLevel(text))).toBe(choices));

  it.each<[text: string, levels: string]>([
    ['năm 2025: 80%; năm 2030: 90%', '≥ 80% 2025; ≥ 90% 2030'],
    ['80% (đến năm 2025), 100% (đến năm 2030)', '≥ 80% 2025; ≥ 100% 2030'],
    ['7-7,5% (2025); 8% (2030)', '7–7,5% 2025; ≥ 8% 2030'],
    ['Thành thị: 96%; nông thôn: 80%', '≥ 96% Thành thị; ≥ 80% nông thôn'],
    ['cấp tỉnh 80%, cấp huyện 60%', '≥ 80% cấp tỉnh; ≥ 60% cấp huyện'],
    ['80%, 90%', '≥ 80%'],
  ])('takes of %s: %s', (text, levels) => expect(taken(readLevel(text))).toBe(levels));

  it('takes a bare figure of what should be low for at most, and marks it', () => {
    expect(shown(readLevel('3', { measureUnit: '%', name: 'Tỷ lệ hộ nghèo' }))).toBe('≤ 3% direction');
    expect(offered(readLevel('3', { measureUnit: '%', name: 'Tỷ lệ hộ nghèo' }))).toBe('≤ 3% | ≥ 3%');
    expect(shown(readLevel('3', { measureUnit: '%', name: 'Tỷ lệ hộ thoát nghèo' }))).toBe('≥ 3%');
    expect(shown(readLevel('≥ 3', { measureUnit: '%', name: 'Tỷ lệ hộ nghèo' }))).toBe('≥ 3%');
  });

  it('reads what it prints', () => {
    const value = fc.integer({ min: 1, max: 99_999 }).map((units) => String(units / 100));
    const comparator = fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan', 'exactly');
    fc.assert(
      fc.property(value, comparator, (value, comparator) => {
        const level = { comparator, value, valueUpper: null, measureUnit: '%', doubt: null } as const;
        expect(readLevel(printLevel(level)).level).toEqual(level);
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
    ['104 triệu đồng/người', 'triệu đồng', '≥ 104 triệu đồng'],
    ['15-20 tỷ', 'triệu đồng', '15.000–20.000 triệu đồng'],
    ['1 tỷ 200 triệu', 'triệu đồng', '≥ 1.200 triệu đồng'],
    ['1.500 m2', 'ha', '≥ 0,15 ha'],
    ['6,5-7%/năm', '%', '6,5–7%'],
    ['15.000.000', 'triệu đồng', '≥ 15.000.000 triệu đồng'],
  ])('%s of %s is %s', (text, column, level) => {
    const read = readLevel(text).level;
    expect(read && printLevel(levelInUnit(read, column))).toBe(level);
  });

  it('says where the two differ', () => {
    const read = readLevel('80%').level;
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
    ['Giảm tỷ lệ hộ nghèo xuống còn 1%', '≤ 1%'],
    ['Giảm tỷ lệ hộ nghèo 1-1,5%/năm', '- change'],
    ['Cắt giảm tối thiểu 30% thời gian giải quyết', '- change'],
    ['Tăng trưởng GRDP 10%', '≥ 10%'],
    ['Tỷ lệ thất nghiệp ở mức 4%', '≤ 4% direction'],
    ['Phấn đấu tỷ lệ hộ nghèo dưới 1%', '< 1% striven'],
    ['Thu ngân sách trên địa bàn đạt 15.000 tỷ đồng', '≥ 15.000 tỷ đồng'],
    ['Thời gian giải quyết không quá 24 giờ', '≤ 24 giờ'],
    ['Chỉ số PAPI trong nhóm 10 tỉnh dẫn đầu', '≤ 10 hạng'],
    ['Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng', '-'],
    ['Tỷ lệ lao động từ 15 tuổi trở lên qua đào tạo đạt 80%', '≥ 80%'],
    ['Ban hành kế hoạch chuyển đổi số năm 2026', '-'],
    ['Phủ sóng 5G', '-'],
  ])('%s states %s', (name, level) => {
    expect(shown(levelInName(name))).toBe(level);
  });

  it.each<[name: string, levels: string]>([
    [
      '- Thu gom rác thải đô thị đạt 96%; khu vực nông thôn đạt 80%',
      '≥ 96% Thu gom rác thải đô thị; ≥ 80% khu vực nông thôn',
    ],
    ['100% xã, 80% thôn có mạng', '≥ 100% xã; ≥ 80% thôn có mạng'],
    ['Đến năm 2025, 80% người dân; đến năm 2030 đạt 100%', '≥ 80% 2025; ≥ 100% 2030'],
  ])('%s states several: %s', (name, levels) => expect(taken(levelInName(name))).toBe(levels));

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readLevel(text);
        expect(levelInName(text).clauses.length).toBeGreaterThanOrEqual(0);
        // A level that was not taken for sure says why.
        expect(read.level === null && read.clauses.length > 0).toBe(false);
      }),
    );
  });

  it('takes a percentage for no year', () => {
    expect(readLevel('0 đến 2000%')).toMatchObject({
      level: { comparator: 'between', value: '0', valueUpper: '2000' },
    });
    expect(readLevel('Đến 2025 đạt 80%').clauses[0]).toMatchObject({ horizon: 2025 });
  });

  it('never reads a range whose end is not above its start', () => {
    const number = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(number, number, fc.constantFrom('-', ' đến ', ' – '), (low, high, join) => {
        const { level } = readLevel(`${low}${join}${high}%`);
        if (level?.comparator === 'between') expect(Number(level.valueUpper)).toBeGreaterThan(Number(level.value));
        else expect(low).toBeGreaterThanOrEqual(high);
      }),
    );
  });
});

describe('what should be low', () => {
  it.each([
    ['Tỷ lệ thất thoát nước sạch', '≤ 15% directionLevel'],
    ['Tỷ lệ hộ thoát nghèo', '≥ 15%'],
    ['Số vụ bạo lực gia đình', '≤ 15% directionLevel'],
    ['Tỷ lệ vụ bạo lực được xử lý', '≥ 15%'],
  ])('%s', (name, read) =>
    expect(shown(readLevel('15', { measureUnit: '%', name })).replace('direction', 'directionLevel')).toBe(read),
  );

  it('names the part behind “trong đó”', () =>
    expect(taken(readLevel('70%, trong đó nữ 50%', { measureUnit: '%' }))).toBe('≥ 70%; ≥ 50% nữ'));
});
