import { Injectable } from '@nestjs/common';
import type { StoredFileBody } from '@tiendo/contracts';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { ApiProblem, problemAt } from '../../platform/http/index.js';
import { FileStorage } from '../../platform/storage/index.js';
import { type ActorContext, ProvinceDirectory } from '../accounts/index.js';
import { AuditService } from '../audit/index.js';
import { inspectFile } from './file-inspection.js';
import { findFile, insertFile, type StoredFileRow } from './stored-file.queries.js';

/** The largest attachment taken, in bytes. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** Attachments: what comes in is looked at before it is kept, what goes out never runs in a browser. */
@Injectable()
export class FilesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly storage: FileStorage,
    private readonly provinces: ProvinceDirectory,
    private readonly audit: AuditService,
  ) {}

  /** Keeps a file under the SHA-256 of its content. Throws: too-large, invalid-request (type), secret-refused. */
  async keep(actor: ActorContext, provinceCode: string, fileName: string, content: unknown): Promise<StoredFileBody> {
    const province = await this.provinces.require(provinceCode, actor, 'document.write');
    if (!Buffer.isBuffer(content) || content.length === 0) throw problemAt('invalid-request', '', EMPTY);
    if (content.length > MOST_FILE_BYTES) throw new ApiProblem('too-large');
    const inspection = inspectFile(fileName, content);
    if (!inspection.accepted) {
      throw inspection.reason === 'secret'
        ? new ApiProblem('secret-refused')
        : problemAt('invalid-request', '', inspection.reason === 'macros' ? MACROS : UNKNOWN_TYPE);
    }
    const fileId = createHash('sha256').update(content).digest('hex');
    const file = { fileId, fileName, mediaType: inspection.mediaType, bytes: content.length };
    // Bytes first: a registration without bytes would be a broken link, bytes without a registration are only unused.
    await this.storage.put(fileId, content);
    return this.database.transaction(async (manager) => {
      const isNew = await insertFile(manager, file, {
        provinceId: province.id,
        uploadedBy: actor.userId,
        uploadedAt: this.clock.now(),
      });
      if (!isNew) return (await findFile(manager, province.id, fileId)) ?? file;
      await this.audit.record(manager, {
        ...actor.in(province.id),
        action: 'file.upload',
        subjectKind: 'file',
        subject: fileName,
        detail: { sha256: fileId, bytes: file.bytes },
      });
      return file;
    });
  }

  /** A file of the owner with its bytes. Throws not-found. */
  async open(
    actor: ActorContext,
    provinceCode: string,
    sha256: string,
  ): Promise<{ file: StoredFileRow; content: Readable }> {
    const province = await this.provinces.require(provinceCode, actor, 'plan.read');
    const file = await findFile(this.database.manager, province.id, sha256);
    const content = file && (await this.storage.open(sha256));
    if (!file || !content) throw new ApiProblem('not-found');
    return { file, content };
  }
}

const EMPTY = { vi: 'Chưa có nội dung tệp', en: 'The file has no content' };
const UNKNOWN_TYPE = {
  vi: 'Chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx), ảnh PNG hoặc JPG',
  en: 'Only PDF, Word (.docx), Excel (.xlsx), PNG and JPG files are taken',
};
const MACROS = { vi: 'Không nhận tệp có macro', en: 'Files with macros are not taken' };

/** `attachment` with a name every browser reads: plain letters, and the real one beside it (RFC 6266). */
export function attachmentHeader(fileName: string): string {
  const plain =
    fileName
      .normalize('NFD')
      // The one Vietnamese letter that is no base letter with marks.
      .replaceAll('đ', 'd')
      .replaceAll('Đ', 'D')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%]/g, '_') || 'file';
  const encoded = encodeURIComponent(fileName.normalize('NFC')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
