import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, isProblem } from '../../../shared/api';
import { useMessages } from '../../../shared/i18n';
import { Card } from '../../../shared/ui';
import type { DraftTarget, DraftTask } from '../draft/draft-document';
import type { ValueWords } from '../draft/value-words';
import { amendMessages } from './amend-messages';
import { AmendPreview } from './amend-preview';
import { changesOf, type Change } from './changes';
import { targetAsDraft, taskAsDraft } from './item-as-draft';

type Item = DraftTarget | DraftTask;

/**
 * The items of a draft as the plan asks for them now, and what of them has changed in the plan since they were taken up.
 * `found`: those of the draft as it was opened; items taken up later are as they are now.
 */
export function useMovedItems(
  slug: string,
  found: readonly (readonly [string, Item])[],
  words: ValueWords,
): { now: ReadonlyMap<string, Item>; moved: readonly Change[] } {
  const answers = useQueries({
    queries: found.map(([code, item]) => ({
      queryKey: ['amend-item', slug, code],
      staleTime: 0,
      retry: false,
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Item | null> => {
        const list = 'measures' in item ? 'targets' : 'tasks';
        try {
          const detail = await api.get(`/plans/{slug}/${list}/{code}`, { path: { slug, code }, signal });
          return detail.kind === 'target' ? targetAsDraft(detail) : taskAsDraft(detail);
        } catch (error) {
          if (isProblem(error, 'item-not-found')) return null;
          throw error;
        }
      },
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    const now = new Map<string, Item>();
    const gone = new Map<string, string>();
    found.forEach(([code, item], at) => {
      const answer = answers[at];
      if (answer) now.set(code, answer);
      else if (answer === null) gone.set(code, item.name);
    });
    const bench = {
      targets: [...now.values()].filter((one): one is DraftTarget => 'measures' in one),
      tasks: [...now.values()].filter((one): one is DraftTask => !('measures' in one)),
    };
    return { now, moved: changesOf(new Map(found), bench, gone, words) };
  }, [answers, found, words]);
}

/** What changed in the plan while the draft lay. */
export function MovedNote({ moved }: { moved: readonly Change[] }) {
  const t = useMessages(amendMessages);
  if (moved.length === 0) return null;
  return (
    <Card title={t.movedTitle}>
      <p role="status">{t.movedDetail}</p>
      <AmendPreview changes={moved} label={t.movedTitle} />
    </Card>
  );
}
