/** The snapshot published last; the list may come in any order. It is what visitors, committee and leaders open on. */
export const latestSnapshot = <T extends { readonly publishedAt: string }>(snapshots: readonly T[]): T | null =>
  snapshots.reduce<T | null>((last, one) => (!last || one.publishedAt > last.publishedAt ? one : last), null);
