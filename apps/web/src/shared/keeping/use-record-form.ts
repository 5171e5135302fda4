import { useState } from 'react';
import type { FormOfKeeping } from './keeping';
import { useKept, useKeptState } from './use-kept';

/** What stands wrong beside which field, before anything is sent. */
export type Issues<T> = Partial<Record<keyof T, string>>;

/**
 * A draft of a record over the version it was opened in: what was typed, what is missing. What is typed is kept until
 * `kept.done`, with the version and the record it was typed over.
 */
export function useRecordForm<T extends object>(of: FormOfKeeping, initial: T, over = 0) {
  const kept = useKept(of);
  const [version, setVersion] = useKeptState(kept, 'version', over, { passive: true });
  const [base, setBase] = useKeptState(kept, 'base', initial, { passive: true });
  const [draft, setDraft] = useKeptState(kept, 'draft', initial);
  const [issues, setIssues] = useState<Issues<T>>({});
  const change = (patch: Partial<T>) => {
    setDraft((before) => ({ ...before, ...patch }));
    setIssues(
      (before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in patch))) as Issues<T>,
    );
  };
  return {
    kept,
    version,
    /** The record as it was when typing began. */
    base,
    draft,
    issues,
    change,
    /** Begins again from a record as it is now. */
    restart: (next: T, nextVersion: number) => {
      kept.rebase('draft', next);
      setVersion(nextVersion);
      setBase(next);
      setDraft(next);
      setIssues({});
    },
    /** What was typed before has been saved as this; what was typed since stays, over the new version. */
    savedAs: (next: T, nextVersion: number) => {
      kept.rebase('draft', next);
      setVersion(nextVersion);
      setBase(next);
    },
    /** The draft with some fields as somebody else has saved them. */
    merged: (theirs: T, taken: ReadonlySet<keyof T>): T => {
      const merge = Object.fromEntries([...taken].map((field) => [field, theirs[field]])) as Partial<T>;
      change(merge);
      return { ...draft, ...merge };
    },
    /** True when nothing is wrong; otherwise the fields say what. */
    check: (found: Issues<T>): boolean => {
      setIssues(found);
      return Object.keys(found).length === 0;
    },
  };
}
