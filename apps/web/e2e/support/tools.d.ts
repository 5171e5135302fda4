/** Applications in the process that hosts them, which is plain JavaScript. */
declare module '*/hosted-app.mjs' {
  export function hostApp(databaseUrl: string, dataDir: string): Promise<string>;
  export function leaveApp(address: string): Promise<void>;
}

/** Files in memory; tools/ is plain JavaScript. */
declare module '*/tools/lib/memory.mjs' {
  export function fitsIntoMemory(bytes: number): boolean;
}
