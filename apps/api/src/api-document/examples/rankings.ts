import { EXAMPLE_IDS } from './ids.js';

const PERIOD = '2024-04-14..2024-05-13';

/** Requests about rankings that work on the sample. */
export const RANKING_REQUESTS = {
  NewRankingPublication: {
    plan: 'quang-ninh-kh73-2024',
    block: 'departments',
    period: PERIOD,
    index: 'achievement',
    contestUntil: '2026-12-15',
    note: 'Xếp hạng tạm tính, đề nghị các đơn vị kiểm tra số liệu của đơn vị mình',
    basisDocumentId: EXAMPLE_IDS.document,
  },
  RankingPublicationChange: { contestUntil: '2026-12-22' },
  RankingDecision: { documentId: EXAMPLE_IDS.document, ranges: 'certainEnd' },
  NewRankingRemark: { unit: 'so-noi-vu', text: 'Số liệu hồ sơ trực tuyến của đơn vị chưa tính tuần cuối của kỳ' },
  RankingAnswer: { outcome: 'accepted', text: 'Đã bổ sung số liệu theo văn bản của đơn vị' },
};

const period = {
  code: PERIOD,
  kind: 'adHoc',
  label: 'Phục vụ kiểm tra (14/4/2024–13/5/2024)',
  startsOn: '2024-04-14',
  endsOn: '2024-05-13',
  state: 'open',
};

const unit = { code: 'so-noi-vu', name: 'Sở Nội vụ', shortName: 'Sở Nội vụ' };

const row = {
  unit,
  parent: null,
  places: { best: 1, worst: 1 },
  reason: null,
  tied: false,
  band: null,
  movement: {
    kind: 'up',
    places: 2,
    least: 2,
    most: 2,
    breakOn: null,
    from: { best: 3, worst: 3 },
    to: { best: 1, worst: 1 },
    previous: { best: 3, worst: 3 },
    before: { score: { low: '60', lowOpen: false, high: '60', highOpen: false }, met: 18, total: 30 },
  },
  score: { low: '70', lowOpen: false, high: '70', highOpen: false },
  reading: null,
  met: 7,
  total: 10,
  undetermined: 0,
  achievement: '96.4',
  asked: 12,
  reported: 11,
};

const publication = {
  id: EXAMPLE_IDS.ranking,
  state: 'shared',
  block: 'departments',
  period: { code: period.code, label: period.label },
  against: null,
  index: 'completion',
  pillar: null,
  sharedAt: '2025-01-15T02:00:00.000Z',
  contestUntil: '2026-12-15',
  contestOpen: true,
  publishedAt: null,
  decision: null,
  basis: null,
  ranges: null,
  note: null,
  supersedes: null,
  supersededBy: null,
  remarks: { total: 1, open: 1 },
  version: 1,
};

const remark = {
  id: EXAMPLE_IDS.remark,
  unit,
  text: 'Số liệu hồ sơ trực tuyến của đơn vị chưa tính tuần cuối của kỳ',
  writtenAt: '2025-01-16T02:00:00.000Z',
  writtenBy: 'Lãnh đạo Sở Nội vụ',
  state: 'open',
  answer: null,
};

const externalResult = {
  index: { code: 'ict-index', name: 'Chỉ số ICT Index', version: 'Năm 2023' },
  year: 2023,
  block: 'provinces',
  unit: { code: null, name: 'Quảng Ninh' },
  isOwner: true,
  rank: 3,
  of: 63,
  score: '0.6514',
  scale: null,
  publisher: 'Bộ Thông tin và Truyền thông phối hợp Hội Tin học Việt Nam',
  publishedOn: '2024-08-26',
  source: { label: 'Báo cáo năm 2024 (Sở Thông tin và Truyền thông)', section: 'I' },
};

/** Answers about rankings, by the name of their schema. */
export const RANKING_EXAMPLES = {
  Ranking: {
    plan: {
      slug: 'quang-ninh-kh73-2024',
      code: '73/KH-UBND',
      title: 'Chuyển đổi số toàn diện tỉnh Quảng Ninh năm 2024',
      province: 'Quảng Ninh',
      simulated: false,
    },
    block: 'departments',
    period,
    against: null,
    index: 'completion',
    indexChosen: 'usual',
    order: 'best',
    indicator: null,
    pillar: null,
    version: 'live',
    publication,
    latestPublished: null,
    audience: 'all',
    live: 'all',
    minimumItems: 5,
    bySourceClasses: false,
    counts: {
      ...{ units: 20, ranked: 18, reporting: 19, asked: 240, reported: 210 },
      ...{ compared: 17, up: 6, down: 5, same: 6, joined: 1 },
    },
    leaders: { count: 1, units: [{ code: unit.code, name: unit.name }] },
    risers: { places: 2, count: 1, units: [{ code: unit.code, name: unit.name }] },
    lowest: null,
    farBehindFrom: null,
    parents: [],
    within: null,
    items: [row],
    nextCursor: null,
    total: 1,
  },
  RankingOpenPlaces: {
    items: [
      {
        unit,
        places: { best: 5, worst: 7 },
        certainEnd: 6,
        figures: [
          {
            indicator: { code: 'ho-so-truc-tuyen', name: 'Tỷ lệ hồ sơ trực tuyến', measureUnit: '%' },
            target: { code: 'KH73-CQ-02', name: 'Hồ sơ nộp trực tuyến đạt 80%' },
            level: { comparator: 'atLeast', value: '80', valueUpper: null },
            reading: { numerator: null, denominator: null, value: '70', qualifier: 'above', outcome: null },
          },
        ],
      },
    ],
  },
  RankingRow: row,
  RankingPublication: publication,
  RankingPublicationList: { items: [publication] },
  RankingRemark: remark,
  RankingRemarkList: { items: [remark] },
  RankingUnitLine: {
    row,
    version: 'live',
    period,
    against: null,
    movedBy: 'KH73-CQ-02',
    causes: [
      {
        indicator: { code: 'ho-so-truc-tuyen', name: 'Tỷ lệ hồ sơ trực tuyến', measureUnit: '%' },
        target: { code: 'KH73-CQ-02', name: 'Hồ sơ nộp trực tuyến đạt 80%' },
        pillar: { code: 'digital-government', name: 'Chính quyền số' },
        level: { comparator: 'atLeast', value: '80', valueUpper: null },
        before: { numerator: '71', denominator: '100', value: null, qualifier: 'exact', outcome: null },
        after: { numerator: '85', denominator: '100', value: null, qualifier: 'exact', outcome: null },
        verdictBefore: 'notMet',
        verdictAfter: 'exceeded',
        points: { before: '0', after: '10', change: '10' },
        effect: '7.5',
        towards: 1,
      },
    ],
    differsFromLive: false,
  },
  RankingTrend: {
    block: 'departments',
    index: 'completion',
    unitsMax: 15,
    unitCount: 1,
    periods: [{ code: period.code, label: period.label }],
    units: [{ unit, places: [{ best: 1, worst: 1 }] }],
  },
  RankingChoices: {
    periods: [{ ...period, blocks: [{ block: 'departments', units: 20 }] }],
    pillars: [{ code: 'digital-government', name: 'Chính quyền số' }],
    indicators: [{ block: 'departments', code: 'ho-so-truc-tuyen', name: 'Tỷ lệ hồ sơ trực tuyến', comparable: true }],
  },
  ExternalResult: externalResult,
  ExternalResultList: { items: [externalResult] },
};
