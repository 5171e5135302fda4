import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Nghị định 30/2020/NĐ-CP, annex I: Times New Roman, body 14, tables smaller. Word counts in half points. */
const FONT = 'Times New Roman';
export const BODY = 28;
export const SMALL = 22;
const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 };
/** A4 between its margins. */
const TEXT_MM = 210 - MARGINS_MM.left - MARGINS_MM.right;
/** First line of a paragraph: 1,27 cm. */
const INDENT_MM = 12.7;

export interface TextLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly allCaps?: boolean;
  readonly size?: number;
}

/** Text as XML takes it: what is no character there is left out; the library escapes the rest. */
export function clean(text: string): string {
  return [...text.normalize('NFC')]
    .filter((sign) => {
      const point = sign.codePointAt(0) ?? 0;
      if (point < 0x20) return point === 0x9 || point === 0xa;
      return point !== 0xfffe && point !== 0xffff && (point < 0xd800 || point > 0xdfff);
    })
    .join('');
}

/** Runs of a text; a line break in it is one on paper. */
export function runs(text: string, { size = BODY, ...look }: TextLook = {}): TextRun[] {
  return clean(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          font: FONT,
          size,
          ...look,
          ...(index > 0 && { break: 1 }),
        }),
    );
}

export type Side = 'left' | 'center' | 'right' | 'both';
const SIDES = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
} as const;

/** A line of a head or a cell: no indent, no space around. */
export function line(text: string, look: TextLook = {}, side: Side = 'left'): Paragraph {
  return new Paragraph({ alignment: SIDES[side], children: runs(text, look) });
}

/** A rule in the middle of a column: `widthMm` long, where the column has this share of the text's width. */
export function rule(widthMm: number, columnPercent: number): Paragraph {
  const beside = convertMillimetersToTwip(Math.max(0, ((TEXT_MM - 2) * columnPercent) / 100 - 4 - widthMm) / 2);
  return new Paragraph({
    indent: { left: beside, right: beside },
    spacing: { before: 0, after: 120, line: 60, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: [],
  });
}

/** A paragraph of the text: justified, indented, 6 points below; `close`: 3 points and lines nearer to one another. */
export function paragraph(text: string, { close = false, ...look }: TextLook & { close?: boolean } = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(INDENT_MM) },
    spacing: close ? { after: 60, line: 252 } : { after: 120, line: 288 },
    children: runs(text, look),
  });
}

/** A real heading, so that Word lists it; it stays with what follows. `onNewPage`: it begins a page. */
export function heading(text: string, level: 1 | 2 = 1, onNewPage = false): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    pageBreakBefore: onNewPage,
    spacing: { before: 160, after: 100 },
    children: runs(text, { bold: true, italics: level === 2 }),
  });
}

/** What a cell holds: a line each. */
export type Cell = string | readonly string[];

/** Numbers, fractions and shares stand in the middle of their cell. */
const isCount = (content: Cell): boolean =>
  typeof content === 'string' && /^[\d.,]+%?$|^[\d.,]+\/[\d.,]+(?: \([\d.,]+%\))?$|^–$/.test(content);

/** A row of cells, or one cell across the whole width: a heading among the rows, kept with the row after it. */
export type TableLine = readonly Cell[] | { readonly span: string };

/**
 * A bordered table whose head is repeated on every page. `widths` in percent; rows do not break across pages. `sides`: how
 * each column is aligned; left out: counts in the middle, words on the left.
 */
export function table(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly TableLine[],
  sides: readonly Side[] = [],
): Table {
  const cell = (content: Cell, index: number, look: TextLook, side: Side): TableCell => {
    const lines = typeof content === 'string' ? [content] : content;
    return new TableCell({
      width: { size: widths[index] ?? 10, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: (lines.length > 0 ? lines : ['']).map((text) => line(text, { size: SMALL, ...look }, side)),
    });
  };
  const across = (text: string): TableCell =>
    new TableCell({
      columnSpan: widths.length,
      margins: { top: 60, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ keepNext: true, children: runs(text, { bold: true, size: SMALL }) })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round((width * TEXT_WIDTH) / 100)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, index) => cell(text, index, { bold: true }, 'center')),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children:
              'span' in row
                ? [across(row.span)]
                : row.map((content, index) =>
                    cell(content, index, {}, sides[index] ?? (isCount(content) ? 'center' : 'left')),
                  ),
          }),
      ),
    ],
  });
}

const TEXT_WIDTH = convertMillimetersToTwip(TEXT_MM);
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

/** Two columns without lines: the head of a document, the places of receivers and signature. */
export function columns(left: readonly Paragraph[], right: readonly Paragraph[], leftPercent: number): Table {
  const part = (children: readonly Paragraph[], percent: number) =>
    new TableCell({
      borders: NO_BORDERS,
      width: { size: percent, type: WidthType.PERCENTAGE },
      children: [...children],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [leftPercent, 100 - leftPercent].map((percent) => Math.round((percent * TEXT_WIDTH) / 100)),
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [part(left, leftPercent), part(right, 100 - leftPercent)] })],
  });
}

export type PaperChild = Paragraph | Table;

/** A picture of the text's width, or less where that would make it higher than half a page, with its words for who cannot see it. */
export function picture(png: Buffer, alt: string): Paragraph {
  // Width and height of a PNG stand in its first chunk (PNG specification, 11.2.2 IHDR).
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const shownMm = Math.min(TEXT_MM, (MOST_PICTURE_MM * width) / height);
  const pixels = (mm: number): number => Math.round((mm / 25.4) * 96);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 160 },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: pixels(shownMm), height: pixels((shownMm * height) / width) },
        altText: { title: '', name: 'picture', description: alt },
      }),
    ],
  });
}
/** Half a page: what belongs to a picture stays on its page. */
const MOST_PICTURE_MM = 110;

/**
 * The document as the bytes of a .docx: A4, margins of the decree, page numbers centred on top from page 2. `title`: in
 * its properties; null: a copy for signing, which says nothing but what is on its pages.
 */
export function documentOf(
  title: string | null,
  children: readonly PaperChild[],
  mark: string | null,
): Promise<Buffer> {
  const numbered = (withNumber: boolean) =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: withNumber ? [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 26 })] : [],
        }),
        ...(mark === null
          ? []
          : [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                spacing: { before: 60, after: 240 },
                children: runs(mark, { italics: true, size: SMALL }),
              }),
            ]),
      ],
    });
  const section: ISectionOptions = {
    properties: {
      titlePage: true,
      page: {
        size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
        margin: {
          top: convertMillimetersToTwip(MARGINS_MM.top),
          bottom: convertMillimetersToTwip(MARGINS_MM.bottom),
          left: convertMillimetersToTwip(MARGINS_MM.left),
          right: convertMillimetersToTwip(MARGINS_MM.right),
        },
      },
    },
    headers: { default: numbered(true), first: numbered(false) },
    children: [...children],
  };
  const headingStyle = { run: { font: FONT, size: BODY, bold: true, color: '000000' } };
  return Packer.toBuffer(
    new Document({
      // An empty name is left out; without one the library puts in its own.
      ...(title === null ? { creator: '', lastModifiedBy: '' } : { title: clean(title), creator: 'Tiến Độ' }),
      styles: {
        default: {
          document: { run: { font: FONT, size: BODY } },
          heading1: headingStyle,
          heading2: headingStyle,
        },
      },
      sections: [section],
    }),
  );
}
