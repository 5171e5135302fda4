import pg from 'pg';
import { startTestApp, type TestApp } from '../../testing/index.js';
import { AuditService } from './audit.service.js';
import { verifyAuditTrail } from './audit.queries.js';

describe('the audit trail', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const record = (provinceId: string, subject: string, detail: Record<string, unknown> = {}) =>
    t.database.transaction((manager) =>
      t.app.get(AuditService).record(manager, {
        provinceId,
        actorId: null,
        action: 'unit.change',
        subjectKind: 'test',
        subject,
        detail,
      }),
    );

  it('numbers the events of each owner without a gap, also when many write at once', async () => {
    const [here, there] = [await t.given.province(), await t.given.province()];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => record(index % 2 ? here.id : there.id, `việc ${index}`, { index })),
    );
    const numbers = await t.rows<{ number: number }>(
      'SELECT number FROM audit_event WHERE province_id = $1 ORDER BY number',
      [here.id],
    );
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await verifyAuditTrail(t.database.manager)).toEqual([]);
  });

  it('keeps no event of a change that was rolled back', async () => {
    const { id } = await t.given.province();
    await record(id, 'giữ lại');
    await expect(
      t.database.transaction(async (manager) => {
        await t.app.get(AuditService).record(manager, {
          provinceId: id,
          actorId: null,
          action: 'unit.change',
          subjectKind: 'test',
          subject: 'bỏ đi',
        });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await record(id, 'tiếp theo');
    const rows = await t.rows('SELECT number, subject FROM audit_event WHERE province_id = $1 ORDER BY number', [id]);
    expect(rows).toEqual([
      { number: 1, subject: 'giữ lại' },
      { number: 2, subject: 'tiếp theo' },
    ]);
  });

  it('cannot be changed by the application, and shows what somebody with more rights removed', async () => {
    const { id } = await t.given.province();
    for (const subject of ['một', 'hai', 'ba', 'bốn']) await record(id, subject);
    await expect(t.rows('DELETE FROM audit_event')).rejects.toThrow(/permission denied/);
    await expect(t.rows(`UPDATE audit_event SET subject = 'x'`)).rejects.toThrow(/permission denied/);

    const owner = new pg.Client({ connectionString: t.config.databaseUrl });
    await owner.connect();
    try {
      await expect(owner.query('DELETE FROM audit_event')).rejects.toThrow(/append-only/);
      await owner.query('ALTER TABLE audit_event DISABLE TRIGGER ALL');
      await owner.query('DELETE FROM audit_event WHERE province_id = $1 AND number = 2', [id]);
      await owner.query(`UPDATE audit_event SET subject = 'khác' WHERE province_id = $1 AND number = 4`, [id]);
    } finally {
      await owner.end();
    }
    expect(await verifyAuditTrail(t.database.manager)).toEqual([
      { provinceId: id, number: 2, problem: 'missing' },
      { provinceId: id, number: 4, problem: 'altered' },
    ]);
  });
});
