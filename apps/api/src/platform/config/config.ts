import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The built web app as the repository lays it out; the same from src/ and from dist/. */
const WEB_DIST = fileURLToPath(new URL('../../../../web/dist', import.meta.url));
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i;

const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === '' ? undefined : value));
const flag = text.transform((value) => value === '1' || value === 'true' || value === 'on');
const positive = (fallback: number) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().positive().default(fallback));

const EnvironmentSchema = z.object({
  PORT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(0).max(65_535).default(3000),
  ),
  HOST: text.transform((value) => value ?? '127.0.0.1'),
  PUBLIC_URL: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  DATABASE_URL: text.pipe(
    z.string({ error: 'is required: postgres://user:password@server:5432/database' }).regex(/^postgres(?:ql)?:\/\//),
  ),
  DATABASE_POOL_SIZE: positive(10),
  DATA_DIR: text.transform((value) => value ?? '.data'),
  NODE_ENV: text,
  ALLOW_INSECURE_HTTP: flag,
  /** Addresses or networks of reverse proxies whose X-Forwarded-* are believed, separated by commas. */
  TRUSTED_PROXIES: text,
  TIENDO_EMBEDDED: flag,
  TIENDO_SAMPLE: text.pipe(z.enum(['on', 'off']).optional()),
  TIENDO_ADMIN_PASSWORD: text,
  TIENDO_DEMO_PASSWORD: text,
  /** `code:name` of the owner made when it does not exist yet, e.g. `quang-ninh:Tỉnh Quảng Ninh`. */
  TIENDO_PROVINCE: text.pipe(
    z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*:.+$/)
      .optional(),
  ),
  /** The office that runs this installation, and whom to ask about accounts; both stand where one signs in. */
  TIENDO_AGENCY: text,
  TIENDO_HELP: text,
  TIENDO_SESSION_IDLE_MINUTES: positive(8 * 60),
  TIENDO_SESSION_MAX_HOURS: positive(7 * 24),
  /** What who is not signed in may read from one network in a minute; an answer that is not kept counts for more. */
  TIENDO_VISITOR_READS_PER_MINUTE: positive(1800),
  /** `off`: this replica leaves scheduled work to others. */
  TIENDO_JOBS: text.pipe(z.enum(['on', 'off']).default('on')),
  /** A program and its arguments that reads a file on its standard input and ends with 0 (clean) or 1 (infected). */
  FILE_SCAN_COMMAND: text,
  LOG_FORMAT: text.pipe(z.enum(['text', 'json']).default('text')),
  /** Where the signed heads of the audit trail are written. */
  AUDIT_HEADS_DIR: text,
  TIENDO_WEB_DIR: text.transform((value) => value ?? WEB_DIST),
});

/** No shell stands between: arguments are parted by blanks. */
function commandOf(line: string | undefined): [string, ...string[]] | null {
  const [program, ...rest] = line?.split(/\s+/) ?? [];
  return program === undefined ? null : [program, ...rest];
}

/** A setting that cannot be used, told in a sentence; the start ends with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Settings of the process: the environment, read and checked once. */
export class Config {
  private constructor(
    readonly port: number,
    readonly host: string,
    /** Without a trailing slash; null: the address is whatever the browser used. */
    readonly publicUrl: string | null,
    readonly databaseUrl: string,
    readonly databasePoolSize: number,
    readonly dataDir: string,
    readonly production: boolean,
    readonly allowInsecureHttp: boolean,
    readonly trustedProxies: readonly string[],
    readonly sample: boolean,
    readonly adminPassword: string | null,
    readonly demoPassword: string | null,
    readonly firstProvince: { code: string; name: string } | null,
    /** The office that runs this installation. */
    readonly agency: string | null,
    /** Whom to ask about accounts and passwords: a name with a telephone number or an address. */
    readonly help: string | null,
    readonly sessionIdleMinutes: number,
    readonly sessionMaxHours: number,
    readonly webDir: string,
    /** Whether this process runs scheduled work. */
    readonly jobs: boolean,
    /** Reads of visitors from one network. */
    readonly visitorReadsPerMinute: number,
    /** The virus scanner: a program and its arguments; null: none. */
    readonly fileScanCommand: readonly [string, ...string[]] | null,
    /** `json`: one line of JSON per entry of the log, for a collector; `text`: for a person at a terminal. */
    readonly logFormat: 'text' | 'json',
    /** Where the signed heads of the audit trail are written. */
    readonly auditHeadsDir: string,
  ) {}

  /** True: cookies are `Secure` and answers carry HSTS. */
  get secure(): boolean {
    return this.publicUrl?.startsWith('https://') ?? false;
  }

  /** True: the server can be reached from this machine only. */
  get onLoopback(): boolean {
    return isLoopback(this.host);
  }

  /** Reads the environment. Throws ConfigError naming every setting that is wrong. */
  static parse(environment: Readonly<Record<string, string | undefined>>): Config {
    const read = EnvironmentSchema.safeParse(environment);
    if (!read.success) {
      throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
    }
    const env = read.data;
    const production = env.NODE_ENV === 'production';
    const [provinceCode, ...provinceName] = env.TIENDO_PROVINCE?.split(':') ?? [];
    const config = new Config(
      env.PORT,
      env.HOST,
      env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      env.DATABASE_URL,
      env.DATABASE_POOL_SIZE,
      env.DATA_DIR,
      production,
      env.ALLOW_INSECURE_HTTP,
      env.TRUSTED_PROXIES?.split(',').map((address) => address.trim()) ?? [],
      env.TIENDO_SAMPLE ? env.TIENDO_SAMPLE === 'on' : env.TIENDO_EMBEDDED && !production,
      env.TIENDO_ADMIN_PASSWORD ?? null,
      env.TIENDO_DEMO_PASSWORD ?? null,
      provinceCode ? { code: provinceCode, name: provinceName.join(':').trim() } : null,
      env.TIENDO_AGENCY ?? null,
      env.TIENDO_HELP ?? null,
      env.TIENDO_SESSION_IDLE_MINUTES,
      env.TIENDO_SESSION_MAX_HOURS,
      env.TIENDO_WEB_DIR,
      env.TIENDO_JOBS === 'on',
      env.TIENDO_VISITOR_READS_PER_MINUTE,
      commandOf(env.FILE_SCAN_COMMAND),
      env.LOG_FORMAT,
      env.AUDIT_HEADS_DIR ?? path.join(env.DATA_DIR, 'audit-heads'),
    );
    if (!config.onLoopback && !config.secure && !config.allowInsecureHttp) {
      throw new ConfigError(
        `HOST=${config.host} mở máy chủ ra ngoài máy này qua http không mã hóa: hãy đặt PUBLIC_URL=https://… (sau một proxy có TLS), hoặc ALLOW_INSECURE_HTTP=1 nếu chấp nhận rủi ro.\n` +
          `HOST=${config.host} opens the server beyond this machine over plain http: set PUBLIC_URL=https://… (behind a proxy with TLS), or ALLOW_INSECURE_HTTP=1 to accept the risk.`,
      );
    }
    return config;
  }
}

/** Whether a host name or address (with or without brackets) means this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
