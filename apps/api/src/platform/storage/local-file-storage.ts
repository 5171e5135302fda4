import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { FileStorage } from './file-storage.js';

const SHA256 = /^[0-9a-f]{64}$/;

/** A directory of files, spread over 256 folders by the first two digits of their key. */
export class LocalFileStorage extends FileStorage {
  constructor(private readonly root: string) {
    super();
  }

  /** Written beside and renamed, so that a process killed in between leaves no half file under the key. */
  override async put(sha256: string, content: Buffer): Promise<void> {
    const target = this.pathOf(sha256);
    if (await isFile(target)) return;
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const beside = `${target}.${randomUUID()}.tmp`;
    try {
      const handle = await open(beside, 'wx', 0o600);
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  override async open(sha256: string): Promise<Readable | null> {
    const target = this.pathOf(sha256);
    return (await isFile(target)) ? (await open(target, 'r')).createReadStream() : null;
  }

  override async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('A storage key is a SHA-256 in lower-case hexadecimal');
    return path.join(this.root, sha256.slice(0, 2), sha256);
  }
}

async function isFile(target: string): Promise<boolean> {
  try {
    return (await stat(target)).isFile();
  } catch {
    return false;
  }
}
