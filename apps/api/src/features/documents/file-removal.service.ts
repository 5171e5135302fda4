import { Injectable } from '@nestjs/common';
import type { FileRemoval } from '@tiendo/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem } from '../../platform/http/index.js';
import { FileStorage } from '../../platform/storage/index.js';
import { type ActorContext, ProvinceDirectory } from '../accounts/index.js';
import { AuditService, doneWithFile } from '../audit/index.js';
import { documentLabel } from './document-label.js';
import { documentsOfFile } from './document.queries.js';
import { DOWNLOADED } from './files.service.js';
import { findFile, isKeptElsewhere, markRemoved, removedFile } from './stored-file.queries.js';

/**
 * The urgent removal of what should never have been uploaded, a state secret above all: the content goes at once, a
 * tombstone tells what it was, why it went, and where copies of it are to be looked for.
 */
@Injectable()
export class FileRemovalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly storage: FileStorage,
    private readonly provinces: ProvinceDirectory,
    private readonly audit: AuditService,
  ) {}

  /**
   * Removes the content of a file. Done again, it changes nothing and makes sure that the content is gone. Throws not-found.
   */
  async remove(actor: ActorContext, provinceCode: string, sha256: string, reason: string): Promise<FileRemoval> {
    const province = await this.provinces.require(provinceCode, actor, 'file.remove');
    return this.database.transaction(async (manager) => {
      const file = await findFile(manager, province.id, sha256);
      if (file) {
        const removed = { removedAt: this.clock.now(), removedBy: actor.userId, removedReason: reason };
        await markRemoved(manager, { provinceId: province.id, sha256 }, removed);
        await this.audit.record(manager, {
          ...actor.in(province.id),
          action: 'file.remove',
          subjectKind: 'file',
          subject: file.fileName,
          detail: { sha256, reason },
        });
      }
      const removal = await this.told(manager, province.id, sha256);
      // Before the commit: a tombstone without its content gone would be the worse of the two lies.
      if (!removal.isElsewhere) await this.storage.remove(sha256);
      return removal;
    });
  }

  /** What is known of a file that was removed. Throws not-found. */
  async removal(actor: ActorContext, provinceCode: string, sha256: string): Promise<FileRemoval> {
    const province = await this.provinces.require(provinceCode, actor, 'trail.read');
    return this.told(this.database.manager, province.id, sha256);
  }

  private async told(manager: Manager, provinceId: string, sha256: string): Promise<FileRemoval> {
    const file = await removedFile(manager, provinceId, sha256);
    if (!file) throw new ApiProblem('not-found');
    const documents = await documentsOfFile(manager, provinceId, sha256);
    return {
      ...file,
      citedBy: documents.map((document) => ({ documentId: document.id, label: documentLabel(document) })),
      downloads: await doneWithFile(manager, provinceId, DOWNLOADED, sha256),
      isElsewhere: await isKeptElsewhere(manager, provinceId, sha256),
    };
  }
}
