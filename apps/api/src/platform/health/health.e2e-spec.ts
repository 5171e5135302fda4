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
