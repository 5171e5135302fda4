import { Injectable } from '@nestjs/common';
import type { StoredFileBody } from '@tiendo/contracts';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { ApiProblem, type Bilingual, problemAt } from '../../platform/http/index.js';
import { FileStorage } from '../../platform/storage/index.js';
import { type ActorContext, ProvinceDirectory } from '../accounts/index.js';
import { AuditService } from '../audit/index.js';
import { FileInspector } from './inspection/file-inspector.js';
import type { Refusal } from './inspection/inspect-file.js';
import { VirusScanner } from './inspection/virus-scanner.js';
import { findFile, insertFile, removedFile, type StoredFileRow } from './stored-file.queries.js';

/** The largest attachment taken, in bytes. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** The trail's word for a copy taken out. */
export const DOWNLOADED = 'file.download';

/** Attachments: what comes in is looked at before it is kept, what goes out never runs in a browser. */
@Injectable()
export class FilesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly storage: FileStorage,
    private readonly provinces: ProvinceDirectory,
    private readonly audit: AuditService,
    private readonly inspector: FileInspector,
    private readonly scanner: VirusScanner,
  ) {}

  /**
   * Keeps a file under the SHA-256 of its content, with a name that tells its type. Throws: too-large, invalid-request
   * (type, macros, what cannot be looked through, a virus), secret-refused, file-removed, busy, unavailable (no answer from the scanner).
   */
  async keep(actor: ActorContext, provinceCode: string, fileName: string, content: unknown): Promise<StoredFileBody> {
    const province = await this.provinces.require(provinceCode, actor, 'file.add');
    if (!Buffer.isBuffer(content) || content.length === 0) throw problemAt('invalid-request', '', EMPTY);
    if (content.length > MOST_FILE_BYTES) throw new ApiProblem('too-large');
    const inspection = await this.inspector.inspect(fileName, content);
    if (!inspection.accepted) {
      if (inspection.reason === 'secret') throw new ApiProblem('secret-refused');
      throw problemAt('invalid-request', '', REFUSALS[inspection.reason]);
    }
    if (!(await this.scanner.isClean(content))) throw problemAt('invalid-request', '', INFECTED);
    const fileId = createHash('sha256').update(content).digest('hex');
    const file = { fileId, fileName: inspection.fileName, mediaType: inspection.mediaType, bytes: content.length };
    if (await removedFile(this.database.manager, province.id, fileId)) throw new ApiProblem('file-removed');
    // Bytes first: a registration without bytes would be a broken link, bytes without a registration are only unused.
    await this.storage.put(fileId, content);
    return this.database.transaction(async (manager) => {
      const isNew = await insertFile(manager, file, {
        provinceId: province.id,
        uploadedBy: actor.userId,
        uploadedAt: this.clock.now(),
      });
      if (!isNew) {
        const kept = await findFile(manager, province.id, fileId);
        if (!kept) throw new ApiProblem('file-removed');
        return kept;
      }
      await this.audit.record(manager, {
        ...actor.in(province.id),
        action: 'file.upload',
        subjectKind: 'file',
        subject: file.fileName,
        detail: { sha256: fileId, bytes: file.bytes },
      });
      return file;
    });
  }

  /** A file of the owner with its bytes; that it was taken out is noted. Throws not-found, file-removed. */
  async open(
    actor: ActorContext,
    provinceCode: string,
    sha256: string,
  ): Promise<{ file: StoredFileRow; content: Readable }> {
    const province = await this.provinces.require(provinceCode, actor, 'plan.read');
    const file = await findFile(this.database.manager, province.id, sha256);
    if (!file && (await removedFile(this.database.manager, province.id, sha256))) throw new ApiProblem('file-removed');
    const content = file && (await this.storage.open(sha256));
    if (!file || !content) throw new ApiProblem('not-found');
    await this.database.transaction((manager) =>
      this.audit.record(manager, {
        ...actor.in(province.id),
        action: DOWNLOADED,
        subjectKind: 'file',
        subject: file.fileName,
        detail: { sha256 },
      }),
    );
    return { file, content };
  }
}

const EMPTY = { vi: 'Chưa có nội dung tệp', en: 'The file has no content' };
const INFECTED = {
  vi: 'Máy quét vi-rút báo tệp này có mã độc; tệp không được nhận',
  en: 'The virus scanner found this file infected; it is not taken',
};
/** What to do about a file that is not taken. */
const REFUSALS: Readonly<Record<Exclude<Refusal, 'secret'>, Bilingual>> = {
  'unknown-type': {
    vi: 'Chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx), ảnh PNG hoặc JPG',
    en: 'Only PDF, Word (.docx), Excel (.xlsx), PNG and JPG files are taken',
  },
  macros: {
    vi: 'Không nhận tệp có macro hay ActiveX: hãy lưu lại thành tệp không có macro (.docx, .xlsx) hoặc in ra PDF',
    en: 'Files with macros or ActiveX are not taken: save the file without them (.docx, .xlsx) or print it to PDF',
  },
  fetches: {
    vi: 'Tệp tự lấy nội dung từ nơi khác khi mở (liên kết DDE, khuôn mẫu hoặc đối tượng ở xa): hãy gỡ liên kết rồi lưu lại, hoặc in ra PDF',
    en: 'The file fetches content from elsewhere when opened (DDE, a remote template or object): break the links and save it again, or print it to PDF',
  },
  locked: {
    vi: 'Tệp có mật khẩu nên không kiểm tra được dấu mật: hãy bỏ mật khẩu rồi tải lên lại',
    en: 'The file has a password and cannot be checked: remove the password and upload it again',
  },
  'too-much': {
    vi: 'Tệp quá lớn hoặc quá phức tạp để kiểm tra: hãy chia nhỏ, hoặc in ra PDF rồi tải lên',
    en: 'The file holds too much to be checked: split it, or print it to PDF and upload that',
  },
  unreadable: {
    vi: 'Không đọc được tệp này: tệp có thể bị hỏng; hãy mở ra, lưu lại rồi tải lên lại',
    en: 'The file cannot be read, it may be damaged: open it, save it again and upload that',
  },
};

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
