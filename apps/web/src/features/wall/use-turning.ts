import { useEffect, useState } from 'react';

export interface Turning {
  /** Which page is on. */
  readonly at: number;
  readonly paused: boolean;
  readonly go: (by: number) => void;
  readonly pause: (paused: boolean) => void;
}

/** Pages that turn by themselves, by buttons and arrow keys, and stand still at the space bar. */
export function useTurning(count: number, turnSeconds: number): Turning {
  const [at, setAt] = useState(0);
  const [paused, setPaused] = useState(false);
  const go = (by: number) => count > 0 && setAt((at + by + count) % count);
  useEffect(() => {
    if (turnSeconds === 0 || paused || count < 2) return undefined;
    const timer = setTimeout(() => setAt((at + 1) % count), turnSeconds * 1000);
    return () => clearTimeout(timer);
  }, [at, count, turnSeconds, paused]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
      if (event.key === 'ArrowRight') go(1);
      else if (event.key === 'ArrowLeft') go(-1);
      // On a button the space bar presses it.
      else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) setPaused(!paused);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return { at: count === 0 ? 0 : at % count, paused, go, pause: setPaused };
}
