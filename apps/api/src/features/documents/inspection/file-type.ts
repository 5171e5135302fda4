import { fileTypeFromBuffer } from 'file-type';

/** What is taken as an attachment. */
export type FileType = 'pdf' | 'docx' | 'xlsx' | 'png' | 'jpg';

export const MEDIA_TYPES: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
};

const isTaken = (type: string): type is FileType => Object.hasOwn(MEDIA_TYPES, type);

/**
 * What a file really is, told by its first bytes (of an Office file, by its list of contents); its name and its sender's
 * claim do not count. Null: nothing that is taken. Office files with macros have types of their own, which are not taken.
 */
export async function fileTypeOf(content: Buffer): Promise<FileType | 'macros' | null> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (!found) return null;
  if (/^(?:docm|xlsm|dotm|xltm)$/.test(found.ext)) return 'macros';
  return isTaken(found.ext) ? found.ext : null;
}
