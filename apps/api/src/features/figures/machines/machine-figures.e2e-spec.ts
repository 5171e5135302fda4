import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { verifyAuditTrail } from '../../audit/index.js';
import { type Field, figureField, keptDifferences } from '../testing/field.js';
import { FEW_FIGURES } from './few-figures.js';
import { adminOf, type GivenMachine, machineOf, type SentFigure, toldOf } from '../testing/machine.js';

describe('figures of other systems', () => {
  let t: TestApp;
  let f: Field;
  let admin: Client;
  let machine: GivenMachine;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    f = await figureField(t);
    admin = await adminOf(t, f);
    machine = await machineOf(t, f, admin);
  });
  afterAll(() => t.close());

  const unit = (index: number) => f.units[index]?.code ?? '';
  const figure = (indicator: string, index: number, given: Partial<SentFigure>): SentFigure => ({
    ...{ indicator, unit: unit(index), period: '2025M05', grade: 'official' },
    ...given,
  });
  const statements = async () =>
    (await t.rows<{ count: number }>('SELECT count(*)::int AS count FROM observation'))[0]?.count;

  it('are recorded together, each line answered; sent again nothing changes', async () => {
    const figures = [
      figure('share', 0, { numerator: '21', denominator: '30' }),
      figure('count', 0, { value: '120', note: 'Bảng 3' }),
      figure('count', 1, { outcome: 'noOccurrence' }),
      figure('running', 2, { value: '9', cumulative: true, period: '2025M04' }),
    ];
    const first = await machine.send(figures).expect(200);
    expect(first.body).toMatchObject({ stored: true, accepted: 4, unchanged: 0, refused: 0 });
    const after = await statements();
    const again = figures.map((one) => ({ ...one, ...(one.value !== undefined && { value: `${one.value}.00` }) }));
    const second = await machine.send(again).expect(200);
    expect(second.body).toMatchObject({ stored: true, accepted: 0, unchanged: 4, refused: 0 });
    expect(await statements()).toBe(after);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
    const { body: history } = await f.editor.get(`${f.cell('count', 0)}/history`).expect(200);
    expect(history.items[0]).toMatchObject({
      ...{ value: '120', grade: 'official', origin: 'system', system: 'Hệ thống một cửa', note: 'Bảng 3' },
      ...{ asOf: '2025-05-31', recordedBy: null, isLive: true },
    });
    const events = await t.rows<{ subject: string; detail: object }>(
      `SELECT subject, detail FROM audit_event WHERE action = 'figures.fromSystem' ORDER BY subject`,
    );
    expect(events).toMatchObject([
      { subject: '2025M04', detail: { figures: 1, key: machine.key.id, system: 'Hệ thống một cửa' } },
      { subject: '2025M05', detail: { figures: 3, key: machine.key.id } },
    ]);
    expect(await verifyAuditTrail(t.database.manager)).toEqual([]);
  });

  it('leave the same rows and what is kept of them, whether many come at once or a few at a time', async () => {
    const large = await figureField(t, 70, ['2025M04', '2025M05']);
    const system = await machineOf(t, large, await adminOf(t, large));
    const figures = large.units.flatMap(({ code }, index): SentFigure[] =>
      ['share', 'count', 'running'].map((indicator) => ({
        ...{ indicator, unit: code, period: '2025M05', grade: 'official' },
        ...(indicator === 'share' ? { numerator: String(index), denominator: '70' } : { value: String(index) }),
        cumulative: indicator === 'running',
      })),
    );
    expect(figures.length).toBeGreaterThan(FEW_FIGURES);
    expect((await system.send(figures).expect(200)).body).toMatchObject({ accepted: 210, refused: 0 });
    expect(await keptDifferences(t, large.plan)).toEqual([]);
    const few = figures.map((one) => ({ ...one, period: '2025M04' }));
    for (let from = 0; from < few.length; from += 70) {
      expect((await system.send(few.slice(from, from + 70)).expect(200)).body).toMatchObject({ accepted: 70 });
    }
    expect(await keptDifferences(t, large.plan)).toEqual([]);
    const said = (period: string) =>
      t.rows(
        `SELECT o.indicator_id, o.unit_id, o.supplier_unit_id, o.numerator, o.denominator, o.value, o.qualifier, o.outcome,
           o.cumulative, o.grade, o.origin, o.note, o.access_key_id, o.supersedes, o.recorded_by
         FROM observation o JOIN period p ON p.province_id = o.province_id AND p.id = o.period_id
         WHERE o.province_id = $1 AND p.ends_on = $2 ORDER BY o.indicator_id, o.unit_id`,
        [large.province.id, period],
      );
    const many = await said('2025-05-31');
    expect(many).toHaveLength(210);
    expect(await said('2025-04-30')).toEqual(many);
  });

  it('are corrected by what the system sends later', async () => {
    await machine.send([figure('count', 2, { value: '7' })]).expect(200);
    const later = await machine.send([figure('count', 2, { value: '8' })]).expect(200);
    expect(toldOf(later.body)).toEqual(['accepted']);
    const { body } = await machine.get(`/provinces/${f.province.code}/machine-figures?period=2025M05`).expect(200);
    expect(body.figures.find((one: SentFigure) => one.indicator === 'count' && one.unit === unit(2))).toMatchObject({
      ...{ value: '8', version: 2, grade: 'official' },
    });
  });

  it('are refused line by line with what to do, and the others stand', async () => {
    const narrow = await machineOf(t, f, admin, {
      ...{ indicators: ['share', 'count'], allUnits: false, units: [unit(0), unit(1)] },
    });
    await t.rows(`UPDATE plan_period SET state = 'closed' WHERE code = '2025M01' AND province_id = $1`, [
      f.province.id,
    ]);
    const lines = [
      figure('count', 0, { value: '5' }),
      figure('running', 0, { value: '5' }),
      figure('count', 2, { value: '5' }),
      figure('count', 0, { value: '6' }),
      figure('share', 0, { numerator: '3' }),
      figure('share', 1, { numerator: '40', denominator: '30' }),
      figure('count', 1, { value: '5', asOf: '2025-06-11' }),
      figure('count', 1, { value: '5', period: '2025M12' }),
      figure('count', 1, { value: '5', period: '2025M01' }),
    ];
    const { body } = await narrow.send(lines).expect(200);
    expect(toldOf(body)).toEqual([
      ...[
        'accepted',
        'outOfScope',
        'outOfScope',
        'twice',
        'notValid',
        'notValid',
        'notValid',
        'noPeriod',
        'periodClosed',
      ],
    ]);
    expect(
      body.lines.every(({ result, detail }: { result: string; detail: string | null }) =>
        result === 'refused' ? (detail ?? '').length > 10 : detail === null,
      ),
    ).toBe(true);
    const english = await narrow.send([figure('running', 0, { value: '5' })]).set('Accept-Language', 'en');
    expect(english.body.lines[0].detail).toMatch(/^The indicator or unit/);
  });

  it('are only judged in a dry run, and stored all or not at all where that is asked', async () => {
    const before = await statements();
    const lines = [figure('count', 0, { value: '77' }), figure('share', 0, { numerator: '3' })];
    for (const query of ['?dryRun=true', '?allOrNothing=true', '?dryRun=true&allOrNothing=true']) {
      const { body } = await machine.send(lines, query).expect(200);
      expect([body.stored, ...toldOf(body)]).toEqual([false, 'accepted', 'notValid']);
    }
    expect(await statements()).toBe(before);
    const whole = await machine.send(lines.slice(0, 1), '?allOrNothing=true').expect(200);
    expect([whole.body.stored, ...toldOf(whole.body)]).toEqual([true, 'accepted']);
  });

  it('get their first answer again under the same Idempotency-Key, and no other key of the owner does', async () => {
    const other = await machineOf(t, f, admin);
    const lines = [figure('count', 1, { value: '31' })];
    const first = await machine.send(lines).set('Idempotency-Key', 'lan-1').expect(200);
    const second = await machine.send(lines).set('Idempotency-Key', 'lan-1').expect(200);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
    const theirs = await other.send(lines).set('Idempotency-Key', 'lan-1').expect(200);
    expect(theirs.headers['idempotent-replayed']).toBeUndefined();
    expect(toldOf(theirs.body)).toEqual(['unchanged']);
    const differing = await machine.send([figure('count', 1, { value: '32' })]).set('Idempotency-Key', 'lan-1');
    expect([differing.status, differing.body.code]).toEqual([409, 'idempotency-key-reused']);
  });

  it('are nothing to who holds no key', async () => {
    const path = `/provinces/${f.province.code}/machine-figures`;
    const unknown = await t.anonymous.put(path).send({ figures: [figure('count', 0, { value: '1' })] });
    expect([unknown.status, unknown.body.code]).toEqual([401, 'machine-key-invalid']);
    await admin
      .put(path)
      .send({ figures: [figure('count', 0, { value: '1' })] })
      .expect(403);
    await admin.get(`${path}?period=2025M05`).expect(403);
  });
});
