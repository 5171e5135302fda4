import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { fitsIntoMemory } from '../../../../tools/lib/memory.mjs';
import { ownApp, readersApp, samplePassword, type TestApp } from './app.js';

const RESULTS = path.resolve(import.meta.dirname, '../test-results');
/** How long a locator waits for its element: long enough for a cold browser where the machine is busy with much else. */
const PATIENCE_MS = 30_000;
/** The browser's own line for an answer of 400 and above, or for none; which are expected is the test's to say. */
const REFUSED =
  /^Failed to load resource: (?:the server responded with a status of 4\d\d|net::ERR_(?:INTERNET_DISCONNECTED|CONNECTION_|SOCKET_|EMPTY_RESPONSE))/;

const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--force-color-profile=srgb',
  // Axe makes much that is thrown away at once: with more room before each collection it takes a fifth less.
  '--js-flags=--min-semi-space-size=64',
  // A page that opens finds the code of the application compiled by the one before it.
  '--process-per-site',
];

/** What all browsers of a run share between their processes takes less; Playwright lets them put it on the disk. */
const SHARED_BYTES = 2 ** 30;

export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

export interface SceneOptions {
  /** Sample account that is signed in when the page opens. */
  readonly as?: string;
  readonly viewport?: { width: number; height: number };
  readonly scheme?: 'light' | 'dark';
  readonly touch?: boolean;
  /** On the page that all such scenes share, loaded anew only for another account: for scenes that only read. */
  readonly kept?: boolean;
}

export interface Scene {
  readonly app: TestApp;
  readonly page: Page;
  readonly context: BrowserContext;
  /** GET under /api/v1 as whoever is signed in on the page. */
  api<T>(path: string): Promise<T>;
}

/** A browser profile with what its pages complained of. */
interface Profile {
  readonly context: BrowserContext;
  /** Shows nothing of the application; while it is open, the process that draws the pages of the profile lives on. */
  readonly anchor: Page;
  readonly complaints: string[];
}

/** A page of a profile, on stage. */
interface Visit extends Profile {
  readonly scene: Scene;
  /** Account of the scene. */
  readonly as: string | undefined;
}

/** Starts a browser for one test file, and the application unless the file only reads: one serves all those. */
export class Stage {
  private running?: { app: TestApp; browser: Browser };
  /** By what they are made for. Emptied before each scene but for the code of the app, which takes longest to load. */
  private readonly profiles = new Map<string, Profile>();
  private readonly kept = new Map<string, Visit>();

  /** Registers start and end with Jest; call it once at the top of a file. */
  constructor(what: 'reads' | 'writes' = 'writes') {
    beforeAll(async () => {
      const app = what === 'reads' ? readersApp() : await ownApp();
      const browser = await chromium.launch({
        executablePath: process.env['CHROMIUM_PATH'],
        args: BROWSER_FLAGS,
        ignoreDefaultArgs: fitsIntoMemory(SHARED_BYTES) ? ['--disable-dev-shm-usage'] : [],
      });
      this.running = { app, browser };
    });
    afterAll(async () => {
      await this.running?.browser.close();
      await this.running?.app.close();
    });
  }

  get app(): TestApp {
    if (!this.running) throw new Error('The stage is not open yet');
    return this.running.app;
  }

  /** One test in an empty browser profile. Fails on any script error of the page; leaves a picture when it fails. */
  scene(name: string, options: SceneOptions, play: (scene: Scene) => Promise<void>): void {
    it(name, () => this.play(name, options, play));
  }

  /** The same outside `it`, for tests that open several pages. */
  async play(name: string, options: SceneOptions, play: (scene: Scene) => Promise<void>): Promise<void> {
    const { scene, anchor, complaints } = options.kept ? await this.keptVisit(options) : await this.enter(options);
    try {
      await play(scene);
      expect(complaints).toEqual([]);
    } catch (error) {
      mkdirSync(RESULTS, { recursive: true });
      const file = path.join(RESULTS, `${name.normalize('NFD').replace(/[^\w]+/g, '-')}.png`);
      await scene.page.screenshot({ path: file, fullPage: true }).catch(() => undefined);
      if (error instanceof Error) error.message += `\n(page: ${scene.page.url()}; picture: ${file})`;
      throw error;
    } finally {
      const opened = scene.context.pages().filter((page) => page !== anchor);
      if (!options.kept) await Promise.all(opened.map((page) => page.close()));
      complaints.length = 0;
    }
  }

