import { TemplateExtension, type TemplateContext, type ScopeData, xml, type XmlNode } from 'easy-template-x';
import { attributeOf, below, child, childrenOf, isElement, takeOut, textOfParagraph, W } from './office-xml.js';
import { BLANK_LINE_MARK, EMPTY_COLUMN_MARK, withoutMarks } from './template-syntax.js';

const TAG = /\{\{.*?\}\}/gu;
/** What takes room on paper though it is no text. */
const SHOWN = ['w:drawing', 'w:pict', 'w:object', 'w:br', 'w:tab', 'w:fldSimple', 'w:fldChar', 'w:sym', W.section];
/** What must hold a paragraph, and end with one. */
const HOLDERS = [W.cell, 'w:hdr', 'w:ftr', 'w:txbxContent'];

/** Marks the paragraphs that hold nothing but fields, before they are filled. */
export class MarkFieldLines extends TemplateExtension {
  async execute(_data: ScopeData, { currentPart }: TemplateContext): Promise<void> {
    for (const paragraph of below(await currentPart.xmlRoot(), [W.paragraph])) {
      const text = textOfParagraph(paragraph);
      if (!text.includes('{{') || text.replaceAll(TAG, '').trim() !== '') continue;
      const properties = child(paragraph, W.paragraphProperties);
      const mark = xml.create.generalNode('w:r', {
        childNodes: [xml.create.generalNode(W.text, { childNodes: [xml.create.textNode(BLANK_LINE_MARK)] })],
      });
      xml.modify.insertChild(paragraph, mark, properties ? 1 : 0);
    }
  }
}

/**
 * Takes out what fields left empty, as a mail merge does: lines, rows of tables, and columns whose heading asks for it.
 * Empty lines that somebody typed stay.
 */
export class TakeOutEmpty extends TemplateExtension {
  async execute(_data: ScopeData, { currentPart }: TemplateContext): Promise<void> {
    const root = await currentPart.xmlRoot();
    below(root, [W.table]).forEach(takeOutEmptyColumns);
    below(root, [W.row]).forEach(takeOutEmptyRow);
    below(root, [W.paragraph]).forEach(takeOutEmptyLine);
    for (const text of below(root, [W.text])) {
      const said = xml.query.lastTextChild(text, false);
      if (said) said.textContent = withoutMarks(said.textContent);
    }
  }
}

const isShown = (paragraph: XmlNode): boolean =>
  below(paragraph, SHOWN, ({ nodeName }) => nodeName !== W.paragraph).length > 0;

/** Whether fields were all there was, and left nothing. */
function isLeftEmpty(paragraph: XmlNode): boolean {
  const text = textOfParagraph(paragraph);
  return text.includes(BLANK_LINE_MARK) && isBlank(text) && !isShown(paragraph);
}

// A no-break space is a line that was asked for.
const isBlank = (text: string): boolean => /^[ \t\n]*$/u.test(withoutMarks(text));

function takeOutEmptyLine(paragraph: XmlNode): void {
  const holder = paragraph.parentNode;
  if (!holder || !isLeftEmpty(paragraph)) return;
  const blocks = childrenOf(holder).filter(({ nodeName }) => nodeName === W.paragraph || nodeName === W.table);
  const mustStay =
    HOLDERS.includes(holder.nodeName) &&
    (blocks.length === 1 || (blocks.at(-1) === paragraph && blocks.at(-2)?.nodeName === W.table));
  if (!mustStay) takeOut(paragraph);
}

function takeOutEmptyRow(row: XmlNode): void {
  const paragraphs = below(row, [W.paragraph]);
  const isEmpty = paragraphs.every((one) => isLeftEmpty(one) || (isBlank(textOfParagraph(one)) && !isShown(one)));
  if (!isEmpty || !paragraphs.some(isLeftEmpty)) return;
  const table = row.parentNode;
  takeOut(row);
  if (table?.nodeName === W.table && child(table, W.row) === undefined) takeOut(table);
}

const spanOf = (cell: XmlNode): number => {
  const properties = child(cell, W.cellProperties);
  return Number((properties && attributeOf(child(properties, W.gridSpan), 'w:val')) ?? 1);
};

/** The cells of a row by the column each begins at. */
function cellsOf(row: XmlNode): { cell: XmlNode; from: number; span: number }[] {
  let from = 0;
  return childrenOf(row)
    .filter(({ nodeName }) => nodeName === W.cell)
    .map((cell) => {
      const placed = { cell, from, span: spanOf(cell) };
      from += placed.span;
      return placed;
    });
}

const textOf = (cell: XmlNode): string => below(cell, [W.paragraph]).map(textOfParagraph).join('');

function takeOutEmptyColumns(table: XmlNode): void {
  const rows = childrenOf(table).filter(({ nodeName }) => nodeName === W.row);
  const asked = rows.flatMap((row) =>
    cellsOf(row).flatMap(({ cell, from, span }) =>
      span === 1 && textOf(cell).includes(EMPTY_COLUMN_MARK) ? [{ row, column: from }] : [],
    ),
  );
  const empty = asked
    .filter(({ row: head, column }) =>
      rows.every((row) => {
        const at = cellsOf(row).find(({ from, span }) => from <= column && column < from + span);
        return row === head || !at || at.span > 1 || isBlank(textOf(at.cell));
      }),
    )
    .map(({ column }) => column);
  if (empty.length === 0) return;
  for (const row of rows) {
    for (const { cell, from, span } of cellsOf(row)) {
      const gone = empty.filter((column) => from <= column && column < from + span).length;
      if (gone === span) takeOut(cell);
      else if (gone > 0) setSpan(cell, span - gone);
    }
  }
  const grid = child(table, W.grid);
  const columns = grid ? childrenOf(grid).filter(({ nodeName }) => nodeName === W.gridColumn) : [];
  empty.forEach((column) => columns[column] && takeOut(columns[column]));
  widen(table, columns.map(widthOf), empty);
}

function setSpan(cell: XmlNode, span: number): void {
  const properties = child(cell, W.cellProperties);
  const said = properties && child(properties, W.gridSpan);
  if (said && isElement(said)) said.attributes = { ...said.attributes, 'w:val': String(span) };
}

const widthOf = (node: XmlNode): number => Number.parseFloat(attributeOf(node, 'w:w') ?? '0') || 0;

/** The columns that stay share the room of those that went. */
function widen(table: XmlNode, before: readonly number[], gone: readonly number[]): void {
  const whole = before.reduce((sum, width) => sum + width, 0);
  const left = before.reduce((sum, width, column) => (gone.includes(column) ? sum : sum + width), 0);
  if (left === 0) return;
  const widths = below(table, [W.gridColumn, W.cellWidth], ({ nodeName }) => nodeName !== W.paragraph);
  for (const node of widths) {
    if (!isElement(node)) continue;
    const said = node.attributes?.['w:w'] ?? '';
    const wider = (widthOf(node) * whole) / left;
    // Percent may be written with its sign, and then with decimals (17.18.90 ST_MeasurementOrPercent).
    if (said.endsWith('%')) node.attributes = { ...node.attributes, 'w:w': `${wider.toFixed(2)}%` };
    else if (wider > 0) node.attributes = { ...node.attributes, 'w:w': String(Math.round(wider)) };
  }
}
