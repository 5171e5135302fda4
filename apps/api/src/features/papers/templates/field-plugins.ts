import {
  LoopPlugin,
  officeMarkup,
  RawXmlPlugin,
  type ScopeData,
  stringValue,
  type Tag,
  TagPlacement,
  type TemplateContext,
  type TemplatePlugin,
  TextPlugin,
  xml,
} from 'easy-template-x';
import { paragraphOf, textOfParagraph } from './office-xml.js';
import { BLANK_LINE_MARK } from './template-syntax.js';

/** Texts of several lines: the library's own puts the later ones behind whatever follows the field in its run. */
class LinesPlugin extends TextPlugin {
  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    const lines = stringValue(data.getScopeData()).split('\n');
    if (tag.placement !== TagPlacement.TextNode || lines.length === 1) return super.simpleTagReplacements(tag, data);
    let last = officeMarkup.query.containingTextNode(tag.xmlTextNode);
    tag.xmlTextNode.textContent = lines[0] ?? '';
    officeMarkup.modify.setSpacePreserveAttribute(last);
    for (const line of lines.slice(1)) {
      const text = xml.create.generalNode('w:t', { childNodes: [xml.create.textNode(line)] });
      officeMarkup.modify.setSpacePreserveAttribute(text);
      const lineBreak = xml.create.generalNode('w:br');
      xml.modify.insertAfter(lineBreak, last);
      xml.modify.insertAfter(text, lineBreak);
      last = text;
    }
  }
}

/**
 * What is repeated: whole paragraphs where both marks stand alone on lines of their own, or around all of one line; the
 * library's own rules (rows of a table, items of a list, words within a line) otherwise.
 */
class WholeLinesPlugin extends LoopPlugin {
  override async containerTagReplacements(tags: Tag[], data: ScopeData, context: TemplateContext): Promise<void> {
    const [open, close] = [tags[0], tags.at(-1)];
    if (open && close && takesWholeLines(open, close)) open.options = { ...open.options, loopOver: 'paragraph' };
    await super.containerTagReplacements(tags, data, context);
  }
}

function takesWholeLines(open: Tag, close: Tag): boolean {
  if (open.placement !== TagPlacement.TextNode || close.placement !== TagPlacement.TextNode) return false;
  const [first, last] = [paragraphOf(open.xmlTextNode), paragraphOf(close.xmlTextNode)];
  if (!first || !last || first.parentNode !== last.parentNode) return false;
  const said = (paragraph: typeof first): string => textOfParagraph(paragraph).replaceAll(BLANK_LINE_MARK, '').trim();
  if (first !== last) return said(first) === open.rawText && said(last) === close.rawText;
  return said(first).startsWith(open.rawText) && said(first).endsWith(close.rawText);
}

/** What fills fields: texts, loops, tables. Nothing that makes links, pictures or charts. */
export const fieldPlugins = (): TemplatePlugin[] => [new WholeLinesPlugin(), new RawXmlPlugin(), new LinesPlugin()];
