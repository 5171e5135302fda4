import type { FirstAnswers } from '@tiendo/contracts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import request from 'supertest';
import { type Client, startTestApp, type TestApp } from '../testing/index.js';

/** As Vite builds apps/web/index.html. */
const PAGE = `<!doctype html><title>Tiến Độ</title><main id="first-text"><!--first-text--></main>
<script type="application/json" id="first-answers"><!--first-answers--></script>`;
const SLUG = 'quang-ninh-kh73-2024';

describe('the page of a plan', () => {
  let t: TestApp;
  let visitor: Client;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'tiendo-web-'));
    writeFileSync(path.join(folder, 'index.html'), PAGE);
    t = await startTestApp({ template: 'sample', environment: { TIENDO_WEB_DIR: folder } });
    visitor = t.anonymous;
  });
  afterAll(async () => {
    await t.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const answersOf = (page: string) =>
    JSON.parse(/first-answers">(.*)<\/script>/.exec(page)?.[1] ?? 'null') as FirstAnswers;

  it('says the headline to a visitor before any script, with the answers that the script would ask for', async () => {
    const page = await t.site.get(`/ke-hoach/${SLUG}/tong-quan`).expect(200);
    expect(page.text).toContain('<title>73/KH-UBND · ');
    expect(page.text).toContain(
      '<h1>21/30 chỉ tiêu hoàn thành, cơ bản hoàn thành (70%); 22/35 nhiệm vụ hoàn thành (62,9%)</h1>',
    );
    const { plan, overview } = answersOf(page.text);
    expect(plan).toEqual((await visitor.get(`/plans/${SLUG}`).expect(200)).body);
    const { asOf, knownAt, answer } = overview ?? {};
    const times = asOf && knownAt ? `asOf=${asOf}&knownAt=${encodeURIComponent(knownAt)}&` : '';
    expect(answer).toEqual((await visitor.get(`/plans/${SLUG}/overview?${times}brief=true`).expect(200)).body);
    const own = await t.site.get(`/ke-hoach/${SLUG}`).expect(200);
    expect(answersOf(own.text)).toEqual({ plan, overview });
    const etag = String(page.headers['etag']);
    await t.site.get(`/ke-hoach/${SLUG}/tong-quan`).set('If-None-Match', etag).expect(304);
  });

  it('opens on the snapshot published last, as the script does', async () => {
    const { text } = await t.site.get('/ke-hoach/mau-2025/tong-quan').expect(200);
    expect(text).toMatch(/<p>[^<]*số liệu mô phỏng<\/p>/);
    const { plan, overview } = answersOf(text);
    const last = [...plan.snapshots].sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))[0];
    expect(last).toBeDefined();
    expect(overview).toMatchObject({ asOf: last?.asOf, knownAt: last?.knownAt });
  });

  it('gives other screens of the plan the plan, and leaves addresses with a query to the script', async () => {
    for (const screen of ['dia-phuong', 'tong-quan?ngay=2024-12-31']) {
      const { text } = await t.site.get(`/ke-hoach/${SLUG}/${screen}`).expect(200);
      expect(answersOf(text)).toMatchObject({ plan: { slug: SLUG }, overview: null });
      expect(text).not.toContain('<h1>');
    }
  });

  it('says nothing of what a visitor may not see, nor to who has signed in', async () => {
    for (const url of ['/', '/ke-hoach/khong-co/tong-quan', '/ke-hoach/%2e%2e/tong-quan', '/dang-nhap']) {
      expect((await t.site.get(url).expect(200)).text).toBe(PAGE);
    }
    const signedIn = await request(t.url).get(`/ke-hoach/${SLUG}/tong-quan`).set('Cookie', 'tiendo=x').expect(200);
    expect(signedIn.text).toBe(PAGE);
  });

  it('keeps a name that looks like markup a name', async () => {
    const name = '</script><script>alert(1)</script> "A" & B';
    await t.rows('UPDATE plan SET title = $1 WHERE slug = $2', [name, SLUG]);
    const { text } = await t.site.get(`/ke-hoach/${SLUG}/tong-quan`).expect(200);
    expect(text.match(/<\/script>/g)).toHaveLength(1);
    expect(text).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(answersOf(text).plan.title).toBe(name);
  });
});
