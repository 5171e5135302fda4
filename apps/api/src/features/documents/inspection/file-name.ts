import type { FileType } from './file-type.js';

/** Longest name kept, in characters: what file systems take, in UTF-8 of Vietnamese. */
const LONGEST = 120;
const EXTENSIONS: Readonly<Record<FileType, RegExp>> = {
  pdf: /\.pdf$/i,
  docx: /\.docx$/i,
  xlsx: /\.xlsx$/i,
  png: /\.png$/i,
  jpg: /\.jpe?g$/i,
};
/** An extension as programs write it; "so 12.5" and "ngày 3.4" end in none. */
const ANY_EXTENSION = /\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,5}$/i;
const FOLDERS = /^.*[\\/]/s;
/** Control signs and those that are not seen or turn the direction of what is shown; halves of a sign. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * The name under which a file is kept: without folders and without signs that hide what it is, and with the extension of
 * what it really is ("bao-cao.exe" that is a PDF is kept as "bao-cao.pdf").
 */
export function keptName(given: string, type: FileType): string {
  const bare = given
    .normalize('NFC')
    .replace(NOT_IN_NAMES, '')
    .replace(FOLDERS, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const own = EXTENSIONS[type].exec(bare)?.[0];
  const stem = bare.slice(0, bare.length - (own ?? ANY_EXTENSION.exec(bare)?.[0] ?? '').length).trim() || 'tep';
  const extension = own ?? `.${type}`;
  return `${[...stem].slice(0, LONGEST - extension.length).join('')}${extension}`;
}
