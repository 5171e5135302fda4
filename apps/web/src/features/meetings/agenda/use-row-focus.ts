import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

interface RowFocus {
  readonly list: RefObject<HTMLOListElement | null>;
  /** Keeps the focus on a row that moved: its place in the document changes, the person's does not. */
  readonly keep: (key: string) => void;
  /** Arrows, Home and End go from line to line. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLOListElement>) => void;
}

/** Marks what is focused of a row: its one button. */
const LINE = '[data-line]';

export function useRowFocus(): RowFocus {
  const list = useRef<HTMLOListElement>(null);
  const [wanted, setWanted] = useState<{ key: string } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.key)}"] ${LINE}`)?.focus();
  }, [wanted]);
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>(LINE) : null;
    if (from === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>(LINE)].filter(
      (line) => !line.closest('[hidden]'),
    );
    const at = lines.indexOf(from);
    const to: Partial<Record<string, number>> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: lines.length - 1 };
    const place = to[event.key];
    if (place === undefined) return;
    event.preventDefault();
    lines[place]?.focus();
  };
  return { list, keep: (key) => setWanted({ key }), onKeyDown };
}
