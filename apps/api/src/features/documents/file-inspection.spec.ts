import { describe, expect, it } from '@jest/globals';
import { docxOf, zipOf } from '../../testing/office-file.js';
import { inspectFile } from './file-inspection.js';

const CONTENT_TYPES = { '[Content_Types].xml': '<Types/>' };
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);

describe('inspectFile', () => {
  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n%âãÏÓ')],
    ['png', png],
    ['jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['docx', docxOf('Kế hoạch số 73/KH-UBND', 'Bảo mật hệ thống, trừ văn bản mật')],
    [
      'xlsx',
      zipOf({
        ...CONTENT_TYPES,
        'xl/workbook.xml': '<workbook/>',
        'xl/sharedStrings.xml': '<sst><si><t>30</t></si></sst>',
      }),
    ],
  ])('tells %s by its content', (type, content) => {
    expect(inspectFile('tep-bat-ky.bin', content)).toMatchObject({ accepted: true, type });
  });

  it.each<[string, string, Buffer]>([
    ['text', 'a.pdf', Buffer.from('xin chào')],
    ['HTML that calls itself a picture', 'a.png', Buffer.from('<html><script>alert(1)</script>')],
    ['an archive that is no document', 'a.docx', zipOf({ 'readme.txt': 'x' })],
    ['a cut archive', 'a.docx', docxOf('x').subarray(0, 60)],
    ['nothing', 'a.pdf', Buffer.alloc(0)],
  ])('refuses %s', (_what, name, content) => {
    expect(inspectFile(name, content)).toEqual({ accepted: false, reason: 'unknown-type' });
  });

  it('refuses macros', () => {
    const content = zipOf({ ...CONTENT_TYPES, 'word/document.xml': '<w:p/>', 'word/vbaProject.bin': 'x' });
    expect(inspectFile('a.docx', content)).toEqual({ accepted: false, reason: 'macros' });
  });

  it.each<[string, string, Buffer]>([
    ['the name', 'Báo cáo (TỐI MẬT).pdf', Buffer.from('%PDF-1.7')],
    ['a paragraph', 'a.docx', docxOf('ỦY BAN NHÂN DÂN', 'MẬT', 'Số: 12/BC')],
    [
      'a paragraph cut into runs',
      'a.docx',
      zipOf({
        ...CONTENT_TYPES,
        'word/document.xml': '<w:p><w:r><w:t>TỐI </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p>',
      }),
    ],
    [
      'a header',
      'a.docx',
      zipOf({ ...CONTENT_TYPES, 'word/document.xml': '<w:p/>', 'word/header1.xml': '<w:p><w:t>TUYỆT MẬT</w:t></w:p>' }),
    ],
    [
      'a cell',
      'a.xlsx',
      zipOf({ ...CONTENT_TYPES, 'xl/workbook.xml': '<x/>', 'xl/sharedStrings.xml': '<sst><si><t>MẬT</t></si></sst>' }),
    ],
    ['the title of a PDF', 'a.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n<< /Title <FEFF004D1EAC0054> >>')])],
  ])('refuses a secrecy mark in %s', (_where, name, content) => {
    expect(inspectFile(name, content)).toEqual({ accepted: false, reason: 'secret' });
  });

  it('refuses an archive that claims to expand beyond any document', () => {
    const content = docxOf('x');
    const at = content.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    content.writeUInt32LE(0xffff_fff0, at + 24);
    expect(inspectFile('a.docx', content)).toEqual({ accepted: false, reason: 'unknown-type' });
  });

  it('stops expanding an entry that lies about its size', () => {
    const content = zipOf({ ...CONTENT_TYPES, 'word/document.xml': 'a'.repeat(21 * 1024 * 1024) });
    expect(inspectFile('a.docx', content)).toEqual({ accepted: false, reason: 'unknown-type' });
  });
});
