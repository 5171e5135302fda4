import { firstReport, type ToldChange } from './index.js';

const change = (code: string, part: Partial<ToldChange> = {}): ToldChange => ({
  ...{ kind: 'task', code, change: 'turned', from: 'noStatement', on: '2024-12-26' },
  ...part,
});

describe('firstReport', () => {
  it('tells a report that came in, whatever else comes with its items', () => {
    const moved = change('C', { change: 'deadlineMoved', from: '2024-06-30' });
    const all = [
      change('A'),
      change('B', { on: '2024-12-20' }),
      change('B', { change: 'continues', from: null }),
      moved,
    ];
    expect(firstReport(all)).toEqual({ report: { items: 2, from: '2024-12-20', to: '2024-12-26' }, rest: [moved] });
  });

  it.each([
    ['nothing changed', []],
    ['what turned was reported before', [change('A', { from: 'inProgress' })]],
    ['half of it is news', [change('A'), change('B', { from: 'inProgress' })]],
  ])('says nothing where %s', (_, changes) => expect(firstReport(changes)).toBeNull());

  it('keeps a target and a task of one code apart', () => {
    const turned = change('A', { kind: 'target', from: 'inProgress' });
    expect(firstReport([change('A'), change('B'), turned])?.rest).toEqual([turned]);
  });
});
