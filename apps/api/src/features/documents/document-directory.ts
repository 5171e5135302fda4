import { Injectable } from '@nestjs/common';
import { foldVietnamese, normalizeVietnamese, parseDocumentNumber } from '@tiendo/indicators/vietnamese';
import type { NewDocument } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import type { Manager } from '../../platform/database/index.js';
import { type Bilingual, problemAt, type ProblemField } from '../../platform/http/index.js';
import { AuditService } from '../audit/index.js';
import { documentLabel, writtenNumber } from './document-label.js';
import { type DocumentFileRow, filesOfDocument } from './document-file.queries.js';
import {
  type DocumentRecord,
  type DocumentRow,
  documentsById,
  documentsNumbered,
  type FoundDocument,
  insertDocuments,
  type KnownDocument,
  searchDocuments,
} from './document.queries.js';
import { findFile, knownFiles } from './stored-file.queries.js';

/** A document as other features show it: its row and the line officials cite it by. */
export interface DocumentView extends Readonly<DocumentRow> {
  readonly label: string;
}

/** What a new document is made of; what is left out is not known. */
export type DocumentInput = NewDocument & { note?: string | null; alternateIssuedOn?: string | null };

/** Evidence as somebody states it: a document of the list, or one to be added to it. */
export type CitedDocument = { documentId: string } | NewDocument;

/** A paper named by its number as printed and its day. */
export interface PaperNamed {
  readonly number: string;
  readonly issuedOn: string;
}

/** What one statement cites, and where that stands in the request. */
export interface Citations {
  readonly cited: readonly CitedDocument[];
  readonly pointer: string;
}

