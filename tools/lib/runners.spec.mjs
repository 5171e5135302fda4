// @ts-check
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readState, writeState } from './data-dir.mjs';
import { identityOf, isAlive } from './process-identity.mjs';
import { clearRunners, databaseHasOwner, forgetRunner, rememberRunner } from './runners.mjs';

/** @type {string} */
let folder;
/** @type {import('node:child_process').ChildProcess} */
let other;
const quiet = () => {};
const gone = { pid: 2 ** 22 + 1, began: 'x' };

describe('runners', () => {
  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'tiendo-runners-'));
    other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    await new Promise((resolve) => other.once('spawn', () => resolve(undefined)));
  });

  afterEach(() => {
    other.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('refuse a second start on the same port while the first one runs', async () => {
    writeState(folder, 'runner-3000.json', {
      runner: identityOf(other.pid),
      api: null,
      port: 3000,
      ownsDatabase: true,
    });
    await expect(clearRunners(folder, 3000, quiet)).rejects.toMatchObject({ en: expect.stringContaining('PORT=3001') });
    await clearRunners(folder, 3001, quiet);
    expect(databaseHasOwner(folder)).toBe(true);
  });

  it('stop the server of a command that was killed', async () => {
    writeState(folder, 'runner-3000.json', {
      runner: gone,
      api: identityOf(other.pid),
      port: 3000,
      ownsDatabase: true,
    });
    expect(databaseHasOwner(folder)).toBe(false);
    await clearRunners(folder, 3000, quiet);
    expect(isAlive(other.pid ?? 0)).toBe(false);
    expect(readState(folder, 'runner-3000.json')).toBeNull();
  });

  it('leave alone a stranger that got the number of a server that was killed', async () => {
    const stranger = { ...identityOf(other.pid), began: 'earlier' };
    writeState(folder, 'runner-3000.json', { runner: gone, api: stranger, port: 3000, ownsDatabase: true });
    await clearRunners(folder, 3000, quiet);
    expect(isAlive(other.pid ?? 0)).toBe(true);
  });

  it('are remembered while they run', () => {
    rememberRunner(folder, { port: 3000, ownsDatabase: true });
    expect(readState(folder, 'runner-3000.json')).toMatchObject({ runner: identityOf(), ownsDatabase: true });
    forgetRunner(folder, 3000);
    expect(readState(folder, 'runner-3000.json')).toBeNull();
  });
});
