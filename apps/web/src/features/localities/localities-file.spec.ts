import type { LocalityList, LocalityMatrix, LocalityRow } from '@tiendo/contracts';
import { openTable } from '../../shared/files/testing/open-table';
import { formatFor } from '../../shared/format';
import type { PlanView } from '../../shared/plan';
import { localitiesFile } from './localities-file';
import { localitiesMessages } from './messages';
import { matrixMessages } from './views/matrix/messages';
import type { MatrixWords } from './views/matrix/use-matrix-words';

const VIEW = {
  ...{ day: '2025-05-28', knownAt: undefined, kind: 'live', snapshot: null },
  plan: {
    ...{ slug: 'kh34', code: '34/KH-UBND', title: 'Kế hoạch', issuedOn: '2025-01-20', sourceDocument: null },
    province: { code: 'quang-ninh', name: 'Tỉnh Quảng Ninh', simulated: false },
  },
} as unknown as PlanView;
const words = {
  ...{ t: localitiesMessages.vi, m: matrixMessages.vi, f: formatFor('vi') },
  targetName: ({ name }: { name: string }) => name,
  levelText: () => '≥ 80%',
} as unknown as MatrixWords;
const row = (code: string, name: string, more: object) =>
  ({
    ...{ code, name, nowName: null, parent: null, asked: 2, reported: 2, total: 2, undetermined: 0, pillars: [] },
    ...more,
  }) as unknown as LocalityRow;

it('opens elsewhere with counts and shares as numbers, a share that is not certain left empty', async () => {
  const indicator = { code: 'phieu', name: 'Phiếu thông tin', measureUnit: 'phiếu' };
  const figure = { outcome: null, low: '1503', high: '1503', lowOpen: false, highOpen: false };
  const rows = [
    row('ha-long', 'Thành phố Hạ Long', { completed: 1, figures: [figure] }),
    row('dam-ha', 'Huyện Đầm Hà', { completed: 1, undetermined: 1, figures: [{ ...figure, outcome: 'noOccurrence' }] }),
  ];
  const list = {
    ...{
      period: { label: 'Tháng 5/2025' },
      block: 'districts',
      boundary: null,
      pillar: null,
      parents: [],
      pillars: [],
    },
    ...{ indicators: [indicator], targetsAsked: 2, total: 13, minimumItems: 1 },
  } as unknown as LocalityList;
  const matrix = {
    ...{ rowsAre: 'units', targets: [{ name: 'Hồ sơ trực tuyến' }] },
    rows: [
      { code: 'ha-long', verdicts: 'm' },
      { code: 'dam-ha', verdicts: 'r' },
    ],
  } as unknown as LocalityMatrix;
  const named = await localitiesFile({ view: VIEW, list, matrix, rows, choice: { view: 'matrix', q: '' } }, words);
  const { heads, lines, notes, formatOf } = await openTable(named);
  const { t, m } = words;
  const column = (heading: string) => lines.map((cells) => cells[heads.indexOf(heading)]);
  expect(column(t.locality)).toEqual(['Thành phố Hạ Long', 'Huyện Đầm Hà']);
  expect(column(t.met)).toEqual([1, 1]);
  expect(column(t.percent)).toEqual([0.5, null]);
  expect(formatOf(`${String.fromCharCode(65 + heads.indexOf(t.percent))}4`)).toBe('0%');
  expect(column('Hồ sơ trực tuyến: ≥ 80%')).toEqual([m.verdicts.met, m.verdicts.notReported]);
  expect(column('Phiếu thông tin (phiếu)')).toEqual([1503, 'Không phát sinh']);
  expect(notes.get('Số dòng')).toBe('2 trong 13 dòng');
});
