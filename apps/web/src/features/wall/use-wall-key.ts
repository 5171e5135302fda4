import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { askWithWallKey } from '../../shared/api';
import { askedAgain, wallQuery } from './wall.queries';

/** `#khoa=…`: what follows the `#` of an address is sent to no server and stands in no log. */
const IN_FRAGMENT = /^#khoa=([\w-]+)$/;

export const keyOfFragment = (fragment: string): string | null => IN_FRAGMENT.exec(fragment)?.[1] ?? null;

/** The key in the address of this screen with what it opens; `key` null: whoever is signed in looks, or a visitor. */
export function useWallKey(refreshSeconds: number) {
  const [key] = useState(() => {
    const own = keyOfFragment(location.hash);
    askWithWallKey(own);
    return own;
  });
  useEffect(() => {
    // Another key is another screen: nothing of the first stays.
    const again = () => location.reload();
    addEventListener('hashchange', again);
    return () => {
      removeEventListener('hashchange', again);
      askWithWallKey(null);
    };
  }, []);
  const wall = useQuery({ ...wallQuery, ...askedAgain(refreshSeconds), enabled: key !== null });
  return { key, wall };
}
