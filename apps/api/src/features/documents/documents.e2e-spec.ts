import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DocumentBody, DocumentDetail, FileRemoval, Problem, StoredFileBody } from '@tiendo/contracts';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Database } from '../../platform/database/index.js';
import { docxOf, pdfOf } from '../../testing/office-file.js';
import { bytesOf, type Client, type GivenProvince, startTestApp, type TestApp } from '../../testing/index.js';
import { type CitedDocument, DocumentDirectory } from './document-directory.js';

describe('documents and files', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tiendo-documents-'));
  let app: TestApp;
  let province: GivenProvince;
  let editor: Client;
  let viewer: Client;
  let base: string;

  beforeAll(async () => {
    app = await startTestApp({ environment: { DATA_DIR: dataDir } });
    province = await app.given.province();
    base = `/provinces/${province.code}`;
    editor = await app.as((await app.given.user({ province, role: 'editor' })).username);
    viewer = await app.as((await app.given.user({ province, role: 'viewer' })).username);
  });
  afterAll(async () => {
    await app?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const upload = (client: Client, name: string, content: Buffer, type = 'application/octet-stream') =>
    client
      .post(`${base}/files?name=${encodeURIComponent(name)}`)
      .set('Content-Type', type)
      .send(content);
  const add = (body: object) =>
    editor.post(`${base}/documents`).send({ issuer: 'UBND tỉnh', title: 'Văn bản', ...body });

  it('keeps a file under its SHA-256 and gives it back as an attachment no browser runs', async () => {
    const content = docxOf('Báo cáo năm 2024');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const kept = await upload(editor, 'Báo cáo "năm" 2024.docx', content).expect(201);
    expect(kept.body).toEqual({
      fileId: sha256,
      fileName: 'Báo cáo "năm" 2024.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: content.length,
    });
    const read = await bytesOf(viewer.get(`${base}/files/${sha256}`)).expect(200);
    expect((read.body as Buffer).equals(content)).toBe(true);
    expect(read.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-length': String(content.length),
    });
    expect(read.headers['content-disposition']).toBe(
      `attachment; filename="Bao cao _nam_ 2024.docx"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%22n%C4%83m%22%202024.docx`,
    );
  });

  it('keeps the same bytes once, under the first name', async () => {
    const content = docxOf('Hai lần');
    const first = (await upload(editor, 'mot.docx', content).expect(201)).body as StoredFileBody;
    const second = (await upload(editor, 'hai.docx', content, first.mediaType).expect(201)).body as StoredFileBody;
    expect(second).toEqual(first);
    expect(await app.rows('SELECT 1 FROM stored_file WHERE sha256 = $1', [first.fileId])).toHaveLength(1);
  });

  it('refuses secrets, foreign types, empty and oversized files', async () => {
    const code = async (name: string, content: Buffer, status: number): Promise<string> =>
      ((await upload(editor, name, content).expect(status)).body as Problem).code;
    expect(await code('a.docx', docxOf('MẬT', 'Nội dung'), 422)).toBe('secret-refused');
    expect(await code('Tối mật.pdf', pdfOf({}), 422)).toBe('secret-refused');
    expect(await code('a.pdf', Buffer.from('#!/bin/sh'), 400)).toBe('invalid-request');
    expect(await code('a.pdf', Buffer.alloc(0), 400)).toBe('invalid-request');
    expect(await code('a.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(20 * 1024 * 1024)]), 413)).toBe(
      'too-large',
    );
    await editor.post(`${base}/files`).set('Content-Type', 'application/octet-stream').send(docxOf('x')).expect(400);
  });

  it('adds a document with its file and cites it as officials do', async () => {
    const file = (await upload(editor, 'qd.docx', docxOf('Quyết định')).expect(201)).body as StoredFileBody;
    const added = await add({
      kind: 'Quyết định',
      number: '58',
      symbol: 'QĐ-UBND',
      issuedOn: '2024-04-19',
      fileId: file.fileId,
    }).expect(201);
    expect(added.body).toMatchObject({
      number: '58/QĐ-UBND',
      label: 'Quyết định số 58/QĐ-UBND ngày 19/4/2024',
      fileId: file.fileId,
      fileName: 'qd.docx',
    });
    const missing = await add({ fileId: 'f'.repeat(64) }).expect(422);
    expect(missing.body).toMatchObject({ code: 'unknown-document', errors: [{ pointer: '/fileId' }] });
  });

  it('gives a document a file, then a further one; the one before stays, and who may not write adds none', async () => {
    const { id, label } = (await add({ number: '7/BC-UBND' }).expect(201)).body as DocumentBody;
    const at = `${base}/documents/${id}`;
    const shown = async () => (await viewer.get(at).expect(200)).body as DocumentDetail;
    const sent = async (name: string) =>
      ((await upload(editor, name, docxOf(name)).expect(201)).body as StoredFileBody).fileId;
    const [first, second] = [await sent('ban-1.docx'), await sent('ban-2.docx')];
    expect(await shown()).toMatchObject({ fileId: null, files: [] });

    await editor.post(`${at}/files`).send({ fileId: first }).expect(201);
    await editor.post(`${at}/files`).send({ fileId: second }).expect(201);
    const again = await editor.post(`${at}/files`).send({ fileId: second }).expect(201);
    expect(again.body).toMatchObject({ id, fileId: second, fileName: 'ban-2.docx' });
    expect((await shown()).files.map(({ fileId, fileName }) => [fileId, fileName])).toEqual([
      [second, 'ban-2.docx'],
      [first, 'ban-1.docx'],
    ]);
    await viewer.get(`${base}/files/${first}`).expect(200);
    const trail = await app.rows<{ subject: string; detail: { sha256: string; before: string | null } }>(
      `SELECT subject, detail FROM audit_event WHERE action = 'document.addFile' ORDER BY number`,
    );
    expect(trail.map(({ subject, detail }) => [subject, detail.sha256, detail.before])).toEqual([
      [label, first, null],
      [label, second, first],
    ]);

    await viewer.post(`${at}/files`).send({ fileId: first }).expect(403);
    await editor.post(`${base}/documents/${randomUUID()}/files`).send({ fileId: first }).expect(404);
    const missing = await editor
      .post(`${at}/files`)
      .send({ fileId: 'f'.repeat(64) })
      .expect(422);
    expect(missing.body).toMatchObject({ code: 'unknown-document', errors: [{ pointer: '/fileId' }] });
  });

  it('lists the latest issued first, page by page, and searches without diacritics', async () => {
    const own = await app.given.province();
    const client = await app.as((await app.given.user({ province: own, role: 'editor' })).username);
    for (const [number, issuedOn] of [
      ['1/KH-UBND', '2024-01-01'],
      ['2/KH-UBND', '2024-02-01'],
      ['3/KH-UBND', '2024-02-01'],
      [undefined, undefined],
    ]) {
      await client
        .post(`/provinces/${own.code}/documents`)
        .send({ number, issuedOn, issuer: 'Sở Nội vụ', title: `Chuyển đổi số ${number ?? 'không số'}` })
        .expect(201);
    }
    const seen: (string | null)[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await client.get(`/provinces/${own.code}/documents?limit=1&q=chuyen doi SO${query}`).expect(200);
      const page = body as { items: DocumentBody[]; nextCursor: string | null; total: number };
      expect(page.total).toBe(4);
      seen.push(...page.items.map(({ issuedOn }) => issuedOn));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['2024-02-01', '2024-02-01', '2024-01-01', null]);
    const found = await client.get(`/provinces/${own.code}/documents?q=3/kh`).expect(200);
    expect(found.body).toMatchObject({ total: 1, items: [{ number: '3/KH-UBND' }] });
  });

  describe('citing', () => {
    const decision = { number: '9/QĐ-UBND', issuedOn: '2024-05-02', issuer: 'UBND tỉnh', title: 'Quyết định' };

    /** Cites the lists at once; how many statements PostgreSQL was sent, and what came of it. */
    async function cite(owner: GivenProvince, lists: readonly (readonly CitedDocument[])[]) {
      return app.app.get(Database).transaction(async (manager) => {
        if (!manager.queryRunner) throw new Error('A transaction has its connection');
        const sent = jest.spyOn(manager.queryRunner, 'query');
        const answers = await app.app.get(DocumentDirectory).citeAll(
          manager,
          { provinceId: owner.id, actorId: null },
          lists.map((cited, index) => ({ cited, pointer: `/items/${index}/evidence` })),
        );
        return { answers, statements: sent.mock.calls.length };
      });
    }
    const titles = (owner: GivenProvince) =>
      app.rows('SELECT title FROM document WHERE province_id = $1 ORDER BY title', [owner.id]);

    it('adds a document once, by whatever of its days and lists it is cited', async () => {
      const owner = await app.given.province();
      const { answers } = await cite(owner, [
        [decision, { issuer: 'UBND tỉnh', title: 'Không số' }],
        [],
        [
          { ...decision, title: 'Viết khác' },
          { ...decision, issuer: 'HĐND tỉnh', title: 'Nơi ban hành khác' },
        ],
        [{ number: decision.number, issuer: decision.issuer, title: 'Không ngày' }],
        [{ ...decision, issuedOn: '2024-05-03', title: 'Ngày khác' }],
      ]);
      const ids = answers.map((answer) => (answer.errors === null ? answer.ids : []));
      expect(ids.map(({ length }) => length)).toEqual([2, 0, 2, 1, 1]);
      expect(ids[2]?.[0]).toBe(ids[0]?.[0]);
      expect(ids[3]).toEqual([ids[0]?.[0]]);
      expect(await titles(owner)).toEqual(
        ['Không số', 'Ngày khác', 'Nơi ban hành khác', 'Quyết định'].map((title) => ({ title })),
      );
      const again = await cite(owner, [[decision, { documentId: ids[0]?.[1] ?? '' }]]);
      expect(again.answers).toEqual([{ ids: ids[0], errors: null }]);
      expect(await titles(owner)).toHaveLength(4);
    });

    it('names every citation that is wrong, and adds nothing then', async () => {
      const owner = await app.given.province();
      const { answers } = await cite(owner, [
        [decision],
        [{ documentId: randomUUID() }, { ...decision, fileId: 'f'.repeat(64) }, decision],
      ]);
      expect(answers[1]?.errors).toMatchObject([
        { pointer: '/items/1/evidence/0/documentId', code: 'unknown-document' },
        { pointer: '/items/1/evidence/1/fileId', code: 'unknown-document' },
      ]);
      expect(await titles(owner)).toEqual([]);
    });

    it('asks as often for two hundred statements as for one', async () => {
      const owner = await app.given.province();
      const one = await cite(owner, [[decision]]);
      const numbered = (number: number) => [{ ...decision, number: `${number}/QĐ-UBND` }];
      const many = await cite(
        owner,
        Array.from({ length: 200 }, (_, index) => numbered(100 + index)),
      );
      expect(many.statements).toBe(one.statements);
      expect(await titles(owner)).toHaveLength(201);
    });
  });

  describe('the urgent removal', () => {
    let admin: Client;
    beforeAll(async () => {
      admin = await app.as((await app.given.user({ province, role: 'admin' })).username);
    });
    const bytesOf = (sha256: string) => path.join(dataDir, 'files', sha256.slice(0, 2), sha256);
    const removal = (sha256: string) => `${base}/files/${sha256}/removal`;

    it('takes the content away at once and leaves who had it, where it was cited and why it went', async () => {
      const content = docxOf('Lẽ ra không được tải lên');
      const { fileId } = (await upload(editor, 'nham.docx', content).expect(201)).body as StoredFileBody;
      const cited = (await add({ title: 'Báo cáo nhầm', fileId }).expect(201)).body as DocumentBody;
      await viewer.get(`${base}/files/${fileId}`).expect(200);
      expect(existsSync(bytesOf(fileId))).toBe(true);

      const removed = (await admin.post(removal(fileId)).send({ reason: 'Có nội dung mật' }).expect(201))
        .body as FileRemoval;
      expect(removed).toMatchObject({
        fileName: 'nham.docx',
        reason: 'Có nội dung mật',
        citedBy: [{ documentId: cited.id, label: cited.label }],
        downloads: [{ by: expect.any(String) }],
        isElsewhere: false,
      });
      expect(existsSync(bytesOf(fileId))).toBe(false);
      expect((await viewer.get(`${base}/files/${fileId}`).expect(410)).body).toMatchObject({ code: 'file-removed' });
      expect((await upload(editor, 'lai.docx', content).expect(410)).body).toMatchObject({ code: 'file-removed' });
      expect(existsSync(bytesOf(fileId))).toBe(false);
      await add({ fileId }).expect(422);
      const { items } = (await viewer.get(`${base}/documents?q=Báo cáo nhầm`).expect(200)).body as {
        items: DocumentBody[];
      };
      expect(items).toEqual([{ ...cited, fileRemovedAt: removed.removedAt }]);

      const again = await admin.post(removal(fileId)).send({ reason: 'Lần hai' }).expect(201);
      expect(again.body).toEqual(removed);
      expect((await admin.get(removal(fileId)).expect(200)).body).toEqual(removed);
      expect(
        await app.rows(`SELECT action FROM audit_event WHERE detail->>'sha256' = $1 ORDER BY number`, [fileId]),
      ).toEqual([{ action: 'file.upload' }, { action: 'file.download' }, { action: 'file.remove' }]);
    });

    it('leaves the content to another owner that has it too, and says so', async () => {
      const content = docxOf('Của hai tỉnh');
      const { fileId } = (await upload(editor, 'chung.docx', content).expect(201)).body as StoredFileBody;
      const other = await app.given.province();
      const neighbour = await app.as((await app.given.user({ province: other, role: 'editor' })).username);
      await neighbour
        .post(`/provinces/${other.code}/files?name=chung.docx`)
        .set('Content-Type', 'application/octet-stream')
        .send(content)
        .expect(201);
      const removed = await admin.post(removal(fileId)).send({ reason: 'Nhầm' }).expect(201);
      expect(removed.body).toMatchObject({ isElsewhere: true, downloads: [] });
      await viewer.get(`${base}/files/${fileId}`).expect(410);
      await neighbour.get(`/provinces/${other.code}/files/${fileId}`).expect(200);
    });

    it('is for administrators, with a reason', async () => {
      const { fileId } = (await upload(editor, 'a.docx', docxOf('Còn đây')).expect(201)).body as StoredFileBody;
      await editor.post(removal(fileId)).send({ reason: 'x' }).expect(403);
      await admin.post(removal(fileId)).send({ reason: ' ' }).expect(400);
      await admin.get(removal(fileId)).expect(404);
      await admin
        .post(removal('0'.repeat(64)))
        .send({ reason: 'x' })
        .expect(404);
      await viewer.get(`${base}/files/${fileId}`).expect(200);
    });
  });

  it('answers the wrong person, and no file of another owner', async () => {
    const file = (await upload(editor, 'a.docx', docxOf('Của tỉnh này')).expect(201)).body as StoredFileBody;
    await upload(app.anonymous, 'a.docx', docxOf('x')).expect(401);
    await upload(viewer, 'a.docx', docxOf('x')).expect(403);
    await viewer.post(`${base}/documents`).send({ issuer: 'a', title: 'b' }).expect(403);
    await app.anonymous.get(`${base}/documents`).expect(401);
    await app.anonymous.get(`${base}/files/${file.fileId}`).expect(401);
    const other = await app.given.province();
    const stranger = await app.as((await app.given.user({ province: other, role: 'editor' })).username);
    await stranger.get(`${base}/files/${file.fileId}`).expect(403);
    await stranger.get(`/provinces/${other.code}/files/${file.fileId}`).expect(404);
    await viewer.get(`${base}/files/${'0'.repeat(64)}`).expect(404);
  });
});
