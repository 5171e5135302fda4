import type { GuideBody, GuideList } from '@tiendo/contracts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bytesOf, startTestApp, type TestApp } from '../../testing/index.js';
import { entryOf, wordsOf } from '../../testing/office-file.js';

/** One point, in the smallest PNG there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

describe('guides by role', () => {
  let t: TestApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'tiendo-web-'));
    mkdirSync(path.join(folder, 'guides'));
    writeFileSync(path.join(folder, 'guides', 'bao-cao-dien-thoai.png'), PNG);
    t = await startTestApp({ environment: { TIENDO_WEB_DIR: folder } });
  });
  afterAll(async () => {
    await t.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const listed = async (): Promise<GuideList['items']> =>
    ((await t.anonymous.get('/guides').expect(200)).body as GuideList).items;

  it('there is one for every role, and whoever has not signed in yet reads them', async () => {
    const roles = new Set((await listed()).flatMap((guide) => guide.roles));
    expect([...roles].sort()).toEqual(['admin', 'auditor', 'committee', 'editor', 'reporter', 'unitLeader', 'viewer']);
    await t.anonymous.get('/guides/khong-co').expect(404);
    await t.anonymous.get('/guides/khong-co/document.docx').expect(404);
  });

  it('says on paper every step that it says on screen, labels in quotes', async () => {
    for (const { slug } of await listed()) {
      const guide = (await t.anonymous.get(`/guides/${slug}`).expect(200)).body as GuideBody;
      const file = await bytesOf(t.anonymous.get(`/guides/${slug}/document.docx`)).expect(200);
      const words = wordsOf(file.body as Buffer);
      for (const { title, steps } of guide.sections) {
        for (const said of [title, ...steps]) {
          expect(words).toContain(said.replaceAll('[[', '“').replaceAll(']]', '”'));
        }
      }
    }
  });

  it('carries the pictures that the web app has, with their words; without one the steps stand alone', async () => {
    const xml = async (slug: string) => {
      const file = await bytesOf(t.anonymous.get(`/guides/${slug}/document.docx`)).expect(200);
      return entryOf(file.body as Buffer, 'word/document.xml');
    };
    expect(await xml('xa-phuong')).toMatch(/<wp:docPr [^>]*descr="Báo cáo của một xã trên điện thoại/);
    expect(await xml('quan-tri')).not.toContain('<wp:docPr');
  });
});
