import {
  RelType,
  type Tag,
  TagDisposition,
  TagPlacement,
  TemplateHandler,
  TemplateSyntaxError,
  type XmlNode,
  Zip,
} from 'easy-template-x';
import { TEMPLATE_NOTES, type TemplateFinding, type TemplateFindingKind } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { cleanFile } from './clean-file.js';
import { exampleOf, type Field, fieldKey, type LoopField } from './fields.js';
import { fillTemplate } from './fill-template.js';
import { below, paragraphOf, rootOf, textOfParagraph } from './office-xml.js';
import { DELIMITERS, HIDES_EMPTY_COLUMN } from './template-syntax.js';

/** More fields than any paper has, and few enough for a paper to be printed at once. */
const MOST_TAGS = 600;
/** A line as far as a finding tells it. */
const NEAR_LENGTH = 90;

type Said = Partial<Omit<TemplateFinding, 'kind' | 'blocks'>>;

const finding = (kind: TemplateFindingKind, said: Said = {}): TemplateFinding => ({
  kind,
  blocks: !TEMPLATE_NOTES.includes(kind),
  ...{ field: null, within: null, suggestion: null, near: null, count: null },
  ...said,
});

const handler = (): TemplateHandler => new TemplateHandler({ delimiters: DELIMITERS, maxXmlDepth: 100 });

/**
 * What is wrong with a template, in the order of the file: what is no page, marks that do not pair, fields that are not
 * known where they stand, fields a paper needs. `simulated`: its papers need the mark on every page.
 */
export async function checkTemplate(
  docx: Buffer,
  fields: readonly Field[],
  { simulated }: { readonly simulated: boolean },
): Promise<TemplateFinding[]> {
  const held = await heldIn(docx);
  if (held === null) return [finding('unreadable')];
  let tags: Tag[];
  try {
    tags = await handler().parseTags(docx);
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) return [finding('unreadable')];
    return [...held, finding('brokenMark', { near: quotedIn(error.message) })];
  }
  if (tags.length > MOST_TAGS) return [...held, finding('tooMany', { count: tags.length })];
  const walk = new Walk(fields);
  tags.forEach((tag) => walk.take(tag));
  walk.end();
  const found = [...held, ...walk.findings, ...missingOf(fields, walk.used, null)];
  if (simulated) found.push(...(await unmarkedHeaders(docx)));
  if (found.some(({ blocks }) => blocks)) return found;
  return [...found, ...(await fits(docx, fields))];
}

