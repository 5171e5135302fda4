/** The application as a process, of tools/, which is plain JavaScript. */
declare module '*/tools/lib/app-process.mjs' {
  export function startApp(options: {
    databaseUrl: string;
    password: string;
    env?: NodeJS.ProcessEnv;
    script?: string;
    dataDir?: string;
  }): Promise<{ url: string; pid: number; stop: () => Promise<void> }>;
}
