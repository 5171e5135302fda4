/** Some browsers tell of a key that ends a composition only by this code, after the composition has ended. */
const OF_INPUT_METHOD = 229;

/**
 * Keeps keys of input methods from everything on the page: Enter that ends a Vietnamese word saves no form, Escape that
 * gives one up closes no dialog. Letters still arrive in the field itself. Registered before anything else hears of keys;
 * returns how to take it away.
 */
export function ignoreInputMethodKeys(target: Window = window): () => void {
  const ignore = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === OF_INPUT_METHOD) event.stopImmediatePropagation();
  };
  const names = ['keydown', 'keyup'] as const;
  for (const name of names) target.addEventListener(name, ignore, { capture: true });
  return () => {
    for (const name of names) target.removeEventListener(name, ignore, { capture: true });
  };
}
