import { useQueryClient } from '@tanstack/react-query';
import type { SavedLines, SubmissionLineBody } from '@tiendo/contracts';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { api } from '../../../shared/api';
import { CellStore, type CellStates, type KeptCells } from '../../../shared/figure-entry';
import { useKept } from '../../../shared/keeping';
import { keepLines, submissionQuery, type LineWrite, type ReportPlace } from '../submissions.queries';
import { squareOf, TAKEN_BACK, TYPED, withKept, type LineSquare } from './line-square';

/** The cells of a report: every write is an answer on a line. */
export class LineStore extends CellStore<LineSquare, LineWrite, SavedLines> {}

interface Input {
  readonly place: ReportPlace;
  readonly lines: readonly SubmissionLineBody[];
  /** What the report is called in the list of unsaved work. */
  readonly label: string;
  readonly writes: boolean;
}

export interface Lines {
  readonly store: LineStore;
  readonly states: CellStates;
  readonly squares: ReadonlyMap<string, LineSquare>;
}

/** The lines of one report being typed into; sends again what waits when the line is back. */
export function useLines({ place, lines, label, writes }: Input): Lines {
  const queries = useQueryClient();
  const [store] = useState(() => new LineStore());
  const squares = useMemo(() => new Map(lines.map(squareOf).map((square) => [square.key, square])), [lines]);
  const kept = useKept({ form: 'submission-lines', about: `${place.province} ${place.submissionId}`, label });
  const [found] = useState(() => kept.begin<KeptCells<LineWrite>>('cells', {}));
  const first = useRef({ found, writes });
  useLayoutEffect(() => {
    store.attach({
      square: (key) => squares.get(key) ?? null,
      put: ({ body }, write) =>
        api.put('/provinces/{province}/submissions/{submissionId}/lines/{indicator}/{subject}', {
          path: { ...place, indicator: body.indicator.code, subject: body.subject.code },
          ifMatch: body.version,
          body: withKept(body, write),
        }),
      recorded: (answer) => keepLines(queries, place, answer),
      refresh: () => queries.invalidateQueries(submissionQuery(place.province, place.submissionId)),
      emptied: TAKEN_BACK,
    });
  });
  const states = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => {
    kept.rebase('cells', {});
    if (first.current.writes) store.restore(first.current.found, TYPED);
    const leave = store.subscribe(() => kept.note('cells', store.kept()));
    const retry = (): void => store.retry();
    window.addEventListener('online', retry);
    return () => {
      leave();
      window.removeEventListener('online', retry);
    };
  }, [store, kept]);
  return { store, states, squares };
}
