/** What the address of a wall says; everything has a default, so that the bare address is enough. */
export interface WallParams {
  /** `lam-moi`: seconds between two askings of the server, 10 to 3600. */
  readonly refreshSeconds: number;
  /** `chuyen`: seconds a page stays, 5 to 600; 0 stays on the first. */
  readonly turnSeconds: number;
  /** `giao-dien`: `toi` (dark, the default) or `sang`. */
  readonly scheme: 'dark' | 'light';
  /** `trang`: keys of the pages to show, in this order; null: all there are. */
  readonly pages: readonly string[] | null;
}

const DEFAULT_REFRESH = 60;
const DEFAULT_TURN = 20;

/** Reads the address of a wall and survives nonsense: what is out of range is brought into it. */
export function parseWallParams(params: URLSearchParams): WallParams {
  const turn = secondsOf(params.get('chuyen'));
  const pages = (params.get('trang') ?? '').split(',').filter((key) => key !== '');
  return {
    refreshSeconds: clamp(secondsOf(params.get('lam-moi')) ?? DEFAULT_REFRESH, 10, 3600),
    turnSeconds: turn === 0 ? 0 : clamp(turn ?? DEFAULT_TURN, 5, 600),
    scheme: params.get('giao-dien') === 'sang' ? 'light' : 'dark',
    pages: pages.length > 0 ? pages : null,
  };
}

const secondsOf = (text: string | null): number | null =>
  text !== null && /^\d{1,5}$/.test(text) ? Number(text) : null;
const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
