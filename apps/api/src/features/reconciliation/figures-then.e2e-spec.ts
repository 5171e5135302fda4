import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DiscrepancyList } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../testing/index.js';
import { type Field, figureField } from '../figures/testing/field.js';

const MINUTE_MS = 60_000;

describe('reconciliation at a past moment', () => {
  let t: TestApp;
  let f: Field;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    f = await figureField(t);
  });
  afterAll(() => t?.close());

  /** Records one figure a minute later, contradictions kept on purpose; answers a moment after it. */
  const record = async (unit: number | string, text: string, accept: readonly string[] = []): Promise<string> => {
    t.clock.set(MINUTE_MS);
    const note = 'như văn bản ghi';
    const sent = { text, ...(accept.length > 0 && { accept, note }) };
    await f.editor.put(f.cell('share', unit)).send(sent).expect(200);
    t.clock.set(MINUTE_MS);
    return t.clock.now().toISOString();
  };
  const told = async (knownAt?: string): Promise<(readonly [string, ...string[]])[]> => {
    const query = knownAt === undefined ? '' : `?asOf=2025-06-10&knownAt=${encodeURIComponent(knownAt)}`;
    const { body } = await f.editor.get(`/plans/${f.plan.slug}/discrepancies${query}`).expect(200);
    return (body as DiscrepancyList).items.map(({ kind, sides }) => [kind, ...sides.map(({ vi }) => vi)] as const);
  };

  it('reads figures of units and of the province as they were stated by then', async () => {
    const nothing = t.clock.now().toISOString();
    await record(0, '9/10');
    await record(1, '8/10');
    await record(2, '7/10 (60%)', ['fractionAgainstPercent']);
    const differing = await record('_province', '90%', ['provinceAgainstUnits']);
    const corrected = await record('_province', '80%');
    await record(2, '7/10');
    const apart = await record(1, '5/10');
    t.clock.set(MINUTE_MS);
    await f.editor
      .post(`${f.cell('share', '_province')}/withdrawal`)
      .send({ reason: 'chờ đối chiếu' })
      .expect(201);

    // Taken back, the correction lets what it corrected speak again.
    expect(await told()).toEqual([['provinceAgainstUnits', '90%', '21/30 (70%)']]);
    expect(await told(apart)).toEqual([['provinceAgainstUnits', '80%', '21/30 (70%)']]);
    expect(await told(corrected)).toEqual([['fractionAgainstPercent', '60%', '7/10 (70%)']]);
    expect(await told(differing)).toEqual([
      ['provinceAgainstUnits', '90%', '24/30 (80%)'],
      ['fractionAgainstPercent', '60%', '7/10 (70%)'],
    ]);
    expect(await told(nothing)).toEqual([]);
  });
});
