/** The throw-away PostgreSQL of tools/, which is plain JavaScript. */
declare module '*/tools/lib/test-postgres.mjs' {
  export function startTestPostgres(options?: { major?: number }): Promise<{ url: string; stop: () => Promise<void> }>;
}
