import { randomUUID } from 'node:crypto';
import type { HistoryPage, StandingStatements, StatusEntryBody } from '@tiendo/contracts';
import { startTestApp, type Client, type TestApp } from '../../testing/index.js';
import { differences } from './testing/differences.js';

const SLUG = 'quang-ninh-kh73-2024';
const KH73 = `/plans/${SLUG}`;
/** A task of one lead unit that is in progress and goes on in 2025. */
const TASK = `${KH73}/tasks/KH73-N02-03`;
const TARGET = `${KH73}/targets/KH73-DL-01`;

describe('statements', () => {
  let app: TestApp;
  let editor: Client;

  const open = async () => {
    app = await startTestApp({ template: 'sample', now: '2099-01-15T09:00:00+07:00' });
    editor = await app.as('editor');
  };
  const close = () => app?.close();

  const tasksOf = async (asOf = '2024-12-31') =>
    (await editor.get(`${KH73}/summary?asOf=${asOf}`).expect(200)).body.tasks;

  describe('that are refused write nothing', () => {
    beforeAll(open);
    afterAll(close);

    it.each([
      [{ status: 'completed', effectiveOn: '2099-01-16' }, 'effective-day-in-future', '/effectiveOn'],
      [{ status: 'completed', effectiveOn: '2024-03-12' }, 'effective-day-before-plan', '/effectiveOn'],
      [{ status: 'stopped', effectiveOn: '2024-12-30' }, 'reason-required', '/reason'],
      [{ status: 'inProgress', effectiveOn: '2024-12-30', continuesInYear: 2025 }, 'reason-required', '/reason'],
      [
        { status: 'inProgress', effectiveOn: '2024-12-30', continuesInYear: 2024, reason: 'Chờ vốn' },
        'continues-year-invalid',
        '/continuesInYear',
      ],
      [{ status: 'completed', effectiveOn: '2024-12-30', unit: 'khong-co' }, 'unknown-unit', '/unit'],
      [{ status: 'completed', effectiveOn: '2024-12-30', unit: 'so-noi-vu' }, 'unit-not-executing', '/unit'],
      [
        { status: 'completed', effectiveOn: '2024-12-30', evidence: [{ documentId: randomUUID() }] },
        'unknown-document',
        '/evidence/0/documentId',
      ],
      [
        {
          status: 'completed',
          effectiveOn: '2024-12-30',
          evidence: [{ issuer: 'UBND tỉnh', title: 'Quyết định', fileId: 'a'.repeat(64) }],
        },
        'unknown-document',
        '/evidence/0/fileId',
      ],
      [{ status: 'completed', effectiveOn: '2024-12-30', supersedes: randomUUID() }, 'rule-broken', '/supersedes'],
    ])('refuses %j: %s', async (statement, code, pointer) => {
      const { body } = await editor.post(`${TASK}/status`).send(statement).expect(422);
      expect(body.code).toBe(code);
      expect(body.errors).toEqual([expect.objectContaining({ pointer, detail: expect.any(String) })]);
      expect(await app.rows('SELECT 1 FROM status_entry WHERE recorded_by IS NOT NULL')).toEqual([]);
    });

    it('refuses what is not a statement: 400 with a pointer per field', async () => {
      const { body } = await editor
        .post(`${TASK}/status`)
        .send({ status: 'noStatement', effectiveOn: '2024-13-01' })
        .expect(400);
      expect(body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
        '/effectiveOn',
        '/status',
      ]);
    });

    it('is for editors and administrators of the owner', async () => {
      const statement = { status: 'completed', effectiveOn: '2024-12-30' };
      await app.anonymous.post(`${TASK}/status`).send(statement).expect(401);
      for (const name of ['viewer', 'committee', 'reporter.so-noi-vu', 'leader.so-noi-vu']) {
        await (await app.as(name)).post(`${TASK}/status`).send(statement).expect(403);
      }
      const stranger = await app.given.province();
      const { username } = await app.given.user({ province: stranger, role: 'editor' });
      await (await app.as(username)).post(`${TASK}/status`).send(statement).expect(403);
      await app.anonymous.get(`${TASK}/history`).expect(401);
    });

    it('records all or nothing, with a problem per failing statement', async () => {
      const before = (await editor.get(`${KH73}/summary`)).body;
      const item = { kind: 'task', status: 'completed', effectiveOn: '2024-12-31' };
      const { body } = await editor
        .post(`${KH73}/statuses`)
        .send({
          items: [
            {
              ...item,
              code: 'KH73-N02-03',
              evidence: [{ issuer: 'UBND tỉnh', title: 'Văn bản của lần ghi bị từ chối' }],
            },
            { ...item, code: 'KH73-N02-04', effectiveOn: '2100-01-01' },
            { ...item, code: 'KHONG-CO' },
            { ...item, code: 'KH73-N03-02', status: 'stopped', evidence: [{ documentId: randomUUID() }] },
          ],
        })
        .expect(422);
      expect(body.code).toBe('rule-broken');
      expect(body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code])).toEqual([
        ['/items/1/effectiveOn', 'effective-day-in-future'],
        ['/items/2/code', 'item-not-found'],
        ['/items/3/reason', 'reason-required'],
        ['/items/3/evidence/0/documentId', 'unknown-document'],
      ]);
      expect((await editor.get(`${KH73}/summary`)).body).toEqual(before);
      expect(await app.rows(`SELECT 1 FROM document WHERE title LIKE 'Văn bản của lần ghi%'`)).toEqual([]);
      const tooMany = Array.from({ length: 201 }, () => ({ ...item, code: 'KH73-N02-03' }));
      await editor.post(`${KH73}/statuses`).send({ items: tooMany }).expect(400);
    });
  });

  describe('that are recorded', () => {
    beforeEach(open);
    afterEach(close);

    it('records a statement with its evidence, and every figure follows at once', async () => {
      const before = await tasksOf();
      const { body: entry } = await editor
        .post(`${TASK}/status`)
        .send({
          status: 'completed',
          effectiveOn: '2024-12-30',
          evidence: [
            {
              number: '15/NQ-HĐND',
              issuedOn: '2024-12-29',
              issuer: 'HĐND tỉnh',
              title: 'Chính sách hỗ trợ',
              authorises: false,
            },
          ],
        })
        .expect(201);
      expect(entry).toMatchObject({
        status: 'completed',
        effectiveOn: '2024-12-30',
        recordedAt: '2099-01-15T02:00:00.000000Z',
        live: true,
        version: 2,
        evidence: [{ label: '15/NQ-HĐND ngày 29/12/2024', issuer: 'HĐND tỉnh', authorises: false }],
      });
      expect(await tasksOf()).toMatchObject({
        completed: before.completed + 1,
        continuing: before.continuing - 1,
        percent: 65.71,
      });
      expect(await tasksOf('2024-12-29')).toEqual(before);
      const { body: item } = await editor.get(TASK).expect(200);
      expect(item).toMatchObject({
        status: 'completed',
        statusSince: '2024-12-30',
        version: 2,
        timeliness: 'completedOnTime',
      });
      expect(item.entry.evidence).toHaveLength(1);
      const [row] = await app.rows<{ status: string; reason: null }>(
        'SELECT status, reason FROM status_entry WHERE id = $1',
        [entry.id],
      );
      expect(row).toEqual({ status: 'completed', reason: null });
      expect(await differences(app)).toEqual([]);
    });

    it('tells of everything that stands which one speaks, of the whole and of each executing unit', async () => {
      const state = async (body: object) =>
        (await editor.post(`${TASK}/status`).send(body).expect(201)).body as StatusEntryBody;
      const [loaded] = ((await editor.get(`${TASK}/history`).expect(200)).body as HistoryPage).items;
      const first = await state({ status: 'inProgress', effectiveOn: '2024-12-28' });
      const mistaken = await state({ status: 'completed', effectiveOn: '2024-12-29' });
      const second = await state({ status: 'notStarted', effectiveOn: '2024-12-28' });
      const corrected = await state({ status: 'maintained', effectiveOn: '2024-12-30', supersedes: mistaken.id });
      const placed = async (asOf: string) =>
        ((await editor.get(`${TASK}/history?asOf=${asOf}`).expect(200)).body as HistoryPage).items.map(
          ({ id, place }) => [id, place],
        );
      expect(await placed('2024-12-28')).toEqual([
        [corrected.id, 'later'],
        [second.id, 'inForce'],
        [mistaken.id, null],
        [first.id, 'sameDay'],
        [loaded?.id, 'earlier'],
      ]);
      expect((await placed('2024-12-30'))[0]).toEqual([corrected.id, 'inForce']);
      const asked = `${KH73}/statements?kind=task&codes=KH73-N02-03,KH73-N02-04,KHONG-CO`;
      const { body } = await editor.get(asked).expect(200);
      const standing = body as StandingStatements;
      expect(standing.items.map(({ code }) => code).sort()).toEqual(['KH73-N02-03', 'KH73-N02-04']);
      const item = standing.items.find(({ code }) => code === 'KH73-N02-03');
      expect(item?.version).toBe(5);
      expect(item?.statements.map(({ id, place }) => [id, place])).toEqual([
        [loaded?.id, 'earlier'],
        [first.id, 'earlier'],
        [second.id, 'earlier'],
        [corrected.id, 'inForce'],
      ]);
      await app.anonymous.get(asked).expect(401);
      await editor.get(`${KH73}/statements?kind=task&codes=${Array(201).fill('A').join(',')}`).expect(400);
    });

    it('is written with few statements to the database, which do not grow with what was stated before', async () => {
      const record = () =>
        editor.post(`${TASK}/status`).send({ status: 'inProgress', effectiveOn: '2024-12-30' }).expect(201);
      const sent = await app.sent(record);
      expect(sent.filter((sql) => sql.includes('FROM status_entry'))).toHaveLength(1);
      expect(sent.length).toBeLessThanOrEqual(25);
      expect((await app.sent(record)).length).toBeLessThanOrEqual(sent.length);
    });

    it('states back and forth, corrects and takes back; the figures follow and nothing kept differs', async () => {
      const before = await tasksOf();
      const state = async (body: object) =>
        (await editor.post(`${TASK}/status`).send(body).expect(201)).body as StatusEntryBody;
      const done = await state({ status: 'completed', effectiveOn: '2024-12-28' });
      const stopped = await state({
        status: 'stopped',
        effectiveOn: '2024-12-28',
        reason: 'Bộ công bố phần mềm dùng chung',
        supersedes: done.id,
      });
      expect(await tasksOf()).toMatchObject({ completed: before.completed, continuing: before.continuing - 1 });
      await editor.post(`${TASK}/history/${stopped.id}/withdrawal`).send({ reason: 'Nhập nhầm' }).expect(201);
      expect((await tasksOf()).completed).toBe(before.completed + 1);
      await editor.post(`${TASK}/history/${done.id}/withdrawal`).send({ reason: 'Nhập nhầm' }).expect(201);
      expect(await tasksOf()).toEqual(before);
      const { body } = await editor.get(`${TASK}/history`).expect(200);
      expect((body.items as StatusEntryBody[]).map(({ status, live, withdraws }) => [status, live, withdraws])).toEqual(
        [
          [null, true, done.id],
          [null, true, stopped.id],
          ['stopped', false, null],
          ['completed', false, null],
          ['inProgress', true, null],
        ],
      );
      expect(body.total).toBe(5);
      expect(await differences(app)).toEqual([]);
    });

    it('takes the document given with a stop as the one that allows it, and shows where there is none', async () => {
      const stop = { status: 'stopped', effectiveOn: '2024-12-30', reason: 'Bộ công bố phần mềm dùng chung' };
      const document = {
        number: '2192/QĐ-BTTTT',
        issuedOn: '2024-12-13',
        issuer: 'Bộ TT&TT',
        title: 'Công bố danh mục',
      };
      await editor.post(`${TASK}/status`).send(stop).expect(201);
      expect((await editor.get(TASK)).body.lacksPermission).toBe(true);
      const { body } = await editor
        .post(`${TASK}/status`)
        .send({ ...stop, evidence: [document] })
        .expect(201);
      expect(body.evidence).toEqual([expect.objectContaining({ number: '2192/QĐ-BTTTT', authorises: true })]);
      expect((await editor.get(TASK)).body.lacksPermission).toBe(false);
      const told = { ...stop, evidence: [{ ...document, authorises: false }] };
      await editor.post(`${TASK}/status`).send(told).expect(201);
      expect((await editor.get(TASK)).body.lacksPermission).toBe(true);
      expect(
        await app.rows(`SELECT 1 FROM document WHERE number = '2192/QĐ-BTTTT' AND title = 'Công bố danh mục'`),
      ).toHaveLength(1);
    });

    it('pages the history', async () => {
      for (const day of ['2024-12-27', '2024-12-28', '2024-12-29']) {
        await editor.post(`${TASK}/status`).send({ status: 'inProgress', effectiveOn: day }).expect(201);
      }
      const { body: first } = await editor.get(`${TASK}/history?limit=3`).expect(200);
      const { body: second } = await editor.get(`${TASK}/history?limit=3&cursor=${first.nextCursor}`).expect(200);
      const days = [...first.items, ...second.items].map((entry: StatusEntryBody) => entry.effectiveOn);
      expect(days).toEqual(['2024-12-29', '2024-12-28', '2024-12-27', '2024-12-26']);
      expect([first.total, second.total, second.nextCursor]).toEqual([4, 4, null]);
    });

    it('accepts every day from the issue of the plan to today, also after its end', async () => {
      for (const effectiveOn of ['2024-03-13', '2099-01-15']) {
        await editor.post(`${TASK}/status`).send({ status: 'inProgress', effectiveOn }).expect(201);
      }
      expect(await differences(app)).toEqual([]);
    });

    it('answers 409 for a statement that no longer speaks', async () => {
      const { body: first } = await editor
        .post(`${TASK}/status`)
        .send({ status: 'completed', effectiveOn: '2024-12-28' });
      const correction = { status: 'inProgress', effectiveOn: '2024-12-28', supersedes: first.id };
      await editor.post(`${TASK}/status`).send(correction).expect(201);
      expect((await editor.post(`${TASK}/status`).send(correction).expect(409)).body.code).toBe('already-corrected');
      const withdrawal = await editor
        .post(`${TASK}/history/${first.id}/withdrawal`)
        .send({ reason: 'Nhầm' })
        .expect(409);
      expect(withdrawal.body.code).toBe('already-corrected');
    });

    it('answers 404 for what is not there, and for a statement of another item', async () => {
      const statement = { status: 'completed', effectiveOn: '2024-12-30' };
      expect((await editor.post(`${KH73}/tasks/KH73-DL-01/status`).send(statement).expect(404)).body.code).toBe(
        'item-not-found',
      );
      expect((await editor.post('/plans/khong-co/tasks/X/status').send(statement).expect(404)).body.code).toBe(
        'plan-not-found',
      );
      const { body } = await editor.post(`${TARGET}/status`).send(statement).expect(201);
      await editor.post(`${TASK}/history/${body.id}/withdrawal`).send({ reason: 'Nhầm' }).expect(404);
    });

    it('answers 412 with the item as it is now when somebody was faster', async () => {
      const seen = await editor.get(TASK).expect(200);
      const tag = String(seen.headers['etag']);
      const other = await app.as('editor2');
      await other
        .post(`${TASK}/status`)
        .set('If-Match', tag)
        .send({ status: 'completed', effectiveOn: '2024-12-30' })
        .expect(201);
      const { body } = await editor
        .post(`${TASK}/status`)
        .set('If-Match', tag)
        .send({ status: 'notMet', effectiveOn: '2024-12-30' })
        .expect(412);
      expect(body).toMatchObject({
        code: 'stale',
        current: {
          code: 'KH73-N02-03',
          version: 2,
          status: 'completed',
          statusSince: '2024-12-30',
          entry: { status: 'completed' },
        },
      });
      await editor
        .post(`${TASK}/status`)
        .set('If-Match', '"2"')
        .send({ status: 'notMet', effectiveOn: '2024-12-30' })
        .expect(201);
    });

    it('stores a repeated request once', async () => {
      const key = randomUUID();
      const send = () =>
        editor
          .post(`${TASK}/status`)
          .set('Idempotency-Key', key)
          .send({ status: 'completed', effectiveOn: '2024-12-30' })
          .expect(201);
      const [first, second] = await Promise.all([send(), send()]);
      expect(second.body).toEqual(first.body);
      expect((await editor.get(`${TASK}/history`)).body.total).toBe(2);
      const other = await editor
        .post(`${TASK}/status`)
        .set('Idempotency-Key', key)
        .send({ status: 'notMet', effectiveOn: '2024-12-30' })
        .expect(409);
      expect(other.body.code).toBe('idempotency-key-reused');
    });

    it('records up to 200 at once', async () => {
      const items = ['KH73-N02-03', 'KH73-N02-04', 'KH73-N03-02'].map((code) => ({
        kind: 'task',
        code,
        status: 'completed',
        effectiveOn: '2024-12-31',
      }));
      const { body } = await editor
        .post(`${KH73}/statuses`)
        .send({
          items: [...items, { kind: 'target', code: 'KH73-DL-01', status: 'completed', effectiveOn: '2024-12-31' }],
        })
        .expect(201);
      expect(
        body.items.map((item: { code: string; entry: StatusEntryBody }) => [item.code, item.entry.version]),
      ).toEqual([
        ['KH73-N02-03', 2],
        ['KH73-N02-04', 2],
        ['KH73-N03-02', 2],
        ['KH73-DL-01', 2],
      ]);
      const { body: summary } = await editor.get(`${KH73}/summary`).expect(200);
      expect([summary.tasks.completed, summary.tasks.continuing, summary.targets.completed]).toEqual([25, 8, 22]);
      expect(await differences(app)).toEqual([]);
    });

    it('takes several back at once, all or none, and refuses where an item has moved on', async () => {
      const statement = { kind: 'task', status: 'completed', effectiveOn: '2024-12-31' };
      const codes = ['KH73-N02-03', 'KH73-N02-04'];
      const before = await tasksOf();
      const { body } = await editor
        .post(`${KH73}/statuses`)
        .send({ items: codes.map((code) => ({ ...statement, code })) })
        .expect(201);
      const items = body.items.map(({ kind, code, entry }: { kind: string; code: string; entry: StatusEntryBody }) => ({
        ...{ kind, code, entryId: entry.id, version: entry.version },
      }));
      const undo = (sent: object[]) =>
        editor.post(`${KH73}/statuses/withdrawals`).send({ reason: 'Nhầm', items: sent });
      const moved = items.map((item: object, index: number) => (index === 1 ? { ...item, version: 1 } : item));
      expect((await undo(moved).expect(412)).body).toMatchObject({ code: 'stale', current: { code: 'KH73-N02-04' } });
      const { body: refused } = await undo([...items, { ...items[0], entryId: randomUUID() }]).expect(422);
      expect(refused.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/items/2/entryId']);
      expect(await tasksOf()).toMatchObject({ completed: before.completed + 2 });
      await undo(items).expect(201);
      expect(await tasksOf()).toEqual(before);
      expect(
        (await undo(items.map(({ version: _, ...item }: { version: number }) => item)).expect(409)).body.code,
      ).toBe('already-corrected');
      const again = codes.map((code) => ({ ...statement, code, version: 1 }));
      await editor.post(`${KH73}/statuses`).send({ items: again }).expect(412);
      expect(await differences(app)).toEqual([]);
    });

    it('names another statement of the day that is neither corrected nor said to be followed, or refuses', async () => {
      const say = (body: object, status = 201) =>
        editor
          .post(`${TASK}/status`)
          .send({ status: 'completed', effectiveOn: '2024-12-27', ...body })
          .expect(status);
      const { body: first } = await say({ sameDay: 'refuse' });
      expect(first.sameDay).toBeUndefined();
      const { body: refused } = await say({ status: 'notMet', sameDay: 'refuse' }, 409);
      expect(refused).toMatchObject({
        code: 'same-day-statement',
        errors: [{ pointer: '/effectiveOn', detail: expect.stringContaining(`supersedes ${first.id}`) }],
      });
      // As callers of the first version send it: taken, and told.
      const { body: second } = await say({ status: 'notMet' });
      expect(second.sameDay).toEqual({ id: first.id, status: 'completed' });
      expect((await say({ status: 'inProgress', sameDay: 'further' })).body.sameDay).toBeUndefined();
      expect((await say({ status: 'inProgress', supersedes: second.id })).body.sameDay).toBeUndefined();
      const one = { kind: 'task', code: 'KH73-N02-04', status: 'completed', effectiveOn: '2024-12-27' };
      const twice = await editor
        .post(`${KH73}/statuses`)
        .send({ items: [one, { ...one, status: 'notMet', sameDay: 'refuse' }] })
        .expect(409);
      expect(twice.body.errors).toMatchObject([{ pointer: '/items/1/effectiveOn' }]);
    });

    it('leaves an event for every statement and withdrawal', async () => {
      const { body } = await editor
        .post(`${TASK}/status`)
        .send({ status: 'completed', effectiveOn: '2024-12-30' })
        .expect(201);
      await editor.post(`${TASK}/history/${body.id}/withdrawal`).send({ reason: 'Nhầm' }).expect(201);
      const events = await app.rows<{ action: string; subject: string }>(
        `SELECT action, subject FROM audit_event WHERE subject_kind = 'item' ORDER BY number DESC LIMIT 2`,
      );
      expect(events).toEqual([
        { action: 'status.withdraw', subject: `${SLUG}/KH73-N02-03` },
        { action: 'status.record', subject: `${SLUG}/KH73-N02-03` },
      ]);
    });

    it('refuses to take a withdrawal back', async () => {
      const { body } = await editor.post(`${TASK}/status`).send({ status: 'completed', effectiveOn: '2024-12-30' });
      const { body: taken } = await editor
        .post(`${TASK}/history/${body.id}/withdrawal`)
        .send({ reason: 'Nhầm' })
        .expect(201);
      expect(taken).toMatchObject({ status: null, withdraws: body.id, reason: 'Nhầm', version: 3 });
      await editor.post(`${TASK}/history/${taken.id}/withdrawal`).send({ reason: 'Nhầm' }).expect(422);
    });
  });
});
