import { useEffect, useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { currentLanguage, loadMessages } from '../i18n';
import { notify } from '../ui';
import { Keeping, type FormOfKeeping } from './keeping';
import { keptStore } from './kept-store';
import { isPageGoing } from './leaving';
import { keepingMessages } from './messages';

/**
 * Keeps what is typed into a form until it is saved: through Escape, Back, a link, reload, an ended session and a closed
 * browser. Its fields are `useKeptState`; `done` tells that they are saved.
 */
export function useKept(of: FormOfKeeping): Keeping {
  const [keeping] = useState(() => new Keeping(of));
  useEffect(() => {
    keeping.mark(true);
    mounted.add(keeping);
    return () => {
      mounted.delete(keeping);
      // React may take a form away only to put it back at once.
      setTimeout(() => {
        if (mounted.has(keeping) || isPageGoing()) return;
        keeping.mark(false);
        if (keeping.isKept) void sayKept(keeping);
      });
    };
  }, [keeping]);
  return keeping;
}

const mounted = new Set<Keeping>();

/** One field of a kept form: `useState` whose value is found again. `passive`: goes along, and is no change itself. */
export function useKeptState<T>(
  keeping: Keeping,
  field: string,
  start: T | (() => T),
  { passive = false } = {},
): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState<T>(() =>
    keeping.begin(field, typeof start === 'function' ? (start as () => T)() : start, passive),
  );
  useEffect(() => keeping.note(field, value), [keeping, field, value]);
  useEffect(() => keeping.onRestart(field, (first) => setValue(first as T)), [keeping, field]);
  return [value, setValue];
}

/** A field that is a map by name: kept as its pairs. */
export function useKeptMap<T>(
  keeping: Keeping,
  field: string,
  start: readonly (readonly [string, T])[] = [],
): [ReadonlyMap<string, T>, (change: (before: ReadonlyMap<string, T>) => ReadonlyMap<string, T>) => void] {
  const [pairs, setPairs] = useKeptState<readonly (readonly [string, T])[]>(keeping, field, start);
  const map = useMemo(() => new Map(pairs), [pairs]);
  return [map, (change) => setPairs((before) => [...change(new Map(before))])];
}

/** Whether unsaved work is kept for this form: one that stands within a screen opens with it. */
export const isKept = (form: string, about: string): boolean => keptStore.read(keptStore.keyOf(form, about)) !== null;

async function sayKept(keeping: Keeping): Promise<void> {
  const t = await loadMessages(keepingMessages, currentLanguage());
  await notify({
    title: t.keptTitle,
    detail: t.keptDetail(keeping.of.label),
    action: { label: t.discard, run: keeping.done },
  });
}
