import { measureUnitOf } from '../figure-text/measure-unit.js';
import { areOrdinals, isOrdinalHeading } from '../table-text/index.js';
import { foldVietnamese } from '../vietnamese/index.js';
import { TARGET_COLUMNS, TASK_COLUMNS, type AnnexColumn, type AnnexKind, type AnnexTable } from './annex-shapes.js';

export const columnsOf = (kind: AnnexKind): readonly AnnexColumn[] =>
  kind === 'target' ? TARGET_COLUMNS : TASK_COLUMNS;

/** What was reached before, or compared with it: no level, unless nothing else in the table is one. */
const PAST = /^(?:uoc )?(?:th|thuc hien|kq|ket qua|dat duoc)(?: thuc hien)?(?: den| ca)?(?: nam)? ?20\d\d/;
const COMPARISON = /^(?:so sanh|so voi|tang|giam|% )/;

/** Words that headings of official tables use, folded; the first match wins. */
const HEADINGS: readonly (readonly [pattern: RegExp, column: AnnexColumn])[] = [
  [COMPARISON, 'skip'],
  // Where a task begins is no deadline.
  [/bat dau|khoi cong|trien khai tu/, 'skip'],
  [/^(ma|ma so|ma chi tieu|ma nhiem vu|code)$/, 'code'],
  [/don vi tinh|^dvt$|^dv tinh$|measure unit/, 'measureUnit'],
  [/phoi hop|coordinat/, 'coordinatingUnits'],
  [/don vi thuc hien|co quan thuc hien|executing/, 'executingUnits'],
  [
    /chu tri|phu trach|theo doi, danh gia|(?:don vi|co quan).*(?:theo doi|danh gia|bao cao)|^theo doi|lead/,
    'leadUnits',
  ],
  [/tru cot|pillar/, 'pillar'],
  [/^nhom|linh vuc|group/, 'group'],
  [
    /thoi gian|thoi han|thoi diem|^han(?: |$)|hoan thanh truoc|^hoan thanh$|(?:ngay|thang) hoan thanh|ket thuc|tien do|deadline|due/,
    'dueOn',
  ],
  [/san pham|ket qua(?! *20\d\d)|dau ra|deliverable/, 'deliverable'],
  [
    /^muc$|^muc (?:toi thieu|phan dau|giao)|^ca nam|muc tieu nam|muc (?:can )?dat|muc chi tieu|chi tieu (?:giao|duoc giao|can dat|phan dau|ke hoach)|ke hoach (?:giao|nam)|muc tieu|gia tri|level/,
    'level',
  ],
  [/^(?!.*(?:ghi chu|note)).*(?<!\d)20\d\d$/, 'level'],
  [/ghi chu|note/, 'note'],
  [/ten|noi dung|chi tieu|nhiem vu|giai phap|name|target|task/, 'name'],
  [/don vi|co quan|unit/, 'leadUnits'],
];

/** Heads a column of a part of the year or of a level of government. */
const PART_OF_YEAR =
  /^(?:quy|thang) (?:[ivx]+|\d{1,2})$|^\d{1,2} thang(?: dau| cuoi)?(?: nam)?$|^cap (?:tinh|huyen|xa)$/;
/** True for the words of a column's heading. */
export const isHeadingText = (cell: string): boolean =>
  isOrdinalHeading(cell) ||
  PART_OF_YEAR.test(foldVietnamese(cell)) ||
  HEADINGS.some(([pattern]) => pattern.test(foldVietnamese(cell)));

/** "Đơn vị" alone is the body in charge or the unit of measure: its cells tell. */
const EITHER_UNIT = /^(?:don vi|dv)$/;

/** The year a heading names: `Đến năm 2025`, `2030`, the last of `Giai đoạn 2021-2025`; null without one. */
export function yearOfHeading(heading: string): number | null {
  const years = heading.match(/(?<!\d)20\d\d(?!\d)/g);
  return years ? Number(years.at(-1)) : null;
}

