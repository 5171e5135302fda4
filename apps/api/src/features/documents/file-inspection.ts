import { hasSecrecyMark, isNamedSecret } from './secrecy-mark.js';
import { type ZipEntry, zipEntries, zipText } from './zip-directory.js';

/** What a file really is, told by its content; the name and the sender's claim do not count. */
export type FileType = 'pdf' | 'docx' | 'xlsx' | 'png' | 'jpg';

export const MEDIA_TYPES: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
};

/** Expanded text looked through for a mark, per part of a document. */
const MOST_TEXT_BYTES = 20 * 1024 * 1024;
const WORD_PART = /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/;
const SHEET_PART = /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/;

export type Inspection =
  | { readonly accepted: true; readonly type: FileType; readonly mediaType: string }
  | { readonly accepted: false; readonly reason: 'unknown-type' | 'secret' | 'macros' };

/** Type by content, secrecy marks in name and text, macros. Text inside a PDF's drawn pages is not read. */
export function inspectFile(fileName: string, content: Buffer): Inspection {
  if (isNamedSecret(fileName)) return { accepted: false, reason: 'secret' };
  const plain = plainType(content);
  if (plain) {
    if (plain === 'pdf' && hasSecrecyMark(pdfStrings(content))) return { accepted: false, reason: 'secret' };
    return { accepted: true, type: plain, mediaType: MEDIA_TYPES[plain] };
  }
  const entries = content.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1')) ? zipEntries(content) : null;
  const type = entries && officeType(entries);
  if (!entries || !type) return { accepted: false, reason: 'unknown-type' };
  if ([...entries.keys()].some((name) => name.endsWith('vbaProject.bin'))) return { accepted: false, reason: 'macros' };
  const parts = [...entries.values()].filter((entry) => (type === 'docx' ? WORD_PART : SHEET_PART).test(entry.name));
  for (const part of parts) {
    const xml = zipText(content, part, MOST_TEXT_BYTES);
    if (xml === null) return { accepted: false, reason: 'unknown-type' };
    if (hasSecrecyMark(linesOf(xml))) return { accepted: false, reason: 'secret' };
  }
  return { accepted: true, type, mediaType: MEDIA_TYPES[type] };
}

function plainType(content: Buffer): 'pdf' | 'png' | 'jpg' | null {
  if (content.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (content.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png';
  return content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? 'jpg' : null;
}

function officeType(entries: ReadonlyMap<string, ZipEntry>): 'docx' | 'xlsx' | null {
  if (!entries.has('[Content_Types].xml')) return null;
  if (entries.has('word/document.xml')) return 'docx';
  return entries.has('xl/workbook.xml') ? 'xlsx' : null;
}

/** Paragraphs and cells of Office XML, one a line: runs of one paragraph belong together. */
function linesOf(xml: string): string {
  return xml
    .replace(/<\/(?:w:p|si|is|c)>|<w:(?:br|tab)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&');
}

/** Strings of a PDF's own properties (title, subject, keywords), in both encodings PDF has for them. */
function pdfStrings(content: Buffer): string {
  const text = content.toString('latin1');
  return [...text.matchAll(/\/(?:Title|Subject|Keywords)\s*(?:\(((?:\\.|[^\\)])*)\)|<([0-9A-Fa-f\s]*)>)/g)]
    .map(([, literal, hex]) =>
      decodePdf(hex === undefined ? Buffer.from(literal ?? '', 'latin1') : Buffer.from(hex.replace(/\s/g, ''), 'hex')),
    )
    .join('\n');
}

function decodePdf(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('utf8');
  const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
  return Buffer.from(even).swap16().toString('utf16le');
}
