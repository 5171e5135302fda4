import fc from 'fast-check';
import {
  BLOCK_CODES,
  BLOCKS,
  blockOf,
  effectsOf,
  layTiles,
  unitsWithout,
  type Succession,
  type UnitSpan,
} from './index.js';

const span = (code: string, more: Partial<UnitSpan> = {}): [string, UnitSpan] => [
  code,
  { code, validFrom: null, validTo: null, ...more },
];
const act = (rest: Partial<Succession>): Succession => ({ id: 'a', effectiveOn: '2025-07-01', links: [], ...rest });

describe('effectsOf', () => {
  const units = new Map([
    span('OLD'),
    span('GONE', { validTo: '2024-12-31' }),
    span('LATER', { validTo: '2025-12-31' }),
    span('UNSURE', { validTo: '2025-03-31', validToConfirmed: false }),
    span('NEW'),
    span('THERE', { validFrom: '2020-01-01' }),
    span('YOUNG', { validFrom: '2026-01-01' }),
    span('BEGUN', { validFrom: '2025-07-01' }),
    span('CLOSED', { validTo: '2025-06-30' }),
  ]);

  it('names who ends, who begins and who goes on', () => {
    const effects = effectsOf(
      act({
        links: [
          { from: 'OLD', to: 'THERE' },
          { from: 'THERE', to: 'THERE' },
          { from: 'UNSURE', to: 'NEW' },
        ],
        abolished: ['CLOSED'],
        founded: ['BEGUN'],
      }),
      units,
    );
    expect(effects).toEqual({
      ends: ['OLD', 'UNSURE', 'CLOSED'],
      begins: ['NEW', 'BEGUN'],
      goesOn: ['THERE'],
      issues: [],
    });
  });

  it.each([
    [{ abolished: ['NOBODY'] }, 'unknown'],
    [{ abolished: ['GONE'] }, 'endedBefore'],
    [{ abolished: ['LATER'] }, 'endsLater'],
    [{ abolished: ['YOUNG'] }, 'notThereYet'],
    [{ abolished: ['BEGUN'] }, 'notThereYet'],
    [{ founded: ['THERE'] }, 'thereBefore'],
    [{ founded: ['YOUNG'] }, 'beginsLater'],
    [{ founded: ['GONE'] }, 'goneAlready'],
    [{ links: [{ from: 'GONE', to: 'GONE' }] }, 'goneAlready'],
    [{ links: [{ from: 'BEGUN', to: 'BEGUN' }] }, 'notThereYet'],
  ])('says what stands in the way of %j: %s', (rest, kind) => {
    expect(effectsOf(act(rest), units).issues.map((issue) => issue.kind)).toEqual([kind]);
  });

  it('is undone by unitsWithout, which leaves days of other origin alone', () => {
    const taken = act({ links: [{ from: 'CLOSED', to: 'BEGUN' }], abolished: ['LATER'] });
    const opened = unitsWithout(taken, units);
    expect(opened.get('CLOSED')?.validTo).toBeNull();
    expect(opened.get('BEGUN')?.validFrom).toBeNull();
    expect(opened.get('LATER')?.validTo).toBe('2025-12-31');
    expect(units.get('CLOSED')?.validTo).toBe('2025-06-30');
  });
});

describe('blocks', () => {
  it('hold a kind in one block at most', () => {
    const kinds = BLOCK_CODES.flatMap((block) => BLOCKS[block]);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect([blockOf('specialZone'), blockOf('enterprise')]).toEqual(['communes', null]);
  });
});

describe('layTiles', () => {
  it('gives every unit a place of its own and keeps those that are stated', () => {
    const place = fc.record({ row: fc.nat(9), column: fc.nat(9) });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 60 }),
        fc.array(place, { maxLength: 20 }),
        (units, places) => {
          const distinct = [...new Map(places.map((one) => [`${one.row},${one.column}`, one])).values()];
          const stated = new Map(
            distinct.flatMap((one, index) => (units[index] === undefined ? [] : [[units[index], one]])),
          );
          const laid = layTiles(units, stated);
          expect([...laid.keys()]).toEqual(units);
          expect(new Set([...laid.values()].map(({ row, column }) => `${row},${column}`)).size).toBe(units.length);
          for (const [unit, one] of stated) expect(laid.get(unit)).toEqual(one);
        },
      ),
    );
  });
});
