import { describe, expect, it } from '@jest/globals';
import { entryOf, wordsOf, zipOf } from '../../../testing/office-file.js';
import { cleanFile } from './clean-file.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rel = (id: string, type: string, target: string, outside = false): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`;
const rels = (...all: readonly string[]): string => `<Relationships>${all.join('')}</Relationships>`;
const run = (text: string, properties = ''): string => `<w:r w:rsidR="00AB12CD">${properties}<w:t>${text}</w:t></w:r>`;
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

/** A file as it comes out of an office: a comment, links of both kinds, a form, a person's name, parts of other programs. */
const USED = zipOf({
  '[Content_Types].xml':
    '<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="d"/>' +
    '<Override PartName="/word/comments.xml" ContentType="c"/><Override PartName="/docProps/app.xml" ContentType="a"/></Types>',
  '_rels/.rels': rels(
    rel('rId1', 'officeDocument', 'word/document.xml'),
    rel('rId2', 'extended-properties', 'docProps/app.xml'),
  ),
  'docProps/app.xml': '<Properties><Company>Văn phòng</Company></Properties>',
  'docProps/core.xml': '<cp:coreProperties><dc:creator>Nguyễn Văn Mẫu</dc:creator></cp:coreProperties>',
  'customXml/item1.xml': '<data>riêng</data>',
  'word/document.xml':
    `<w:document ${W}><w:body><w:p w:rsidR="00AB12CD" w14:paraId="1A">` +
    `<w:commentRangeStart w:id="0"/>${run('một')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>` +
    `<w:hyperlink r:id="rId9">${run(' hai', '<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>')}</w:hyperlink>` +
    `${field('begin')}<w:r><w:instrText> HYPERLINK "https://example.com" </w:instrText></w:r>${field('separate')}${run(' ba')}${field('end')}` +
    `${field('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>${field('separate')}${run(' 4')}${field('end')}` +
    `<w:sdt><w:sdtPr><w:alias w:val="Tên"/></w:sdtPr><w:sdtContent>${run(' năm')}</w:sdtContent></w:sdt>` +
    `</w:p></w:body></w:document>`,
  'word/_rels/document.xml.rels': rels(
    rel('rId1', 'styles', 'styles.xml'),
    rel('rId2', 'settings', '/word/settings.xml'),
    rel('rId3', 'comments', 'comments.xml'),
    rel('rId4', 'image', 'media/image1.png'),
    rel('rId5', 'image', 'https://example.com/a.png', true),
    rel('rId6', 'customXml', '../customXml/item1.xml'),
    rel('rId9', 'hyperlink', 'https://example.com', true),
  ),
  'word/styles.xml': `<w:styles ${W}/>`,
  'word/settings.xml': `<w:settings ${W}><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids><w:compat/></w:settings>`,
  'word/comments.xml': `<w:comments ${W}><w:comment w:author="Nguyễn Văn Mẫu"/></w:comments>`,
  'word/media/image1.png': Buffer.from([0x89, 0x50, 0x00, 0xff]),
});

describe('a template as papers are made from it', () => {
  it('keeps what is on its pages, and the field of page numbers', async () => {
    const clean = await cleanFile(USED);
    expect(wordsOf(clean)).toBe('một hai ba PAGE  4 năm\n');
    expect(clean.subarray(30, 49).toString('latin1')).toBe('[Content_Types].xml');
    expect(Buffer.from(entryOf(clean, 'word/media/image1.png'))).toHaveLength(Buffer.from('\uFFFDP\0\uFFFD').length);
    expect(entryOf(clean, 'word/settings.xml')).toContain('w:compat');
    expect(entryOf(clean, 'word/_rels/document.xml.rels').match(/Id="rId\d"/g)).toEqual([
      'Id="rId1"',
      'Id="rId2"',
      'Id="rId4"',
    ]);
  });

  it('has no link, comment, form, property or trace of who edited it', async () => {
    const clean = await cleanFile(USED);
    const parts = [
      'word/document.xml',
      'word/settings.xml',
      'word/_rels/document.xml.rels',
      '_rels/.rels',
      '[Content_Types].xml',
    ];
    for (const part of [...parts, 'docProps/core.xml']) {
      expect(entryOf(clean, part)).not.toMatch(
        /hyperlink|comment|example\.com|sdt|rsid|paraId|Nguyễn|Văn phòng|customXml|app\.xml|attachedTemplate/iu,
      );
    }
    for (const gone of ['word/comments.xml', 'customXml/item1.xml', 'docProps/app.xml']) {
      expect(() => entryOf(clean, gone)).toThrow(gone);
    }
  });

  it('is a Word document', async () => {
    await expect(cleanFile(zipOf({ '_rels/.rels': rels() }))).rejects.toThrow('No main document');
  });
});
