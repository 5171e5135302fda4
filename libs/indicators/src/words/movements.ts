import type { Locale } from '../percent/percent.js';
import type { MovementKind } from '../ranking/movement.js';
import type { Day } from '../time/day.js';
import { formatDay } from '../vietnamese/date.js';
import { countText, formatNumber } from '../vietnamese/format.js';
import { fromTo } from './figures.js';

/** The mark of a movement, always beside its words. */
export const MOVEMENT_MARKS: Readonly<Record<MovementKind, string>> = {
  up: '▲',
  down: '▼',
  same: '=',
  new: '•',
  undetermined: '?',
  unranked: '',
  notComparable: '≠',
};

/** A movement in ranks: `places` gained, or the least and the most where hedged figures leave several. */
export interface PrintableMovement {
  readonly kind: MovementKind;
  readonly places: number | null;
  readonly least?: number | null;
  readonly most?: number | null;
  /** Of what cannot be compared: the day of the reorganisation. */
  readonly breakOn?: Day | null | undefined;
}

/** How many places a movement is: `02`, `01–03`; null where it is none, or is not known. */
export function movementPlaces(movement: PrintableMovement, locale: Locale = 'vi'): string | null {
  const { kind, places, least = null, most = null } = movement;
  if (kind !== 'up' && kind !== 'down') return null;
  const count = (value: number): string =>
    locale === 'vi' ? countText(Math.abs(value)) : formatNumber(Math.abs(value), 0, locale);
  if (places !== null) return count(places);
  if (least === null || most === null) return null;
  return kind === 'up' ? fromTo(count(least), count(most)) : fromTo(count(most), count(least));
}

/** `tăng 02 bậc`, `giảm 01–03 bậc`, `giữ nguyên`, `mới xếp hạng`; null: nothing is compared, or nobody is ranked. */
export function movementText(movement: PrintableMovement | null, locale: Locale = 'vi'): string | null {
  if (movement === null) return null;
  const places = movementPlaces(movement, locale);
  switch (movement.kind) {
    case 'up':
      if (locale === 'vi') return places === null ? 'tăng bậc' : `tăng ${places} bậc`;
      return places === null ? 'up' : `up ${places} ${places === '1' ? 'place' : 'places'}`;
    case 'down':
      if (locale === 'vi') return places === null ? 'giảm bậc' : `giảm ${places} bậc`;
      return places === null ? 'down' : `down ${places} ${places === '1' ? 'place' : 'places'}`;
    case 'same':
      return locale === 'vi' ? 'giữ nguyên' : 'unchanged';
    case 'new':
      return locale === 'vi' ? 'mới xếp hạng' : 'newly ranked';
    case 'undetermined':
      return locale === 'vi' ? 'chưa rõ tăng hay giảm' : 'up or down not certain';
    case 'unranked':
      return null;
    case 'notComparable':
      return notComparable(movement.breakOn ?? null, locale);
  }
}

/** The mark of a movement with its places where there is no room for words; in words what no mark tells. */
export function movementBrief(movement: PrintableMovement, locale: Locale = 'vi'): string {
  if (movement.kind === 'new') return locale === 'vi' ? 'mới' : 'new';
  if (movement.kind === 'undetermined') return locale === 'vi' ? 'chưa rõ' : 'unclear';
  return `${MOVEMENT_MARKS[movement.kind]}${movementPlaces(movement, 'en') ?? ''}`;
}

/** Targets won or lost since the period before, `thêm 03 chỉ tiêu đạt`; null: as many as then, or then is not known. */
export function targetsWonText(won: number | null, locale: Locale = 'vi'): string | null {
  if (won === null || won === 0) return null;
  const count = Math.abs(won);
  if (locale === 'vi') return `${won > 0 ? 'thêm' : 'bớt'} ${countText(count)} chỉ tiêu đạt`;
  const noun = count === 1 ? 'target' : 'targets';
  return `${formatNumber(count, 0, locale)} ${noun} ${won > 0 ? 'won' : 'lost'}`;
}

/** `không so sánh được: sắp xếp từ 01/3/2025`. */
function notComparable(day: Day | null, locale: Locale): string {
  const [words, since] = locale === 'vi' ? ['không so sánh được', 'sắp xếp từ'] : ['not comparable', 'reorganised on'];
  return day === null ? words : `${words}: ${since} ${formatDay(day, locale)}`;
}
