import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
const COMPRESSIBLE = /^(?:text\/|application\/|image\/svg)/;
const SMALLEST_COMPRESSED_BYTES = 1024;

const compressors = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 9 }),
};
type Encoding = keyof typeof compressors;

interface Asset {
  readonly body: Buffer;
  readonly mediaType: string;
  readonly etag: string;
  readonly immutable: boolean;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

/** Files held in memory: a request is looked up in a map and never becomes a path on the disk. */
export class StaticFiles {
  private readonly assets = new Map<string, Asset>();

  /** Adds a file under an address; the media type follows its ending. */
  add(url: string, body: Buffer, options: { immutable?: boolean } = {}): void {
    this.assets.set(url, {
      body,
      mediaType: MEDIA_TYPES[path.extname(url).toLowerCase()] ?? 'text/html; charset=utf-8',
      etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
      immutable: options.immutable ?? false,
      encoded: new Map(),
    });
  }

  has(url: string): boolean {
    return this.assets.has(url);
  }

  /** Answers with the file of this address, compressed the first time somebody asks for it; 404 when there is none. */
  async send(url: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | void> {
    const asset = this.assets.get(url);
    if (!asset) return reply.callNotFound();
    const encoding = this.encodingFor(asset, request.headers['accept-encoding']);
    const etag = `"${asset.etag}${encoding ? `-${encoding}` : ''}"`;
    reply.headers({
      'Content-Type': asset.mediaType,
      'Cache-Control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ETag: etag,
    });
    if (request.headers['if-none-match']?.includes(etag)) return reply.status(304).send();
    if (!encoding) return reply.send(asset.body);
    let encoded = asset.encoded.get(encoding);
    if (!encoded) {
      encoded = compressors[encoding](asset.body);
      asset.encoded.set(encoding, encoded);
    }
    return reply.header('Content-Encoding', encoding).send(await encoded);
  }

  private encodingFor(asset: Asset, accepted: string | string[] | undefined): Encoding | null {
    if (!COMPRESSIBLE.test(asset.mediaType) || asset.body.length < SMALLEST_COMPRESSED_BYTES) return null;
    const names = String(accepted ?? '')
      .split(',')
      .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part.trim()))
      .map((part) => part.split(';')[0]?.trim());
    if (names.includes('br')) return 'br';
    return names.includes('gzip') ? 'gzip' : null;
  }
}
