import type { SubmissionLineBody } from '@tiendo/contracts';
import { readFigureText, type FigureTextReading } from '@tiendo/indicators/figure-text';
import { optionsOf } from '../../../shared/figure-entry';
import { lineKey, squareOf, standingText, type LineSquare } from '../lines/line-square';

/** Columns of the form; from the code on they are hidden: which line it is, what stood there, over which version. */
export const COLUMN = {
  ...{ name: 0, unit: 1, measureUnit: 2, previous: 3, level: 4, figure: 5 },
  ...{ indicator: 6, subject: 7, version: 8, before: 9 },
} as const;
/** Title with the number of the report beside it, hint, headings. */
export const HEAD_ROWS = 3;

/** One line of a form that was filled in. */
export interface FilledRow {
  readonly key: string;
  readonly version: number;
  /** What stood there when the form was taken. */
  readonly before: string;
  readonly text: string;
}

/** Why a file is not taken. */
export type FormRefusal = 'noForm' | 'anotherReport';

/** What a filled form would do to one line. */
export interface FormChange extends Pick<FilledRow, 'key' | 'text'> {
  readonly square: LineSquare;
  /** Null: the figure that stands there is given up. */
  readonly reading: FigureTextReading | null;
  /** Somebody has saved another value since the form was taken: both are shown, and one is chosen. */
  readonly isConflict: boolean;
}

/** A cell as one would type it: spreadsheets keep numbers as numbers, with a point. */
function textOf(cell: unknown): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('/');
  return typeof cell === 'string' ? cell.trim() : '';
}

/** The lines of a form that was filled in; what is not the form of this report is refused. */
export function readFilled(
  rows: readonly (readonly unknown[])[],
  submissionId: string,
): readonly FilledRow[] | FormRefusal {
  const named = rows[0]?.[COLUMN.indicator];
  if (typeof named !== 'string' || rows.length <= HEAD_ROWS) return 'noForm';
  if (named !== submissionId) return 'anotherReport';
  return rows.slice(HEAD_ROWS).flatMap((row): FilledRow[] => {
    const [indicator, subject] = [textOf(row[COLUMN.indicator]), textOf(row[COLUMN.subject])];
    if (indicator === '' || subject === '') return [];
    return [
      {
        key: `${indicator}|${subject}`,
        version: Number(row[COLUMN.version]),
        before: textOf(row[COLUMN.before]),
        text: textOf(row[COLUMN.figure]),
      },
    ];
  });
}

/** What of a form is new beside the report as it is now; lines that it no longer asks are left out. */
export function changesOf(rows: readonly FilledRow[], lines: readonly SubmissionLineBody[]): readonly FormChange[] {
  const squares = new Map(lines.map((body) => [lineKey(body), squareOf(body)]));
  return rows.flatMap(({ key, version, before, text }): FormChange[] => {
    const square = squares.get(key);
    if (!square || text === before) return [];
    const standing = standingText(square);
    if (text === standing) return [];
    const reading = text === '' ? null : readFigureText(text, optionsOf(square.line));
    return [{ key, text, square, reading, isConflict: version !== square.cell.version && standing !== before }];
  });
}

/** Whether a change could be written as it is. */
export const isReadable = ({ reading }: FormChange): boolean =>
  reading === null || (reading.ok && reading.figure !== null);
