import fc from 'fast-check';
import { type AskingForm, linesAsked } from './index.js';

const localities = ['ha-long', 'cam-pha', 'uong-bi'].map((id) => ({ id }));
const departments = ['so-noi-vu', 'thue'].map((id) => ({ id }));
const units = new Map([
  ['districts', localities],
  ['departments', departments],
]);
const line = (indicatorId: string, block: string, unit: string | null = null, supplier: string | null = null) => ({
  ...{ indicatorId, block },
  unit: unit === null ? null : { id: unit },
  supplier: supplier === null ? null : { id: supplier },
});
const asked = (forms: readonly AskingForm[], unit: string) =>
  (linesAsked(forms).get(unit) ?? []).map(({ indicatorId, subjectId, plans }) => [indicatorId, subjectId, plans]);

describe('what a unit is asked', () => {
  it('is about all localities where it holds their data, and no locality is asked that', () => {
    const forms = [
      { plan: 'kh34', units, lines: [line('classes', 'districts', null, 'so-noi-vu'), line('teams', 'districts')] },
    ];
    expect(asked(forms, 'so-noi-vu')).toEqual([
      ['classes', 'ha-long', ['kh34']],
      ['classes', 'cam-pha', ['kh34']],
      ['classes', 'uong-bi', ['kh34']],
    ]);
    expect(asked(forms, 'ha-long')).toEqual([['teams', 'ha-long', ['kh34']]]);
    expect(asked(forms, 'thue')).toEqual([]);
  });

  it('is not what a connected system supplies, of that unit alone', () => {
    const forms = [{ plan: 'kh34', units, lines: [line('teams', 'districts'), line('classes', 'districts')] }];
    const supplied = linesAsked(forms, (indicator, unit) => indicator === 'teams' && unit === 'ha-long');
    const askedOf = (unit: string) => supplied.get(unit)?.map(({ indicatorId }) => indicatorId);
    expect(askedOf('ha-long')).toEqual(['classes']);
    expect(askedOf('cam-pha')).toEqual(['teams', 'classes']);
  });

  it('stands once, whatever number of plans want it, and names them', () => {
    const wanting = (plan: string, ...lines: ReturnType<typeof line>[]) => ({ plan, units, lines });
    const forms = [
      wanting('kh34', line('services', 'departments', 'so-noi-vu')),
      wanting('kh73', line('staff', 'departments'), line('services', 'departments')),
      wanting('dti', line('services', 'departments')),
    ];
    expect(asked(forms, 'so-noi-vu')).toEqual([
      ['services', 'so-noi-vu', ['kh34', 'kh73', 'dti']],
      ['staff', 'so-noi-vu', ['kh73']],
    ]);
    expect(asked(forms, 'thue')).toEqual([
      ['staff', 'thue', ['kh73']],
      ['services', 'thue', ['kh73', 'dti']],
    ]);
  });

  it('is every cell of every form exactly once, with the one who supplies it', () => {
    const lineArb = fc.record({
      indicatorId: fc.constantFrom('a', 'b', 'c'),
      block: fc.constantFrom('districts', 'departments'),
      unit: fc.constantFrom(null, ...localities, ...departments),
      supplier: fc.constantFrom(null, ...departments),
    });
    const formsArb = fc.array(
      fc.record({ plan: fc.constantFrom('p', 'q'), lines: fc.array(lineArb, { maxLength: 6 }) }),
    );
    fc.assert(
      fc.property(formsArb, (given) => {
        const told = linesAsked(given.map((form) => ({ ...form, units })));
        const cells = given.flatMap(({ plan, lines }) =>
          lines.flatMap((one) =>
            (units.get(one.block) ?? [])
              .filter(({ id }) => one.unit === null || one.unit.id === id)
              .map(({ id }) => `${one.supplier?.id ?? id} ${one.indicatorId} ${id} ${plan}`),
          ),
        );
        const found = [...told].flatMap(([unit, its]) =>
          its.flatMap((one) => one.plans.map((plan) => `${unit} ${one.indicatorId} ${one.subjectId} ${plan}`)),
        );
        expect(found.sort()).toEqual([...new Set(cells)].sort());
      }),
    );
  });
});
