import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Parts of a report, and how the address calls them. */
export const TABS = {
  lines: 'so-lieu',
  items: 'nhiem-vu',
  lists: 'bang-ke',
  sections: 'noi-dung',
  send: 'gui',
  history: 'lich-su',
} as const;
export type Tab = keyof typeof TABS;

export const TAB_PARAM = 'muc';

const isTab = (name: string): name is Tab => name in TABS;

/** The part that the address names; what it does not know is null. */
export function tabOf(search: URLSearchParams): Tab | null {
  const word = search.get(TAB_PARAM);
  return (
    Object.keys(TABS)
      .filter(isTab)
      .find((tab) => TABS[tab] === word) ?? null
  );
}

/** How to get to a part of the report on screen, and to a place in it; whose report it is stays in the address. */
export function useTabLink(): (tab: Tab, id?: string) => { readonly search: string; readonly hash: string } {
  const [search] = useSearchParams();
  return useCallback(
    (tab, id = '') => {
      const next = new URLSearchParams(search);
      next.set(TAB_PARAM, TABS[tab]);
      return { search: `?${next.toString()}`, hash: id && `#${id}` };
    },
    [search],
  );
}
