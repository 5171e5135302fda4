import type { Unit } from '@tiendo/contracts';
import { kindOfName } from './kind-of-name';
import { newUnitNamed } from './new-unit-named';
import { pasteLinks, shareOf } from './paste-links';

const unit = (code: string, name: string, kind: Unit['kind'], more: Partial<Unit> = {}): Unit => ({
  code,
  name,
  kind,
  shortName: null,
  officialOrder: 10,
  validFrom: null,
  validTo: null,
  validToConfirmed: true,
  note: null,
  otherNames: [],
  successors: [],
  predecessors: [],
  parent: null,
  needsCheck: null,
  version: 1,
  ...more,
});
const UNITS = [
  unit('huyen-dam-ha', 'Huyện Đầm Hà', 'districtLevel', { otherNames: ['Đàm Hà'], validTo: '2025-06-30' }),
  unit('xa-dam-ha', 'Xã Đầm Hà', 'communeLevel', { validFrom: '2025-07-01' }),
  unit('huyen-van-don', 'Huyện Vân Đồn', 'districtLevel', { validTo: '2025-06-30' }),
  unit('so-tttt', 'Sở Thông tin và Truyền thông', 'department', { shortName: 'Sở TT&TT' }),
  unit('so-khcn', 'Sở Khoa học và Công nghệ', 'department', { shortName: 'Sở KH&CN' }),
];
const read = (text: string) =>
  pasteLinks(text, UNITS, '2025-07-01').map(({ from, to, share }) => [from.code, to.code ?? to.text, share]);

describe('pasteLinks', () => {
  it.each([
    ['Sở TT&TT\tSở KH&CN', [['so-tttt', 'so-khcn', '']]],
    ['so-tttt → so-khcn', [['so-tttt', 'so-khcn', '']]],
    ['sở thông tin và truyền thông -> Sở Khoa học và công nghệ', [['so-tttt', 'so-khcn', '']]],
    ['Đơn vị trước\tĐơn vị sau\nSở TT&TT\tSở KH&CN', [['so-tttt', 'so-khcn', '']]],
    ['Đàm Hà\tĐầm Hà\t100%', [['huyen-dam-ha', 'xa-dam-ha', '1']]],
    [
      'Huyện Đầm Hà\tXã Đầm Hà\t25%\n\tXã Tân\t0,75\n\n',
      [
        ['huyen-dam-ha', 'xa-dam-ha', '0.25'],
        ['huyen-dam-ha', 'Xã Tân', '0.75'],
      ],
    ],
    ['huyện Vân Đồn\tĐặc khu Vân Đồn', [['huyen-van-don', 'Đặc khu Vân Đồn', '']]],
    ['Sở Không Có\tSở KH&CN', [[null, 'so-khcn', '']]],
  ])('reads %j', (text, expected) => expect(read(text)).toEqual(expected));

  it('does not take a commune for the district of the same name', () => {
    expect(read('Xã Vân Đồn\tSở KH&CN')[0]?.[0]).toBeNull();
  });
});

it.each([
  ['', ''],
  ['25%', '0.25'],
  ['0,25', '0.25'],
  ['100%', '1'],
  ['33,3333%', '0.333333'],
  ['0', null],
  ['120%', null],
  ['một nửa', null],
])('a share of %j is %j', (text, share) => expect(shareOf(text)).toBe(share));

it('makes a unit from its name, with a free code and the kind its name says', () => {
  expect(newUnitNamed('Đặc khu Vân Đồn', UNITS)).toEqual({
    code: 'dac-khu-van-don',
    name: 'Đặc khu Vân Đồn',
    kind: 'specialZone',
  });
  expect(newUnitNamed('Xã Đầm Hà', UNITS).code).toBe('xa-dam-ha-2');
  expect(['Phường An Sinh', 'TP. Hạ Long', 'Tỉnh Bắc Ninh', 'Điện lực'].map(kindOfName)).toEqual([
    'communeLevel',
    'districtLevel',
    'province',
    null,
  ]);
});
