import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { StaticFiles } from './static-files.js';

/** Vite writes its hashed files here; their content never changes under one name. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** What the server writes into the page before it sends it. */
export interface WrittenPage {
  readonly title: string;
  /** HTML that is read until the script has drawn the screen; null: nothing to read. */
  readonly text: string | null;
  /** Given to the script as JSON. */
  readonly answers: unknown;
}

/** Decides what is written into the page of an address; null: nothing. */
export type PageWriter = (url: URL, request: FastifyRequest) => Promise<WrittenPage | null>;

const PAGE = '/index.html';
/** Places that the built page leaves for the server; see apps/web/index.html. */
const PLACES = { title: /(?<=<title>).*(?=<\/title>)/, text: '<!--first-text-->', answers: '<!--first-answers-->' };

/** The built web app. */
export class WebAssets {
  private readonly files = new StaticFiles();
  private readonly page: string = '';

  constructor(folder: string) {
    if (!existsSync(folder)) return;
    const page = path.join(folder, PAGE);
    if (existsSync(page)) this.page = readFileSync(page, 'utf8');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(folder, name);
      if (!statSync(file).isFile()) continue;
      const url = `/${name.split(path.sep).join('/')}`;
      this.files.add(url, readFileSync(file), { immutable: HASHED.test(url) });
    }
  }

  /** False: the web app is not built (or is served by its own development server). */
  get present(): boolean {
    return this.files.has(PAGE);
  }

  /** Answers every GET that is not the API's: a file by its name, else the page, whose router knows the rest. */
  register(instance: FastifyInstance, write: PageWriter): void {
    instance.get('/*', async (request, reply) => {
      const address = new URL(request.url, 'http://localhost');
      const url = safeDecode(address.pathname);
      if (url === '/api' || url.startsWith('/api/')) return reply.callNotFound();
      if (this.files.has(url) || isFile(url)) return this.files.send(url, request, reply);
      const written = await write(address, request);
      return written ? this.sendWritten(written, request, reply) : this.files.send(PAGE, request, reply);
    });
  }

  private sendWritten(
    { title, text, answers }: WrittenPage,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply {
    // Within a script nothing may look like the end of one.
    const json = JSON.stringify(answers).replaceAll('<', String.raw`\u003c`);
    const page = this.page
      .replace(PLACES.title, () => title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
      .replace(PLACES.text, () => text ?? '')
      .replace(PLACES.answers, () => json);
    const etag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
    void reply.headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache', ETag: etag });
    // It stands for a visitor; who signs in gets the bare page.
    void reply.header('Vary', 'Cookie');
    return request.headers['if-none-match']?.includes(etag) ? reply.status(304).send() : reply.send(page);
  }
}

/** Folder of the built scripts and styles: what is not there is gone, and no page. */
const BUILT = '/assets/';
/** What browsers and robots ask for at the root by name. */
const AT_ROOT = /^\/[^/]+\.[a-z\d]+$/;

/** Codes of items and units may have dots, so that below the root an ending says nothing: those are addresses of screens. */
const isFile = (url: string): boolean => url.startsWith(BUILT) || AT_ROOT.test(url) || url.includes('/..');

function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
