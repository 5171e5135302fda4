/** The throw-away PostgreSQL of tools/, which is plain JavaScript. */
declare module '*/tools/postgres/test-postgres.mjs' {
  export function startTestPostgres(options?: {
    major?: number;
    inMemory?: boolean;
  }): Promise<{ url: string; stop: () => Promise<void> }>;
}

/** The built application as a process of its own. */
declare module '*/tools/lib/app-process.mjs' {
  export function startApp(options: {
    databaseUrl: string;
    password: string;
    env?: NodeJS.ProcessEnv;
    script?: string;
  }): Promise<{ url: string; pid: number; stop: () => Promise<void> }>;
}

interface HostileActor {
  readonly name: string;
  readonly role: string | null;
  readonly place: 'home' | 'elsewhere' | 'nowhere';
  readonly cookie: string | null;
}

interface HostileFault {
  readonly kind: '5xx' | 'leak' | 'inside' | 'slow' | 'lost';
  readonly why: string;
}

/** Requests that nobody should send. */
declare module '*/tools/hardening/requests/actors.mjs' {
  type Query = (sql: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;
  export function makeActors(query: Query, roles: readonly string[]): Promise<HostileActor[]>;
  export function secretsOf(query: Query): Promise<string[]>;
}

declare module '*/tools/hardening/requests/judge.mjs' {
  export function faultsOf(judged: {
    asked: {
      operation: object;
      actor: HostileActor;
      method: string;
      path: string;
      headers: Record<string, string | string[]>;
      body: string | Buffer | undefined;
    };
    answer: { status: number; text: string; type: string; ms: number };
    letIn: boolean;
    open: boolean;
    secrets: readonly string[];
  }): HostileFault[];
}

declare module '*/tools/hardening/requests/walk.mjs' {
  export function askHostilely(options: {
    url: string;
    actors: readonly HostileActor[];
    secrets: readonly string[];
    access: (operation: { method: string; path: string }, role: string | null) => { letIn: boolean; open: boolean };
    seed: number;
    requests: number;
  }): Promise<{
    requests: number;
    unanswered: number;
    byStatus: Record<number, number>;
    refused: readonly string[];
    operations: number;
    faults: readonly (HostileFault & { what: string })[];
  }>;
}
