import type { AttentionItem, ItemCell, Overview } from '@tiendo/contracts';
import { briefOverview } from './brief-overview.js';

const NAME = 'Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận, giải quyết trực tuyến toàn trình tại bộ phận một cửa';
const CAUSES = ['funds', 'staff', 'procedure'];

const cell = (index: number): ItemCell => ({
  kind: 'task',
  code: `NV-${index}`,
  name: NAME,
  status: 'inProgress',
  continuing: false,
  overdueDays: index,
});
const line = (index: number): AttentionItem =>
  ({
    ...cell(index),
    why: index % 50 === 0 ? ['stopped'] : index % 2 === 0 ? ['overdue', 'blocked'] : ['overdue'],
    cause: index % 2 === 0 ? CAUSES[index % 3] : null,
    reason: NAME,
    proposal: NAME,
    proposalTo: 'Ủy ban nhân dân tỉnh',
    notNamed: [],
    leadUnits: [{ code: 'so-noi-vu', name: 'Sở Nội vụ' }],
    measure: null,
  }) as unknown as AttentionItem;
const list = <T>(count: number, of: (index: number) => T) => Array.from({ length: count }, (_, index) => of(index));

function overview(items: number, sections: number): Overview {
  const each = Math.floor(items / sections);
  const change = (index: number) => ({ ...cell(index), change: 'turned', from: 'noStatement', to: 'completed' });
  return {
    cells: {
      pillars: [],
      groups: list(sections, (section) => ({ code: `nhom-${section}`, items: list(each, cell) })),
    },
    attention: { total: items, byKind: [], byCause: [], items: list(items, line) },
    changes: {
      total: items,
      unlisted: 0,
      items: list(items, (index) => ({ ...change(index), on: '2024-12-01', ofFirstReport: index % 10 === 0 })),
    },
    upcomingTotal: items,
    upcoming: list(items, (index) => ({ ...cell(index), dueOn: '2024-12-31', inDays: 3, leadUnits: [] })),
  } as unknown as Overview;
}

describe('the overview as a screen draws it', () => {
  it('of an ordinary plan is the whole of it, but for changes that are told in one line', () => {
    const whole = overview(60, 10);
    const { changes, ...rest } = briefOverview(whole);
    const { changes: all, ...others } = whole;
    expect(rest).toEqual(others);
    expect(changes).toEqual({ ...all, items: all.items.filter(({ ofFirstReport }) => !ofFirstReport) });
  });

  it.each([
    ['in few sections', 10],
    ['in many', 200],
  ])('of 5,005 items %s is at most 300 kB', (_, sections) => {
    const whole = overview(5_005, sections);
    expect(JSON.stringify(whole).length).toBeGreaterThan(4_000_000);
    expect(JSON.stringify(briefOverview(whole)).length).toBeLessThan(300_000);
  });

  it('keeps the marks of sections that are drawn as marks', () => {
    const whole = overview(300, 2);
    whole.cells.groups.push({ code: 'lon', items: list(151, cell) });
    const { groups } = briefOverview(whole).cells;
    expect(groups.map(({ items }) => items.length)).toEqual([150, 150, 0]);
  });

  it('counts the whole, and keeps the first lines of every kind and cause', () => {
    const { attention, changes, upcomingTotal, upcoming } = briefOverview(overview(5_005, 10));
    expect(attention.total).toBe(5_005);
    expect(attention.items.slice(0, 60).map(({ code }) => code)).toEqual(list(60, (index) => `NV-${index}`));
    for (const kind of ['overdue', 'stopped', 'blocked'] as const) {
      expect(attention.items.filter(({ why }) => why.includes(kind)).length).toBeGreaterThanOrEqual(10);
    }
    for (const cause of CAUSES) {
      expect(attention.items.filter((item) => item.cause === cause).length).toBeGreaterThanOrEqual(10);
    }
    expect({ listed: changes.items.length, unlisted: changes.unlisted }).toEqual({ listed: 200, unlisted: 4_304 });
    expect({ upcomingTotal, listed: upcoming.length }).toEqual({ upcomingTotal: 5_005, listed: 60 });
  });
});
