import type { SuccessionAct, Unit } from '@tiendo/contracts';
import { NEW_ACT, draftOfAct, previewOf, type ActDraft } from './act-draft';
import { actGroups } from './act-groups';

const unit = (code: string, more: Partial<Unit> = {}): Unit => ({
  code,
  name: code,
  kind: 'department',
  shortName: null,
  officialOrder: 10,
  validFrom: null,
  validTo: null,
  validToConfirmed: true,
  note: null,
  otherNames: [],
  successors: [],
  predecessors: [],
  parent: null,
  needsCheck: null,
  version: 1,
  ...more,
});
const link = (from: string, to: string, share = '') => ({ from, to, share });
const draft = (more: Partial<ActDraft>): ActDraft => ({
  ...NEW_ACT,
  name: 'Sáp nhập',
  effectiveOn: '2025-03-01',
  ...more,
});

describe('previewOf', () => {
  it('lets a unit that takes over and was there before go on, and says what ends and begins', () => {
    const { body, effects, kind } = previewOf(
      draft({
        links: [link('a', 'b'), link('c', 'new')],
        newUnits: [{ code: 'new', name: 'Mới', kind: 'department' }],
      }),
      [unit('a'), unit('b'), unit('c')],
      null,
    );
    expect(body?.links).toEqual([
      { from: 'a', to: 'b', share: null },
      { from: 'c', to: 'new', share: null },
      { from: 'b', to: 'b', share: null },
    ]);
    expect(effects).toMatchObject({ ends: ['a', 'c'], begins: ['new'], goesOn: ['b'], issues: [] });
    expect(kind).toBe('regroup');
  });

  it('merges two units into a new one, whether its lines or its name came first', () => {
    const newUnits = [{ code: 'tan', name: 'Xã Đầm Hà Tân', kind: 'department' as const }];
    const merger = draft({ newUnits, founded: ['tan'], links: [link('dam-ha', 'tan'), link('quang-tan', 'tan')] });
    const units = [unit('dam-ha'), unit('quang-tan')];
    const { body, effects, error, kind } = previewOf(merger, units, null);
    expect([error, effects?.issues, kind]).toEqual([null, [], 'merge']);
    expect(body).toMatchObject({ founded: [], links: [{ to: 'tan' }, { to: 'tan' }], newUnits: [{ code: 'tan' }] });
    expect(effects).toMatchObject({ ends: ['dam-ha', 'quang-tan'], begins: ['tan'] });
    // The last line taken away, it is founded from nothing again.
    expect(previewOf({ ...merger, links: [] }, units, null).body?.founded).toEqual(['tan']);
  });

  it('sends nothing while something is wrong, and says what', () => {
    const units = [unit('a'), unit('b'), unit('gone', { validTo: '2020-01-01' })];
    expect(previewOf(draft({ links: [link('a', '')] }), units, null)).toMatchObject({ body: null, unfinished: [0] });
    expect(previewOf(draft({ links: [link('gone', 'b')] }), units, null).effects?.issues[0]?.kind).toBe('endedBefore');
    const halves = draft({ links: [link('a', 'b', '0.5'), link('a', 'gone', '0.2')] });
    expect(previewOf(halves, units, null).error?.code).toBe('succession-shares-not-whole');
    expect(previewOf(draft({ effectiveOn: null }), units, null).effects).toBeNull();
    expect(previewOf(draft({ name: ' ', links: [link('a', 'b')] }), units, null).body).toBeNull();
  });

  it('keeps units begun by an act as begun when its day moves, and the links that were made by themselves', () => {
    const act: SuccessionAct = {
      id: '1',
      name: 'Sáp nhập',
      kind: 'regroup',
      effectiveOn: '2025-03-01',
      confirmed: true,
      keptWithUnits: false,
      document: null,
      note: null,
      links: [
        { from: 'a', to: 'b', share: null },
        { from: 'b', to: 'b', share: null },
        { from: 'c', to: 'd', share: null },
      ],
      abolished: [],
      founded: [],
      supersededBy: null,
      version: 1,
    };
    const units = [
      unit('a', { validTo: '2025-02-28' }),
      unit('b'),
      unit('c', { validTo: '2025-02-28' }),
      unit('d', { validFrom: '2025-03-01' }),
    ];
    const start = draftOfAct(act, null);
    expect(start.links).toEqual([link('a', 'b'), link('c', 'd')]);
    const moved = previewOf({ ...start, effectiveOn: '2025-04-01' }, units, act);
    expect(moved.effects).toEqual({ ends: ['a', 'c'], begins: ['d'], goesOn: ['b'], issues: [] });
    expect(moved.body?.effectiveOn).toBe('2025-04-01');
  });
});

it('groups the links of an act by what hangs together', () => {
  const groups = actGroups({
    links: [
      { from: 'a', to: 'x', share: null },
      { from: 'b', to: 'y', share: null },
      { from: 'c', to: 'x', share: null },
      { from: 'b', to: 'x', share: null },
      { from: 'd', to: 'z', share: null },
    ],
  });
  expect(groups.map(({ before, after }) => [before, after])).toEqual([
    [
      ['a', 'c', 'b'],
      ['x', 'y'],
    ],
    [['d'], ['z']],
  ]);
});
