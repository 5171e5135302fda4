import { crc32, deflateRawSync, deflateSync, inflateRawSync } from 'node:zlib';

/** A ZIP archive of entries, as Office files are; for tests of what is accepted. */
export function zipOf(entries: Readonly<Record<string, string | Buffer>>): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name)]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, entry, Buffer.from(name)]));
    local.push(header, packed);
    offset += header.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The list of contents of an Office file whose main part is of this type. */
export function contentTypes(main: 'wordprocessingml.document' | 'spreadsheetml.sheet'): string {
  const part = main === 'spreadsheetml.sheet' ? '/xl/workbook.xml' : '/word/document.xml';
  return `<?xml version="1.0"?><Types><Override PartName="${part}" ContentType="${OFFICE}.${main}.main+xml"/></Types>`;
}

/** A Word document with these paragraphs. */
export function docxOf(...paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return zipOf({
    '[Content_Types].xml': contentTypes('wordprocessingml.document'),
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
  });
}

/** The text of one entry of a ZIP archive, found through its directory as Office finds it. Throws when there is none. */
export function entryOf(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const lengths = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const header = zip.readUInt32LE(at + 42);
      const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
      const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      return (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  throw new Error(`The archive has no ${name}`);
}

/** The words of a Word document as they are read: paragraphs as lines, and lines as they break. */
export const wordsOf = (docx: Buffer, part = 'word/document.xml'): string =>
  entryOf(docx, part)
    .replaceAll(/<\/w:p>|<w:p\/>|<w:br\/>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

export interface PdfContent {
  /** Lines of the only page. */
  readonly lines?: readonly string[];
  readonly title?: string;
  /** Metadata as XML (XMP). */
  readonly xmp?: string;
  /** A comment that lies on the page. */
  readonly note?: string;
  /** Whether objects that are no streams are packed away, as programs of today do. */
  readonly packed?: boolean;
}

/** Codes below are control signs, which readers leave out. */
const FIRST_CODE = 0x41;

/** A PDF of one page. Signs are numbered as they come and told by the font's map to Unicode, as programs do. */
export function pdfOf({ lines = [], title, xmp, note, packed = false }: PdfContent): Buffer {
  const signs = [...new Set(lines.join(''))];
  const codeOf = (sign: string) => (signs.indexOf(sign) + FIRST_CODE).toString(16).padStart(2, '0');
  const map = signs.map((sign) => `<${codeOf(sign)}> <${utf16Hex(sign)}>`).join('\n');
  const text = lines.map((line) => `<${[...line].map(codeOf).join('')}> Tj 0 -20 Td`).join('\n');
  const plain: Record<number, string> = {
    1: `<</Type/Catalog/Pages 2 0 R${xmp === undefined ? '' : '/Metadata 7 0 R'}>>`,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>${note === undefined ? '' : '/Annots[9 0 R]'}>>`,
    4: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>',
    8: `<<${title === undefined ? '' : `/Title <FEFF${utf16Hex(title)}>`}>>`,
    9: `<</Type/Annot/Subtype/Text/Rect[0 0 20 20]/Contents <FEFF${utf16Hex(note ?? '')}>>>`,
  };
  const streams: Record<number, string> = {
    5: `BT /F 12 Tf 50 700 Td\n${text}\nET`,
    6: `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange
${signs.length} beginbfchar\n${map}\nendbfchar endcmap end`,
    7: xmp ?? '',
  };
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets = new Map<number, number>();
  const put = (number: number, body: Buffer) => {
    offsets.set(number, Buffer.concat(chunks).length);
    chunks.push(Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n'));
  };
  const streamOf = (content: Buffer, entries = '') =>
    Buffer.concat([
      Buffer.from(`<</Length ${content.length}${entries}>>stream\n`),
      content,
      Buffer.from('\nendstream'),
    ]);
  for (const [number, content] of Object.entries(streams))
    put(Number(number), streamOf(Buffer.from(content), number === '7' ? '/Type/Metadata/Subtype/XML' : ''));
  if (!packed) {
    for (const [number, body] of Object.entries(plain)) put(Number(number), Buffer.from(body));
    const table = Array.from({ length: 10 }, (_entry, number) =>
      number === 0 ? '0000000000 65535 f ' : `${String(offsets.get(number)).padStart(10, '0')} 00000 n `,
    ).join('\n');
    const start = Buffer.concat(chunks).length;
    chunks.push(
      Buffer.from(`xref\n0 10\n${table}\ntrailer<</Size 10/Root 1 0 R/Info 8 0 R>>\nstartxref\n${start}\n%%EOF\n`),
    );
    return Buffer.concat(chunks);
  }
  const bodies = Object.values(plain);
  const heads = bodies.reduce<{ at: number; text: string }>(
    ({ at, text: before }, body, index) => ({
      at: at + body.length + 1,
      text: `${before}${Object.keys(plain)[index] ?? ''} ${at} `,
    }),
    { at: 0, text: '' },
  ).text;
  const objects = deflateSync(Buffer.from(`${heads}${bodies.join(' ')}`));
  put(10, streamOf(objects, `/Type/ObjStm/N ${bodies.length}/First ${heads.length}/Filter/FlateDecode`));
  const start = Buffer.concat(chunks).length;
  const entries = Buffer.alloc(12 * 6);
  for (let number = 0; number < 12; number += 1) {
    const index = Object.keys(plain).indexOf(String(number));
    const at = number === 11 ? start : (offsets.get(number) ?? 0);
    entries.writeUInt8(number === 0 ? 0 : index >= 0 ? 2 : 1, number * 6);
    entries.writeUInt32BE(index >= 0 ? 10 : at, number * 6 + 1);
    entries.writeUInt8(index >= 0 ? index : 0, number * 6 + 5);
  }
  put(11, streamOf(entries, '/Type/XRef/Size 12/W[1 4 1]/Root 1 0 R/Info 8 0 R'));
  chunks.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

const utf16Hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
