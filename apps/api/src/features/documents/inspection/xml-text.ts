const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;

/** Signs written as entities, by number or by name, are the signs themselves. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (all, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return NAMED[named.toLowerCase()] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** The text of an XML part in the encoding it declares by its first bytes: UTF-8 or UTF-16. */
export function xmlText(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0x00)) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if ((first === 0xfe && second === 0xff) || (first === 0x00 && second === 0x3c)) {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  return new TextDecoder('utf-8').decode(bytes);
}

/** Without comments; what stands in CDATA stands as text. */
const plainXml = (xml: string) =>
  xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_all, text: string) => text.replaceAll('<', '&lt;'));

/** What ends a line in Word, Excel and drawings: paragraphs, breaks, cells. Runs of one paragraph belong together. */
const ENDS_OF_LINES = /<\/(?:\w+:)?(?:p|si|is|c|comment|row)>|<w:(?:br|cr|tab)\b[^>]*>/g;
/** Words that stand in attributes: names of sheets, word art and watermarks. */
const SAID_IN_ATTRIBUTES = /<(?:\w+:)?(?:sheet|textpath)\b[^>]*?\s(?:name|string)="([^"]*)"/g;
const SHEET_MARGINS = /<(?:odd|even|first)(?:Header|Footer)>([^<]*)</g;
/** Codes of an Excel header: &L &C &R begin a part; the others tell fonts, sizes, colours and fields. */
const MARGIN_CODES = /&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d+|[A-Z+-])/gi;

/** Paragraphs, cells and names of a part of an Office file, one a line. */
export function officeLines(part: string): string {
  const xml = plainXml(part);
  const margins = [...xml.matchAll(SHEET_MARGINS)].map(([, codes = '']) =>
    decodeEntities(codes)
      .replace(/&[LCR]/g, '\n')
      .replace(MARGIN_CODES, ''),
  );
  const attributes = [...xml.matchAll(SAID_IN_ATTRIBUTES)].map(([, said = '']) => decodeEntities(said));
  const body = decodeEntities(xml.replace(ENDS_OF_LINES, '\n').replace(/<[^>]*>/g, ''));
  return [body, ...margins, ...attributes].join('\n');
}

/** Every element a line: for properties, where each tells something else. */
export function elementLines(xml: string): string {
  return decodeEntities(plainXml(xml).replace(/<[^>]*>/g, '\n'));
}
