const act = {
  id: '3a7b1c5d-8e2f-4b90-9c6d-1f4e7a2b5c60',
  name: 'Sắp xếp các cơ quan chuyên môn thuộc UBND tỉnh',
  kind: 'merge',
  effectiveOn: '2025-03-01',
  confirmed: false,
  keptWithUnits: false,
  document: null,
  note: 'Nguồn không nêu văn bản và ngày của tỉnh; cơ quan thường trực xác nhận.',
  links: [
    { from: 'so-thong-tin-va-truyen-thong', to: 'so-khoa-hoc-va-cong-nghe', share: null },
    { from: 'so-khoa-hoc-va-cong-nghe', to: 'so-khoa-hoc-va-cong-nghe', share: null },
  ],
  abolished: [],
  founded: [],
  supersededBy: null,
  version: 1,
};

const indicator = {
  code: 'csdl-dung-chung-cong-bo',
  name: 'Cơ sở dữ liệu dùng chung đã công bố',
  measureUnit: '%',
  direction: 'higherIsBetter',
  aggregation: 'ratioOfSums',
  kind: 'rate',
  kindStated: false,
  carryRule: 'sum',
  carryWeight: null,
  limitLow: '0',
  limitHigh: '100',
  parent: null,
  partKind: null,
  version: 2,
  first: {
    measureUnit: '%',
    direction: 'higherIsBetter',
    aggregation: 'mean',
    kind: null,
    carryRule: 'sum',
    carryWeight: null,
    limitLow: '0',
    limitHigh: '100',
    parent: null,
    partKind: null,
  },
  versions: [
    {
      effectiveOn: '2025-02-10',
      recordedAt: '2025-02-10T02:00:00.000000Z',
      recordedBy: 'Biên tập viên',
      document: null,
      rule: { aggregation: 'ratioOfSums' },
    },
  ],
};

const geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [107.1, 21.0],
      [107.2, 21.0],
      [107.2, 21.1],
      [107.1, 21.0],
    ],
  ],
};

/** Codes of the district-level units of the simulated province, as they stand on its schematic map. */
const DISTRICTS = [
  'thanh-pho-mau-an',
  'thanh-pho-mau-hai',
  'thanh-pho-mau-thanh',
  'thi-xa-mau-yen',
  'thi-xa-mau-giang',
  'huyen-mau-son',
  'huyen-mau-khe',
  'huyen-mau-lam',
  'huyen-mau-ha',
  'huyen-mau-chau',
  'huyen-mau-binh',
  'huyen-mau-dong',
  'huyen-mau-dao',
];
const COLUMNS = 5;

/** Requests about units in time that work on the sample, by the name of their schema. */
export const REORGANISATION_REQUESTS = {
  NewSuccession: {
    name: 'Thành lập Trung tâm An toàn thông tin',
    effectiveOn: '2025-02-01',
    founded: ['trung-tam-an-toan-thong-tin'],
    newUnits: [{ code: 'trung-tam-an-toan-thong-tin', name: 'Trung tâm An toàn thông tin', kind: 'publicServiceUnit' }],
  },
  SuccessionChange: {
    name: 'Thành lập Trung tâm Dữ liệu số tỉnh',
    effectiveOn: '2025-02-01',
    founded: ['trung-tam-du-lieu-so'],
  },
  IndicatorChange: { carryRule: 'sum', limitLow: '0', limitHigh: '100' },
  TileLayoutChange: {
    tiles: DISTRICTS.map((unit, index) => ({ unit, row: Math.floor(index / COLUMNS), column: index % COLUMNS })),
  },
  NewBoundaryMap: {
    fileName: 'ranh-gioi-cap-huyen.geojson',
    source: 'Sở Tài nguyên và Môi trường',
    geojson: {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { ten: 'Huyện Mẫu Đảo' }, geometry }],
    },
  },
};

/** Answers about units in time, shortened. */
export const REORGANISATION_EXAMPLES = {
  SuccessionAct: act,
  SuccessionList: {
    items: [act],
    units: [
      {
        code: 'so-thong-tin-va-truyen-thong',
        name: 'Sở Thông tin và Truyền thông',
        shortName: 'Sở TT&TT',
        kind: 'department',
        needsCheck: null,
      },
      {
        code: 'so-khoa-hoc-va-cong-nghe',
        name: 'Sở Khoa học và Công nghệ',
        shortName: 'Sở KH&CN',
        kind: 'department',
        needsCheck: null,
      },
    ],
  },
  IndicatorRule: indicator,
  IndicatorList: { items: [indicator] },
  TileLayout: {
    block: 'districts',
    asOf: '2025-02-10',
    validFrom: '0001-01-01',
    tiles: [
      { unit: 'thanh-pho-mau-an', name: 'Thành phố Mẫu An', shortName: 'TP Mẫu An', row: 0, column: 0, placed: true },
    ],
    version: 1,
  },
  BoundaryMap: {
    block: 'districts',
    asOf: '2025-02-10',
    validFrom: '0001-01-01',
    fileName: 'ranh-gioi-cap-huyen.geojson',
    source: 'Sở Tài nguyên và Môi trường',
    uploadedAt: '2025-02-10T02:00:00.000Z',
    geojson: {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { unit: 'huyen-mau-dao', name: 'Huyện Mẫu Đảo' }, geometry }],
    },
    missing: [{ code: 'thanh-pho-mau-an', name: 'Thành phố Mẫu An' }],
    version: 1,
  },
  BoundaryResult: {
    matched: [{ unit: 'huyen-mau-dao', name: 'Huyện Mẫu Đảo', label: 'Huyện Mẫu Đảo' }],
    unmatched: [{ index: 1, label: 'Vùng biển', reason: 'unknown' }],
    missing: [{ code: 'thanh-pho-mau-an', name: 'Thành phố Mẫu An' }],
    validFrom: '0001-01-01',
    version: 1,
  },
};
