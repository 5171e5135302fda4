import { useState } from 'react';

/** Texts on their way to the address; a slow machine takes some letters to follow. */
const ON_THEIR_WAY = 20;

/**
 * A search box ahead of the address it writes: what is typed stands in the box at once, and what the address says after
 * something else changed it (a view opened, a reader gone back) replaces it. What comes back of the box's own letters does not.
 */
export function useTyped(value: string, write: (text: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState({ value, sent: [] as readonly string[] });
  if (told.value !== value) {
    const at = told.sent.indexOf(value);
    setTold({ value, sent: at === -1 ? [] : told.sent.slice(at + 1) });
    if (at === -1) setTyped(value);
  }
  const type = (text: string) => {
    setTyped(text);
    setTold((now) => ({ ...now, sent: [...now.sent, text.trim()].slice(-ON_THEIR_WAY) }));
    write(text.trim());
  };
  return [typed, type];
}
