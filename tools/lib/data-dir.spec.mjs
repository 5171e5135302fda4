// @ts-check
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readState, withLock, writeState } from './data-dir.mjs';
import { identityOf } from './process-identity.mjs';

/** @type {string} */
let folder;
const quiet = () => {};

describe('the folder of the data', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'tiendo-data-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('writeState', () => {
    it('keeps a file that only its owner can read', () => {
      writeState(folder, 'a.json', { port: 1 });
      expect(readState(folder, 'a.json')).toEqual({ port: 1 });
      expect(statSync(path.join(folder, 'a.json')).mode & 0o777).toBe(0o600);
    });

    it('answers null for a file that is missing or was cut off', () => {
      writeFileSync(path.join(folder, 'b.json'), '{ "port": ');
      expect(readState(folder, 'b.json')).toBeNull();
      expect(readState(folder, 'c.json')).toBeNull();
    });
  });

  describe('withLock', () => {
    it('lets one at a time in and leaves nothing behind, also after a failure', async () => {
      const lock = path.join(folder, 'lock');
      /** @type {string[]} */
      const steps = [];
      const one = withLock(lock, quiet, async () => {
        steps.push('one begins');
        await new Promise((resolve) => setTimeout(resolve, 100));
        steps.push('one ends');
        throw new Error('one failed');
      });
      const two = withLock(lock, quiet, async () => steps.push('two'));
      await expect(one).rejects.toThrow('one failed');
      await two;
      expect(steps).toEqual(['one begins', 'one ends', 'two']);
      expect(existsSync(lock)).toBe(false);
    });

    it.each([
      ['a process that is gone', { pid: 2 ** 22 + 1, began: 'x' }],
      ['a number that another process has now', { ...identityOf(), began: 'earlier' }],
      ['nobody: it was cut off', null],
    ])('takes over the lock of %s', async (_who, holder) => {
      const lock = path.join(folder, 'lock');
      writeFileSync(lock, holder ? JSON.stringify(holder) : '');
      await expect(withLock(lock, quiet, async () => 'in')).resolves.toBe('in');
    });

    it('says who holds it when that takes too long', async () => {
      const lock = path.join(folder, 'lock');
      writeFileSync(lock, JSON.stringify(identityOf()));
      await expect(withLock(lock, quiet, async () => 'in', 50)).rejects.toMatchObject({
        name: 'Problem',
        en: expect.stringContaining(String(process.pid)),
      });
    });
  });
});
