import type { Layout, Square } from './layout';
import type { CellStates } from '../../../shared/figure-entry';
import type { Place } from './move';

/** A unit's cell that has nothing yet. */
const isMissing = ({ unit, cell }: Square): boolean => unit !== null && cell.figure === null;

/** The first cell that waits for a figure, in reading order; where none does, the first that can be filled in. */
export function firstWaiting(layout: Layout): Place {
  const places = placesOf(layout);
  const found = places.find(({ square }) => isMissing(square)) ?? places.find(({ square }) => square.unit !== null);
  return found?.place ?? { row: 0, column: 0 };
}

/**
 * The next cell to see to, in reading order and round the end: one that was typed and not saved before all, then one that
 * waits for a figure; null: there is none.
 */
export function nextWaiting(layout: Layout, drafts: CellStates['drafts'], from: Place, back = false): Place | null {
  const places = placesOf(layout);
  if (back) places.reverse();
  const isBehind = ({ row, column }: Place): boolean => {
    const order = row - from.row || column - from.column;
    return back ? order < 0 : order > 0;
  };
  const turned = [
    ...places.filter(({ place }) => isBehind(place)),
    ...places.filter(({ place }) => !isBehind(place)),
  ].filter(({ place }) => place.row !== from.row || place.column !== from.column);
  const isUnsaved = ({ key }: Square): boolean => {
    const draft = drafts.get(key);
    return draft !== undefined && draft.state !== 'saving';
  };
  const hasUnsaved = places.some(({ square }) => isUnsaved(square));
  return turned.find(({ square }) => (hasUnsaved ? isUnsaved(square) : isMissing(square)))?.place ?? null;
}

function placesOf(layout: Layout): { place: Place; square: Square }[] {
  return layout.rows.flatMap((_, row) =>
    layout.columns.flatMap((__, column) => {
      const square = layout.at(row, column);
      return square ? [{ place: { row, column }, square }] : [];
    }),
  );
}
