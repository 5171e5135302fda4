import type { SubmissionBody } from '@tiendo/contracts';
import { arrangeLines } from '@tiendo/indicators/submission';
import { readXlsx, writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx';
import { targetText, type EntryMessages } from '../../../shared/figure-entry';
import { MIME } from '../../../shared/files/save-table';
import { plainText } from '../../../shared/files/safe-text';
import { sheetName } from '../../../shared/files/xlsx';
import type { Format } from '../../../shared/format';
import { squareOf, standingText } from '../lines/line-square';
import type { SubmissionMessages } from '../messages';
import { COLUMN, HEAD_ROWS } from './form-rows';

const LINE = { style: 'thin', color: { rgb: 'C9D0CA' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const HEAD_GROUND = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8F1EE' } } as const;
const ENTRY_GROUND = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFBE6' } } as const;
/** Text, so that `21/30` becomes no day. */
const TEXT = '@';
const WIDTHS = [56, 24, 14, 16, 16, 18, 10, 10, 10, 10];
/** A report has up to a thousand lines. */
const WITHIN = 'A1:Z2000';

interface Words {
  readonly t: SubmissionMessages;
  readonly entry: EntryMessages;
  readonly f: Format;
}

/** A report as a form to be filled in without a line: only the column of figures can be written into. */
export async function formOf(report: SubmissionBody, { t, entry, f }: Words): Promise<Blob> {
  const style = (change: CellStyle = {}): CellStyle => ({
    border: BORDER,
    numFmt: TEXT,
    alignment: { vertical: 'top', wrapText: true },
    ...change,
  });
  const cell = (text: string, change?: CellStyle): Partial<Cell> => ({
    type: 'string',
    value: plainText(text),
    style: style(change),
  });
  const head = (text: string) => cell(text, { font: { bold: true }, fill: HEAD_GROUND });
  const lines = arrangeLines(report.lines.items).map(({ line, depth }) => {
    const square = squareOf(line);
    const standing = standingText(square);
    return [
      cell(line.indicator.name, { alignment: { vertical: 'top', wrapText: true, indent: depth } }),
      cell(line.subject.name),
      cell(line.indicator.measureUnit),
      cell(line.previous?.text ?? ''),
      cell(targetText(square.line, entry, f)),
      cell(standing, { fill: ENTRY_GROUND, protection: { locked: false } }),
      ...[line.indicator.code, line.subject.code, String(line.version), standing].map((text) => cell(text)),
    ];
  });
  const title: Partial<Cell>[] = Array.from({ length: COLUMN.indicator }, () => ({ type: 'empty', value: null }));
  title[0] = cell(`${report.request.title}. ${report.unit.name}`, { font: { bold: true, size: 14 }, border: {} });
  title[COLUMN.indicator] = cell(report.id);
  const rows = [
    title,
    [cell(t.sheetForm.hint, { font: { italic: true }, border: {}, alignment: {} })],
    [t.indicator, t.sheetForm.unit, t.measureUnit, t.previous, t.level, t.figure].map(head),
    ...lines,
  ];
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheetName(report.request.title),
        rows: rows.map((row) => row.map(({ value }) => value ?? null)),
        cells: new Map(rows.flatMap((row, line) => row.map((one, column) => [`${line},${column}`, one] as const))),
        columns: WIDTHS.map((width, column) => ({ width, hidden: column >= COLUMN.indicator })),
        freezePane: { rows: HEAD_ROWS },
        protection: { sheet: true, selectLockedCells: true, selectUnlockedCells: true, formatColumns: true },
      },
    ],
  });
  return new Blob([bytes as BlobPart], { type: MIME.xlsx });
}

/** The cells of a form that was filled in. What is no workbook is refused by an error. */
export async function cellsOfForm(file: Pick<Blob, 'arrayBuffer'>): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readXlsx(await file.arrayBuffer(), { sheets: [0], range: WITHIN });
  return sheets[0]?.rows ?? [];
}
