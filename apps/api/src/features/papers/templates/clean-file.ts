import { Path, xml, type XmlNode, Zip } from 'easy-template-x';
import { attributeOf, below, childrenOf, isElement, takeOut, unwrap } from './office-xml.js';

/** Where the properties of a document stand. */
export const CORE_PROPERTIES = 'docProps/core.xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT_TYPES = '[Content_Types].xml';
/** An archive of nothing: the end of an empty directory. */
const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

/** The parts a printed page is made of. Comments, people, data of forms, properties and whatever is linked stay behind. */
const KEPT = [
  'styles',
  'numbering',
  'fontTable',
  'theme',
  'settings',
  'header',
  'footer',
  'footnotes',
  'endnotes',
  'image',
];
/** Elements that are taken out with all they hold: what was noted beside the text, and marks of editing. */
const OUT = [
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:annotationRef', 'w:proofErr'],
  ...['w:permStart', 'w:permEnd', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:lastRenderedPageBreak'],
];
/** Elements whose words stay: links and forms are text on paper. */
const UNWRAPPED = ['w:hyperlink', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent'];
const OUT_OF_FORMS = ['w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr'];
/** Settings that tell who worked on the file and where, or that keep the paper from being edited. */
const OUT_OF_SETTINGS = [
  ...['w:attachedTemplate', 'w:docVars', 'w:mailMerge', 'w:rsids', 'w:trackRevisions', 'w:documentProtection'],
  ...['w:writeProtection', 'w:saveThroughXslt', 'w:schemaLibrary', 'w:attachedSchema', 'w15:docId', 'w14:docId'],
];

interface Kept {
  readonly path: string;
  readonly relationships: readonly { id: string; type: string; target: string }[];
}

/**
 * A template as papers are made from it: only the parts that a page is printed from, without links, comments, properties
 * and traces of who edited it. Throws where it is no Word document.
 */
export async function cleanFile(docx: Buffer): Promise<Buffer> {
  const given = await Zip.load(docx);
  const [main] = (await relationshipsOf(given, '')).filter(({ type }) => type === 'officeDocument');
  if (!main) throw new Error('No main document');
  const kept = new Map<string, Kept>();
  await keep(given, main.target, kept);
  const clean = await Zip.load(EMPTY_ZIP);
  // Programs that look only at the beginning of a file tell its type by this part.
  const types = (await given.getFile(CONTENT_TYPES)?.getContentText()) ?? '';
  clean.setFile(
    CONTENT_TYPES,
    contentTypesXml(types, (path) => kept.has(path)),
  );
  for (const { path, relationships } of kept.values()) {
    const file = given.getFile(path);
    if (!file) continue;
    if (path.endsWith('.xml')) clean.setFile(path, cleanXml(await file.getContentText()));
    else clean.setFile(path, await file.getContentBinary(Buffer));
    if (relationships.length > 0) clean.setFile(relationshipsPath(path), relationshipsXml(relationships));
  }
  clean.setFile(CORE_PROPERTIES, corePropertiesXml(null));
  clean.setFile(
    '_rels/.rels',
    relationshipsXml([
      { id: 'rId1', type: `${RELATIONSHIPS}/officeDocument`, target: main.target },
      { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: CORE_PROPERTIES },
    ]),
  );
  return clean.export(Buffer);
}

async function keep(zip: Zip, path: string, kept: Map<string, Kept>): Promise<void> {
  if (kept.has(path) || !zip.isFileExist(path)) return;
  const relationships = (await relationshipsOf(zip, path)).filter(
    ({ type, isOutside }) => !isOutside && KEPT.includes(type),
  );
  kept.set(path, {
    path,
    relationships: relationships.map(({ id, fullType, given }) => ({ id, type: fullType, target: given })),
  });
  for (const { target } of relationships) await keep(zip, target, kept);
}

const relationshipsPath = (path: string): string =>
  Path.combine(Path.getDirectory(path), '_rels', `${Path.getFilename(path)}.rels`);

/** What a part refers to; of the package itself where `path` is empty. */
async function relationshipsOf(zip: Zip, path: string) {
  const file = zip.getFile(path === '' ? '_rels/.rels' : relationshipsPath(path));
  if (!file) return [];
  return childrenOf(xml.parser.parse(await file.getContentText())).map((node) => {
    const fullType = attributeOf(node, 'Type') ?? '';
    const given = attributeOf(node, 'Target') ?? '';
    return {
      id: attributeOf(node, 'Id') ?? '',
      fullType,
      type: fullType.slice(fullType.lastIndexOf('/') + 1),
      given,
      target: targetOf(path, given),
      isOutside: attributeOf(node, 'TargetMode')?.toLowerCase() === 'external',
    };
  });
}

/** A target seen from the part that names it, as a path in the archive. */
function targetOf(path: string, target: string): string {
  const steps = target.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relationshipsXml(relationships: Kept['relationships']): string {
  const rows = relationships.map(({ id, type, target }) =>
    xml.create.generalNode('Relationship', { attributes: { Id: id, Type: type, Target: target } }),
  );
  const attributes = { xmlns: `${PACKAGE}/relationships` };
  return xml.parser.serializeFile(xml.create.generalNode('Relationships', { attributes, childNodes: rows }));
}

function contentTypesXml(given: string, isKept: (path: string) => boolean): string {
  const root = xml.parser.parse(given);
  for (const node of [...childrenOf(root)]) {
    const part = attributeOf(node, 'PartName');
    if (part !== undefined && !isKept(part.replace(/^\//u, ''))) takeOut(node);
  }
  const attributes = {
    PartName: `/${CORE_PROPERTIES}`,
    ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  };
  xml.modify.appendChild(root, xml.create.generalNode('Override', { attributes }));
  return xml.parser.serializeFile(root);
}

function cleanXml(text: string): string {
  const root = xml.parser.parse(text);
  const isSettings = root.nodeName === 'w:settings';
  below(root, [...OUT, ...OUT_OF_FORMS, ...(isSettings ? OUT_OF_SETTINGS : [])]).forEach(takeOut);
  below(root, UNWRAPPED).forEach(unwrap);
  takeOutLinkFields(root);
  for (const node of below(root, ['w:rStyle'])) {
    if (/hyperlink/iu.test(attributeOf(node, 'w:val') ?? '')) takeOut(node);
  }
  withoutTraces(root);
  return xml.parser.serializeFile(root);
}

const IS_LINK = /^\s*HYPERLINK\b/u;

/** Fields that make links: their words stay. Fields of one paragraph only, as links are. */
function takeOutLinkFields(root: XmlNode): void {
  for (const node of below(root, ['w:fldSimple'])) {
    if (IS_LINK.test(attributeOf(node, 'w:instr') ?? '')) unwrap(node);
  }
  for (const paragraph of below(root, ['w:p'])) {
    const open: XmlNode[][] = [];
    for (const node of below(paragraph, ['w:fldChar', 'w:instrText'], ({ nodeName }) => nodeName !== 'w:p')) {
      const kind = attributeOf(node, 'w:fldCharType');
      if (kind === 'begin') open.push([]);
      open.at(-1)?.push(node);
      if (kind !== 'end') continue;
      const field = open.pop() ?? [];
      const code = field.map((part) => xml.query.lastTextChild(part, false)?.textContent ?? '').join('');
      if (IS_LINK.test(code)) field.forEach(takeOut);
    }
  }
}

/** Which session of editing a paragraph comes from (17.3.1.29 rsidR) is nobody's affair. */
function withoutTraces(node: XmlNode): void {
  if (isElement(node) && node.attributes) {
    const named = Object.entries(node.attributes);
    node.attributes = Object.fromEntries(named.filter(([name]) => !/^(?:w:rsid|w14:(?:paraId|textId))/u.test(name)));
  }
  childrenOf(node).forEach(withoutTraces);
}

/** The properties of a paper; null: none at all. */
export function corePropertiesXml(title: string | null): string {
  const said = (name: string, text: string) =>
    xml.create.generalNode(name, { childNodes: [xml.create.textNode(text)] });
  return xml.parser.serializeFile(
    xml.create.generalNode('cp:coreProperties', {
      attributes: {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      childNodes: title === null ? [] : [said('dc:title', title), said('dc:creator', 'Tiến Độ')],
    }),
  );
}
