import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../testing/index.js';
import { onServer } from '../../testing/templates.js';
import { eventually } from '../../testing/eventually.js';
import { Notifications } from './notifications.js';

describe('news between replicas', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  it('are listened to again after the connection was lost, by one connection however long it took', async () => {
    const notifications = t.app.get(Notifications);
    const heard: string[] = [];
    await notifications.listen('kiem_thu', (payload) => heard.push(payload));
    const listeners = () =>
      t.rows<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'tiendo-listen'`,
      );
    expect(await listeners()).toHaveLength(1);
    const [database] = await t.rows<{ name: string }>('SELECT current_database() AS name');
    const tries = await onServer(async (server) => {
      const connect = jest.spyOn(pg.Client.prototype, 'connect').mockImplementation(function (this: pg.Client) {
        // As the driver does when the server does not answer: the client ends, and the attempt fails.
        this.emit('end');
        return Promise.reject(new Error('connect ECONNREFUSED')) as never;
      });
      try {
        await server.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = $1 AND application_name = 'tiendo-listen'`,
          [database?.name],
        );
        await pause(3_300);
        return connect.mock.calls.length;
      } finally {
        connect.mockRestore();
      }
    });
    // One a second: a lost connection never has two loops looking for another.
    expect(tries).toBeGreaterThanOrEqual(2);
    expect(tries).toBeLessThanOrEqual(4);
    await eventually(async () => expect(heard).toContain(''));
    expect(await listeners()).toHaveLength(1);
    await notifications.notify(t.database.manager, 'kiem_thu', 'tin');
    await eventually(async () => expect(heard).toContain('tin'));
  });
});
