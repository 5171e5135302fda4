import type { Readable } from 'node:stream';

/**
 * Where the bytes of attachments lie, by the SHA-256 of their content: the same bytes are kept once, whoever sent them.
 * A local directory by default; an S3-compatible store is another implementation of these three.
 */
export abstract class FileStorage {
  /** Keeps the bytes; done when they would survive a crash. Keeping them again changes nothing. */
  abstract put(sha256: string, content: Buffer): Promise<void>;
  /** The bytes as a stream, or null when there are none under this key. */
  abstract open(sha256: string): Promise<Readable | null>;
  /** Forgets the bytes, for an urgent removal. Forgetting what is not there changes nothing. */
  abstract remove(sha256: string): Promise<void>;
}
