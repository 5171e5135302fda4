import { diffSeries, ITEM_STATUSES, replaceContribution, valueAt, type Statement } from '@tiendo/indicators';
import fc from 'fast-check';
import { type CellKey, CellMap } from './cell-map.js';
import { cellsOf, contributionsOf, itemSteps, type ItemFacts, type VersionFacts } from './rollup-series.js';

const dayOf = (offset: number): string => `2024-05-${String(1 + offset).padStart(2, '0')}`;
const version = (values: Partial<VersionFacts>): VersionFacts => ({
  effectiveOn: dayOf(0),
  seq: 1,
  removed: false,
  pillarCode: null,
  groupCode: 'a',
  leadUnitCodes: [],
  ...values,
});
const task = (versions: readonly VersionFacts[]): ItemFacts => ({
  itemId: 'item',
  kind: 'task',
  code: 'T-01',
  versions,
});
const statement = (seq: number, effectiveOn: string, values: Partial<Statement> = {}): Statement => ({
  id: String(seq),
  seq,
  effectiveOn,
  recordedAt: '2024-06-01T00:00:00Z',
  status: 'inProgress',
  ...values,
});

describe('itemSteps', () => {
  it('begins without a statement on the day the plan first asks for the item', () => {
    expect(itemSteps(task([version({})]), [statement(1, dayOf(4))])).toEqual([
      { from: dayOf(0), value: { entryId: null, status: 'noStatement', continuesInYear: null, notNamed: [] } },
      { from: dayOf(4), value: { entryId: '1', status: 'inProgress', continuesInYear: null, notNamed: [] } },
    ]);
  });

  it('begins with a statement for that very day', () => {
    expect(itemSteps(task([version({})]), [statement(1, dayOf(0))])).toHaveLength(1);
  });

  it('keeps a step for every statement, also one that repeats the status: it is the last word on the item', () => {
    const steps = itemSteps(task([version({})]), [statement(1, dayOf(2)), statement(2, dayOf(5))]);
    expect(steps.map(({ value }) => value.entryId)).toEqual([null, '1', '2']);
  });
});

describe('contributionsOf', () => {
  const idOf = (dimension: CellKey['dimension'], key = ''): CellKey => ({ kind: 'task', dimension, key });

  it('counts under the plan, the section and every lead unit, or under none named', () => {
    const twoUnits = task([version({ leadUnitCodes: ['x', 'y'] })]);
    expect([...contributionsOf(twoUnits, itemSteps(twoUnits, [])).keys()]).toEqual([
      idOf('plan'),
      idOf('group', 'a'),
      idOf('unit', 'x'),
      idOf('unit', 'y'),
    ]);
    const none = task([version({})]);
    expect(contributionsOf(none, itemSteps(none, [])).has(idOf('unit', ''))).toBe(true);
  });

  it('leaves one group for another, and the plan when it is removed', () => {
    const item = task([
      version({}),
      version({ seq: 2, effectiveOn: dayOf(3), groupCode: 'b' }),
      version({ seq: 3, effectiveOn: dayOf(6), groupCode: 'b', removed: true }),
    ]);
    const cells = contributionsOf(item, itemSteps(item, []));
    const presence = (id: CellKey) => (cells.get(id) ?? []).map(({ from, value }) => [from, value !== null]);
    expect(presence(idOf('group', 'a'))).toEqual([
      [dayOf(0), true],
      [dayOf(3), false],
    ]);
    expect(presence(idOf('group', 'b'))).toEqual([
      [dayOf(0), false],
      [dayOf(3), true],
      [dayOf(6), false],
    ]);
    expect(presence(idOf('plan'))).toEqual([
      [dayOf(0), true],
      [dayOf(6), false],
    ]);
  });

  it('is not there before the plan asks for it, whatever was stated earlier', () => {
    const item = task([version({ effectiveOn: dayOf(5) })]);
    const [first] = contributionsOf(item, itemSteps(item, [statement(1, dayOf(1))])).get(idOf('plan')) ?? [];
    expect(first?.value).toBeNull();
  });
});

