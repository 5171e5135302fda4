import { useState } from 'react';
import type { Section } from './agenda-sections';

/** What of an agenda is open; kept while its lines are saved and built anew. */
export interface AgendaView {
  /** Keys of the lines told in full. */
  readonly open: ReadonlySet<string>;
  readonly setOpen: (keys: Iterable<string>) => void;
  /** Folded sections; null: nobody has folded anything yet. */
  readonly folded: ReadonlySet<Section> | null;
  readonly setFolded: (sections: Iterable<Section>) => void;
}

export function useAgendaView(): AgendaView {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());
  const [folded, setFolded] = useState<ReadonlySet<Section> | null>(null);
  return {
    open,
    setOpen: (keys) => setOpen(new Set(keys)),
    folded,
    setFolded: (sections) => setFolded(new Set(sections)),
  };
}

/** The set with one more, or without it. */
export function toggled<T>(set: ReadonlySet<T>, one: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
