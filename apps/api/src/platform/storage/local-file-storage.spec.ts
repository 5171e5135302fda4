import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { LocalFileStorage } from './local-file-storage.js';

const content = Buffer.from('Kế hoạch số 73/KH-UBND');
const key = createHash('sha256').update(content).digest('hex');

describe('LocalFileStorage', () => {
  let root: string;
  let storage: LocalFileStorage;

  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'tiendo-files-'));
    storage = new LocalFileStorage(root);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('gives back what was put, and keeps the same bytes once', async () => {
    await storage.put(key, content);
    await storage.put(key, content);
    const stream = await storage.open(key);
    expect(stream && (await buffer(stream))).toEqual(content);
    expect(await readdir(path.join(root, key.slice(0, 2)))).toEqual([key]);
  });

  it('has nothing under a key that was never put, nor after removal', async () => {
    expect(await storage.open(key)).toBeNull();
    await storage.put(key, content);
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.open(key)).toBeNull();
  });

  it('takes nothing but a SHA-256 for a key', async () => {
    await expect(storage.open('../../etc/passwd')).rejects.toThrow(/SHA-256/);
    await expect(storage.put('..', content)).rejects.toThrow(/SHA-256/);
  });
});
