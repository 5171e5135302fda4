import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { DaySchema, type DocumentBody, type DocumentQuery, IdSchema, type NewDocument } from '@tiendo/contracts';
import { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { containsPattern } from '../../platform/database/like-pattern.js';
import { ApiProblem, decodeCursor, encodeCursor } from '../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../accounts/index.js';
import { AuditService } from '../audit/index.js';
import { DocumentDirectory } from './document-directory.js';
import { documentBody } from './document-body.js';
import { insertDocumentFiles, lockedFileOf, showFile } from './document-file.queries.js';
import { documentLabel } from './document-label.js';
import { countDocuments, listDocuments } from './document.queries.js';

/** Issue day ('' without) and id of the document before the page. */
const DocumentCursor = z.tuple([DaySchema.or(z.literal('')), IdSchema]);

/** The owner's list of documents: searched by staff, added to by hand or by citing. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly documents: DocumentDirectory,
    private readonly audit: AuditService,
  ) {}

  async list(
    actor: ActorContext,
    provinceCode: string,
    query: DocumentQuery,
  ): Promise<{ items: DocumentBody[]; nextCursor: string | null; total: number }> {
    const province = await this.provinces.require(provinceCode, actor, 'plan.read');
    const pattern = containsPattern(foldVietnamese(query.q ?? ''));
    const place = { ...query, province: province.code };
    const rows = await listDocuments(this.database.manager, {
      provinceId: province.id,
      pattern,
      limit: query.limit + 1,
      after: decodeCursor(place, DocumentCursor),
    });
    const page = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) => documentBody({ ...row, label: documentLabel(row) })),
      nextCursor: last ? encodeCursor(place, [last.issuedOn ?? '', last.id]) : null,
      total: await countDocuments(this.database.manager, province.id, pattern),
    };
  }

  async create(actor: ActorContext, provinceCode: string, document: NewDocument): Promise<DocumentBody> {
    const province = await this.provinces.require(provinceCode, actor, 'document.write');
    return this.database.transaction(async (manager) => {
      if (document.fileId) await this.documents.requireFile(manager, province.id, document.fileId, '/fileId');
      const [id] = await this.documents.add(manager, province.id, actor.userId, [document]);
      const added = id === undefined ? undefined : (await this.documents.byId(manager, province.id, [id])).get(id);
      if (!added) throw new ApiProblem('internal');
      await this.audit.record(manager, {
        ...actor.in(province.id),
        action: 'document.create',
        subjectKind: 'document',
        subject: added.label,
        detail: { id: added.id },
      });
      return documentBody(added);
    });
  }

  /**
   * Gives a document a file, or a further one: the file before stays and can be taken as before. The file it shows
   * already changes nothing. Throws not-found, unknown-document (the file was not uploaded).
   */
  async addFile(actor: ActorContext, provinceCode: string, documentId: string, fileId: string): Promise<DocumentBody> {
    const province = await this.provinces.require(provinceCode, actor, 'document.write');
    return this.database.transaction(async (manager) => {
      const before = await lockedFileOf(manager, province.id, documentId);
      if (!before) throw new ApiProblem('not-found');
      await this.documents.requireFile(manager, province.id, fileId, '/fileId');
      if (before.fileSha256 !== fileId) {
        const added = { documentId, fileSha256: fileId, addedAt: this.clock.now(), addedBy: actor.userId };
        await insertDocumentFiles(manager, [{ provinceId: province.id, ...added }]);
        await showFile(manager, province.id, documentId, fileId);
      }
      const document = (await this.documents.byId(manager, province.id, [documentId])).get(documentId);
      if (!document) throw new ApiProblem('internal');
      if (before.fileSha256 !== fileId) {
        await this.audit.record(manager, {
          ...actor.in(province.id),
          action: 'document.addFile',
          subjectKind: 'document',
          subject: document.label,
          detail: { id: documentId, sha256: fileId, fileName: document.fileName, before: before.fileSha256 },
        });
      }
      return documentBody(document);
    });
  }
}
