import type { AmendmentDraftBody } from '@tiendo/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../shared/api';
import { staleRecord, useKeptState, type Keeping } from '../../../shared/keeping';
import { writeWork, type AmendmentWork } from './amendment-work';

/** The amendment being prepared for a plan. Fetched anew each time it is opened: afterwards the screen is the editor's own. */
export const amendmentDraftQuery = (slug: string) =>
  queryOptions({
    queryKey: ['amendment-draft', slug],
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: ({ signal }) => api.get('/plans/{slug}/amendment-draft', { path: { slug }, signal }),
  });

/** The draft on the server while its amendment is worked on: saving, giving up, and a colleague's save in between. */
export function useAmendmentDraft(slug: string, opened: AmendmentDraftBody, kept: Keeping) {
  const queries = useQueryClient();
  // What was kept on the device goes on from the version it began with.
  const [version, setVersion] = useKeptState(kept, 'draftVersion', opened.version, { passive: true });
  const [saved, setSaved] = useState(opened);
  const [theirs, setTheirs] = useState<AmendmentDraftBody | null>(null);
  const take = (draft: AmendmentDraftBody): void => {
    setSaved(draft);
    setVersion(draft.version);
    queries.setQueryData(amendmentDraftQuery(slug).queryKey, draft);
  };
  /** True where somebody else saved first: both are shown then. */
  const onStale = (error: unknown): boolean => {
    const current = staleRecord<AmendmentDraftBody>(error);
    if (current) setTheirs(current);
    return current !== null;
  };
  const save = useMutation({
    mutationFn: ({ work, over }: { work: AmendmentWork; over?: number }) =>
      api.put('/plans/{slug}/amendment-draft', {
        ...{ path: { slug }, body: { document: writeWork(work) }, ifMatch: over ?? version },
      }),
    onSuccess: (draft, { work }) => {
      take(draft);
      for (const [field, value] of Object.entries(work)) kept.rebase(field, value);
      kept.done();
    },
    onError: onStale,
  });
  const discard = useMutation({
    mutationFn: () => api.delete('/plans/{slug}/amendment-draft', { path: { slug }, ifMatch: version }),
    onSuccess: () => take({ version: 0, document: null, updatedBy: null, updatedAt: null }),
    onError: onStale,
  });
  return { version, saved, theirs, setTheirs, take, onStale, save, discard };
}
