import fc from 'fast-check';
import {
  compareByGivenName,
  compareVietnamese,
  foldVietnamese,
  initialsOf,
  matchesFolded,
  normalizeVietnamese,
} from './index.js';

describe('folding', () => {
  it.each([
    ['Đầm Hà', 'dam ha'],
    ['Ðầm  Hà', 'dam ha'],
    [' Quyết\u00a0định\n58 ', 'quyet dinh 58'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['ƯỠN ẸO Ậ Ặ', 'uon eo a a'],
    ['', ''],
  ])('%j is %j', (text, key) => {
    expect(foldVietnamese(text)).toBe(key);
    expect(foldVietnamese(text.normalize('NFD'))).toBe(key);
  });

  it('changes nothing the second time, and does not see case', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'aăâbcdđeêơưĐÐðÂỆ ỷ\u0309\u0323I\u0130') }),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(foldVietnamese(foldVietnamese(value))).toBe(foldVietnamese(value));
        expect(foldVietnamese(normalizeVietnamese(value))).toBe(foldVietnamese(value));
      }),
    );
  });

  it('stores composed text with the Vietnamese Đ', () => {
    expect(normalizeVietnamese('Q\u00d0 \u00f0')).toBe('Q\u0110 \u0111');
    expect(normalizeVietnamese('Hà'.normalize('NFD'))).toBe('Hà'.normalize('NFC'));
  });
});

describe('searching', () => {
  const key = foldVietnamese('Ban Chỉ đạo chuyển đổi số tỉnh');
  it.each([
    ['', true],
    ['chi dao', true],
    ['CHUYỂN ĐỔI', true],
    ['chuyen  doi', true],
    ['BCĐ', true],
    ['bcđcđs', true],
    ['cds', true],
    ['b', true],
    ['z', false],
    ['bds', false],
    ['doi chuyen', false],
  ])('%j: %s', (needle, found) => expect(matchesFolded(key, needle)).toBe(found));

  it('takes first letters of words, digits too', () => {
    expect(initialsOf('ke hoach 73/kh-ubnd')).toBe('kh7ku');
  });
});

describe('order', () => {
  it('is that of the Vietnamese alphabet, tones second', () => {
    const sorted = ['a', 'à', 'ả', 'ã', 'á', 'ạ', 'ă', 'ằ', 'â', 'b', 'd', 'đ', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
    expect(sorted.toReversed().sort(compareVietnamese)).toEqual(sorted);
    expect(['Đông Triều', 'Đầm Hà', 'Cô Tô', 'Hạ Long', 'Ba Chẽ'].sort(compareVietnamese)).toEqual([
      'Ba Chẽ',
      'Cô Tô',
      'Đầm Hà',
      'Đông Triều',
      'Hạ Long',
    ]);
    expect(['Móng Cái 10', 'Móng Cái 2'].sort(compareVietnamese)).toEqual(['Móng Cái 2', 'Móng Cái 10']);
  });

  it('of persons goes by given name, then by the whole', () => {
    const names = ['Trần Văn Bình', 'Lê Ngọc Hân', 'Nguyễn Thị An', 'Đỗ Văn An', ' Lê  Văn  An ', 'An'];
    expect(names.sort(compareByGivenName)).toEqual([
      'An',
      'Đỗ Văn An',
      ' Lê  Văn  An ',
      'Nguyễn Thị An',
      'Trần Văn Bình',
      'Lê Ngọc Hân',
    ]);
  });
});
