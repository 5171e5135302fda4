import type { FastifyInstance } from 'fastify';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { StaticFiles } from './static-files.js';

/** Vite writes its hashed files here; their content never changes under one name. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** The built web app. */
export class WebAssets {
  private readonly files = new StaticFiles();

  constructor(folder: string) {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(folder, name);
      if (!statSync(file).isFile()) continue;
      const url = `/${name.split(path.sep).join('/')}`;
      this.files.add(url, readFileSync(file), { immutable: HASHED.test(url) });
    }
  }

  /** False: the web app is not built (or is served by its own development server). */
  get present(): boolean {
    return this.files.has('/index.html');
  }

  /** Answers every GET that is not the API's: a file by its name, else the page, whose router knows the rest. */
  register(instance: FastifyInstance): void {
    instance.get('/*', (request, reply) => {
      const url = safeDecode(new URL(request.url, 'http://localhost').pathname);
      if (url === '/api' || url.startsWith('/api/')) return reply.callNotFound();
      return this.files.send(this.files.has(url) || isFile(url) ? url : '/index.html', request, reply);
    });
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