/** The column each one becomes: by its heading, else by what its cells look like. Each but `level` is used once. */
export function guessColumns({ heading, body }: AnnexTable, kind: AnnexKind): AnnexColumn[] {
  const allowed = columnsOf(kind);
  const width = Math.max(0, heading?.length ?? 0, ...body.map(({ cells }) => cells.length));
  const used = new Set<AnnexColumn>();
  const cellsOf = (column: number): string[] =>
    body.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  const guesses: AnnexColumn[] = Array.from({ length: width }, () => 'skip');
  const columns = Array.from({ length: width }, (_, column) => column);
  const isEither = (column: number): boolean => EITHER_UNIT.test(foldVietnamese(heading?.[column] ?? ''));
  const isPast = (column: number): boolean => PAST.test(foldVietnamese(heading?.[column] ?? ''));
  // What says more than one thing is decided when the plain ones are taken; results stand in for levels if there are none.
  const plain = columns.filter((one) => !isEither(one) && !isPast(one));
  const past = columns.filter(isPast);
  for (const column of [...plain, ...columns.filter(isEither), ...past]) {
    if (isPast(column) && guesses.includes('level') && !past.some((one) => guesses[one] === 'level')) continue;
    const named = heading ? byHeading(heading[column] ?? '', allowed, used, cellsOf(column)) : null;
    const guess = named ?? (heading ? 'skip' : byCells(cellsOf(column), allowed, used));
    if (guess !== 'skip') used.add(guess);
    guesses[column] = guess;
  }
  if (!used.has('name') && width > 0) {
    guesses[
      longestColumn(
        body.map(({ cells }) => cells),
        width,
      )
    ] = 'name';
  }
  return guesses;
}

function byHeading(
  cell: string,
  allowed: readonly AnnexColumn[],
  used: ReadonlySet<AnnexColumn>,
  body: readonly string[],
): AnnexColumn | null {
  const key = foldVietnamese(cell);
  const isFree = (column: AnnexColumn): boolean =>
    allowed.includes(column) && (!used.has(column) || (column === 'level' && yearOfHeading(cell) !== null));
  if (isOrdinalHeading(cell)) return 'skip';
  if (EITHER_UNIT.test(key) && isFree('measureUnit') && mostAre(body, isMeasureUnit)) return 'measureUnit';
  for (const [pattern, column] of HEADINGS) {
    if (!pattern.test(key)) continue;
    if (column === 'skip') return 'skip';
    if (isFree(column)) return column;
  }
  return null;
}

const mostAre = (cells: readonly string[], test: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(test).length * 2 > cells.length;

/** A unit of measure as against a body: short, in a table of units, or a thing that is counted. */
function isMeasureUnit(cell: string): boolean {
  const unit = measureUnitOf(cell);
  if (unit === null || cell.length > 24) return false;
  return unit.kind !== 'count' || unit.scale > 0 || !BODY.test(foldVietnamese(cell));
}
const BODY = /^(?:so|ubnd|ban|cong an|van phong|cuc|chi cuc|trung tam|cac|snv|bo|hoi|thanh tra)(?![a-z])/;

function byCells(
  filled: readonly string[],
  allowed: readonly AnnexColumn[],
  used: ReadonlySet<AnnexColumn>,
): AnnexColumn {
  if (filled.length === 0) return 'skip';
  const most = (test: (cell: string) => boolean) => mostAre(filled, test);
  const free = (column: AnnexColumn) => allowed.includes(column) && !used.has(column);
  if (areOrdinals(filled) || most((cell) => /^[ivxlc]+[.)]?$/i.test(cell))) return 'skip';
  if (free('code') && most((cell) => /^[A-Za-z]+[\w.-]*-\d+$/.test(cell))) return 'code';
  if (free('dueOn') && most((cell) => /\d{1,2}[/-]\d{1,2}[/-]\d{4}|^(quý|tháng|năm|thường xuyên)/i.test(cell))) {
    return 'dueOn';
  }
  if (
    free('measureUnit') &&
    most((cell) => !/\d/.test(cell) && isMeasureUnit(cell) && measureUnitOf(cell)?.kind !== 'count')
  )
    return 'measureUnit';
  if (free('level') && most((cell) => /\d/.test(cell) && cell.length <= 24)) return 'level';
  if (free('name') && most((cell) => cell.length > 20)) return 'name';
  if (free('leadUnits') && most((cell) => /^(sở|ubnd|ban|công an|văn phòng|cục|trung tâm|các)/i.test(cell))) {
    return 'leadUnits';
  }
  return 'skip';
}

function longestColumn(rows: readonly (readonly string[])[], width: number): number {
  const lengths = Array.from({ length: width }, (_, column) =>
    rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}
