import { ApiProblem, api } from '../api';
import { keptStore } from './kept-store';

/** A second reload within this time would be a circle: the code is not coming. */
const ONCE_WITHIN_MS = 60_000;
const RELOADED = 'tiendo.reloaded';
/** A write that is under way is waited for, but not for ever. */
const PATIENCE_MS = 5000;
const STEP_MS = 100;

let going = false;
/** How many fetches of code are under way that nobody waits for. */
let early = 0;

/** True once the page is about to be replaced: forms that vanish now are not being closed by anybody. */
export const isPageGoing = (): boolean => going;

/** True for a part of the application that could not be fetched: often a new version has taken its place. */
export const isMissingCode = (error: unknown): boolean =>
  error instanceof Error && /module script|dynamically imported module|Unable to preload CSS/i.test(error.message);

/**
 * Loads the page again because its code is gone: once, when the server answers and no write is under way; what was typed is
 * on the device by then. `isWriting` tells whether a write is under way.
 */
export async function reloadForCode(isWriting: () => boolean): Promise<void> {
  if (going || !mayReload()) return;
  going = true;
  keptStore.flush();
  const isThere = await api.get('/session').then(
    () => true,
    (error: unknown) => error instanceof ApiProblem && error.status < 500,
  );
  if (!isThere || !keptStore.durable()) {
    going = false;
    return;
  }
  for (let waited = 0; isWriting() && waited < PATIENCE_MS; waited += STEP_MS) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  keptStore.flush();
  sessionStorage.setItem(RELOADED, String(Date.now()));
  globalThis.location.reload();
}

/** Fetches code that nobody waits for yet: where it is gone, the page goes on until somebody needs it. */
export async function fetchEarly(load: () => Promise<unknown>): Promise<void> {
  early += 1;
  try {
    await load();
  } catch {
    // Asked for again when it is needed.
  } finally {
    early -= 1;
  }
}

function mayReload(): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(RELOADED) ?? 0) > ONCE_WITHIN_MS;
  } catch {
    return false;
  }
}

/** Registers what goes with the life of the page; returns how to take it away. `isWriting`: a write is under way. */
export function watchPage(isWriting: () => boolean): () => void {
  const leave = () => {
    going = true;
    keptStore.flush();
  };
  const back = () => {
    going = false;
  };
  const hide = () => {
    if (document.visibilityState === 'hidden') keptStore.flush();
  };
  const warn = (event: BeforeUnloadEvent) => {
    keptStore.flush();
    if (!keptStore.durable() && keptStore.list().length > 0) event.preventDefault();
  };
  const missing = () => {
    if (early === 0) void reloadForCode(isWriting);
  };
  const pairs: readonly (readonly [EventTarget, string, (event: never) => void])[] = [
    [globalThis, 'pagehide', leave],
    [globalThis, 'pageshow', back],
    [globalThis, 'beforeunload', warn],
    [globalThis, 'storage', keptStore.follow],
    [globalThis, 'vite:preloadError', missing],
    [document, 'visibilitychange', hide],
  ];
  for (const [target, name, listener] of pairs) target.addEventListener(name, listener as EventListener);
  return () => {
    for (const [target, name, listener] of pairs) target.removeEventListener(name, listener as EventListener);
  };
}
