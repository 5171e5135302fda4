import type { Overview } from '../../../shared/contract-types';
import { KH73 } from '../testing/kh73';
import { type Beside, overviewLayout } from './layout';

const NONE: Beside = { localities: null, external: null };
const LOCALITIES = { period: { code: '2025M12' }, targetsAsked: 30, whole: { total: 1576 } };
const beside = (part: object): Beside => ({ ...NONE, ...part });
const without = (...kinds: ('targets' | 'tasks')[]): Overview => {
  const nothing = { total: 0, completed: 0, percent: null, excluded: 0, continuing: 0, byStatus: [] };
  return { ...KH73, ...Object.fromEntries(kinds.map((kind) => [kind, nothing])) };
};
const moving: Overview = {
  ...KH73,
  trend: KH73.trend.map((point) => ({ ...point, tasks: { ...point.tasks, stated: 9 } })),
};
const stuck = { ...KH73.attention, byCause: [{ cause: 'funds', count: 5 }] };

describe('what the overview shows', () => {
  it('of a plan with everything are its course, its lead units and its localities', () => {
    expect(overviewLayout(moving, beside({ localities: LOCALITIES }))).toEqual({
      halves: ['target', 'task'],
      charts: ['trend', 'units', 'localities'],
      figuresOnly: false,
    });
  });

  it('of a plan of one report is why things are not done, and nothing where no cause is told', () => {
    expect(overviewLayout({ ...KH73, attention: stuck }, NONE).charts).toEqual(['causes', 'units']);
    expect(overviewLayout(KH73, NONE).charts).toEqual(['units']);
  });

  it('waits for the localities before it takes results of other bodies in their place', () => {
    const external = [{ isOwner: true }];
    expect(overviewLayout(moving, beside({ external })).charts).toEqual(['trend', 'units']);
    const empty = { ...LOCALITIES, period: null };
    expect(overviewLayout(moving, beside({ external, localities: empty })).charts).toContain('external');
    expect(overviewLayout(moving, beside({ external, localities: LOCALITIES })).charts).not.toContain('external');
    expect(overviewLayout(moving, beside({ external: [{ isOwner: false }], localities: empty })).charts).toHaveLength(
      2,
    );
  });

  it('of tasks alone is one half over the whole width, of figures alone the figures', () => {
    expect(overviewLayout(without('targets'), NONE).halves).toEqual(['task']);
    expect(overviewLayout(without('targets', 'tasks'), NONE)).toEqual({ halves: [], charts: [], figuresOnly: true });
  });
});
