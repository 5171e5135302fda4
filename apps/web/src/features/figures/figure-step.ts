import type { QueryClient } from '@tanstack/react-query';
import type { Block, RecordedFigures, RouteBody } from '@tiendo/contracts';
import { api } from '../../shared/api';
import { OwnVersions, type Step } from '../../shared/journal';
import { keepRecorded } from './figures.queries';

const own = new OwnVersions();

type NewFigures = RouteBody<'post', '/plans/{slug}/periods/{period}/figures'>;
/** As it is sent: what the contract fills in may be left out. */
type Figure = Omit<NewFigures['items'][number], 'indicator' | 'unit' | 'version'>;

/** A cell as it was written. */
export interface WrittenCell {
  readonly indicator: string;
  readonly unit: string;
  readonly body: Figure;
}

interface Recorded {
  readonly queries: QueryClient;
  readonly place: { readonly slug: string; readonly period: string; readonly block: Block };
  readonly cells: readonly WrittenCell[];
  /** What the write answered. */
  readonly answer: RecordedFigures;
  readonly words: string;
  /** Reason of the withdrawals. */
  readonly reason: string;
}

/**
 * Figures written at once, as one step: taken back all or none, by withdrawing them, so that what they corrected speaks
 * again; done again by recording them anew.
 */
export function figureStep({ queries, place, cells, answer, words, reason }: Recorded): Step {
  const path = { slug: place.slug, period: place.period };
  const keyOf = ({ indicator, unit }: { indicator: string; unit: string }): string =>
    `${place.slug} ${place.period} ${indicator} ${unit}`;
  const keep = (recorded: RecordedFigures): void => {
    for (const cell of recorded.cells) own.note(keyOf(cell), cell.version);
    keepRecorded(queries, place, recorded);
  };
  for (const cell of answer.cells) own.note(keyOf(cell), cell.version);
  const places = () =>
    cells.map(({ indicator, unit }) => ({ indicator, unit, version: own.of(keyOf({ indicator, unit }), 0) }));
  return {
    words,
    area: 'figures',
    undo: async () =>
      keep(
        await api.post('/plans/{slug}/periods/{period}/figures/withdrawals', {
          path,
          body: { reason, items: places() },
        }),
      ),
    redo: async () => {
      const at = places();
      const items = cells.flatMap(({ body }, index) => {
        const cell = at[index];
        return cell ? [{ ...body, ...cell }] : [];
      });
      keep(await api.post('/plans/{slug}/periods/{period}/figures', { path, body: { items } }));
    },
  };
}
