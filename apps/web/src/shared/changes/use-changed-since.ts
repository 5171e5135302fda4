import { useQuery } from '@tanstack/react-query';
import type { ItemKind } from '@tiendo/contracts';
import { useMemo } from 'react';
import type { Changes, ItemChange } from '../contract-types';
import { usePlanView } from '../plan';
import { changesQuery } from './changes.queries';

export interface ChangedSince {
  /** The change of an item since the snapshot on screen; undefined: none. */
  readonly of: (kind: ItemKind, code: string) => ItemChange | undefined;
  readonly total: number;
  readonly snapshotId: string;
}

const known = new WeakMap<Changes, ReadonlyMap<string, ItemChange>>();

/** Found once per answer, however many lines ask. */
function itemsByKey(changes: Changes): ReadonlyMap<string, ItemChange> {
  const found = known.get(changes) ?? new Map(changes.items.map((one) => [`${one.kind} ${one.code}`, one]));
  known.set(changes, found);
  return found;
}

/** What changed after the snapshot on screen, up to the live figures; null on live figures, or until that is known. */
export function useChangedSince(): ChangedSince | null {
  const { slug, kind, snapshot } = usePlanView();
  const { data } = useQuery({
    ...changesQuery(slug, { from: snapshot?.id }),
    enabled: kind === 'snapshot' && snapshot !== null,
  });
  return useMemo(() => {
    if (!data || !snapshot) return null;
    const byKey = itemsByKey(data);
    return { of: (of, code) => byKey.get(`${of} ${code}`), total: data.total, snapshotId: snapshot.id };
  }, [data, snapshot]);
}
