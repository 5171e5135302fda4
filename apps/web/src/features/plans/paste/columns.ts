import { foldVietnamese } from '@tiendo/indicators/vietnamese';

/** What a pasted column can be. `skip`: not taken over. */
export const TARGET_COLUMNS = [
  'skip',
  'code',
  'name',
  'pillar',
  'level',
  'measureUnit',
  'leadUnits',
  'coordinatingUnits',
  'dueOn',
  'note',
] as const;
export const TASK_COLUMNS = [
  'skip',
  'code',
  'name',
  'group',
  'leadUnits',
  'coordinatingUnits',
  'executingUnits',
  'dueOn',
  'deliverable',
  'note',
] as const;
export type PasteColumn = (typeof TARGET_COLUMNS)[number] | (typeof TASK_COLUMNS)[number];
export type PasteKind = 'target' | 'task';

export const columnsOf = (kind: PasteKind): readonly PasteColumn[] =>
  kind === 'target' ? TARGET_COLUMNS : TASK_COLUMNS;

/** Words that headings of official tables use, folded; the first match wins. */
const HEADINGS: readonly (readonly [pattern: RegExp, column: PasteColumn])[] = [
  [/^(stt|tt|so tt|so thu tu|no\.?)$/, 'skip'],
  [/^(ma|ma so|ma chi tieu|ma nhiem vu|code)$/, 'code'],
  [/don vi tinh|^dvt$|measure unit/, 'measureUnit'],
  [/phoi hop|coordinat/, 'coordinatingUnits'],
  [/don vi thuc hien|co quan thuc hien|executing/, 'executingUnits'],
  [/chu tri|don vi phu trach|theo doi|danh gia|lead/, 'leadUnits'],
  [/tru cot|pillar/, 'pillar'],
  [/^nhom|linh vuc|group/, 'group'],
  [/thoi gian|thoi han|han hoan thanh|hoan thanh truoc|tien do|deadline|due/, 'dueOn'],
  [/san pham|ket qua|dau ra|deliverable/, 'deliverable'],
  [/muc tieu nam|muc can dat|ke hoach nam|muc tieu|gia tri|level|^nam 20\d\d$|^20\d\d$/, 'level'],
  [/ghi chu|note/, 'note'],
  [/ten|noi dung|chi tieu|nhiem vu|giai phap|name|target|task/, 'name'],
  [/don vi|co quan|unit/, 'leadUnits'],
];

const isHeading = (cell: string) => HEADINGS.some(([pattern]) => pattern.test(foldVietnamese(cell)));

/** True when a row names columns rather than an item: most of its cells are words of headings, none is long. */
export function looksLikeHeading(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  const named = filled.filter((cell) => cell.length <= 60 && isHeading(cell));
  return filled.length >= 2 && named.length * 2 > filled.length && filled.every((cell) => cell.length <= 80);
}

/** The column each pasted one becomes: by its heading, else by what its cells look like. Each is used once. */
export function guessColumns(rows: readonly (readonly string[])[], kind: PasteKind): PasteColumn[] {
  const allowed = columnsOf(kind);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const first = rows[0];
  const heading = first !== undefined && looksLikeHeading(first) ? first : null;
  const body = heading ? rows.slice(1) : rows;
  const used = new Set<PasteColumn>();
  const guesses: PasteColumn[] = Array.from({ length: width }, (_, column) => {
    const named = heading ? byHeading(heading[column] ?? '', allowed, used) : null;
    const guess =
      named ??
      (heading
        ? 'skip'
        : byCells(
            body.map((row) => row[column] ?? ''),
            allowed,
            used,
          ));
    if (guess !== 'skip') used.add(guess);
    return guess;
  });
  if (!used.has('name') && width > 0) guesses[longestColumn(body, width)] = 'name';
  return guesses;
}

function byHeading(cell: string, allowed: readonly PasteColumn[], used: ReadonlySet<PasteColumn>): PasteColumn | null {
  const key = foldVietnamese(cell);
  for (const [pattern, column] of HEADINGS) {
    if (!pattern.test(key)) continue;
    if (column === 'skip') return 'skip';
    if (allowed.includes(column) && !used.has(column)) return column;
  }
  return null;
}

function byCells(
  cells: readonly string[],
  allowed: readonly PasteColumn[],
  used: ReadonlySet<PasteColumn>,
): PasteColumn {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return 'skip';
  const most = (test: (cell: string) => boolean) => filled.filter(test).length * 2 > filled.length;
  const free = (column: PasteColumn) => allowed.includes(column) && !used.has(column);
  if (most((cell) => /^(\d{1,3}|[ivxlc]+)[.)]?$/i.test(cell))) return 'skip';
  if (free('code') && most((cell) => /^[A-Za-z]+[\w.-]*-\d+$/.test(cell))) return 'code';
  if (free('dueOn') && most((cell) => /\d{1,2}[/-]\d{1,2}[/-]\d{4}|^(quý|tháng|năm|thường xuyên)/i.test(cell))) {
    return 'dueOn';
  }
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
