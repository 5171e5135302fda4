import yauzl from 'yauzl';

/** Limits on what an archive may hold, far above any real report and far below a bomb. */
const MOST_ENTRIES = 5_000;
const MOST_PART_BYTES = 20 * 1024 * 1024;
const MOST_BYTES = 80 * 1024 * 1024;

/** An archive with more entries, or more text in those that are read, than a document has. */
export class TooMuchInside extends Error {
  override readonly name = 'TooMuchInside';
}

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer;
}

export interface ZipParts {
  /** All names, those that are not read too. */
  readonly names: readonly string[];
  /** Those that were wanted; two may bear one name, and which of them a program shows is its own affair. */
  readonly parts: readonly ZipPart[];
}

/**
 * The names in a ZIP archive and the content of those that are wanted. What the directory claims of sizes is not
 * believed: expanding stops at the limits. Throws `TooMuchInside`, and the reader's error for what is no archive.
 */
export async function zipParts(file: Buffer, isWanted: (name: string) => boolean): Promise<ZipParts> {
  const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true });
  if (zip.entryCount > MOST_ENTRIES) throw new TooMuchInside();
  const names: string[] = [];
  const parts: ZipPart[] = [];
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName);
    if (names.length > MOST_ENTRIES) throw new TooMuchInside();
    if (!isWanted(entry.fileName)) continue;
    const chunks: Buffer[] = [];
    let partBytes = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      partBytes += (chunk as Buffer).length;
      if (partBytes > MOST_PART_BYTES || bytes + partBytes > MOST_BYTES) throw new TooMuchInside();
      chunks.push(chunk as Buffer);
    }
    bytes += partBytes;
    parts.push({ name: entry.fileName, content: Buffer.concat(chunks) });
  }
  return { names, parts };
}
