import { useQueryClient } from '@tanstack/react-query';
import { typedText } from '../../../shared/figure-entry';
import type { FigureStore, Extras } from './figure-store';
import type { Block } from '@tiendo/contracts';
import { api } from '../../../shared/api';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { journal, undoLast } from '../../../shared/journal';
import { notify } from '../../../shared/ui';
import { figureStep } from '../figure-step';
import { keepRecorded } from '../figures.queries';
import { figureMessages } from '../messages';
import { filledDown } from './fill-down';
import type { Layout, Square } from './layout';
import type { Area } from './move';

interface Place {
  readonly slug: string;
  readonly period: string;
  readonly block: Block;
}

/** What stands in a cell, typed or recorded, as one types it. */
export function textIn(store: FigureStore, { key, cell, line }: Square): string {
  return store.current().drafts.get(key)?.text ?? (cell.figure ? typedText(cell.figure, line) : '');
}

/** Fills down in one write, which is one step back; `doubted`: what the server would not take, to be looked at. */
export function useFillDown(
  place: Place,
  store: FigureStore,
  extras: Extras,
  doubted: (area: Area, text: string[][]) => void,
) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const queries = useQueryClient();
  return async (layout: Layout, area: Area): Promise<void> => {
    const filled = filledDown(layout, area, (square) => textIn(store, square));
    if (filled.length === 0) return;
    const items = filled.map(({ square: { cell }, text }) => ({
      ...extras,
      ...{ indicator: cell.indicator, unit: cell.unit, version: cell.version, text },
    }));
    try {
      const answer = await api.post('/plans/{slug}/periods/{period}/figures', {
        path: { slug: place.slug, period: place.period },
        body: { items },
      });
      keepRecorded(queries, place, answer);
      store.markSaved(filled.map(({ square }) => square.key));
      const step = figureStep({
        ...{ queries, place, answer, reason: t.undoReason },
        cells: items.map(({ indicator, unit, version: _, ...body }) => ({ indicator, unit, body })),
        words: t.steps.filled(f.count(filled.length)),
      });
      journal.add(step);
      void notify({
        title: t.filled(f.count(filled.length)),
        action: { label: t.steps.undo, run: () => void undoLast(step) },
      });
    } catch {
      // Which cells, and why, is told by the preview of a paste, where they can be put right.
      const from = area.top === area.bottom ? area.top - 1 : area.top;
      const texts = new Map(filled.map(({ square, text }) => [square.key, text]));
      const rows = Array.from({ length: area.bottom - from }, (_, row) =>
        Array.from(
          { length: area.right - area.left + 1 },
          (__, column) => texts.get(layout.at(from + 1 + row, area.left + column)?.key ?? '') ?? '',
        ),
      );
      doubted({ ...area, top: from + 1 }, rows);
    }
  };
}
