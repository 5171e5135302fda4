import { randomUUID } from 'node:crypto';
import { migrations } from '@tiendo/migrations';
import { dropDatabase, onServer, urlOfDatabase } from '../../testing/templates.js';
import { appDataSource } from './data-source.js';
import { migrate } from './migrate.js';

describe('migrating', () => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  beforeAll(() => onServer((client) => client.query(`CREATE DATABASE ${name}`)));
  afterAll(() => dropDatabase(name));

  it('happens once, however many replicas start together', async () => {
    const url = urlOfDatabase(name);
    const runs = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(runs.map((run) => run.length).sort()).toEqual([0, 0, migrations.length]);
    expect(await migrate(url)).toEqual([]);
  });

  it('leaves the application a role that can neither change the schema nor what was stated', async () => {
    const dataSource = await appDataSource({ url: urlOfDatabase(name), poolSize: 1, entities: [] }).initialize();
    try {
      expect(await dataSource.query('SELECT current_user::text AS role')).toEqual([{ role: 'tiendo_app' }]);
      await expect(dataSource.query('CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
      await expect(dataSource.query('ALTER TABLE status_entry DISABLE TRIGGER ALL')).rejects.toThrow(/must be owner/);
      await expect(dataSource.query('DELETE FROM status_entry')).rejects.toThrow(/permission denied/);
      await expect(dataSource.query('SELECT * FROM migrations')).rejects.toThrow(/permission denied/);
    } finally {
      await dataSource.destroy();
    }
  });

  it('reads days as text, counts as numbers and figures with every digit', async () => {
    const dataSource = await appDataSource({ url: urlOfDatabase(name), poolSize: 1, entities: [] }).initialize();
    try {
      const [row] = await dataSource.query<Record<string, unknown>[]>(
        `SELECT date '2024-02-29' AS day, 9007199254740991::bigint AS count, 9007199254740993::bigint AS more, 61.50::numeric AS figure`,
      );
      expect(row).toEqual({ day: '2024-02-29', count: 9007199254740991, more: '9007199254740993', figure: '61.50' });
    } finally {
      await dataSource.destroy();
    }
  });
});
