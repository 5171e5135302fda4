import { nearest, nearness } from './match';

describe('what was meant by a few letters', () => {
  it.each([
    ['Nhập số liệu Tháng 5/2025', 'nhap so', 0],
    ['Nhập số liệu Tháng 5/2025', 'thang 5', 1],
    ['Nhập số liệu Tháng 5/2025', 'th5', 2],
    ['Nhập số liệu Tháng 6/2025', 'th5', null],
    ['Huyện Đầm Hà', 'ĐẦM hà', 1],
    ['Huyện Đầm Hà', 'ha dam', 2],
    ['Huyện Đầm Hà', 'dh', 3],
    ['Huyện Đầm Hà', 'hd', 3],
    ['Đối chiếu số liệu', 'xep', null],
    ['Đối chiếu số liệu', '', 0],
  ])('"%s" by "%s": %s', (label, typed, near) => {
    expect(nearness(label, typed)).toBe(near);
  });

  it('the nearest first, else in the order they came', () => {
    const all = ['Chốt số liệu', 'Số liệu trong văn bản', 'Nhập số liệu', 'Xếp hạng'];
    expect(nearest(all, 'so lieu', (one) => one)).toEqual(['Số liệu trong văn bản', 'Chốt số liệu', 'Nhập số liệu']);
  });
});
