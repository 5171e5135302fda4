import type { QueryClient } from '@tanstack/react-query';
import type { ItemKind, NewStatement, StatusEntryBody } from '@tiendo/contracts';
import { ApiProblem, api } from '../../../shared/api';
import { OwnVersions, type Step } from '../../../shared/journal';
import { refreshPlan } from '../items.queries';
import { chunksOf } from './bulk-problems';
import { BULK_LIMIT, postStatement, postStatements, withdrawStatement, withdrawStatements } from './save-statement';

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
  const settle = (code: string, { id, version }: StatusEntryBody): void => {
    ids.set(code, id);
    own.note(keyOf(code), version);
  };
  return {
    words,
    area: 'items',
    undo: async () => {
      const [only, ...others] = codes;
      if (only !== undefined && others.length === 0) {
        const taken = await withdrawStatement(slug, kind, only, ids.get(only) ?? '', reason, versionOf(only));
        own.note(keyOf(only), taken.version);
      } else {
        await refuseOthers(slug, kind, codes, versionOf);
        // The last first, as many at once as the API takes; each of these is taken back whole or not at all.
        for (const chunk of chunksOf([...codes].reverse(), BULK_LIMIT)) {
          const { items } = await withdrawStatements(slug, {
            reason,
            items: chunk.map((code) => ({ kind, code, entryId: ids.get(code) ?? '', version: versionOf(code) })),
          });
          for (const { code, entry } of items) own.note(keyOf(code), entry.version);
        }
      }
      onUndone?.();
      await refreshPlan(client, slug);
    },
    redo: async () => {
      const [only, ...others] = codes;
      if (only !== undefined && others.length === 0)
        settle(only, await postStatement(slug, kind, only, bodyOf(only), versionOf(only)));
      else {
        await refuseOthers(slug, kind, codes, versionOf);
        for (const chunk of chunksOf(codes, BULK_LIMIT)) {
          const sent = chunk.map((code) => ({ kind, code, ...bodyOf(code), version: versionOf(code) }));
          const { items } = await postStatements(slug, sent);
          for (const { code, entry } of items) settle(code, entry);
        }
      }
      await refreshPlan(client, slug);
    },
  };
}

/** Where several requests are needed: whether somebody else has been at any of the items, before the first is touched. */
async function refuseOthers(
  slug: string,
  kind: ItemKind,
  codes: readonly string[],
  versionOf: (code: string) => number,
): Promise<void> {
  if (codes.length <= BULK_LIMIT) return;
  for (const chunk of chunksOf(codes, BULK_LIMIT)) {
    const { items } = await api.get('/plans/{slug}/statements', {
      path: { slug },
      query: { kind, codes: chunk.join(',') },
    });
    if (items.every(({ code, version }) => version === versionOf(code))) continue;
    throw new ApiProblem({ type: '/problems/stale', title: '', status: 412, code: 'stale', requestId: '' });
  }
}