/** The documents behind citations in their order, or what is wrong with them. */
export type CitedIds =
  { readonly ids: readonly string[]; readonly errors: null } | { readonly errors: readonly ProblemField[] };

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

  /** Every file a document has had, the one it shows first. */
  filesOf(manager: Manager, provinceId: string, documentId: string): Promise<DocumentFileRow[]> {
    return filesOfDocument(manager, provinceId, documentId);
  }

  /** Documents of these owners by words of their number, title or issuer (`needle` folded), the latest issued first. */
  async search(
    manager: Manager,
    ownerIds: readonly string[],
    needle: string,
    limit: number,
  ): Promise<(DocumentView & Pick<FoundDocument, 'province'>)[]> {
    if (ownerIds.length === 0) return [];
    const rows = await searchDocuments(manager, { ownerIds, needle, limit });
    return rows.map((row) => ({ ...row, label: documentLabel(row) }));
  }

  /** Finds listed documents of one issuer by their number as printed and their day: offices number alike. */
  async listed(
    manager: Manager,
    provinceId: string,
    issuer: string,
    papers: readonly PaperNamed[],
  ): Promise<(paper: PaperNamed) => string | undefined> {
    const named = papers.map(({ number }) => parseDocumentNumber(number)?.number ?? number);
    const printed = papers.map(({ number }) => number);
    const known = await documentsNumbered(manager, provinceId, [...new Set([...named, ...printed])]);
    const its = known.filter((one) => one.issuer === normalizeVietnamese(issuer));
    return ({ number, issuedOn }) => its.find((one) => writtenAlike(one, number) && isOn(one, issuedOn))?.id;
  }

  /** The document, when the owner has it. Throws unknown-document with the pointer of the field that names it. */
  async require(manager: Manager, provinceId: string, id: string, pointer: string): Promise<DocumentView> {
    const document = (await this.byId(manager, provinceId, [id])).get(id);
    if (document) return document;
    throw problemAt('unknown-document', pointer, NO_DOCUMENT);
  }

  /** Adds documents to the owner's list; their ids in the order given. */
  async add(
    manager: Manager,
    provinceId: string,
    actorId: string | null,
    documents: readonly DocumentInput[],
  ): Promise<string[]> {
    const records = documents.map(recordOf);
    await insertDocuments(manager, { provinceId, createdBy: actorId, createdAt: this.clock.now() }, records);
    return records.map((record) => record.id);
  }

  /**
   * The ids behind the citations of each list, however many lists there are, or what is wrong with one: a listed document
   * must exist, and a file must have been uploaded. A document with a number is looked up before it is added, so that
   * citing it twice does not make two. Nothing is added where something is wrong.
   */
  async citeAll(
    manager: Manager,
    { provinceId, actorId }: { readonly provinceId: string; readonly actorId: string | null },
    lists: readonly Citations[],
  ): Promise<CitedIds[]> {
    const all = lists.flatMap(({ cited }) => cited);
    if (all.length === 0) return lists.map(() => ({ ids: [], errors: null }));
    const fresh = all.flatMap((citation) => ('documentId' in citation ? [] : citation));
    const listed = await this.byId(
      manager,
      provinceId,
      all.flatMap((citation) => ('documentId' in citation ? citation.documentId : [])),
    );
    const files = await knownFiles(
      manager,
      provinceId,
      fresh.flatMap(({ fileId }) => fileId ?? []),
    );
    const numbers = new Set(fresh.flatMap(({ number }) => number ?? []));
    const known: KnownDocument[] = await documentsNumbered(manager, provinceId, [...numbers]);
    const added: DocumentRecord[] = [];
    const idOf = (citation: CitedDocument): string => {
      if ('documentId' in citation) return citation.documentId;
      const record = recordOf(citation);
      const same = known.find((document) => isSame(document, record));
      if (same) return same.id;
      added.push(record);
      known.push(record);
      return record.id;
    };
    const answers = lists.map(({ cited, pointer }): CitedIds => {
      const errors = cited.flatMap((citation, index): ProblemField[] => {
        const at = `${pointer}/${index}`;
        if ('documentId' in citation)
          return listed.has(citation.documentId) ? [] : [unknown(`${at}/documentId`, NO_DOCUMENT)];
        const { fileId = null } = citation;
        return fileId === null || files.has(fileId) ? [] : [unknown(`${at}/fileId`, NO_FILE)];
      });
      return errors.length > 0 ? { errors } : { ids: cited.map(idOf), errors: null };
    });
    if (answers.every(({ errors }) => errors === null)) await this.addCited(manager, provinceId, actorId, added);
    return answers;
  }

  /** Throws unknown-document when the owner has no file with this content. */
  async requireFile(manager: Manager, provinceId: string, sha256: string, pointer: string): Promise<void> {
    if (await findFile(manager, provinceId, sha256)) return;
    throw problemAt('unknown-document', pointer, NO_FILE);
  }

  private async addCited(
    manager: Manager,
    provinceId: string,
    actorId: string | null,
    records: readonly DocumentRecord[],
  ): Promise<void> {
    await insertDocuments(manager, { provinceId, createdBy: actorId, createdAt: this.clock.now() }, records);
    await this.audit.recordMany(
      manager,
      records.map((record) => ({
        provinceId,
        actorId,
        action: 'document.create',
        subjectKind: 'document',
        subject: documentLabel(record),
        detail: { id: record.id },
      })),
    );
  }
}

const isOn = ({ issuedOn, alternateIssuedOn }: KnownDocument, day: string): boolean =>
  issuedOn === day || alternateIssuedOn === day;

/** Whether a number as printed, with or without its kind, is the one of a listed document. */
function writtenAlike(known: KnownDocument, printed: string): boolean {
  const read = parseDocumentNumber(printed);
  const written = writtenNumber(known);
  if (written === printed) return true;
  return read !== null && read.number === known.number && read.symbol === known.symbol;
}

const NO_DOCUMENT: Bilingual = { vi: 'Không có văn bản này trong danh mục', en: 'The list has no such document' };
const NO_FILE: Bilingual = { vi: 'Tệp này chưa được tải lên', en: 'This file has not been uploaded' };

const unknown = (pointer: string, detail: Bilingual): ProblemField => ({ pointer, code: 'unknown-document', detail });

/** The same number, symbol and issuer, and a day that does not speak against it: sources print two for some. */
function isSame(known: KnownDocument, cited: DocumentRecord): boolean {
  const { number, symbol, issuer, issuedOn } = cited;
  if (number === null || known.number !== number || known.symbol !== symbol || known.issuer !== issuer) return false;
  return issuedOn === null || known.issuedOn === issuedOn || known.alternateIssuedOn === issuedOn;
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
