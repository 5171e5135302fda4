import type { WALL_KEY_HEADER } from '@tiendo/contracts';

/** As the API names it: another word would not compile. */
const HEADER: typeof WALL_KEY_HEADER = 'x-tiendo-wall-key';

let sent: Readonly<Record<string, string>> = {};

/** From now on every question of this page is asked with the key of a wall screen; null: with none. */
export function askWithWallKey(key: string | null): void {
  sent = key === null ? {} : { [HEADER]: key };
}

/** What goes with every question. */
export const wallKeyHeaders = (): Readonly<Record<string, string>> => sent;
