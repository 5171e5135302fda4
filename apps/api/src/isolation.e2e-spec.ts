import { addressOf, bodyExample, objectAt, operationsOf, replaced } from './testing/document-walk.js';
import { startTestApp, type TestApp } from './testing/index.js';

/**
 * Operations about oneself, those anyone may call, and the scheduled jobs, which belong to the whole installation and show
 * each administrator the details of their own owners only: what they show is tested where they live.
 */
const OWN = /\/(?:session|password-reset|health|jobs)(?:\/|$)/;

describe('an administrator of another owner', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample', now: '2025-02-10T09:00:00+07:00' });
  });
  afterAll(() => t.close());

  it('changes nothing and reads nothing protected here, although they hold every permission at home', async () => {
    const home = await t.given.province();
    const stranger = await t.as((await t.given.user({ province: home, role: 'admin' })).username);
    const one = async (sql: string) => (await t.rows<{ id: string }>(sql))[0]?.id ?? '';
    const bound = {
      document: await one(`SELECT id FROM document LIMIT 1`),
      entry: await one(
        `SELECT s.id FROM status_entry s JOIN item i ON i.province_id = s.province_id AND i.id = s.item_id WHERE i.code = 'KH73-DL-01'`,
      ),
      person: await one(
        `SELECT n.id FROM person n JOIN province p ON p.id = n.province_id WHERE p.code = 'mau' LIMIT 1`,
      ),
    };
    const before = await changes();
    const document = (await t.anonymous.get('/openapi.json').expect(200)).body as unknown;
    const walked = operationsOf(document).filter(
      ({ path, operation }) => !OWN.test(path) && JSON.stringify(operation['security']) !== '[]',
    );
    expect(walked.length).toBeGreaterThan(25);
    const allowed: unknown[] = [];
    for (const documented of walked) {
      const request = stranger[documented.method](addressOf(documented, bound).replace('/api/v1', ''));
      const takes = Object.keys(objectAt(documented.operation, 'requestBody', 'content'))[0];
      const { status } =
        takes === undefined
          ? await request
          : takes === 'application/json'
            ? await request.send(replaced(bodyExample(documented) as object, bound))
            : await request.set('Content-Type', takes).send(Buffer.from('%PDF-1.4'));
      if (status !== 403 && status !== 404) allowed.push({ at: `${documented.method} ${documented.path}`, status });
    }
    expect(allowed).toEqual([]);
    expect(await changes()).toEqual(before);
  });

  /** Everything a write would have left behind. */
  function changes() {
    return t.rows(`SELECT (SELECT count(*) FROM audit_event) AS events, (SELECT count(*) FROM status_entry) AS entries,
      (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM plan) AS plans,
      (SELECT sum(revision) FROM plan) AS revisions, (SELECT sum(version) FROM user_account) AS accounts`);
  }
});
