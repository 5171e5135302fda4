import type { Attainment } from '@tiendo/contracts';
import { meanAchievement, percentOf, type Tally } from '@tiendo/indicators';

/** A tally as answers show it. */
export function attainmentOf(tally: Tally): Attainment {
  const { asked, reported, total, met, undetermined, achievementCount } = tally;
  const achievement = meanAchievement(tally);
  return {
    asked,
    reported,
    total,
    completed: met,
    undetermined,
    percent: percentOf(met, total, 2),
    percentHighest: percentOf(met + undetermined, total, 2),
    achievement: achievement === null ? null : Number(achievement),
    achievementCount,
    reportedPercent: percentOf(reported, asked, 2),
  };
}

/** The middle of some percentages, halfway between two where their number is even; null for none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : Math.round((low + high) * 50) / 100;
}
