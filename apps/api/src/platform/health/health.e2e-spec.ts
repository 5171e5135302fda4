import { QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { startTestApp, type TestApp } from '../../testing/index.js';
import { DatabaseProbe } from '../database/index.js';
import { DiskSpace } from './disk-space.js';

describe('health', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  it('says that server and database answer, to anyone', async () => {
    const { body } = await t.anonymous.get('/health').expect(200);
    const version = expect.stringMatching(/^\d+\.\d+\.\d+/);
    expect(body).toEqual({ status: 'ok', version, database: 'ok', storage: 'ok' });
    expect((await t.anonymous.get('/health/ready').expect(200)).body).toEqual(body);
    expect((await t.anonymous.get('/health/live').expect(200)).body).toEqual({ status: 'ok', version });
  });

  it('says that nothing can be written where the disk is full, and goes on being ready for readers', async () => {
    const disk = t.app.get(DiskSpace);
    const { freeBytes } = disk;
    disk.freeBytes = () => Promise.resolve(1024);
    try {
      const { body } = await t.anonymous.get('/health').expect(503);
      expect(body).toMatchObject({ status: 'degraded', database: 'ok', storage: 'full' });
      await t.anonymous.get('/health/ready').expect(200);
    } finally {
      disk.freeBytes = freeBytes.bind(disk);
    }
    await t.anonymous.get('/health').expect(200);
  });

  it.each([['53100'], ['ENOSPC']])('learns from a write that found no room (%s), which is told so', async (code) => {
    const query = t.database.manager.query.bind(t.database.manager);
    t.database.manager.query = () => Promise.reject(Object.assign(new Error('no space left on device'), { code }));
    try {
      const { body } = await t.anonymous.get('/plans').expect(507);
      expect(body.code).toBe('storage-full');
    } finally {
      t.database.manager.query = query;
    }
    expect((await t.anonymous.get('/health').expect(503)).body.storage).toBe('full');
    t.clock.set(61_000);
    await t.anonymous.get('/health').expect(200);
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

  it('says so with 503, also to who has a session cookie; reads say "unavailable"; the process lives', async () => {
    const probe = t.app.get(DatabaseProbe);
    const ask = probe.ask.bind(probe);
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    probe.ask = () => Promise.reject(refused);
    const manager = t.database.manager;
    const managerQuery = manager.query.bind(manager);
    manager.query = () => Promise.reject(refused);
    try {
      for (const client of [t.anonymous, t.client('tiendo=whatever')]) {
        for (const path of ['/health', '/health/ready']) {
          const { body } = await client.get(path).expect(503);
          expect(body).toMatchObject({ status: 'degraded', database: 'down' });
        }
        await client.get('/health/live').expect(200);
      }
      const { body, headers } = await t.anonymous.get('/plans').expect(503);
      expect(body.code).toBe('unavailable');
      expect(headers['retry-after']).toBe('5');
    } finally {
      probe.ask = ask;
      manager.query = managerQuery;
    }
    await t.anonymous.get('/health').expect(200);
  });

  it('says so within seconds when the database hangs', async () => {
    const probe = t.app.get(DatabaseProbe);
    const ask = probe.ask.bind(probe);
    let answer: () => void = () => undefined;
    probe.ask = () => new Promise((resolve) => (answer = resolve));
    try {
      await t.anonymous.get('/health').expect(503);
    } finally {
      probe.ask = ask;
      answer();
    }
    await t.anonymous.get('/health').expect(200);
  });

  it('does not take a broken connection for an error of its own', async () => {
    const manager = t.database.manager;
    const query = manager.query.bind(manager);
    try {
      for (const error of [
        new QueryRunnerProviderAlreadyReleasedError(),
        new Error('Client was closed and is not queryable'),
        Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }),
      ]) {
        manager.query = () => Promise.reject(error);
        expect((await t.anonymous.get('/plans').expect(503)).body.code).toBe('unavailable');
      }
    } finally {
      manager.query = query;
    }
  });
});
