import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CheckedTemplate,
  PaperTemplateBody,
  PaperTemplateList,
  ReportRequestBody,
  StoredFileBody,
  TemplateFieldList,
} from '@tiendo/contracts';
import { ExternalHyperlink, Paragraph, TextRun } from 'docx';
import { randomBytes } from 'node:crypto';
import { bytesOf, type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { contentTypes, entryOf, wordsOf, zipOf } from '../../../testing/office-file.js';
import { type AskedField, askedField, REQUEST } from '../../submissions/testing/asked.js';
import { DOCX } from '../paper-file.js';
import { documentOf, line, paragraph } from '../paper-parts.js';
import { PAPER_FORMS } from './kinds/index.js';

/** A template of a báo cáo as an office might make it: its own words, a link, fields of the list. */
const edited = (own: string): Promise<Buffer> =>
  documentOf(
    'Mẫu riêng',
    [
      line('{{cơ quan ban hành}}'),
      line('Số: {{số ký hiệu}}'),
      line(own),
      new Paragraph({
        children: [new ExternalHyperlink({ link: 'https://example.com', children: [new TextRun('Cổng')] })],
      }),
      line('{{#mục}}'),
      paragraph('{{tên mục}}:{{#đoạn}} {{nội dung}}{{/đoạn}}'),
      line('{{/mục}}'),
      line('{{#nơi nhận}}{{tên nơi nhận}}{{/nơi nhận}}'),
      line('{{chức vụ người ký}}'),
      line('{{#phụ lục số liệu}}'),
      line('{{tên phụ lục}}{{#dòng số liệu}}; {{tên chỉ số}}: {{kỳ này}}{{lũy kế}}{{/dòng số liệu}}'),
      line('{{/phụ lục số liệu}}'),
      line('{{#phụ lục nhiệm vụ}}'),
      line('{{tên phụ lục}}'),
      line(
        '{{#nhóm kế hoạch}}{{#dòng nhiệm vụ}}{{tên nội dung}}: {{tình trạng}} {{kết quả}}{{/dòng nhiệm vụ}}{{/nhóm kế hoạch}}',
      ),
      line('{{/phụ lục nhiệm vụ}}'),
      line('{{#phụ lục bảng kê}}'),
      line('{{tên phụ lục}}'),
      line('{{bảng kê}}'),
      line('{{/phụ lục bảng kê}}'),
    ],
    '{{dấu mô phỏng}}',
  );

describe('templates of papers', () => {
  let t: TestApp;
  let f: AskedField;
  let reporter: Client;
  let report: string;
  let templates: string;

  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T09:00:00+07:00' });
    f = await askedField(t);
    templates = `/provinces/${f.province.code}/paper-templates`;
    const drafted = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, plans: [f.plan.slug] })
      .expect(201);
    const opened = await f.editor.post(`${f.requests}/${drafted.body.id}/opening`).expect(200);
    const [asked] = (opened.body as ReportRequestBody).board;
    const [unit] = await t.rows<{ id: string; code: string }>(
      'SELECT id, code FROM unit WHERE province_id = $1 AND code = $2',
      [f.province.id, asked?.unit.code],
    );
    if (!asked || !unit) throw new Error('Nobody was asked');
    reporter = await t.as((await t.given.user({ province: f.province, role: 'reporter', unit })).username);
    report = `${f.submissions}/${asked.submission}/paper`;
  });
  afterAll(() => t?.close());

  const upload = async (content: Buffer, name = 'mẫu báo cáo.docx'): Promise<string> => {
    const { body } = await f.editor
      .post(`/provinces/${f.province.code}/files?name=${encodeURIComponent(name)}`)
      .set('Content-Type', 'application/octet-stream')
      .send(content)
      .expect(201);
    return (body as StoredFileBody).fileId;
  };
  const add = async (content: Buffer): Promise<CheckedTemplate> => {
    const fileId = await upload(content);
    return (await f.editor.post(`${templates}/unitReport/versions`).send({ fileId }).expect(201))
      .body as CheckedTemplate;
  };
  const choose = (version: number | null) => f.editor.put(`${templates}/unitReport/choice`).send({ version });
  const download = async (client: Client, address: string): Promise<Buffer> =>
    (await bytesOf(client.get(address)).expect(200).expect('Content-Type', DOCX)).body as Buffer;

  it('are the built-in ones until somebody chooses: downloaded, explained field by field, previewed', async () => {
    const { items } = (await f.editor.get(templates).expect(200)).body as PaperTemplateList;
    expect(items.map(({ kind, active, versions }) => [kind, active, versions])).toEqual(
      Object.keys(PAPER_FORMS).map((kind) => [kind, null, []]),
    );
    const template = wordsOf(await download(f.editor, `${templates}/unitLetter/built-in`));
    expect(template).toContain('V/v báo cáo {{nội dung báo cáo}}');
    const { items: fields } = (await f.editor.get(`${templates}/unitLetter/fields`).expect(200))
      .body as TemplateFieldList;
    const named = [...template.matchAll(/\{\{[#/]?(.*?)\}\}/gu)].map(([, name]) => name);
    const known = JSON.stringify(fields);
    for (const name of new Set(named)) if (name !== 'ẩn cột trống') expect(known).toContain(`"name":"${name}"`);
    const english = await f.editor.get(`${templates}/unitLetter/fields`).set('Accept-Language', 'en').expect(200);
    expect((english.body as TemplateFieldList).items.find(({ name }) => name === 'địa danh')?.about).toBe(
      'The place before the day',
    );
    const preview = wordsOf(await download(f.editor, `${templates}/unitReport/built-in/preview`));
    expect(preview).toContain('Tỷ lệ hồ sơ trực tuyến');
    expect(preview).not.toContain('{{');
  });

  it('are edited, checked, previewed, chosen; papers carry the edit, clean of links and properties; and back again', async () => {
    const checked = await add(await edited('Phòng Tổng hợp soạn'));
    expect(checked).toMatchObject({ version: 1, fileName: 'mẫu báo cáo.docx', mayBeUsed: true });
    expect(checked.findings.map(({ kind, blocks }) => [kind, blocks])).toEqual([['links', false]]);
    expect((await f.editor.get(`${templates}/unitReport/versions/1`).expect(200)).body).toEqual(checked);
    expect(wordsOf(await download(f.editor, `${templates}/unitReport/versions/1/preview`))).toContain(
      'Phòng Tổng hợp soạn\nCổng\nKết quả thực hiện: Đã số hóa',
    );
    expect(wordsOf(await download(reporter, `${report}?kind=baoCao`))).not.toContain('Phòng Tổng hợp soạn');

    const chosen = (await choose(1).expect(200)).body as PaperTemplateBody;
    expect(chosen).toMatchObject({
      kind: 'unitReport',
      active: 1,
      chosenBy: expect.any(String),
      chosenAt: expect.any(String),
    });
    const paper = await download(reporter, `${report}?kind=baoCao`);
    expect(wordsOf(paper)).toContain('Phòng Tổng hợp soạn\nCổng\n');
    expect(wordsOf(paper, 'word/header1.xml')).toContain('Số liệu mô phỏng');
    expect(entryOf(paper, 'docProps/core.xml')).not.toMatch(/Mẫu riêng|creator/u);
    expect(entryOf(paper, 'word/document.xml')).not.toContain('hyperlink');
    expect(entryOf(paper, 'word/_rels/document.xml.rels')).not.toContain('example.com');
    // What was printed is a Word file to the door of uploads as well, once it comes back signed or changed.
    expect(await upload(paper, 'văn bản.docx')).toMatch(/^[0-9a-f]{64}$/u);
    // The letter has a template of its own.
    expect(wordsOf(await download(reporter, `${report}?kind=congVan`))).not.toContain('Phòng Tổng hợp soạn');

    // The same choice again is none.
    expect(((await choose(1).expect(200)).body as PaperTemplateBody).choices).toHaveLength(1);
    const back = (await choose(null).expect(200)).body as PaperTemplateBody;
    expect(back.choices.map(({ version }) => version)).toEqual([null, 1]);
    expect(wordsOf(await download(reporter, `${report}?kind=baoCao`))).not.toContain('Phòng Tổng hợp soạn');
    const trail = await t.rows(
      `SELECT action, subject FROM audit_event WHERE province_id = $1 AND action LIKE 'paperTemplate.%' ORDER BY number`,
      [f.province.id],
    );
    expect(trail).toEqual([
      { action: 'paperTemplate.add', subject: 'Báo cáo, phiên bản 1' },
      { action: 'paperTemplate.choose', subject: 'Báo cáo, phiên bản 1' },
      { action: 'paperTemplate.choose', subject: 'Báo cáo, mẫu có sẵn' },
    ]);
  });

  it('with something to mend are kept and told, and are not used', async () => {
    const broken = await add(await documentOf(null, [line('{{#mục}}{{tên mục}}{{quê quán}}')], null));
    expect(broken.mayBeUsed).toBe(false);
    expect(new Set(broken.findings.map(({ kind }) => kind))).toEqual(
      new Set(['unknownField', 'unclosed', 'missingField', 'missingMark']),
    );
    const { version } = broken;
    expect((await choose(version).expect(422)).body).toMatchObject({ code: 'template-not-usable' });
    expect((await f.editor.get(`${templates}/unitReport/versions/${version}/preview`).expect(422)).body).toMatchObject({
      code: 'template-not-usable',
    });
    const { body } = await f.editor.get(`${templates}/unitReport`).expect(200);
    expect(body).toMatchObject({ active: null, versions: [{ version }, { version: 1 }] });
  });

  it('are Word files that were uploaded, of two megabytes at most', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const versions = `${templates}/unitReport/versions`;
    await f.editor
      .post(versions)
      .send({ fileId: await upload(png, 'a.png') })
      .expect(400);
    await f.editor
      .post(versions)
      .send({ fileId: 'f'.repeat(64) })
      .expect(422);
    const large = zipOf({
      '[Content_Types].xml': contentTypes('wordprocessingml.document'),
      'word/document.xml': '<w:document><w:body/></w:document>',
      'word/media/a.png': randomBytes(2_200_000),
    });
    await f.editor
      .post(versions)
      .send({ fileId: await upload(large) })
      .expect(413);
    await f.editor.get(`${versions}/99`).expect(404);
    await choose(99).expect(404);
  });

  it('whose file had to be removed give way to the built-in one', async () => {
    const { version, fileId } = await add(await edited('Bản sẽ gỡ'));
    await choose(version).expect(200);
    const admin = await t.as((await t.given.user({ province: f.province, role: 'admin' })).username);
    await admin
      .post(`/provinces/${f.province.code}/files/${fileId}/removal`)
      .send({ reason: 'Có dấu mật' })
      .expect(201);
    expect(wordsOf(await download(reporter, `${report}?kind=baoCao`))).not.toContain('Bản sẽ gỡ');
    await f.editor.get(`${templates}/unitReport/versions/${version}`).expect(410);
    await choose(null).expect(200);
  });

  it('are the office’s: others neither read nor choose them', async () => {
    await t.anonymous.get(templates).expect(401);
    await reporter.get(templates).expect(403);
    await reporter.put(`${templates}/unitReport/choice`).send({ version: null }).expect(403);
    const auditor = await t.as((await t.given.user({ province: f.province, role: 'auditor' })).username);
    await auditor.get(templates).expect(200);
    await auditor.put(`${templates}/unitReport/choice`).send({ version: null }).expect(403);
    await f.editor.get(`${templates}/poem`).expect(400);
  });
});
