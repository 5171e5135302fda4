import { officeMarkup, xml, type XmlGeneralNode, type XmlNode } from 'easy-template-x';

/** Elements of WordprocessingML that are looked for by name (ECMA-376, part 1, 17). */
export const W = {
  paragraph: 'w:p',
  paragraphProperties: 'w:pPr',
  table: 'w:tbl',
  grid: 'w:tblGrid',
  gridColumn: 'w:gridCol',
  row: 'w:tr',
  rowProperties: 'w:trPr',
  head: 'w:tblHeader',
  cell: 'w:tc',
  cellProperties: 'w:tcPr',
  cellWidth: 'w:tcW',
  gridSpan: 'w:gridSpan',
  section: 'w:sectPr',
  text: 'w:t',
} as const;

export const childrenOf = (node: XmlNode): readonly XmlNode[] => node.childNodes ?? [];

export const child = (node: XmlNode, name: string): XmlNode | undefined =>
  childrenOf(node).find(({ nodeName }) => nodeName === name);

export const isElement = (node: XmlNode): node is XmlGeneralNode => xml.query.isGeneralNode(node);

export const attributeOf = (node: XmlNode | undefined, name: string): string | undefined =>
  node !== undefined && isElement(node) ? node.attributes?.[name] : undefined;

/** Every element below a node with one of these names, in the order of the document; `into`: whether to look inside. */
export function below(
  node: XmlNode,
  names: readonly string[],
  into: (node: XmlNode) => boolean = () => true,
): XmlNode[] {
  const found: XmlNode[] = [];
  const open = [...childrenOf(node)].reverse();
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (names.includes(one.nodeName)) found.push(one);
    if (into(one)) open.push(...[...childrenOf(one)].reverse());
  }
  return found;
}

/** The text of a paragraph, without that of paragraphs that stand in its drawings. */
export const textOfParagraph = (paragraph: XmlNode): string =>
  below(paragraph, [W.text], (node) => node.nodeName !== W.paragraph)
    .map((text) => xml.query.lastTextChild(text, false)?.textContent ?? '')
    .join('');

/** Takes a node out of its document. */
export const takeOut = (node: XmlNode): void => {
  if (node.parentNode) xml.modify.remove(node);
};

/** Takes a node out and leaves what it holds in its place. */
export function unwrap(node: XmlNode): void {
  for (const inner of [...childrenOf(node)]) {
    xml.modify.remove(inner);
    xml.modify.insertBefore(inner, node);
  }
  takeOut(node);
}

/** The paragraph that a text stands in. */
export const paragraphOf = (node: XmlNode): XmlNode | null => officeMarkup.query.containingParagraphNode(node);

/** The outermost element of the part that a node belongs to. */
export function rootOf(node: XmlNode): XmlNode {
  let root = node;
  while (root.parentNode) root = root.parentNode;
  return root;
}
