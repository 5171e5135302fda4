import { useQueries } from '@tanstack/react-query';
import { api } from '../api';
import { may, useSession } from '../session';

/**
 * Whether the person has a report to hand in, of whatever owner; undefined until that is known. What is still to be handed
 * in comes first in the list. An owner whose list cannot be read has none.
 */
export function useHasReportWork(): boolean | undefined {
  const session = useSession();
  const codes = [...new Set(session?.memberships.map(({ province }) => province.code))];
  const owners = codes.filter((code) => may(session, code, 'submission.write'));
  const answers = useQueries({
    queries: owners.map((province) => ({
      queryKey: ['submissions', province, 'first'],
      retry: false,
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.get('/provinces/{province}/submissions', { path: { province }, query: { limit: 1 }, signal }),
    })),
  });
  if (session === undefined || answers.some(({ isPending }) => isPending)) return undefined;
  return answers.some(({ data }) => data?.items.some(({ state }) => state !== 'sent'));
}
