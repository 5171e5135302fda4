import { matchBoundaries } from './boundary-match.js';

const PLACES = [
  { code: 'huyen-dam-ha', name: 'Huyện Đầm Hà', names: ['Huyện Đầm Hà', 'Đàm Hà'] },
  { code: 'thanh-pho-ha-long', name: 'Thành phố Hạ Long', names: ['Thành phố Hạ Long'] },
  { code: 'xa-mau', name: 'Xã Mẫu', names: ['Xã Mẫu'] },
  { code: 'phuong-mau', name: 'Phường Mẫu', names: ['Phường Mẫu'] },
];
const square = { type: 'Polygon', coordinates: [[[107, 21], [107.1, 21], [107.1, 21.1], [107, 21]]] }; // prettier-ignore
const feature = (properties: object, geometry: unknown = square) => ({ type: 'Feature', properties, geometry });

describe('matchBoundaries', () => {
  it.each([
    [{ ma: 'huyen-dam-ha' }, 'huyen-dam-ha'],
    [{ OBJECTID: 7, NAME_2: 'Đàm Hà' }, 'huyen-dam-ha'],
    [{ ten: 'TP. Hạ Long' }, 'thanh-pho-ha-long'],
    [{ ten: 'ha long' }, 'thanh-pho-ha-long'],
    [{ tinh: 'Quảng Ninh', ten: 'phường mẫu' }, 'phuong-mau'],
  ])('finds the unit of %j', (properties, code) => {
    const result = matchBoundaries([feature(properties)], PLACES);
    expect(result.matched.map(({ unit }) => unit)).toEqual([code]);
    expect(result.features[0]).toEqual({
      type: 'Feature',
      properties: { unit: code, name: PLACES.find((place) => place.code === code)?.name },
      geometry: square,
    });
    expect(result.missing).toHaveLength(3);
  });

  it('says of every other feature why it is no unit', () => {
    const { features, unmatched, missing } = matchBoundaries(
      [
        feature({ ten: 'Sao Hỏa' }),
        feature({ ten: 'Mẫu' }),
        feature({ ma: 'xa-mau' }, { type: 'Point', coordinates: [107, 21] }),
        feature({ ma: 'xa-mau' }, { type: 'Polygon', coordinates: [[[107, 210]]] }),
        feature({ ma: 'xa-mau' }),
        feature({ ma: 'xa-mau' }),
        'nothing',
      ],
      PLACES,
    );
    expect(features.map(({ properties }) => properties.unit)).toEqual(['xa-mau']);
    expect(unmatched.map(({ index, reason }) => [index, reason])).toEqual([
      [0, 'unknown'],
      [1, 'ambiguous'],
      [2, 'noGeometry'],
      [3, 'noGeometry'],
      [5, 'twice'],
      [6, 'unknown'],
    ]);
    expect(missing.map(({ code }) => code)).toEqual(['huyen-dam-ha', 'thanh-pho-ha-long', 'phuong-mau']);
  });
});
