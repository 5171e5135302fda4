import type { QueryClient } from '@tanstack/react-query';
import type { ItemKind, NewStatement, StatusEntryBody } from '@tiendo/contracts';
import { ApiProblem, api, itemList } from '../../../shared/api';
import { OwnVersions, type Step } from '../../../shared/journal';
import { refreshPlan } from '../items.queries';
import { postStatement, withdrawStatement } from './save-statement';

const own = new OwnVersions();

interface Stated {
  readonly client: QueryClient;
  readonly slug: string;
  readonly kind: ItemKind;
  /** What was stated, by the code of the item. */
  readonly entries: ReadonlyMap<string, StatusEntryBody>;
  /** What it was stated with. */
  readonly bodyOf: (code: string) => NewStatement;
  readonly words: string;
  /** Reason of the withdrawals. */
  readonly reason: string;
  readonly onUndone?: () => void;
}

/** Statuses stated at once, as a step that is taken back by withdrawing them and done again by stating them anew. */
export function statusStep({ client, slug, kind, entries, bodyOf, words, reason, onUndone }: Stated): Step {
  const ids = new Map([...entries].map(([code, { id }]) => [code, id]));
  const keyOf = (code: string): string => `${slug} ${kind} ${code}`;
  const versionOf = (code: string): number => own.of(keyOf(code), entries.get(code)?.version ?? 0);
  for (const [code, { version }] of entries) own.note(keyOf(code), version);
  const codes = [...entries.keys()];
  return {
    words,
    area: 'items',
    undo: async () => {
      await refuseOthers(slug, kind, codes, versionOf);
      // One after the other, last first: each withdrawal locks the plan for a moment.
      for (const code of [...codes].reverse()) {
        const { version } = await withdrawStatement(slug, kind, code, ids.get(code) ?? '', reason, versionOf(code));
        own.note(keyOf(code), version);
      }
      onUndone?.();
      await refreshPlan(client, slug);
    },
    redo: async () => {
      await refuseOthers(slug, kind, codes, versionOf);
      for (const code of codes) {
        const { id, version } = await postStatement(slug, kind, code, bodyOf(code), versionOf(code));
        ids.set(code, id);
        own.note(keyOf(code), version);
      }
      await refreshPlan(client, slug);
    },
  };
}

/** Before the first of several is touched: whether somebody else has been at any of them. */
async function refuseOthers(
  slug: string,
  kind: ItemKind,
  codes: readonly string[],
  versionOf: (code: string) => number,
): Promise<void> {
  if (codes.length < 2) return;
  const { items } = await api.get(`/plans/{slug}/${itemList(kind)}`, { path: { slug }, query: { limit: 500 } });
  const now = new Map(items.map(({ code, version }) => [code, version]));
  if (codes.some((code) => (now.get(code) ?? versionOf(code)) !== versionOf(code))) {
    throw new ApiProblem({ type: '/problems/stale', title: '', status: 412, code: 'stale', requestId: '' });
  }
}
