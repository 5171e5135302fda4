import { useEffect, useRef, useState, type RefObject } from 'react';

/** Keeps the focus on a row that moved: its place in the document changes, the person's does not. */
export function useFocusRow(): { list: RefObject<HTMLOListElement | null>; focus: (key: string) => void } {
  const list = useRef<HTMLOListElement>(null);
  const [wanted, setWanted] = useState<{ key: string } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.key)}"]`)?.focus();
  }, [wanted]);
  return { list, focus: (key) => setWanted({ key }) };
}
