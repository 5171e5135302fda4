import type { Finding } from './finding.js';
import { hasSecrecyMark } from './secrecy-mark.js';
import { elementLines, officeLines, xmlText } from './xml-text.js';
import { zipParts } from './zip-parts.js';

/** Looks, colours and numbering: no words of the author stand there. */
const WITHOUT_WORDS =
  /(?:^|\/)(?:theme\/[^/]*|styles|stylesWithEffects|fontTable|numbering|webSettings|calcChain)\.xml$/i;
const isRead = (name: string) => /\.(?:xml|rels|vml)$/i.test(name) && !WITHOUT_WORDS.test(name);
const PROPERTIES = /^(?:docProps|customXml)\//i;

/** VBA, sheets of Excel 4 macros, ActiveX controls: whatever case their names are written in. */
const MACRO_PART = /(?:^|\/)(?:vbaProject|vbaData|vbaProjectSignature)[^/]*$|(?:^|\/)(?:macrosheets|activeX)\//i;
const MACRO_TYPE = /macroEnabled|ms-office\.vbaProject|ms-excel\.(?:int)?macrosheet/i;
/** A template, a frame or an object that is fetched from elsewhere when the file is opened. */
const FETCHED = /\/(?:attachedTemplate|frame|subDocument|oleObject|package)"/i;
const DDE_LINK = /<(?:\w+:)?ddeLink\b/i;
const DDE_FIELD = /^\s*(?:DDE|DDEAUTO)\s/i;

/** Secrecy marks and what would run or be fetched in a Word or Excel file. Throws where it cannot be read. */
export async function inspectOffice(content: Buffer): Promise<Finding> {
  const { names, parts } = await zipParts(content, isRead);
  if (names.some((name) => MACRO_PART.test(name))) return 'macros';
  for (const { name, content: bytes } of parts) {
    const xml = xmlText(bytes);
    if (name === '[Content_Types].xml' && MACRO_TYPE.test(xml)) return 'macros';
    if (/\.rels$/i.test(name)) {
      if (fetchesAnything(xml)) return 'fetches';
      continue;
    }
    if (DDE_LINK.test(xml) || hasDdeField(xml)) return 'fetches';
    if (hasSecrecyMark(PROPERTIES.test(name) ? elementLines(xml) : officeLines(xml))) return 'secret';
  }
  return null;
}

function fetchesAnything(relationships: string): boolean {
  return [...relationships.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].some(
    ([tag]) => /TargetMode\s*=\s*["']External["']/i.test(tag) && FETCHED.test(tag.replaceAll("'", '"')),
  );
}

/** Instructions of a field may be cut into runs, as any text. */
function hasDdeField(xml: string): boolean {
  const simple = [...xml.matchAll(/<w:fldSimple\b[^>]*?\sw:instr="([^"]*)"/g)].map(([, code = '']) => code);
  const cut = xml
    .split(/<w:fldChar\b[^>]*w:fldCharType="begin"/)
    .slice(1)
    .map((field) => [...field.matchAll(/<w:instrText\b[^>]*>([^<]*)</g)].map(([, code = '']) => code).join(''));
  return [...simple, ...cut].some((code) => DDE_FIELD.test(code));
}
