import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import type { Manager } from '../../platform/database/index.js';
import { FileStorage } from '../../platform/storage/index.js';
import { findFile, type StoredFileRow } from './stored-file.queries.js';

export type KeptFile = StoredFileRow;

/** What lies in files, for features that work with them themselves. Handing one to somebody is `FilesService`'s. */
@Injectable()
export class FileContents {
  constructor(private readonly storage: FileStorage) {}

  /** What is known of a file of the owner; null: it has none with this content, or had it removed. */
  find(manager: Manager, provinceId: string, sha256: string): Promise<KeptFile | null> {
    return findFile(manager, provinceId, sha256);
  }

  /** The bytes of a file of the owner; null where it is not there. */
  async read(manager: Manager, provinceId: string, sha256: string): Promise<Buffer | null> {
    if (!(await findFile(manager, provinceId, sha256))) return null;
    const content = await this.storage.open(sha256);
    return content && buffer(content);
  }
}
