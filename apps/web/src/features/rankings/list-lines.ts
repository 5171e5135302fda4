import type { RankingRow } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';

type Heading = 1 | 2 | 3 | 4 | 'several' | 'none' | 'untold';

/** A line of the list: a heading of a quarter, or a unit. */
export type ListLine =
  | {
      readonly type: 'band';
      readonly key: string;
      readonly band: Heading;
      readonly count: number;
    }
  | { readonly type: 'unit'; readonly key: string; readonly row: RankingRow };

const bandKey = ({ places, band, reason }: RankingRow): Heading => {
  if (places === null) return reason === 'notTold' ? 'untold' : 'none';
  return band === 1 || band === 2 || band === 3 || band === 4 ? band : 'several';
};

/** Rows in ranking order under the headings of their quarters; no headings where fewer than four are ranked. */
export function withBands(rows: readonly RankingRow[]): ListLine[] {
  const hasBands = rows.some(({ band }) => band !== null);
  const isListed = rows.every(
    ({ reason }) => reason === 'notCompared' || reason === 'noFigure' || reason === 'notReported',
  );
  const lines: ListLine[] = [];
  let last: string | number | null = null;
  for (const row of rows) {
    const band = bandKey(row);
    if (band !== last && (hasBands || (band === 'none' && !isListed))) {
      const count = rows.filter((one) => bandKey(one) === band).length;
      if (!lines.some((line) => line.type === 'band' && line.band === band)) {
        lines.push({ type: 'band', key: `band ${band}`, band, count });
      }
    }
    last = band;
    lines.push({ type: 'unit', key: row.unit.code, row });
  }
  return lines;
}

/**
 * The unit it lies in, where there are several to lie in and its own name does not say it: two communes of two provinces
 * may bear one name. `names` by code.
 */
export function parentText({ unit, parent }: RankingRow, names: ReadonlyMap<string, string>): string | null {
  const name = names.size > 1 && parent !== null ? (names.get(parent) ?? null) : null;
  return name === null || unit.name.includes(name) ? null : name;
}

/** A unit as one chooses it: its name and where it lies. */
export function unitLabel(row: RankingRow, names: ReadonlyMap<string, string>): string {
  return [row.unit.name, parentText(row, names)].filter((part) => part !== null).join(', ');
}

/** Rows whose unit has these words in one of its names, diacritics ignored. */
export function foundRows(rows: readonly RankingRow[], text: string): readonly RankingRow[] {
  const wanted = foldVietnamese(text).trim();
  if (wanted === '') return rows;
  return rows.filter(({ unit }) => foldVietnamese(`${unit.name} ${unit.shortName ?? ''}`).includes(wanted));
}
