import { issuerOf, placeOfUnit, type SigningUnit } from './unit-issuer.js';

const unit = (name: string, kind: SigningUnit['kind'], province = 'Quảng Ninh'): SigningUnit => ({
  name,
  kind,
  province,
});

it('a department stands under its province and signs by its head, or a deputy for the head', () => {
  const its = unit('Sở Khoa học và Công nghệ', 'department');
  expect(issuerOf(its, false)).toEqual({
    superior: 'UBND tỉnh Quảng Ninh',
    lines: ['Sở Khoa học và Công nghệ'],
    name: 'Sở Khoa học và Công nghệ',
    sign: 'SKHCN',
    signature: ['GIÁM ĐỐC'],
  });
  expect(issuerOf(its, true).signature).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
});

it('a people’s committee is written out and signs on its own behalf', () => {
  const its = unit('Xã Mẫu Bình Hạ', 'communeLevel', 'Tỉnh Mẫu');
  expect(issuerOf(its, false)).toEqual({
    superior: null,
    lines: ['Ủy ban nhân dân', 'Xã Mẫu Bình Hạ'],
    name: 'Ủy ban nhân dân xã Mẫu Bình Hạ',
    sign: 'UBND',
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  });
  expect(issuerOf(its, true).signature).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
});

it.each([
  ['Văn phòng UBND tỉnh', 'department', 'UBND tỉnh Quảng Ninh', 'Văn phòng Ủy ban nhân dân tỉnh Quảng Ninh'],
  ['Công an tỉnh', 'armedForce', null, 'Công an tỉnh Quảng Ninh'],
  ['Cục Hải quan tỉnh Quảng Ninh', 'centralAgency', null, 'Cục Hải quan tỉnh Quảng Ninh'],
] as const)('%s is written out: only the body over it is abbreviated', (name, kind, superior, own) => {
  expect(issuerOf(unit(name, kind), false)).toMatchObject({ superior, lines: [own], sign: null });
});

it.each([
  ['Văn phòng UBND tỉnh', 'department', 'CHÁNH VĂN PHÒNG'],
  ['Thanh tra tỉnh', 'department', 'CHÁNH THANH TRA'],
  ['Ban Dân tộc', 'department', 'TRƯỞNG BAN'],
  ['Cục Thuế tỉnh', 'centralAgency', 'CỤC TRƯỞNG'],
  ['Bưu điện tỉnh', 'enterprise', 'THỦ TRƯỞNG CƠ QUAN'],
] as const)('%s signs by its head', (name, kind, title) => {
  expect(issuerOf(unit(name, kind), false).signature).toEqual([title]);
});

it.each([
  ['Tỉnh Mẫu', 'UBND tỉnh Mẫu'],
  ['Huế', 'UBND thành phố Huế'],
  ['Quảng Ninh', 'UBND tỉnh Quảng Ninh'],
])('%s stands over its departments as %s', (province, superior) => {
  expect(issuerOf(unit('Sở Nội vụ', 'department', province), false).superior).toBe(superior);
});

it.each([
  ['Sở Nội vụ', 'department', 'Quảng Ninh'],
  ['Xã Mẫu Bình Hạ', 'communeLevel', 'Mẫu Bình Hạ'],
  ['Phường Móng Cái 1', 'communeLevel', 'Móng Cái 1'],
  ['Phường 12', 'communeLevel', 'Phường 12'],
  ['Đặc khu Vân Đồn', 'specialZone', 'Vân Đồn'],
  ['Cục Thuế tỉnh', 'centralAgency', null],
] as const)('%s writes from %s', (name, kind, place) => {
  expect(placeOfUnit(unit(name, kind))).toBe(place);
});