/** What a printed page cannot hold, or should not; null: no Word document. */
async function heldIn(docx: Buffer): Promise<TemplateFinding[] | null> {
  let roots: XmlNode[];
  let notes: string;
  let comments: number;
  try {
    const parts = [RelType.MainDocument, RelType.Header, RelType.Footer].map((type) => handler().getParts(docx, type));
    roots = await Promise.all((await Promise.all(parts)).flat().map((part) => part.xmlRoot()));
    const zip = await Zip.load(docx);
    const textOf = async (path: string) => (await zip.getFile(path)?.getContentText()) ?? '';
    notes = (await textOf('word/footnotes.xml')) + (await textOf('word/endnotes.xml'));
    comments = (await textOf('word/comments.xml')).match(/<w:comment[ >]/gu)?.length ?? 0;
  } catch {
    return null;
  }
  const named = (names: readonly string[]): XmlNode[] => roots.flatMap((root) => below(root, names));
  const many = (names: readonly string[]): number => named(names).length;
  const links = many(['w:hyperlink']) + named(['w:instrText']).filter((code) => /HYPERLINK/u.test(textIn(code))).length;
  const isLinked = named(['a:blip', 'v:imagedata']).some(
    (node) =>
      'attributes' in node && Object.keys(node.attributes ?? {}).some((name) => name === 'r:link' || name === 'r:href'),
  );
  return [
    ...(many(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange']) > 0
      ? [finding('trackedChanges')]
      : []),
    ...(isLinked || many(['w:object', 'w:altChunk', 'w:subDoc', 'w:control', 'c:chart']) > 0
      ? [finding('embedded')]
      : []),
    ...(notes.includes(DELIMITERS.tagStart) ? [finding('fieldInNotes')] : []),
    ...(comments > 0 ? [finding('comments', { count: comments })] : []),
    ...(links > 0 ? [finding('links', { count: links })] : []),
  ];
}

const textIn = (node: XmlNode): string =>
  (node.childNodes ?? []).map((child) => ('textContent' in child ? child.textContent : '')).join('');

/** The text that an error of the library quotes. */
const quotedIn = (message: string): string | null => shortened(/['"“](.*)['"”]/su.exec(message)?.[1] ?? null);

const shortened = (text: string | null): string | null =>
  text !== null && text.length > NEAR_LENGTH ? `${text.slice(0, NEAR_LENGTH)}…` : text;

/** What is open: a round with its fields, a condition, which has none, or what nobody knows. */
interface Opened {
  readonly name: string;
  readonly key: string;
  readonly round: LoopField | null;
  readonly isKnown: boolean;
  readonly near: string | null;
}

/** Walks through the marks of a template as they come, part by part. */
class Walk {
  readonly findings: TemplateFinding[] = [];
  /** Keys of the fields used, under the key of what is repeated around them. */
  readonly used = new Set<string>();
  private open: Opened[] = [];
  private part: XmlNode | null = null;

  constructor(private readonly fields: readonly Field[]) {}

  take(tag: Tag): void {
    const node = tag.placement === TagPlacement.TextNode ? tag.xmlTextNode : tag.xmlNode;
    const part = rootOf(node);
    if (part !== this.part) this.end();
    this.part = part;
    const paragraph = tag.placement === TagPlacement.TextNode ? paragraphOf(tag.xmlTextNode) : null;
    const line = paragraph ? textOfParagraph(paragraph) : tag.rawText;
    const near = shortened(line);
    const name = tag.name ?? '';
    if (tag.disposition === TagDisposition.Close) this.close(name, near);
    else if (tag.disposition === TagDisposition.Open) this.begin(name, near);
    else this.fill(name, near, line.trim() === tag.rawText);
  }

  /** The end of a part: what is still open was not closed. */
  end(): void {
    for (const { name, near } of this.open) this.found('unclosed', { field: name, near });
    this.open = [];
  }

  private found(kind: TemplateFindingKind, said: Said): void {
    this.findings.push(finding(kind, said));
  }

  /** The rounds that stand open, the innermost last. */
  private get rounds(): LoopField[] {
    return this.open.flatMap(({ round }) => round ?? []);
  }

  private fieldOf(name: string): { field: Field; around: LoopField | null } | null {
    const key = fieldKey(name);
    for (const around of [...this.rounds.reverse(), null]) {
      const field = (around?.fields ?? this.fields).find((one) => fieldKey(one.name) === key);
      if (field) return { field, around };
    }
    return null;
  }

  private use(field: Field, around: LoopField | null): void {
    this.used.add(usedKey(field, around));
  }

  private fill(name: string, near: string | null, isAlone: boolean): void {
    if (fieldKey(name) === HIDES_EMPTY_COLUMN) return;
    const known = this.fieldOf(name);
    if (!known) return this.unknown(name, near);
    const { field, around } = known;
    this.use(field, around);
    if (field.kind === 'loop') this.found('isRound', { field: field.name, near });
    if (field.kind === 'table' && !isAlone) this.found('tableNotAlone', { field: field.name, near });
  }

  private begin(name: string, near: string | null): void {
    const known = this.fieldOf(name);
    if (!known) this.unknown(name, near);
    const round = known?.field.kind === 'loop' ? known.field : null;
    this.open.push({ name, key: fieldKey(name), round, isKnown: known !== null, near });
    if (!known) return;
    const { field, around } = known;
    const innermost = this.open.slice(0, -1).findLast(({ round }) => round !== null)?.round ?? null;
    if (field.kind === 'table') this.found('notRepeated', { field: field.name, near });
    if (field.kind !== 'loop') return;
    // A round within one that does not hold it would print everything so many times over.
    if (around !== innermost) this.found('nestedRound', { field: field.name, within: innermost?.name ?? null, near });
    this.use(field, around);
  }

  private close(name: string, near: string | null): void {
    const last = this.open.pop();
    if (!last) this.found('unopened', { field: name, near });
    // What is unknown was told where it was opened.
    else if (last.isKnown && last.key !== fieldKey(name))
      this.found('crossed', { field: name, within: last.name, near });
  }

  private unknown(name: string, near: string | null): void {
    // What follows from a round that nobody knows is mended with it.
    if (this.open.some(({ isKnown }) => !isKnown)) return;
    const within = holderOf(this.fields, fieldKey(name));
    if (within) return this.found('outsideRound', { field: name, within: within.name, near });
    const names = [this.fields, ...this.rounds.map(({ fields }) => fields)].flatMap((list) =>
      list.map((one) => one.name),
    );
    this.found('unknownField', { field: name, suggestion: nearest(name, names), near });
  }
}

const usedKey = (field: Field, around: LoopField | null): string =>
  `${around === null ? '' : fieldKey(around.name)}/${fieldKey(field.name)}`;

/** What is repeated around a field of this name, wherever that is. */
function holderOf(fields: readonly Field[], key: string): LoopField | null {
  for (const field of fields) {
    if (field.kind !== 'loop') continue;
    if (field.fields.some((one) => fieldKey(one.name) === key)) return field;
    const within = holderOf(field.fields, key);
    if (within) return within;
  }
  return null;
}

/** Fields that a paper needs and the template has not; of what is repeated only where it is there. */
function missingOf(fields: readonly Field[], used: ReadonlySet<string>, around: LoopField | null): TemplateFinding[] {
  return fields.flatMap((field) => {
    const isUsed = used.has(usedKey(field, around));
    const within = around?.name ?? null;
    if (!isUsed) return field.needed ? [finding('missingField', { field: field.name, within })] : [];
    return field.kind === 'loop' ? missingOf(field.fields, used, field) : [];
  });
}

/** Headers whose pages would print simulated figures without their mark. */
async function unmarkedHeaders(docx: Buffer): Promise<TemplateFinding[]> {
  const headers = await handler().getParts(docx, RelType.Header);
  const texts = await Promise.all(headers.map(async (part) => fieldKey(await part.getText())));
  const mark = 'dấu mô phỏng';
  const isMarked = texts.length > 0 && texts.every((text) => text.includes(mark));
  return isMarked ? [] : [finding('missingMark', { field: mark })];
}

/** Whether it can be filled: with something everywhere, and with nothing. */
async function fits(docx: Buffer, fields: readonly Field[]): Promise<TemplateFinding[]> {
  try {
    const template = await cleanFile(docx);
    await fillTemplate(template, exampleOf(fields), null);
    await fillTemplate(template, {}, null);
    return [];
  } catch (error) {
    return [
      finding('doesNotFit', { near: error instanceof TemplateSyntaxError ? shortened(tagsIn(error.message)) : null }),
    ];
  }
}

/** The marks that an error of the library names. */
const tagsIn = (message: string): string | null => message.match(/\{\{.*?\}\}/gu)?.join(' … ') ?? null;

/** Letters two names may differ by to be taken for one that was mistyped. */
const MOST_DIFFERENT = 3;

function nearest(name: string, names: readonly string[]): string | null {
  const typed = foldVietnamese(name);
  const [best] = [...new Set(names)]
    .map((one) => ({ one, far: distance(typed, foldVietnamese(one)) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= MOST_DIFFERENT ? best.one : null;
}

/** How many letters have to be typed anew to make one text of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_one, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