describe('cells', () => {
  const versions = fc
    .array(
      fc.record({
        day: fc.nat(12),
        removed: fc.boolean(),
        groupCode: fc.constantFrom('a', 'b', null),
        units: fc.subarray(['x', 'y']),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((rows) =>
      rows.map(({ day, removed, groupCode, units }, place) =>
        version({
          seq: place + 1,
          effectiveOn: dayOf(place === 0 ? 0 : day),
          removed: place > 0 && removed,
          groupCode,
          leadUnitCodes: units,
        }),
      ),
    );
  const statements = fc
    .array(
      fc.record({
        day: fc.nat(14),
        status: fc.constantFrom(...ITEM_STATUSES),
        continues: fc.boolean(),
        names: fc.option(fc.nat(9)),
        withdraws: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((rows) =>
      rows.map(({ day, status, continues, names, withdraws }, place): Statement => {
        const named = names !== null && names < place ? String(names) : null;
        const withdrawal = named !== null && withdraws;
        return statement(place, dayOf(day), {
          status: withdrawal ? null : status,
          continuesInYear: continues ? 2025 : null,
          supersedes: withdrawal ? null : named,
          withdraws: withdrawal ? named : null,
        });
      }),
    );

  it('kept statement by statement equal the cells worked out from all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(versions, statements), { minLength: 1, maxLength: 4 }), (given) => {
        const items = given.map(([list, all], place) => ({ item: { ...task(list), itemId: String(place) }, all }));
        let cells = cellsOf(items.map(({ item }) => ({ item, steps: itemSteps(item, []) })));
        for (const { item, all } of items) {
          for (let count = 1; count <= all.length; count += 1) {
            const before = contributionsOf(item, itemSteps(item, all.slice(0, count - 1)));
            const after = contributionsOf(item, itemSteps(item, all.slice(0, count)));
            const next = new CellMap(cells);
            for (const [id, series] of after) {
              next.set(id, replaceContribution(next.get(id) ?? [], before.get(id) ?? [], series));
            }
            cells = next;
          }
        }
        const right = cellsOf(items.map(({ item, all }) => ({ item, steps: itemSteps(item, all) })));
        for (const id of new Set([...cells.keys(), ...right.keys()])) {
          const difference = diffSeries(cells.get(id) ?? [], right.get(id) ?? []);
          expect(difference).toEqual({ remove: [], upsert: [] });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of the groups are a partition of the plan on every day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(versions, statements), { minLength: 1, maxLength: 4 }),
        fc.nat(16),
        (given, day) => {
          const items = given.map(([list, all], place) => {
            const item = { ...task(list), itemId: String(place) };
            return { item, steps: itemSteps(item, all) };
          });
          const cells = cellsOf(items);
          const size = (id: CellKey): number =>
            Object.values(valueAt(cells.get(id) ?? [], dayOf(day))?.counts ?? {}).reduce(
              (sum, count) => sum + count,
              0,
            );
          const groups = [...cells.keys()].filter(({ dimension }) => dimension === 'group');
          expect(groups.reduce((sum, id) => sum + size(id), 0)).toBe(
            size({ kind: 'task', dimension: 'plan', key: '' }),
          );
        },
      ),
    );
  });

  it('never hold a negative count', () => {
    fc.assert(
      fc.property(versions, statements, (list, all) => {
        const item = task(list);
        for (const series of cellsOf([{ item, steps: itemSteps(item, all) }]).values()) {
          for (const { value } of series) {
            expect(Object.values(value.counts).every((count) => count > 0)).toBe(true);
            expect(value.continuing).toBeGreaterThanOrEqual(0);
          }
          expect(valueAt(series, '2024-04-30')).toBeNull();
        }
      }),
    );
  });
});
