import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SubmissionListBody } from '@tiendo/contracts';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../../shared/api';
import { useKept } from '../../../shared/keeping';
import { keepList, keepListRows, submissionQuery, type ReportPlace } from '../submissions.queries';
import { type RowDrafts, type RowStates, RowStore } from './row-store';

export interface Rows {
  /** As it is kept now: never behind what the store has sent. */
  readonly list: SubmissionListBody;
  readonly store: RowStore;
  readonly states: RowStates;
}

/** Rows of one list being typed into, kept on the device until they are saved; sent again when the line is back. */
export function useRows(place: ReportPlace, given: SubmissionListBody, writes: boolean): Rows {
  const queries = useQueryClient();
  const { province, submissionId } = place;
  const query = submissionQuery(province, submissionId);
  const { data } = useQuery({ ...query, enabled: false });
  const list = data?.lists.find(({ code }) => code === given.code) ?? given;
  const [store] = useState(() => new RowStore());
  const kept = useKept({
    form: 'submission-list',
    about: `${province} ${submissionId} ${list.code}`,
    label: list.name,
  });
  const [found] = useState(() => kept.begin<RowDrafts>('rows', {}));
  useLayoutEffect(() => {
    const now = () => queries.getQueryData(query.queryKey)?.lists.find(({ code }) => code === given.code) ?? given;
    store.attach({
      list: now,
      put: (rows) =>
        api.put('/provinces/{province}/submissions/{submissionId}/lists/{list}/rows', {
          path: { province, submissionId, list: list.code },
          body: { rows },
        }),
      saved: (answer) => keepList(queries, { province, submissionId }, answer),
      changed: (rows) => {
        const changed = new Map(rows.map((row) => [row.id, row]));
        const list = now();
        const next = list.rows.map((row) => changed.get(row.id) ?? row);
        keepListRows(queries, { province, submissionId }, { ...list, rows: next });
      },
    });
  });
  const states = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => {
    kept.rebase('rows', {});
    if (writes) store.restore(found);
    const leave = store.subscribe(() => kept.note('rows', store.kept()));
    window.addEventListener('online', store.retry);
    return () => {
      leave();
      window.removeEventListener('online', store.retry);
    };
  }, [store, kept, found, writes]);
  return { list, store, states };
}
