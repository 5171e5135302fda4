import type { Unit } from '@tiendo/contracts';
import { openTable } from '../../../shared/files/testing/open-table';
import { unitMessages } from './messages';
import { unitsFile } from './units-file';

const unit = (code: string, name: string, more: Partial<Unit> = {}): Unit => ({
  ...{ code, name, shortName: null, kind: 'districtLevel', officialOrder: 10, validFrom: null, validTo: null },
  ...{ validToConfirmed: true, note: null, otherNames: [], successors: [], predecessors: [], parent: null },
  ...{ needsCheck: null, version: 1 },
  ...more,
});

it('opens elsewhere with days as days, and what a unit lies in and became by name', async () => {
  const commune = { code: 'xa-dam-ha', name: 'Xã Đầm Hà', effectiveOn: '2025-07-01', confirmed: true };
  const all = [
    unit('quang-ninh', 'Tỉnh Quảng Ninh', { kind: 'province' }),
    unit('huyen-dam-ha', 'Huyện Đầm Hà', {
      ...{ validFrom: '2001-08-29', validTo: '2025-06-30', parent: 'quang-ninh' },
      ...{ successors: [commune], otherNames: ['H. Đầm Hà'] },
    }),
  ];
  const named = await unitsFile({
    province: { code: 'quang-ninh', name: 'Tỉnh Quảng Ninh', simulated: false },
    ...{ units: all.slice(1), all, day: '2025-07-01', filters: [] },
  });
  const { heads, lines, notes } = await openTable(named);
  const { file, name, kind } = unitMessages.vi;
  const of = (heading: string) => lines[0]?.[heads.indexOf(heading)];
  expect([of(name), of(kind), of(file.parent), of(file.nowIs), of(file.otherNames)]).toEqual([
    ...['Huyện Đầm Hà', 'Đơn vị hành chính cấp huyện', 'Tỉnh Quảng Ninh', 'Xã Đầm Hà', 'H. Đầm Hà'],
  ]);
  expect([of(file.from), of(file.to)]).toEqual([new Date('2001-08-29T00:00:00Z'), new Date('2025-06-30T00:00:00Z')]);
  expect(notes.get('Số dòng')).toBe('1 trong 2 dòng');
});
