import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTestApp, type TestApp } from '../../testing/index.js';

describe('the web app', () => {
  let t: TestApp;
  let folder: string;
  const script = `console.log(${JSON.stringify('x'.repeat(5000))});`;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'tiendo-web-'));
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Tiến Độ</title>');
    writeFileSync(path.join(folder, 'assets', 'app-B1x2y3Z4.js'), script);
    writeFileSync(path.join(folder, 'favicon.svg'), '<svg/>');
    writeFileSync(path.join(path.dirname(folder), `${path.basename(folder)}.secret`), 'outside');
    t = await startTestApp({ environment: { TIENDO_WEB_DIR: folder } });
  });
  afterAll(async () => {
    await t.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.secret`);
  });

  it('is one page for every address of its router, never kept by the browser unasked', async () => {
    for (const url of [
      '/',
      '/ke-hoach/quang-ninh-kh73-2024/tong-quan',
      '/ke-hoach/mau-kh97-2026/chi-tieu/1.2',
      '/ke-hoach/mau-2025/don-vi/h26.12.1?den=2025-12-31',
      '/trinh-chieu/mau.2025.json',
      '/quan-tri?tim=a.b',
    ]) {
      const { text, headers } = await t.site.get(url).expect(200);
      expect(text).toContain('Tiến Độ');
      expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
      expect(headers['content-security-policy']).toContain("script-src 'self'");
    }
  });

  it('gives hashed files for ever and compressed', async () => {
    const url = '/assets/app-B1x2y3Z4.js';
    const br = await t.site.get(url).set('Accept-Encoding', 'gzip, br').expect(200);
    expect(br.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    const gzip = await t.site.get(url).set('Accept-Encoding', 'gzip, br;q=0').expect(200);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gzip.text).toBe(script);
    const plain = await t.site.get(url).set('Accept-Encoding', 'identity').expect(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.text).toBe(script);
    await t.site
      .get(url)
      .set('Accept-Encoding', 'identity')
      .set('If-None-Match', String(plain.headers['etag']))
      .expect(304);
  });

  it('keeps other files fresh, and knows no file it does not have', async () => {
    expect((await t.site.get('/favicon.svg').expect(200)).headers['cache-control']).toBe('no-cache');
    for (const url of [
      '/assets/old-00000000.js',
      '/robots.txt',
      `/..%2f${path.basename(folder)}.secret`,
      '/api',
      '/api/v2/plans',
      '/%E0%A4%A',
    ]) {
      expect((await t.site.get(url)).status).toBeGreaterThanOrEqual(400);
    }
  });
});
