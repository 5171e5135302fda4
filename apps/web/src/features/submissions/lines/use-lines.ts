import { useQueryClient } from '@tanstack/react-query';
import type { SavedLines, SubmissionLineBody } from '@tiendo/contracts';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { ApiProblem } from '../../../shared/api';
import { CellStore, type CellStates, type KeptCells } from '../../../shared/figure-entry';
import { useKept } from '../../../shared/keeping';
import { outbox, queued, SentElsewhere } from '../../../shared/outbox';
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

const ROUTE = '/provinces/{province}/submissions/{submissionId}/lines/{indicator}/{subject}';
const FORM = 'submission-lines';

/** Another window has sent it: what stands there now is shown beside what was typed. */
const READ_ANEW = { type: 'about:blank', title: '', status: 412, code: 'stale', requestId: '' };

/** The lines of one report being typed into; each goes by way of the queue, which waits for the line. */
export function useLines({ place, lines, label, writes }: Input): Lines {
  const queries = useQueryClient();
  const [store] = useState(() => new LineStore());
  const squares = useMemo(() => new Map(lines.map(squareOf).map((square) => [square.key, square])), [lines]);
  const about = `${place.province} ${place.submissionId}`;
  const kept = useKept({ form: FORM, about, label });
  const [found] = useState(() => kept.begin<KeptCells<LineWrite>>('cells', {}));
  const first = useRef({ found, writes });
  const onScreen = useRef<AbortController | null>(null);
  useLayoutEffect(() => {
    const given = ({ body }: LineSquare, write: LineWrite, ifMatch: number) => ({
      path: { ...place, indicator: body.indicator.code, subject: body.subject.code },
      ifMatch,
      body: withKept(body, write),
    });
    store.attach({
      square: (key) => squares.get(key) ?? null,
      put: (square, write, over, waits) =>
        queued
          .put(ROUTE, given(square, write, over), {
            ...{ about, target: square.key, record: 'lines', waits, signal: onScreen.current?.signal },
            kept: { form: FORM, about, cell: square.key },
          })
          .catch((error: unknown) => {
            throw error instanceof SentElsewhere ? new ApiProblem(READ_ANEW) : error;
          }),
      hasArrived: (square, write, over) =>
        outbox.hasArrived({
          ...{ about, target: square.key },
          call: { method: 'put', route: ROUTE, ...given(square, write, over) },
        }),
      dropped: (key) => void outbox.discard(about, key),
      recorded: (answer) => keepLines(queries, place, answer),
      refresh: () => queries.invalidateQueries(submissionQuery(place.province, place.submissionId)),
      emptied: TAKEN_BACK,
    });
  });
  const states = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => {
    const leaving = new AbortController();
    onScreen.current = leaving;
    kept.rebase('cells', {});
    const leave = store.subscribe(() => kept.note('cells', store.kept()));
    // What waits already is followed from here on; the rest of what an earlier page kept is sent now.
    const goOn = (): void => {
      if (!leaving.signal.aborted && first.current.writes) store.restore(first.current.found, TYPED);
    };
    void outbox.open().then(goOn, goOn);
    return () => {
      leave();
      leaving.abort();
    };
  }, [store, kept]);
  return { store, states, squares };
}
