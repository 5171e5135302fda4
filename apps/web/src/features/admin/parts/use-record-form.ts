import { useState } from 'react';

/** What stands wrong beside which field, before anything is sent. */
export type Issues<T> = Partial<Record<keyof T, string>>;

/** A draft of a record: what was typed, whether it differs from what it began with, what is missing. */
export function useRecordForm<T extends object>(initial: T) {
  const [start, setStart] = useState(initial);
  const [draft, setDraft] = useState(initial);
  const [issues, setIssues] = useState<Issues<T>>({});
  return {
    draft,
    issues,
    dirty: JSON.stringify(draft) !== JSON.stringify(start),
    change: (patch: Partial<T>) => {
      setDraft((before) => ({ ...before, ...patch }));
      setIssues(
        (before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in patch))) as Issues<T>,
      );
    },
    /** Begins again from a record as it is now. */
    restart: (next: T) => {
      setStart(next);
      setDraft(next);
      setIssues({});
    },
    /** True when nothing is wrong; otherwise the fields say what. */
    check: (found: Issues<T>): boolean => {
      setIssues(found);
      return Object.keys(found).length === 0;
    },
  };
}
