import { Injectable } from '@nestjs/common';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';

/** Below this, one upload more does not fit. */
const LEAST_FREE_BYTES = 32 * 1024 * 1024;
/** So long a write that failed for want of space speaks for those after it. */
const REMEMBER_MS = 60_000;

/** Whether there is room to write: asked of the disk of DATA_DIR, and told by writes that found none anywhere. */
@Injectable()
export class DiskSpace {
  private foundFullAt: Date | null = null;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A write failed because a disk is full, perhaps that of PostgreSQL on another machine. */
  noteFull(): void {
    this.foundFullAt = this.clock.now();
  }

  async isFull(): Promise<boolean> {
    const now = this.clock.now().getTime();
    if (this.foundFullAt !== null && now - this.foundFullAt.getTime() < REMEMBER_MS) return true;
    return (await this.freeBytes()) < LEAST_FREE_BYTES;
  }

  /** Free bytes of the disk that holds (or will hold) DATA_DIR; without limit where the system does not say. */
  async freeBytes(): Promise<number> {
    for (let folder = path.resolve(this.config.dataDir); ; folder = path.dirname(folder)) {
      try {
        const { bavail, bsize } = await statfs(folder);
        return bavail * bsize;
      } catch {
        if (folder === path.dirname(folder)) return Infinity;
      }
    }
  }
}
