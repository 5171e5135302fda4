/** The throw-away PostgreSQL of tools/, which is plain JavaScript. */
declare module '*/tools/postgres/test-postgres.mjs' {
  export function startTestPostgres(options?: { major?: number }): Promise<{ url: string; stop: () => Promise<void> }>;
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
