import fc from 'fast-check';
import { asksUnit, unitsAsked, withoutRepeats } from './units-asked.js';

const units = ['u1', 'u2', 'u3'].map((id) => ({ id }));
const line = (block: string, unit: string | null, indicatorId = 'A') => ({
  block,
  unit: unit === null ? null : { id: unit },
  indicatorId,
});

describe('who is asked', () => {
  it('is every unit of a block as soon as one line asks the block, else those asked alone', () => {
    const asked = (...lines: ReturnType<typeof line>[]) => unitsAsked(lines, 'departments', units).map(({ id }) => id);
    expect(asked(line('departments', null))).toEqual(['u1', 'u2', 'u3']);
    expect(asked(line('departments', 'u3'), line('departments', 'u1', 'B'))).toEqual(['u1', 'u3']);
    expect(asked(line('departments', 'u2'), line('departments', null, 'B'))).toEqual(['u1', 'u2', 'u3']);
    expect(asked(line('communes', null), line('communes', 'u1'))).toEqual([]);
    expect(asked()).toEqual([]);
  });

  it('is asked once: a line of one unit gives way to the one that asks its whole block', () => {
    const whole = line('departments', null);
    expect(withoutRepeats([line('departments', 'u1'), whole, line('departments', 'u1', 'B')])).toEqual([
      whole,
      line('departments', 'u1', 'B'),
    ]);
    expect(withoutRepeats([whole, line('communes', 'u1')])).toHaveLength(2);
  });

  it('is a unit exactly where a line asks it, and no cell is asked twice', () => {
    const lineArb = fc.record({
      block: fc.constantFrom('departments', 'communes'),
      unit: fc.constantFrom(null, ...units),
      indicatorId: fc.constantFrom('A', 'B'),
    });
    const linesArb = fc.uniqueArray(lineArb, {
      selector: ({ block, unit, indicatorId }) => `${block}|${unit?.id}|${indicatorId}`,
    });
    fc.assert(
      fc.property(linesArb, (given) => {
        const lines = withoutRepeats(given);
        const own = lines.filter(({ block }) => block === 'departments');
        const asked = new Set(unitsAsked(lines, 'departments', units));
        for (const unit of units) {
          const its = own.filter((one) => asksUnit(one, unit.id));
          expect(asked.has(unit)).toBe(its.length > 0);
          expect(new Set(its.map(({ indicatorId }) => indicatorId)).size).toBe(its.length);
        }
        // Nothing that was asked before repeats went is asked no more.
        expect(unitsAsked(given, 'departments', units)).toEqual([...asked]);
      }),
    );
  });
});
