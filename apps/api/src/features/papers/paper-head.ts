import { formatDayLong } from '@tiendo/indicators';

/** A people's committee, as plans and documents write it, with its rank or place behind. */
const COMMITTEE = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?:\s+(.+))?$/iu;
/** Ranks that say nothing without a place. */
const RANKS = ['tỉnh', 'thành phố'];

/** The issuer as a head prints it: a people's committee written out on one line, whose it is on the next. */
export function issuerLines(issuer: string, place: string): string[] {
  const committee = COMMITTEE.exec(issuer.trim());
  if (!committee) return [issuer];
  const whose = committee[1] ?? '';
  if (whose === '') return ['Ủy ban nhân dân'];
  const isBare = RANKS.includes(whose.toLocaleLowerCase('vi'));
  const hasRank = RANKS.some((rank) => place.toLocaleLowerCase('vi').startsWith(rank));
  return ['Ủy ban nhân dân', isBare ? (hasRank ? place : `${whose} ${place}`) : whose];
}

/** Whether a people's committee issues it: its name in signs, and whom a signer stands for. */
export const isCommittee = (issuer: string): boolean => COMMITTEE.test(issuer.trim());

/** Room for what is filled in by hand. */
export const OPEN = '        ';
/** A number that the clerk still has to give: only what stands behind it is known. */
export const openNumber = (symbol: string): string => `${OPEN}/${symbol}`;

/** The day as a head writes it; null: left open. */
export const openDay = (day: string | null): string =>
  day === null ? `ngày${OPEN}tháng${OPEN}năm${OPEN}` : formatDayLong(day);
