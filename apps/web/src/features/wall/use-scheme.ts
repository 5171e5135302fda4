import { useLayoutEffect } from 'react';

const SCHEME = 'data-mantine-color-scheme';

/** The wall has a scheme of its own: a screen on the wall is no place to remember what its owner prefers. */
export function useScheme(scheme: 'dark' | 'light'): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const before = root.getAttribute(SCHEME);
    root.setAttribute(SCHEME, scheme);
    // The provider writes its own when the system changes: the wall's stays.
    const watch = new MutationObserver(() => {
      if (root.getAttribute(SCHEME) !== scheme) root.setAttribute(SCHEME, scheme);
    });
    watch.observe(root, { attributes: true, attributeFilter: [SCHEME] });
    return () => {
      watch.disconnect();
      if (before !== null) root.setAttribute(SCHEME, before);
    };
  }, [scheme]);
}
