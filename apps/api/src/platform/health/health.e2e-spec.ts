import { startTestApp, type TestApp } from '../../testing/index.js';

describe('health', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  it('says that server and database answer, to anyone', async () => {
    const { body } = await t.anonymous.get('/health').expect(200);
    expect(body).toEqual({ status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/), database: 'ok' });
  });

  it('refuses a parameter it does not know', async () => {
    const { body } = await t.anonymous.get('/health?verbose=1').expect(400);
    expect(body).toMatchObject({ code: 'unknown-parameter', errors: [{ pointer: '/verbose' }] });
  });
});

describe('without a database', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  it('says so with 503, also to who has a session cookie; reads say "unavailable"', async () => {
    const query = t.database.dataSource.query.bind(t.database.dataSource);
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    t.database.dataSource.query = () => Promise.reject(refused);
    const manager = t.database.manager;
    const managerQuery = manager.query.bind(manager);
    manager.query = () => Promise.reject(refused);
    try {
      for (const client of [t.anonymous, t.client('tiendo=whatever')]) {
        const { body } = await client.get('/health').expect(503);
        expect(body).toMatchObject({ status: 'degraded', database: 'down' });
      }
      const { body } = await t.anonymous.get('/plans').expect(503);
      expect(body.code).toBe('unavailable');
    } finally {
      t.database.dataSource.query = query;
      manager.query = managerQuery;
    }
    await t.anonymous.get('/health').expect(200);
  });

  it('says so within seconds when the database hangs', async () => {
    const { dataSource } = t.database;
    const query = dataSource.query.bind(dataSource);
    let answer: (rows: never) => void = () => undefined;
    dataSource.query = () => new Promise((resolve) => (answer = resolve));
    try {
      await t.anonymous.get('/health').expect(503);
    } finally {
      dataSource.query = query;
      answer([] as never);
    }
    await t.anonymous.get('/health').expect(200);
  });
});
