import { Injectable } from '@nestjs/common';
import { foldVietnamese, normalizeVietnamese } from '@tiendo/indicators/vietnamese';
import type { NewDocument } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import type { Manager } from '../../platform/database/index.js';
import { ApiProblem } from '../../platform/http/index.js';
import { AuditService } from '../audit/index.js';
import { documentLabel, writtenNumber } from './document-label.js';
import {
  type DocumentRecord,
  type DocumentRow,
  documentsById,
  insertDocuments,
  sameDocument,
} from './document.queries.js';
import { findFile } from './stored-file.queries.js';

/** A document as other features show it: its row and the line officials cite it by. */
export interface DocumentView extends Readonly<DocumentRow> {
  readonly label: string;
}

/** What a new document is made of; what is left out is not known. */
export type DocumentInput = NewDocument & { note?: string | null; alternateIssuedOn?: string | null };

/** Evidence as somebody states it: a document of the list, or one to be added to it. */
export type CitedDocument = { documentId: string } | NewDocument;

/** Documents for the features that refer to them. */
@Injectable()
export class DocumentDirectory {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Documents by id; ids that do not exist are left out. */
  async byId(manager: Manager, provinceId: string, ids: Iterable<string | null>): Promise<Map<string, DocumentView>> {
    const known = [...new Set(ids)].filter((id) => id !== null);
    const rows = await documentsById(manager, provinceId, known);
    return new Map(rows.map((row) => [row.id, { ...row, label: documentLabel(row) }]));
  }

  /** The document, when the owner has it. Throws unknown-document with the pointer of the field that names it. */
  async require(manager: Manager, provinceId: string, id: string, pointer: string): Promise<DocumentView> {
    const document = (await this.byId(manager, provinceId, [id])).get(id);
    if (document) return document;
    throw new ApiProblem('unknown-document', {
      errors: [{ pointer, detail: { vi: 'Không có văn bản này trong danh mục', en: 'The list has no such document' } }],
    });
  }

  /** Adds documents to the owner's list; their ids in the order given. */
  async add(
    manager: Manager,
    provinceId: string,
    actorId: string | null,
    documents: readonly DocumentInput[],
  ): Promise<string[]> {
    const records = documents.map(recordOf);
    await insertDocuments(manager, provinceId, actorId, this.clock.now(), records);
    return records.map((record) => record.id);
  }

  /**
   * The id behind each citation: a listed document must exist, one with a number is looked up before it is added, so
   * that citing it twice does not make two. `pointer` is where the citations stand in the request.
   */
  async cite(
    manager: Manager,
    provinceId: string,
    actorId: string | null,
    cited: readonly CitedDocument[],
    pointer: string,
  ): Promise<string[]> {
    const ids: string[] = [];
    for (const [index, citation] of cited.entries()) {
      if ('documentId' in citation) {
        ids.push((await this.require(manager, provinceId, citation.documentId, `${pointer}/${index}/documentId`)).id);
        continue;
      }
      const record = recordOf(citation);
      if (record.fileId !== null)
        await this.requireFile(manager, provinceId, record.fileId, `${pointer}/${index}/fileId`);
      const same = record.number === null ? null : await sameDocument(manager, provinceId, record);
      if (same === null) {
        await insertDocuments(manager, provinceId, actorId, this.clock.now(), [record]);
        await this.audit.record(manager, {
          provinceId,
          actorId,
          action: 'document.create',
          subjectKind: 'document',
          subject: documentLabel(record),
          detail: { id: record.id },
        });
      }
      ids.push(same ?? record.id);
    }
    return ids;
  }

  /** Throws unknown-document when the owner has no file with this content. */
  async requireFile(manager: Manager, provinceId: string, sha256: string, pointer: string): Promise<void> {
    if (await findFile(manager, provinceId, sha256)) return;
    throw new ApiProblem('unknown-document', {
      errors: [{ pointer, detail: { vi: 'Tệp này chưa được tải lên', en: 'This file has not been uploaded' } }],
    });
  }
}

function recordOf(document: DocumentInput): DocumentRecord {
  const record = {
    id: randomUUID(),
    kind: document.kind ?? null,
    number: document.number ?? null,
    symbol: document.symbol ?? null,
    issuedOn: document.issuedOn ?? null,
    alternateIssuedOn: document.alternateIssuedOn ?? null,
    issuer: normalizeVietnamese(document.issuer),
    title: normalizeVietnamese(document.title),
    abstract: document.abstract ?? null,
    note: document.note ?? null,
    fileId: document.fileId ?? null,
  };
  const searched = [record.kind, writtenNumber(record), record.title, record.issuer, record.abstract];
  return { ...record, searchKey: foldVietnamese(searched.filter((part) => part !== null).join(' · ')) };
}
