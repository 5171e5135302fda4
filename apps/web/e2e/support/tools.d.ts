/** Applications in the process that hosts them, which is plain JavaScript. */
declare module '*/hosted-app.mjs' {
  export function hostApp(databaseUrl: string, dataDir: string): Promise<string>;
  export function leaveApp(address: string): Promise<void>;
}
