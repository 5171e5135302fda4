// @ts-check
// What is measured takes turns, round by round, so that a busy moment of the machine meets all of it; what is compared
// is compared within a round.
import { middle } from './middle.mjs';

/** @typedef {import('./load.mjs').Measured} Measured */
/** @typedef {Readonly<Record<string, Measured>>} Round by the key of the subject */

/**
 * @param {Readonly<Record<string, { measure: () => Promise<Measured> }>>} subjects
 * @param {number} count
 * @returns {Promise<Round[]>}
 */
export async function inRounds(subjects, count) {
  /** @type {Round[]} */
  const rounds = [];
  for (let n = 0; n < count; n += 1) {
    /** @type {Record<string, Measured>} */
    const round = {};
    for (const [key, { measure }] of Object.entries(subjects)) round[key] = await measure();
    rounds.push(round);
  }
  return rounds;
}

/**
 * A subject in the round of its median latency: its rate and its waits are those of one and the same round.
 * @param {readonly Round[]} rounds
 * @param {string} key
 * @returns {Measured}
 */
export function middleRound(rounds, key) {
  const its = rounds.flatMap((round) => round[key] ?? []);
  const p50 = middle(its.map((one) => one.p50));
  const found = its.find((one) => one.p50 === p50);
  if (!found) throw new Error(`Nothing was measured of ${key}`);
  return found;
}

/**
 * The median over the rounds of what `share` gives for one of them.
 * @param {readonly Round[]} rounds
 * @param {(of: (key: string) => Measured) => number} share
 */
export function middleShare(rounds, share) {
  return middle(
    rounds.map((round) =>
      share((key) => {
        const one = round[key];
        if (!one) throw new Error(`Nothing was measured of ${key}`);
        return one;
      }),
    ),
  );
}

/**
 * How much longer `many` takes than `few`: measured in turn, the order changing from pair to pair, the median of the
 * pairs' ratios. Keys that are kept ready would make this line meaningless: both have to ask what nobody asked.
 * @param {() => Promise<number>} few milliseconds
 * @param {() => Promise<number>} many
 * @param {number} pairs
 * @returns {Promise<{ few: number, many: number, percent: number }>}
 */
export async function growthOf(few, many, pairs) {
  /** @type {{ few: number, many: number }[]} */
  const found = [];
  for (let n = 0; n < pairs; n += 1) {
    if (n % 2 === 0) {
      const first = await few();
      found.push({ few: first, many: await many() });
    } else {
      const first = await many();
      found.push({ few: await few(), many: first });
    }
  }
  return {
    few: middle(found.map((pair) => pair.few)),
    many: middle(found.map((pair) => pair.many)),
    percent: (middle(found.map((pair) => pair.many / pair.few)) - 1) * 100,
  };
}