  private async keptVisit(options: SceneOptions): Promise<Visit> {
    const key = JSON.stringify(options.viewport);
    const known = this.kept.get(key);
    if (known && known.as === options.as) return known;
    if (known) {
      await known.scene.page.goto('about:blank');
      await this.admit(known.scene, options.as);
    }
    const visit = { ...(known ?? (await this.enter(options))), as: options.as };
    this.kept.set(key, visit);
    return visit;
  }

  private async enter(options: SceneOptions): Promise<Visit> {
    const { app } = this;
    const profile = await this.profile(options);
    const { context } = profile;
    const scene = {
      app,
      page: await context.newPage(),
      context,
      api: <T>(place: string) => get<T>(context, app, place),
    };
    await this.admit(scene, options.as);
    return { ...profile, scene, as: options.as };
  }

  /** The only one in the profile from here on. */
  private async admit({ context, page }: Scene, as: string | undefined): Promise<void> {
    await empty(context, page, this.app.url);
    if (as) await signIn(context, this.app, as);
  }

  private async profile(options: SceneOptions): Promise<Profile> {
    const { as: _as, ...look } = options;
    const key = JSON.stringify(look);
    const known = this.profiles.get(key);
    if (known) return known;
    if (!this.running) throw new Error('The stage is not open yet');
    const { app, browser } = this.running;
    const context = await browser.newContext({
      baseURL: app.url,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: look.viewport ?? DESK,
      colorScheme: look.scheme ?? 'light',
      reducedMotion: 'reduce',
      hasTouch: look.touch ?? false,
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const complaints: string[] = [];
    context.on('weberror', (error) => complaints.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error' && !REFUSED.test(message.text())) complaints.push(message.text());
    });
    const anchor = await context.newPage();
    await anchor.goto('/api/v1/health');
    const profile = { context, anchor, complaints };
    this.profiles.set(key, profile);
    return profile;
  }
}

/** Leaves in a profile what it has loaded, and nothing that a page or a person put there. */
async function empty(context: BrowserContext, page: Page, origin: string): Promise<void> {
  const session = await context.newCDPSession(page);
  const storageTypes = 'local_storage,indexeddb,service_workers,cache_storage';
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await session.detach();
  await context.clearCookies();
  await context.clearPermissions();
}

/** Signs a sample account in without the form. */
export async function signIn(context: BrowserContext, app: TestApp, username: string): Promise<void> {
  const answer = await context.request.post(`${app.url}/api/v1/session`, {
    data: { username, password: samplePassword() },
  });
  if (answer.status() !== 201) throw new Error(`Sign-in of ${username}: ${answer.status()} ${await answer.text()}`);
}

async function get<T>(context: BrowserContext, app: TestApp, place: string): Promise<T> {
  const answer = await context.request.get(`${app.url}/api/v1${place}`);
  if (!answer.ok()) throw new Error(`GET ${place}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Waits until the page has its heading and nothing on it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy="true"]') && !document.body.textContent.includes('Đang tải…'),
  );
}

/** Opens an address and waits for its content. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Has no screen of its own. */
const NOWHERE = '/khong-co-trang-nay';

/**
 * Goes to an address as the links of the application do, which is not loaded again. By way of another page, so that what
 * is seen was drawn for this window and is nobody else's.
 */
export async function go(page: Page, address: string): Promise<void> {
  const between = address === NOWHERE ? '/dang-nhap' : NOWHERE;
  if (!page.url().startsWith('http')) await open(page, between);
  else if (new URL(page.url()).pathname !== between) await step(page, between);
  await step(page, address);
}

/** One step of {@link go}, to a page with another heading. */
async function step(page: Page, address: string): Promise<void> {
  const before = await page.locator('h1').elementHandles();
  await page.evaluate((to) => {
    const { idx = 0 } = (history.state ?? {}) as { idx?: number };
    history.pushState({ idx: idx + 1 }, '', to);
    window.dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
  }, address);
  await page.waitForFunction(
    (headings) => headings.every((heading) => !heading.isConnected) && document.querySelector('h1') !== null,
    before,
  );
  await settled(page);
}
