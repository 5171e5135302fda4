import { parseRanking, rankingParams, toggledCompare, type RankingState } from './ranking-state';

const NOTHING: RankingState = {
  block: null,
  period: null,
  index: null,
  order: null,
  pillar: null,
  against: null,
  version: null,
  movement: null,
  unit: null,
  compare: [],
  parent: null,
  jump: null,
  view: null,
};

const read = (search: string) => parseRanking(new URLSearchParams(search));

it.each([
  ['', NOTHING],
  ['khoi=cap-xa&ky=2025M08', { ...NOTHING, block: 'communes', period: '2025M08' }],
  ['chi-so=muc-dat&tru-cot=xa-hoi', { ...NOTHING, index: 'achievement', pillar: 'xa-hoi' }],
  ['chi-so=indicator:ho-so&tru-cot=xa-hoi', { ...NOTHING, index: 'indicator:ho-so' }],
  ['chi-so=indicator:phieu&thu-tu=cao-nhat', { ...NOTHING, index: 'indicator:phieu', order: 'highest' }],
  ['thu-tu=cao-nhat', NOTHING],
  ['so-voi=khong&bien-dong=giam', { ...NOTHING, against: 'none', movement: 'down' }],
  ['thuoc=tinh-mau-05&den=xa-12', { ...NOTHING, parent: 'tinh-mau-05', jump: 'xa-12' }],
  ['bien-dong=cuoi&hien=bang', { ...NOTHING, movement: 'last', view: 'table' }],
  ['ban=cong-bo', { ...NOTHING, version: 'published' }],
  ['khoi=lang&chi-so=x&ban=1&bien-dong=bay&ky=<b>', NOTHING],
])('reads ?%s and survives nonsense', (search, state) => {
  expect(read(search)).toEqual(state);
});

it('reads back what it wrote', () => {
  const state: RankingState = {
    block: 'districts',
    period: '2025-04-14..2025-05-13',
    index: 'indicator:ho-so-truc-tuyen',
    order: 'lowest',
    pillar: null,
    against: '2025M04',
    version: '7c957d44-8a78-4646-b41a-e9385421b950',
    movement: 'new',
    unit: 'huyen-a',
    compare: ['a', 'b'],
    parent: 'tinh-mau-05',
    jump: 'xa-12',
    view: 'table',
  };
  const params = Object.entries(rankingParams(state)).flatMap(([name, value]) => (value ? [[name, value]] : []));
  expect(parseRanking(new URLSearchParams(params))).toEqual(state);
});

it('compares four at most: a fifth takes the place of the first, one that is there goes out', () => {
  expect(toggledCompare(['a', 'b', 'c', 'd'], 'e')).toEqual(['b', 'c', 'd', 'e']);
  expect(toggledCompare(['a', 'b'], 'a')).toEqual(['b']);
  expect(read('so-sanh=a,b,a,c,d,e').compare).toEqual(['a', 'b', 'c', 'd']);
});
