/** Where somebody went by search, to be offered first next time. */
export interface Place {
  readonly to: string;
  readonly label: string;
  /** What it is of: a plan, an owner. */
  readonly beside: string;
}

/** Kept per account: what one may see, another may not. */
const keyOf = (username: string | null): string => `tiendo.gone.${username ?? ''}`;
const MOST = 8;

export function recentPlaces(username: string | null): Place[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(username)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPlace).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The latest first, each once. */
export function rememberPlace(username: string | null, { to, label, beside }: Place): void {
  const others = recentPlaces(username).filter((place) => place.to !== to);
  try {
    localStorage.setItem(keyOf(username), JSON.stringify([{ to, label, beside }, ...others].slice(0, MOST)));
  } catch {
    // Not remembered: it is found again by its name.
  }
}

/** What one went to goes with one's session: the device may be another's next. */
export function forgetPlaces(username: string): void {
  try {
    localStorage.removeItem(keyOf(username));
  } catch {
    // Nothing is kept where storage is refused.
  }
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { to, label, beside } = value as Record<string, unknown>;
  return typeof to === 'string' && to.startsWith('/') && typeof label === 'string' && typeof beside === 'string';
}
