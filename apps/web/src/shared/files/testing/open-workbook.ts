import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';

/** A workbook as others see it: cells by a library that did not write it, the rest by its XML alone. */
export interface OpenedWorkbook {
  /** Values of the first sheet by row. */
  readonly rows: readonly (readonly unknown[])[];
  /** Values of the second sheet: label and text. */
  readonly notes: ReadonlyMap<unknown, unknown>;
  readonly sheets: readonly string[];
  /** Range of the filter of the first sheet. */
  readonly filter: string | null;
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly printTitles: string | null;
  readonly page: { readonly landscape: boolean; readonly paper: string | null; readonly fitToPage: boolean };
  /** How a cell of the first sheet shows its number: `0.0%`. */
  readonly formatOf: (cell: string) => string | undefined;
  readonly formulas: number;
  /** Cells that carry the mark Excel shows as an apostrophe. */
  readonly quoted: number;
}

/** Formats that spreadsheets know without being told, by their number (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = {
  0: 'General',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  49: '@',
};

const parsed = (bytes: Uint8Array | undefined): Document =>
  new DOMParser().parseFromString(strFromU8(bytes ?? new Uint8Array()), 'application/xml');

const first = (document: Document, name: string): Element | undefined => document.getElementsByTagName(name)[0];

/** Opens a workbook that `xlsxOf` wrote. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const copy = new Uint8Array(bytes).buffer;
  const files = unzipSync(bytes);
  const [sheet, workbook, styles] = ['worksheets/sheet1', 'workbook', 'styles'].map((name) =>
    parsed(files[`xl/${name}.xml`]),
  ) as [Document, Document, Document];
  const pane = first(sheet, 'pane');
  const page = first(sheet, 'pageSetup');
  const formats = new Map(
    [...styles.getElementsByTagName('numFmt')].map((one) => [
      one.getAttribute('numFmtId'),
      one.getAttribute('formatCode'),
    ]),
  );
  const looks = [...(first(styles, 'cellXfs')?.getElementsByTagName('xf') ?? [])];
  return {
    rows: await readSheet(copy, 1),
    notes: new Map((await readSheet(copy, 2)).map(([label, text]) => [label, text])),
    sheets: [...workbook.getElementsByTagName('sheet')].map((one) => one.getAttribute('name') ?? ''),
    filter: first(sheet, 'autoFilter')?.getAttribute('ref') ?? null,
    frozen: { rows: Number(pane?.getAttribute('ySplit') ?? 0), columns: Number(pane?.getAttribute('xSplit') ?? 0) },
    printTitles:
      [...workbook.getElementsByTagName('definedName')].find(
        (one) => one.getAttribute('name') === '_xlnm.Print_Titles' && one.getAttribute('localSheetId') === '0',
      )?.textContent ?? null,
    page: {
      landscape: page?.getAttribute('orientation') === 'landscape',
      paper: page?.getAttribute('paperSize') ?? null,
      fitToPage: first(sheet, 'pageSetUpPr')?.getAttribute('fitToPage') === '1',
    },
    formatOf: (cell) => {
      const at = [...sheet.getElementsByTagName('c')].find((one) => one.getAttribute('r') === cell);
      const id = looks[Number(at?.getAttribute('s') ?? 0)]?.getAttribute('numFmtId') ?? '0';
      return formats.get(id) ?? BUILT_IN[id];
    },
    formulas: sheet.getElementsByTagName('f').length,
    quoted: looks.filter((look) => look.getAttribute('quotePrefix') === '1').length,
  };
}
