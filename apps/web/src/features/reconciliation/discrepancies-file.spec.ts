import { openTable } from '../../shared/files/testing/open-table';
import type { PlanView } from '../../shared/plan';
import { discrepanciesFile } from './discrepancies-file';
import type { Discrepancy } from './kinds';
import { reconciliationMessages } from './messages';

const VIEW = {
  ...{ day: '2024-12-31', knownAt: undefined, kind: 'live', snapshot: null },
  plan: {
    ...{ slug: 'kh73', code: '73/KH-UBND', title: 'Kế hoạch', issuedOn: '2024-03-14', sourceDocument: null },
    province: { code: 'quang-ninh', name: 'Tỉnh Quảng Ninh', simulated: false },
  },
} as unknown as PlanView;
const side = (vi: string, document: string) => ({
  vi,
  en: vi,
  status: null,
  document,
  section: null,
  asOf: '2024-12-25',
});

it('opens elsewhere with both figures, both sources and their difference as a number', async () => {
  const one = {
    ...{ kind: 'severalValues', vi: '', en: '', sections: [], state: 'open', settlement: null, difference: '-3.6' },
    ...{ item: { kind: 'target', code: 'XH-04', name: 'Hộ có cáp quang' }, indicator: null },
    ...{ units: [{ code: 'a', name: 'Sở KH&CN' }], sides: [side('96,4%', 'Báo cáo 12'), side('100%', 'Báo cáo 15')] },
  } as unknown as Discrepancy;
  const { heads, lines, notes } = await openTable(
    await discrepanciesFile(VIEW, { items: [one], all: 13, filters: [] }),
  );
  const { file } = reconciliationMessages.vi;
  const of = (heading: string) => lines[0]?.[heads.indexOf(heading)];
  expect(of(file.difference)).toBe(-3.6);
  expect([of(file.left), of(file.right)]).toEqual(['96,4%', '100%']);
  expect([of(file.leftSource), of(file.rightSource)]).toEqual(['Báo cáo 12, 25/12/2024', 'Báo cáo 15, 25/12/2024']);
  expect(notes.get('Số dòng')).toBe('1 trong 13 dòng');
});
