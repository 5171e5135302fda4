import fc from 'fast-check';
import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { type Field, figureField, keptDifferences } from '../testing/field.js';
import { adminOf, machineOf, toldOf } from '../testing/machine.js';

const INDICATORS = ['share', 'count', 'running', 'khong-co'] as const;
const PERIODS = ['2025M03', '2025M05', '2025M12'] as const;
const DISTRICTS = 3;

describe('whatever a system sends', () => {
  let t: TestApp;
  let f: Field;
  let stranger: Field;
  let admin: Client;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    f = await figureField(t, DISTRICTS);
    stranger = await figureField(t, 1);
    admin = await adminOf(t, f);
  });
  afterAll(() => t.close());

  const line = fc.record({
    indicator: fc.constantFrom(...INDICATORS),
    // One more than there are: a unit of another owner.
    unit: fc.integer({ min: 0, max: DISTRICTS }),
    period: fc.constantFrom(...PERIODS),
    value: fc.integer({ min: -5, max: 500 }).map(String),
  });
  const sending = fc.record({
    indicators: fc.uniqueArray(fc.constantFrom('share', 'count', 'running'), { minLength: 1, maxLength: 3 }),
    units: fc.option(
      fc.uniqueArray(fc.integer({ min: 0, max: DISTRICTS - 1 }), { minLength: 1, maxLength: DISTRICTS }),
    ),
    lines: fc.array(line, { minLength: 1, maxLength: 12 }),
    dryRun: fc.boolean(),
  });
  const codeOf = (index: number) => (index < DISTRICTS ? f.units[index]?.code : stranger.units[0]?.code) ?? '';

  it('nothing outside the scope of its key is written, and what is answered is what was written', async () => {
    await fc.assert(
      fc.asyncProperty(sending, async ({ indicators, units, lines, dryRun }) => {
        const reach = { indicators, allUnits: units === null, units: (units ?? []).map(codeOf) };
        const machine = await machineOf(t, f, admin, reach);
        const [before] = await t.rows<{ last: number }>('SELECT coalesce(max(seq), 0)::int AS last FROM observation');
        const sent = lines.map((one) => ({ ...one, unit: codeOf(one.unit) }));
        const { body } = await machine.send(sent, dryRun ? '?dryRun=true' : '').expect(200);
        const written = await t.rows<{ provinceId: string; key: string | null; cell: string }>(
          `SELECT o.province_id AS "provinceId", o.access_key_id AS key,
             concat_ws('|', n.code, u.code, p.code) AS cell
           FROM observation o
           JOIN indicator n ON n.province_id = o.province_id AND n.id = o.indicator_id
           JOIN plan_period p ON p.province_id = o.province_id AND p.period_id = o.period_id
           LEFT JOIN unit u ON u.province_id = o.province_id AND u.id = o.unit_id
           WHERE o.seq > $1`,
          [before?.last],
        );
        const told = toldOf(body);
        const accepted = sent.flatMap(({ indicator, unit, period }, index) =>
          told[index] === 'accepted' ? [`${indicator}|${unit}|${period}`] : [],
        );
        expect(written.map(({ cell }) => cell).sort()).toEqual(dryRun ? [] : accepted.sort());
        for (const { provinceId, key, cell } of written) {
          const [indicator = '', unit = ''] = cell.split('|');
          expect([provinceId, key]).toEqual([f.province.id, machine.key.id]);
          expect(indicators).toContain(indicator);
          expect(f.units.map(({ code }) => code)).toContain(unit);
          if (units !== null) expect(reach.units).toContain(unit);
        }
      }),
      { numRuns: 25 },
    );
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });
});
