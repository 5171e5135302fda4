import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { AppModule } from '../app.module.js';
import { configureApp, fastifyAdapter } from '../configure-app.js';
import { SessionService } from '../features/accounts/session.service.js';
import { FixedClock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/index.js';
import { Given } from './given.js';
import { cloneDatabase, dropDatabase, type Template, testConfig, urlOfDatabase } from './templates.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head';
/** Requests under /api/v1 as one person; `get('/plans')` and so on are supertest requests. */
export type Client = Record<Method, (path: string) => request.Test>;

/** A request whose answer is taken as bytes. */
export const bytesOf = (test: request.Test): request.Test =>
  test.buffer(true).parse((response: request.Response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });

export interface TestAppOptions {
  readonly template?: Template;
  /** A database of its own instead of a clone of a template; it goes with the application. */
  readonly database?: string;
  /** Where the clock stands, RFC 3339. It does not move by itself. */
  readonly now?: string;
  readonly environment?: Record<string, string>;
}

/** An application on its own clone of a template database, listening on a free port. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: Database,
    readonly clock: FixedClock,
    readonly config: Config,
    /** Address of the server without the API's prefix. */
    readonly url: string,
    /** Row builders. */
    readonly given: Given,
    /** Null: a replica; the database goes with the first. */
    private readonly databaseName: string | null,
  ) {}

  /** Nobody signed in. */
  get anonymous(): Client {
    return this.client();
  }

  /** Nobody signed in, outside the API's prefix: the web app, the API's page. */
  get site(): { get: (path: string) => request.Test } {
    return { get: (path) => request(this.url).get(path) };
  }

  /** A person with a fresh session; by user name. */
  async as(username: string): Promise<Client> {
    const [user] = await this.rows<{ id: string }>('SELECT id FROM user_account WHERE username = $1', [username]);
    if (!user) throw new Error(`No account ${username} in this test's database`);
    const { token } = await this.database.transaction((manager) =>
      this.app
        .get(SessionService)
        .start(manager, user.id, { address: '127.0.0.1', userAgent: 'test', previousToken: null }),
    );
    return this.client(`${this.config.secure ? '__Host-tiendo' : 'tiendo'}=${token}`);
  }

  /** Requests with this Cookie header. */
  client(cookie?: string): Client {
    const send = (method: Method) => (path: string) => {
      const test = request(this.url)[method](`/api/v1${path}`);
      return cookie === undefined ? test : test.set('Cookie', cookie);
    };
    return {
      get: send('get'),
      post: send('post'),
      put: send('put'),
      patch: send('patch'),
      delete: send('delete'),
      head: send('head'),
    };
  }

  /** Rows of the database, read as the application's role. */
  rows<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.database.manager.query<Row[]>(sql, [...parameters]);
  }

  /** Every statement of SQL that the application sends while `work` runs, those that frame transactions among them. */
  async sent(work: () => Promise<unknown>): Promise<string[]> {
    const { dataSource } = this.database;
    const { logger } = dataSource;
    const statements: string[] = [];
    const listening = Object.create(logger) as typeof logger;
    listening.logQuery = (sql) => void statements.push(sql);
    dataSource.logger = listening;
    try {
      await work();
    } finally {
      dataSource.logger = logger;
    }
    return statements;
  }

  async close(): Promise<void> {
    await this.app.close();
    if (this.databaseName !== null) await dropDatabase(this.databaseName);
  }

  static async start(options: TestAppOptions = {}) {
    const { template = 'empty', database, now = '2025-01-15T09:00:00+07:00', environment } = options;
    const databaseName = database ?? (await cloneDatabase(template));
    const config = testConfig(urlOfDatabase(databaseName), environment);
    return TestApp.on(config, new FixedClock(new Date(now)), databaseName);
  }

  /** A second application on the same database, with the same clock; close it before the first. */
  replica(): Promise<TestApp> {
    return TestApp.on(this.config, this.clock, null);
  }

  private static async on(config: Config, clock: FixedClock, databaseName: string | null): Promise<TestApp> {
    const module = await Test.createTestingModule({ imports: [AppModule.with(config, clock)] }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(config), { logger: ['error'] });
    await configureApp(app);
    await app.listen(0, '127.0.0.1');
    const database = app.get(Database);
    return new TestApp(app, database, clock, config, await app.getUrl(), new Given(database), databaseName);
  }
}

/** Starts the application on its own clone of a template; close it in `afterAll`. */
export function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  return TestApp.start(options);
}
