import { EXAMPLE_IDS } from './ids.js';

const BY_NAME: Readonly<Record<string, unknown>> = {
  slug: 'quang-ninh-kh73-2024',
  province: 'mau',
  code: 'KH73-DL-01',
  username: 'viewer',
  entryId: EXAMPLE_IDS.entry,
  id: EXAMPLE_IDS.person,
  meetingId: EXAMPLE_IDS.meeting,
  directiveId: EXAMPLE_IDS.directive,
  meeting: EXAMPLE_IDS.meeting,
  item: 'target:KH73-DL-01',
  plan: 'quang-ninh-kh73-2024',
  block: 'departments',
  index: 'completion',
  against: 'none',
  version: 'live',
  parent: 'quang-ninh',
  periods: 12,
  sha256: EXAMPLE_IDS.file,
  name: 'quyet-dinh-120.pdf',
  q: 'dữ liệu',
  role: 'editor',
  unit: 'so-noi-vu',
  leadUnit: 'so-noi-vu',
  kind: 'department',
  status: 'inProgress',
  pillar: 'digital-data',
  group: 'awareness',
  sort: '-dueOn',
  job: 'reporting-periods',
  period: '2024-04-14..2024-05-13',
  since: '2024-11-30',
  from: '2024-11-30',
  fromKnownAt: '2025-01-31T17:00:00+07:00',
  to: '2024-12-31',
  toKnownAt: '2025-02-10T09:00:00+07:00',
  asOf: '2024-12-31',
  knownAt: '2025-01-31T17:00:00+07:00',
  overdue: 'true',
  continuing: 'true',
  state: 'published',
  limit: 50,
  'If-Match': '"1"',
};

/** Where one name means different things, by the end of the path. */
const BY_PATH: readonly (readonly [path: RegExp, name: string, value: string])[] = [
  [/\/ranking-publications\/\{id\}\/publication$/, 'id', EXAMPLE_IDS.rankingDue],
  [/\/ranking-publications\/\{id\}/, 'id', EXAMPLE_IDS.ranking],
  [/\/ranking-remarks\/\{id\}/, 'id', EXAMPLE_IDS.remark],
  [/\/calendars\/\{kind\}$/, 'kind', 'month'],
  [/\/tasks\/\{code\}\/name$/, 'slug', 'mau-kh15-2025'],
  [/\/tasks\/\{code\}\/name$/, 'code', 'KH15-DL-02'],
  [/\/tasks\/\{code\}/, 'code', 'KH73-N01-01'],
  [/\/targets\/\{code\}\/name$/, 'code', 'KH73-CQ-01'],
  [/\/units\/\{code\}$/, 'code', 'so-noi-vu'],
  [/\/indicators\/\{code\}$/, 'code', 'csdl-dung-chung-cong-bo'],
  [/\/successions\/\{id\}$/, 'id', EXAMPLE_IDS.succession],
  [/\/(?:tile-layouts|boundaries)\/\{block\}$/, 'block', 'districts'],
  [/\/(?:draft|publication)$/, 'slug', 'mau-kh15-2025'],
  [/\/hand-over$/, 'username', 'reporter.so-noi-vu'],
  [/\/people$/, 'role', 'officer'],
  [/\/directives$/, 'state', 'open,inProgress'],
];

/** An example of a parameter of this path; undefined: it explains itself (a cursor is what a list has answered). */
export function parameterExample(path: string, name: string): unknown {
  const special = BY_PATH.find(([pattern, parameter]) => parameter === name && pattern.test(path));
  return special ? special[2] : BY_NAME[name];
}
