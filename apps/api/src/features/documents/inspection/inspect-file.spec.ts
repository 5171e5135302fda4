import { describe, expect, it } from '@jest/globals';
import { contentTypes, docxOf, pdfOf, zipOf } from '../../../testing/office-file.js';
import { inspectFile } from './inspect-file.js';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const WORD = { '[Content_Types].xml': contentTypes('wordprocessingml.document'), 'word/document.xml': '<w:p/>' };
const EXCEL = { '[Content_Types].xml': contentTypes('spreadsheetml.sheet'), 'xl/workbook.xml': '<workbook/>' };
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const reference = (type: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

describe('inspectFile', () => {
  it.each([
    ['pdf', pdfOf({ lines: ['Kế hoạch số 73/KH-UBND', 'Bảo vệ bí mật nhà nước'] })],
    ['pdf', pdfOf({ lines: ['Packed away'], packed: true })],
    ['png', png],
    ['jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['docx', docxOf('Kế hoạch số 73/KH-UBND', 'Bảo mật hệ thống, trừ hồ sơ mật', 'BẢO VỆ BÍ MẬT NHÀ NƯỚC')],
    ['xlsx', zipOf({ ...EXCEL, 'xl/sharedStrings.xml': '<sst><si><t>30</t></si></sst>' })],
  ])('tells %s by its content and names it so', async (type, content) => {
    expect(await inspectFile('tep-bat-ky.bin', content)).toMatchObject({
      accepted: true,
      fileName: `tep-bat-ky.${type}`,
    });
  });

  it.each<[string, string, Buffer]>([
    ['text', 'a.pdf', Buffer.from('xin chào')],
    ['HTML that calls itself a picture', 'a.png', Buffer.from('<html><script>alert(1)</script>')],
    ['an archive that is no document', 'a.docx', zipOf({ 'readme.txt': 'x' })],
    ['a program with a PDF inside', 'a.pdf', Buffer.concat([Buffer.from('MZ\x90\x00'), pdfOf({})])],
    ['nothing', 'a.pdf', Buffer.alloc(0)],
  ])('refuses %s', async (_what, name, content) => {
    expect(await inspectFile(name, content)).toEqual({ accepted: false, reason: 'unknown-type' });
  });

  it.each<[string, Buffer]>([
    ['a project of VBA', zipOf({ ...WORD, 'word/vbaProject.bin': 'x' })],
    ['one in capitals', zipOf({ ...WORD, 'word/VBAPROJECT.BIN': 'x' })],
    ['a sheet of Excel 4 macros', zipOf({ ...EXCEL, 'xl/macrosheets/sheet1.xml': '<x/>' })],
    ['a control', zipOf({ ...WORD, 'word/activeX/activeX1.xml': '<x/>' })],
    [
      'a part that is declared as a macro sheet',
      zipOf({
        ...EXCEL,
        '[Content_Types].xml': contentTypes('spreadsheetml.sheet').replace(
          '</Types>',
          '<Override PartName="/xl/a.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/></Types>',
        ),
      }),
    ],
  ])('refuses %s', async (_what, content) => {
    expect(await inspectFile('a.docx', content)).toEqual({ accepted: false, reason: 'macros' });
  });

  it.each<[string, Buffer]>([
    [
      'a remote template',
      zipOf({ ...WORD, 'word/_rels/settings.xml.rels': reference('attachedTemplate', 'http://x/a.dotm') }),
    ],
    ['a linked object', zipOf({ ...WORD, 'word/_rels/document.xml.rels': reference('oleObject', 'file:///c:/a.xls') })],
    [
      'a DDE field, cut into runs',
      zipOf({
        ...WORD,
        'word/document.xml':
          '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\cmd</w:instrText></w:r></w:p>',
      }),
    ],
    ['a DDE field', zipOf({ ...WORD, 'word/document.xml': '<w:p><w:fldSimple w:instr="DDE cmd x"/></w:p>' })],
    [
      'a DDE link of Excel',
      zipOf({
        ...EXCEL,
        'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
      }),
    ],
  ])('refuses %s', async (_what, content) => {
    expect(await inspectFile('a.docx', content)).toEqual({ accepted: false, reason: 'fetches' });
  });

  it('takes links that a reader follows by hand', async () => {
    const content = zipOf({ ...WORD, 'word/_rels/document.xml.rels': reference('hyperlink', 'https://example.vn') });
    expect(await inspectFile('a.docx', content)).toMatchObject({ accepted: true });
  });

  it.each<[string, string, Buffer]>([
    ['the name', 'Báo cáo (TỐI MẬT).pdf', pdfOf({})],
    ['a name without a blank', 'TỐIMẬT.pdf', pdfOf({})],
    ['a paragraph', 'a.docx', docxOf('ỦY BAN NHÂN DÂN', 'MẬT', 'Số: 12/BC')],
    ['a paragraph with its number', 'a.docx', docxOf('MẬT - Số 12')],
    ['a letter-spaced paragraph', 'a.docx', docxOf('T Ố I   M Ậ T')],
    ['a word with a capital', 'a.docx', docxOf('Mật')],
    ['signs written as numbers', 'a.docx', docxOf('M&#7852;T')],
    ['signs written as hexadecimal numbers', 'a.docx', docxOf('M&#x1EAC;T')],
    [
      'a paragraph cut into runs',
      'a.docx',
      zipOf({ ...WORD, 'word/document.xml': '<w:p><w:r><w:t>TỐI </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p>' }),
    ],
    ...['header1', 'footnotes', 'endnotes', 'comments', 'document2', 'glossary/document'].map(
      (part): [string, string, Buffer] => [
        `word/${part}.xml`,
        'a.docx',
        zipOf({ ...WORD, [`word/${part}.xml`]: paragraph('TUYỆT MẬT') }),
      ],
    ),
    [
      'a watermark',
      'a.docx',
      zipOf({ ...WORD, 'word/header2.xml': '<w:p><v:shape><v:textpath style="" string="MẬT"/></v:shape></w:p>' }),
    ],
    ['CDATA', 'a.docx', zipOf({ ...WORD, 'word/document.xml': paragraph('<![CDATA[MẬT]]>') })],
    [
      'the properties',
      'a.docx',
      zipOf({ ...WORD, 'docProps/core.xml': '<cp:coreProperties><dc:title>MẬT</dc:title></cp:coreProperties>' }),
    ],
    ['a shared string', 'a.xlsx', zipOf({ ...EXCEL, 'xl/sharedStrings.xml': '<sst><si><t>MẬT</t></si></sst>' })],
    [
      'the name of a sheet',
      'a.xlsx',
      zipOf({ ...EXCEL, 'xl/workbook.xml': '<workbook><sheets><sheet name="MẬT" sheetId="1"/></sheets></workbook>' }),
    ],
    [
      'the margin of a sheet',
      'a.xlsx',
      zipOf({
        ...EXCEL,
        'xl/worksheets/sheet1.xml':
          '<worksheet><headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;14TỐI MẬT&amp;RTrang &amp;P</oddHeader></headerFooter></worksheet>',
      }),
    ],
    [
      'a text box of a sheet',
      'a.xlsx',
      zipOf({ ...EXCEL, 'xl/drawings/drawing1.xml': '<xdr:txBody><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></xdr:txBody>' }),
    ],
    ['the title of a PDF', 'a.pdf', pdfOf({ title: 'MẬT' })],
    ['a title that is packed away', 'a.pdf', pdfOf({ title: 'TỐI MẬT', packed: true })],
    [
      'the metadata of a PDF',
      'a.pdf',
      pdfOf({
        xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:dc="d"><dc:title><rdf:Alt><rdf:li>MẬT</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>',
      }),
    ],
    ['the page of a PDF', 'a.pdf', pdfOf({ lines: ['UBND TỈNH', 'TUYỆT MẬT', 'Số: 12/BC-UBND'] })],
    ['a note on the page of a PDF', 'a.pdf', pdfOf({ note: 'MẬT' })],
  ])('refuses a secrecy mark in %s', async (_where, name, content) => {
    expect(await inspectFile(name, content)).toEqual({ accepted: false, reason: 'secret' });
  });

  it('refuses a secrecy mark in a part of another encoding', async () => {
    const part = zipOf({ ...WORD, 'word/footer1.xml': utf16(paragraph('MẬT')) });
    const plain = zipOf({ ...WORD, 'word/footer1.xml': utf16(paragraph('Trang 1')) });
    expect(await inspectFile('a.docx', part)).toEqual({ accepted: false, reason: 'secret' });
    expect(await inspectFile('a.docx', plain)).toMatchObject({ accepted: true });
  });

  it('reads both of two parts that bear one name', async () => {
    const marked = zipOf({ ...WORD, 'word/documenu.xml': paragraph('MẬT'), 'word/documenv.xml': '<w:p/>' });
    const twice = Buffer.from(
      marked.toString('latin1').replaceAll(/word\/documen[uv]\.xml/g, 'word/document.xml'),
      'latin1',
    );
    expect(await inspectFile('a.docx', twice)).toEqual({ accepted: false, reason: 'secret' });
  });

  it.each<[string, Buffer]>([
    ['an archive that was cut', docxOf('x').subarray(0, -30)],
    ['an entry that lies about its size', lying(docxOf('x'))],
    ['a PDF that is none', Buffer.from(`%PDF-1.7\n${'/Title('.repeat(50_000)}`)],
  ])('refuses %s', async (_what, content) => {
    expect(await inspectFile('a.docx', content)).toMatchObject({
      accepted: false,
      reason: expect.stringMatching(/^un/),
    });
  });

  it('stops expanding where there is more than a document has', async () => {
    const content = zipOf({ ...WORD, 'word/document.xml': 'a'.repeat(21 * 1024 * 1024) });
    expect(await inspectFile('a.docx', content)).toEqual({ accepted: false, reason: 'too-much' });
  });
});

function lying(content: Buffer): Buffer {
  const at = content.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  content.writeUInt32LE(0x00ff_fff0, at + 24);
  return content;
}
