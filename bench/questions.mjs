// @ts-check
// What the bench asks of the simulated country: the paths the web sends, each turn another, so that what is asked was
// not asked before or so long ago that nobody keeps it.
import { API, PLAN } from './country.mjs';

const PILLARS = ['digital-data', 'digital-government', 'digital-economy', 'digital-society'];
/** Every simulated province has so many communes or more. */
const COMMUNES = 57;
const DAY_MS = 86_400_000;

const plan = `${API}/plans/${PLAN}`;
export const SUMMARY = `${plan}/summary`;
export const LOCALITIES = `${plan}/localities?block=communes`;
export const RANKING = `${API}/rankings?plan=${PLAN}&block=communes`;
export const WHOLE_RANKING = `${RANKING}&limit=5000`;

/**
 * A day of the plan's three years; every one comes once before one comes again.
 * @param {number} turn
 */
const dayOf = (turn) => new Date(Date.UTC(2023, 0, 2) + (turn % 1090) * DAY_MS).toISOString().slice(0, 10);

/** @param {number} n */
const twoDigits = (n) => String(n).padStart(2, '0');

/**
 * The communes of one province, by one index, in one order, of the plan or one of its pillars.
 * @param {number} turn
 * @param {number} provinces
 */
function choiceOf(turn, provinces) {
  const scope = Math.floor(turn / provinces);
  const pillar = PILLARS[(scope % 5) - 1];
  return [
    `parent=tinh-mau-${twoDigits(1 + (turn % provinces))}`,
    ...(pillar ? [`pillar=${pillar}`] : []),
    `index=${Math.floor(scope / 5) % 2 ? 'achievement' : 'completion'}`,
  ].join('&');
}

/**
 * @param {number} provinces that were simulated
 * @param {readonly string[]} indicators codes
 * @returns {Record<'summary' | 'targets' | 'localities' | 'localityPage' | 'ranking' | 'series' | 'heavy', (turn: number) => string>}
 */
export function questions(provinces, indicators) {
  const orders = ['rank', 'official', 'name', 'reported'];
  const orderOf = (/** @type {number} */ turn) => orders[Math.floor(turn / (provinces * 10)) % orders.length];
  return {
    summary: (turn) => `${SUMMARY}?asOf=${dayOf(turn)}`,
    targets: (turn) => `${plan}/targets?asOf=${dayOf(turn)}`,
    localities: (turn) => `${LOCALITIES}&${choiceOf(turn, provinces)}&sort=${orderOf(turn)}`,
    localityPage: (turn) => `${LOCALITIES}&${choiceOf(turn, provinces)}&sort=${orderOf(turn)}&limit=${1 + (turn % 50)}`,
    ranking: (turn) => `${RANKING}&${choiceOf(turn, provinces)}&limit=${5000 - (turn % 40)}`,
    series: (turn) => {
      const { indicator, province, commune } = seriesKeyOf(turn, provinces, indicators);
      const unit = `xa-mau-${twoDigits(province)}-${String(commune).padStart(3, '0')}`;
      return `${plan}/series?indicator=${indicator}&unit=${unit}`;
    },
    heavy: (turn) => `${LOCALITIES}&${choiceOf(turn, provinces)}&period=${monthOf(turn)}`,
  };
}

/**
 * One series of many: indicator, province and commune differ from each to the next.
 * @param {number} turn
 * @param {number} provinces
 * @param {readonly string[]} indicators
 */
export function seriesKeyOf(turn, provinces, indicators) {
  return {
    indicator: indicators[turn % indicators.length] ?? '',
    province: 1 + ((turn * 7) % provinces),
    commune: 1 + (Math.floor(turn / provinces) % COMMUNES),
  };
}

/** @param {number} turn */
const monthOf = (turn) => `${2023 + (Math.floor(turn / 12) % 3)}M${twoDigits(1 + (turn % 12))}`;
