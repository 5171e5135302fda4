import type { ItemRow } from '@tiendo/contracts';
import { compareVietnamese, filterItems, type ItemFilter, type ItemSortKey, sortItems } from '@tiendo/indicators';
import { startTestApp, type Client, type TestApp } from '../../testing/index.js';

const KH73 = '/plans/quang-ninh-kh73-2024';

/** Every key of an answer with its values, at any depth. */
function valuesOf(body: unknown, key: string): unknown[] {
  if (Array.isArray(body)) return body.flatMap((entry) => valuesOf(entry, key));
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)]);
}

describe('reading a plan', () => {
  let app: TestApp;
  let committee: Client;

  beforeAll(async () => {
    app = await startTestApp({ template: 'sample', now: '2099-03-01T09:00:00+07:00' });
    committee = await app.as('committee');
  });
  afterAll(() => app.close());

  describe('lists', () => {
    const list = async (query: string, kind = 'tasks') =>
      (await committee.get(`${KH73}/${kind}?${query}`).expect(200)).body;
    const codes = (body: { items: ItemRow[] }) => body.items.map((row) => row.code);

    it('stand in the plan’s own order and page without losing or repeating a row', async () => {
      const all = codes(await list('limit=500'));
      expect(all).toHaveLength(35);
      for (const sort of [
        '',
        '&sort=name',
        '&sort=-name',
        '&sort=status',
        '&sort=-updatedOn',
        '&sort=dueOn',
        '&sort=code',
      ]) {
        const whole = codes(await list(`limit=500${sort}`));
        const paged: string[] = [];
        let cursor: string | null = null;
        do {
          const page: { items: ItemRow[]; nextCursor: string | null; total: number } = await list(
            `limit=8${sort}${cursor ? `&cursor=${cursor}` : ''}`,
          );
          expect(page.total).toBe(35);
          paged.push(...codes(page));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(paged).toEqual(whole);
        expect([...paged].sort()).toEqual([...all].sort());
      }
    });

    it('sort names as a Vietnamese dictionary does, those without a name last', async () => {
      const names = ((await list('limit=500&sort=name', 'targets')).items as ItemRow[]).map((row) => row.name);
      const named = names.filter((name) => name !== null);
      expect(named).toEqual([...named].sort(compareVietnamese));
      expect(names.slice(named.length)).toEqual(Array.from({ length: 10 }, () => null));
    });

    it('sort by status in the order of the vocabulary', async () => {
      const statuses = ((await list('limit=500&sort=status')).items as ItemRow[]).map((row) => row.status);
      expect([...new Set(statuses)]).toEqual([
        'completed',
        'mostlyCompleted',
        'inProgress',
        'awaitingApproval',
        'stopped',
      ]);
    });

    it.each<[string, ItemFilter, { key: ItemSortKey; descending: boolean } | null]>([
      ['q=chuyen doi so', { q: 'chuyen doi so' }, null],
      ['q=bcd&sort=-name', { q: 'bcd' }, { key: 'name', descending: true }],
      ['q=so noi vu&sort=leadUnit', { q: 'so noi vu' }, { key: 'leadUnit', descending: false }],
      [
        'status=stopped,inProgress&sort=-code',
        { statuses: ['stopped', 'inProgress'] },
        { key: 'code', descending: true },
      ],
      ['leadUnit=none&sort=section', { leadUnits: ['none'] }, { key: 'section', descending: false }],
      ['overdue=true&sort=-overdue', { overdue: true }, { key: 'overdue', descending: true }],
      ['overdue=false&sort=updatedOn', { overdue: false }, { key: 'updatedOn', descending: false }],
      ['continuing=true&sort=status', { continuing: true }, { key: 'status', descending: false }],
      ['attention=true&sort=-dueOn', { attention: true }, { key: 'dueOn', descending: true }],
      ['attention=false', { attention: false }, null],
    ])('%s finds what the same filter finds in rows that are held', async (query, filter, sort) => {
      const plan = (await committee.get(KH73).expect(200)).body as Record<'pillars' | 'groups', { code: string }[]>;
      for (const [kind, sections] of [
        ['targets', plan.pillars],
        ['tasks', plan.groups],
      ] as const) {
        const held = (await list('limit=500', kind)).items as ItemRow[];
        const order = new Map(sections.map(({ code }, index) => [code, index]));
        const expected = sortItems(filterItems(held, filter), sort, order).map(({ code }) => code);
        const whole: string[] = [];
        let cursor: string | null = null;
        do {
          const page: { items: ItemRow[]; nextCursor: string | null } = await list(
            `limit=4&${query}${cursor ? `&cursor=${cursor}` : ''}`,
            kind,
          );
          whole.push(...codes(page));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(whole).toEqual(expected);
      }
    });

    it.each(['2024-03-20', '2024-06-30', '2024-12-31', '2025-06-30'])(
      'and the overview say the same of what needs a decision as of %s, to staff and to the public',
      async (asOf) => {
        for (const reader of [committee, app.anonymous]) {
          const overview = (await reader.get(`${KH73}/overview?asOf=${asOf}`).expect(200)).body;
          const rows = (
            await Promise.all(
              ['targets', 'tasks'].map((kind) => reader.get(`${KH73}/${kind}?limit=500&asOf=${asOf}`).expect(200)),
            )
          ).flatMap(({ body }) => body.items as ItemRow[]);
          const told = rows.filter(({ attention }) => attention.length > 0);
          const line = ({ code, silentDays }: ItemRow, why: readonly string[]) =>
            [code, why.join(' '), silentDays].join(' ');
          expect(told.map((row) => line(row, row.attention)).sort()).toEqual(
            (overview.attention.items as (ItemRow & { why: string[] })[]).map((item) => line(item, item.why)).sort(),
          );
          expect(overview.attention.total).toBe(told.length);
        }
      },
    );

    it('filter by status, section, lead unit, going on, and by text without diacritics', async () => {
      expect((await list('status=stopped,awaitingApproval')).total).toBe(3);
      expect((await list('group=awareness')).total).toBe(7);
      expect((await list('pillar=digital-government', 'targets')).total).toBe(11);
      expect((await list('continuing=true')).total).toBe(11);
      expect((await list('continuing=false')).total).toBe(24);
      expect((await list('leadUnit=so-thong-tin-va-truyen-thong')).total).toBe(11);
      expect((await list('leadUnit=none')).total).toBeGreaterThan(10);
      const found = await list(`q=${encodeURIComponent('tro ly ao')}`);
      expect(codes(found)).toEqual(['KH73-N05-02']);
      expect(codes(await list(`q=${encodeURIComponent('TRỢ LÝ ẢO')}`))).toEqual(['KH73-N05-02']);
      expect(codes(await list('q=n05-02'))).toEqual(['KH73-N05-02']);
      expect((await list('q=khong-co-chu-nay')).total).toBe(0);
    });

    it('refuse what they do not know', async () => {
      const refused = async (query: string, code: string, pointer: string) => {
        const { body } = await committee.get(`${KH73}/tasks?${query}`).expect(400);
        expect([body.code, body.errors?.[0]?.pointer]).toEqual([code, pointer]);
      };
      await refused('pillar=digital-data', 'unknown-parameter', '/pillar');
      await refused('status=xong', 'invalid-request', '/status');
      await refused('sort=reason', 'invalid-request', '/sort');
      await refused('limit=501', 'invalid-request', '/limit');
      await refused('asOf=2024-02-30', 'invalid-request', '/asOf');
      const { body: later } = await committee.get(`${KH73}/overview?asOf=2024-12-01&since=2024-12-02`).expect(400);
      expect(later.errors[0].pointer).toBe('/since');
      const { nextCursor } = await list('limit=5');
      const { body } = await committee.get(`${KH73}/tasks?limit=5&sort=name&cursor=${nextCursor}`).expect(400);
      expect(body.code).toBe('invalid-cursor');
    });
  });

  describe('single items', () => {
    it('say whose they are, why they stand where they stand, and what comes before and after', async () => {
      const { body } = await committee.get(`${KH73}/tasks/KH73-N02-03`).expect(200);
      expect(body).toMatchObject({
        kind: 'task',
        status: 'inProgress',
        continuesInYear: 2025,
        lacksPermission: true,
        cause: 'otherObjective',
        entry: { status: 'inProgress', continuesInYear: 2025, live: true },
        related: { previous: 'KH73-N02-02', next: 'KH73-N02-04' },
        plan: { code: '73/KH-UBND' },
        versions: [{ effectiveOn: '2024-03-13', removed: false }],
      });
      expect(body.reason).toBe(body.entry.reason);
      await committee.get(`${KH73}/tasks/KHONG-CO`).expect(404);
      await committee.get(`${KH73}/targets/KH73-N02-03`).expect(404);
    });

    it('name the people beside their units on the day', async () => {
      const { body: page } = await committee.get('/plans/mau-2024/tasks?limit=500').expect(200);
      const people: unknown[] = [];
      for (const row of (page.items as ItemRow[]).slice(0, 6)) {
        const { body } = await committee.get(`/plans/mau-2024/tasks/${row.code}`).expect(200);
        people.push(...body.people);
      }
      expect(people.length).toBeGreaterThan(0);
      expect(people[0]).toMatchObject({
        unit: expect.any(String),
        fullName: expect.any(String),
        role: 'leaderInCharge',
      });
    });
  });

  describe('ETags', () => {
    it.each(['summary', 'overview', 'targets', 'tasks?status=stopped', 'targets/KH73-DL-03', 'discrepancies'])(
      '%s answers 304 until something is stated',
      async (path) => {
        const { headers } = await committee.get(`${KH73}/${path}`).expect(200);
        const etag = String(headers['etag']);
        expect(etag).toMatch(/^"\d+\.[\w-]+"$/);
        await committee.get(`${KH73}/${path}`).set('If-None-Match', etag).expect(304);
        const editor = await app.as('editor');
        await editor
          .post(`${KH73}/tasks/KH73-N01-01/status`)
          .send({ status: 'completed', effectiveOn: '2024-12-31' })
          .expect(201);
        await committee.get(`${KH73}/${path}`).set('If-None-Match', etag).expect(200);
      },
    );

    it('differ by day and by what the reader may see', async () => {
      const tags = await Promise.all([
        committee.get(`${KH73}/overview`),
        committee.get(`${KH73}/overview?asOf=2024-12-30`),
        app.anonymous.get(`${KH73}/overview`),
      ]);
      expect(new Set(tags.map(({ headers }) => headers['etag'])).size).toBe(3);
    });

    it('are the same bytes compressed and plain', async () => {
      const plain = await committee.get(`${KH73}/overview`).set('Accept-Encoding', 'identity').expect(200);
      for (const encoding of ['br', 'gzip']) {
        const packed = await committee.get(`${KH73}/overview`).set('Accept-Encoding', encoding).expect(200);
        expect(packed.headers['content-encoding']).toBe(encoding);
        expect(packed.body).toEqual(plain.body);
      }
    });
  });

  describe('who is not signed in', () => {
    it('sees totals, names and statuses of an open owner', async () => {
      const own = await committee.get(`${KH73}/summary`).expect(200);
      const { body } = await app.anonymous.get(`${KH73}/summary`).expect(200);
      expect(body).toEqual(own.body);
      const { body: page } = await app.anonymous.get(`${KH73}/tasks?limit=500`).expect(200);
      expect(page.total).toBe(35);
      expect(page.items[0]).toMatchObject({ code: 'KH73-N01-01', name: expect.any(String), status: 'completed' });
    });

    it.each(['overview', 'targets?limit=500', 'tasks?limit=500', 'targets/KH73-XH-04', 'tasks/KH73-N02-03'])(
      'sees no reason, unit, person, figure, document or history in %s',
      async (path) => {
        const { body: own } = await committee.get(`${KH73}/${path}`).expect(200);
        const { body } = await app.anonymous.get(`${KH73}/${path}`).expect(200);
        for (const key of ['reason', 'cause', 'proposal', 'proposalTo', 'measure', 'note', 'entry']) {
          expect(valuesOf(body, key).filter((value) => value !== null)).toEqual([]);
        }
        for (const key of [
          'leadUnits',
          'people',
          'measures',
          'versions',
          'discrepancies',
          'executingUnits',
          'units',
          'byCause',
        ]) {
          expect(valuesOf(body, key).flat()).toEqual([]);
        }
        expect(valuesOf(body, 'lacksPermission').filter(Boolean)).toEqual([]);
        expect(JSON.stringify(own).length).toBeGreaterThan(JSON.stringify(body).length);
        const reasons = valuesOf(own, 'reason').filter((value) => typeof value === 'string');
        const told = JSON.stringify(body);
        expect(reasons.filter((reason) => told.includes(JSON.stringify(reason).slice(1, -1)))).toEqual([]);
      },
    );

    it('sees no field of the house, and no version by whose steps what was recorded could be counted', async () => {
      const { body: own } = await committee.get(`${KH73}/tasks/KH73-N02-03`).expect(200);
      const { body } = await app.anonymous.get(`${KH73}/tasks/KH73-N02-03`).expect(200);
      expect(own.taskSource).not.toBeNull();
      expect(body).toMatchObject({ deliverable: null, taskSource: null, sourceSection: null, version: 0 });
      const { body: page } = await app.anonymous.get(`${KH73}/targets?limit=500`).expect(200);
      expect(new Set(valuesOf(page, 'version'))).toEqual(new Set([0]));
      expect((await committee.get(KH73).expect(200)).body.sourceNote).not.toBeNull();
      expect((await app.anonymous.get(KH73).expect(200)).body.sourceNote).toBeNull();
    });

    it('is told any day as known now, and what was known at a moment only of published snapshots', async () => {
      const { body: listed } = await app.anonymous.get(`${KH73}/snapshots`).expect(200);
      const [{ asOf, knownAt }] = listed.items as [{ asOf: string; knownAt: string }];
      const between = new Date(Date.parse(knownAt) + 1).toISOString();
      for (const path of ['summary', 'overview', 'targets', 'targets/KH73-XH-04']) {
        await app.anonymous.get(`${KH73}/${path}?asOf=2024-11-30`).expect(200);
        await app.anonymous.get(`${KH73}/${path}?asOf=${asOf}&knownAt=${encodeURIComponent(knownAt)}`).expect(200);
        const { body } = await app.anonymous.get(`${KH73}/${path}?knownAt=${between}`).expect(401);
        expect(body.code).toBe('sign-in-required');
        await committee.get(`${KH73}/${path}?knownAt=${between}`).expect(200);
      }
      for (const path of ['localities', 'localities/matrix']) {
        await app.anonymous.get(`/plans/mau-2025/${path}?block=communes&period=2025M12&knownAt=${between}`).expect(401);
      }
    });

    it('is told what changed between published snapshots only', async () => {
      await app.anonymous.get(`${KH73}/changes?from=2024-06-30&to=2024-12-31`).expect(401);
      const { body } = await app.anonymous.get(`${KH73}/overview?since=2024-06-30`).expect(200);
      expect(body.changes).toMatchObject({ total: 0, items: [] });
      expect((await committee.get(`${KH73}/overview?since=2024-06-30`).expect(200)).body.changes.total).toBeGreaterThan(
        0,
      );
    });

    it('may not ask by unit, and sees nothing of a plan that is closed', async () => {
      await app.anonymous.get(`${KH73}/tasks?leadUnit=so-thong-tin-va-truyen-thong`).expect(401);
      await app.rows(
        `INSERT INTO plan_opening (province_id, plan_id, opens, recorded_at)
         SELECT province_id, id, false, now() FROM plan WHERE slug = 'mau-2024'`,
      );
      for (const path of ['summary', 'overview', 'tasks']) {
        const { body } = await app.anonymous.get(`/plans/mau-2024/${path}`).expect(401);
        expect(body.code).toBe('sign-in-required');
      }
      const stranger = await app.given.province();
      const { username } = await app.given.user({ province: stranger, role: 'admin' });
      await (await app.as(username)).get('/plans/mau-2024/summary').expect(404);
      await committee.get('/plans/mau-2024/summary').expect(200);
    });
  });

  describe('an amendment', () => {
    it('shows as what changed since, with the deadline that moved', async () => {
      await app.rows(
        `INSERT INTO item_version (province_id, item_id, effective_on, name, name_key, group_id, due_on, frequency, task_source)
         SELECT v.province_id, v.item_id, '2024-11-15', v.name || ' (điều chỉnh)', v.name_key, v.group_id, '2024-11-30', v.frequency, v.task_source
         FROM item_version v JOIN item i ON i.province_id = v.province_id AND i.id = v.item_id WHERE i.code = 'KH73-N05-01'`,
      );
      await app.rows(
        `UPDATE plan SET revision = revision + 1, content_revision = content_revision + 1
         WHERE slug = 'quang-ninh-kh73-2024'`,
      );
      await app.rows(`SELECT pg_notify('plan_changed', 'quang-ninh-kh73-2024')`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { body } = await committee.get(`${KH73}/overview?asOf=2024-12-20&since=2024-11-01`).expect(200);
      const changes = body.changes.items.filter((change: { code: string }) => change.code === 'KH73-N05-01');
      expect(changes).toEqual([
        expect.objectContaining({ change: 'fellOverdue', to: '2024-11-30', on: '2024-12-01' }),
        expect.objectContaining({ change: 'deadlineMoved', from: null, to: '2024-11-30', on: '2024-11-15' }),
        expect.objectContaining({ change: 'amended', on: '2024-11-15' }),
      ]);
      const { body: task } = await committee.get(`${KH73}/tasks/KH73-N05-01?asOf=2024-12-20`).expect(200);
      expect(task).toMatchObject({ timeliness: 'overdue', overdueDays: 20, dueOn: '2024-11-30' });
      expect(task.versions).toHaveLength(2);
      const { body: before } = await committee.get(`${KH73}/tasks/KH73-N05-01?asOf=2024-11-14`).expect(200);
      expect(before).toMatchObject({ overdueDays: null, dueOn: '2024-12-31', versions: expect.anything() });
    });
  });
});
