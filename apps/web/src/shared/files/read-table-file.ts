import { storedText } from '@tiendo/indicators/vietnamese';
import { readTabbed } from './tabbed';

/** Bytes: larger than any list that is taken in; a file of pictures is a mistake. */
export const MOST_TABLE_BYTES = 5_000_000;

const SEPARATORS = [';', '\t', ','];

/**
 * The cells of the first sheet of a workbook, or of a file of text whose cells are parted by semicolons, tabs or commas, as
 * people would type them. The code that reads Excel arrives with the first workbook. What is neither is refused by an error.
 */
export async function readTableFile(file: File): Promise<string[][]> {
  if (/\.(?:csv|txt|tsv)$/iu.test(file.name)) return readText(await file.text());
  const { sheetCells } = await import('./read-sheet');
  return (await sheetCells(file)).map((row) => row.map(typedCell));
}

function readText(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/u, '');
  const [first = ''] = plain.split(/\r?\n/u, 1);
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  const separator = SEPARATORS[counts.indexOf(Math.max(...counts))];
  return readTabbed(plain, separator).map((row) => row.map((cell) => storedText(cell).trim()));
}

/** A number with its decimals behind a comma, a day as `2025-02-05`; nothing for what is neither text nor one of these. */
export function typedCell(cell: unknown): string {
  if (typeof cell === 'string') return storedText(cell).trim();
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell !== 'number') return '';
  const [whole = '', decimals] = String(cell).split('.');
  if (decimals === undefined) return whole;
  // Three digits behind a comma may be thousands; a zero more cannot.
  return `${whole},${decimals.length === 3 ? `${decimals}0` : decimals}`;
}
