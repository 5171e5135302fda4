import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const [STORED, DEFLATED] = [0, 8];

/** Limits on what an archive may claim, far above any real report and far below a bomb. */
const MOST_ENTRIES = 5_000;
const MOST_EXPANDED_BYTES = 300 * 1024 * 1024;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedBytes: number;
  readonly expandedBytes: number;
  readonly offset: number;
}

/**
 * The entries of a ZIP archive by name, from its central directory; null when it has none, or claims more entries or
 * bytes than any document has.
 */
export function zipEntries(file: Buffer): Map<string, ZipEntry> | null {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END_OF_DIRECTORY) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) return null;
  const entries = new Map<string, ZipEntry>();
  let expanded = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const nameBytes = file.readUInt16LE(at + 28);
    const entry = {
      name: file.toString('utf8', at + 46, at + 46 + nameBytes),
      method: file.readUInt16LE(at + 10),
      compressedBytes: file.readUInt32LE(at + 20),
      expandedBytes: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    };
    expanded += entry.expandedBytes;
    if (expanded > MOST_EXPANDED_BYTES) return null;
    entries.set(entry.name, entry);
    at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * The text of one entry, at most `mostBytes` of it expanded; null when it cannot be read within that. The size claimed
 * by the directory is not believed: expanding stops at the limit.
 */
export function zipText(file: Buffer, entry: ZipEntry, mostBytes: number): string | null {
  const { offset } = entry;
  if (offset + 30 > file.length) return null;
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(start, start + entry.compressedBytes);
  try {
    if (entry.method === STORED) return packed.length <= mostBytes ? packed.toString('utf8') : null;
    if (entry.method !== DEFLATED) return null;
    return inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    return null;
  }
}
