/** The link under a point of the page, where it leads to another screen of the application in this window; else null. */
export function screenLinkAt(target: EventTarget | null): HTMLAnchorElement | null {
  if (!(target instanceof Element)) return null;
  const link = target.closest<HTMLAnchorElement>('a[href]');
  if (!link || link.hasAttribute('download') || !['', '_self'].includes(link.target)) return null;
  const { origin, pathname, search } = globalThis.location;
  const isElsewhere = link.origin === origin && (link.pathname !== pathname || link.search !== search);
  return isElsewhere ? link : null;
}
