import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { etagOf, sendWithEtag } from './etag.js';
import { RecentlyUsed } from './recently-used.js';
import { VisitorReads } from './visitor-reads.js';

/** Answers kept at once; an overview of 65 items takes about 40 kB, a summary 5 kB. */
const KEPT_ANSWERS = 200;
/** A larger answer (3,321 localities take 3 MB, 130 kB of them compressed) shares its place with a few of its size. */
const LARGE_FROM_BYTES = 128 * 1024;
const KEPT_LARGE_ANSWERS = 12;
/** Beyond this an answer is made again each time. */
const KEPT_UP_TO_BYTES = 8 * 1024 * 1024;
/** Tags are short; hashing one again costs more than keeping it. */
const KEPT_TAGS = 2000;
/** Below this, compressing costs more than it saves. */
const COMPRESS_FROM_BYTES = 1024;
/** Brotli 5 of 11: a third smaller than gzip at about its cost; an answer is compressed once. */
const BROTLI_QUALITY = 5;

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

interface ReadyAnswer {
  readonly identity: Buffer;
  br?: Promise<Buffer>;
  gzip?: Promise<Buffer>;
}

/** Answers as ready bytes under their ETag: one that did not change costs neither a query nor a serialisation. */
@Injectable()
export class ReadyAnswers {
  private readonly kept = new RecentlyUsed<Promise<ReadyAnswer>>(KEPT_ANSWERS);
  private readonly large = new RecentlyUsed<Promise<ReadyAnswer>>(KEPT_LARGE_ANSWERS);
  private readonly tags = new RecentlyUsed<string>(KEPT_TAGS);

  constructor(private readonly visitors: VisitorReads) {}

  /**
   * Sends the answer named by `version` and `parts`, which must name everything it depends on; `make` runs when no
   * equal one is kept, for a visitor within what their network may read. 304 when the client has it. The tag begins with the version, so that it serves If-Match.
   */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { version, parts, make }: { version: number; parts: readonly unknown[]; make: () => Promise<unknown> },
  ): Promise<Buffer | undefined> {
    const key = `${version} ${JSON.stringify(parts)}`;
    const etag = this.tags.getOrMake(key, () => etagOf(version, ...parts));
    return sendWithEtag(request, reply, etag, async () => {
      // Here, not where it is made: who waits for the same answer is not refused with who is.
      if (!this.isKept(key)) this.visitors.workOut(request);
      const answer = await this.answer(key, make);
      void reply.header('Content-Type', 'application/json; charset=utf-8');
      void reply.header('Vary', 'Cookie, Accept-Language, Accept-Encoding');
      const encoding = encodingFor(request, answer.identity);
      if (encoding === null) return answer.identity;
      void reply.header('Content-Encoding', encoding);
      return compressed(answer, encoding);
    });
  }

  private isKept(key: string): boolean {
    return this.large.get(key) !== undefined || this.kept.get(key) !== undefined;
  }

  private async answer(key: string, make: () => Promise<unknown>): Promise<ReadyAnswer> {
    const large = this.large.get(key);
    if (large) return large;
    const making = this.kept.getOrMake(key, async () => ({ identity: Buffer.from(JSON.stringify(await make())) }));
    const answer = await making;
    if (answer.identity.length >= LARGE_FROM_BYTES) {
      this.kept.delete(key);
      if (answer.identity.length <= KEPT_UP_TO_BYTES) this.large.set(key, making);
    }
    return answer;
  }
}

function compressed(answer: ReadyAnswer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return (answer.gzip ??= gzipOf(answer.identity));
  return (answer.br ??= brotliOf(answer.identity, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: answer.identity.length,
    },
  }));
}

const BROTLI_TAKEN = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/;
const GZIP_TAKEN = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/;

function encodingFor(request: FastifyRequest, identity: Buffer): 'br' | 'gzip' | null {
  if (identity.length < COMPRESS_FROM_BYTES) return null;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (BROTLI_TAKEN.test(accepted)) return 'br';
  return GZIP_TAKEN.test(accepted) ? 'gzip' : null;
}
