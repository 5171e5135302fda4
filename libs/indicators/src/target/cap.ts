/** Where achievements may be capped in means and ranks, in percent of the level. */
export const ACHIEVEMENT_CAPS = [100, 120] as const;

/** The cap a plan sets; null: none, what is beyond the level counts in full. */
export type AchievementCap = (typeof ACHIEVEMENT_CAPS)[number] | null;

/** A plan that says nothing caps at the level itself: one result beyond it never hides another that was missed. */
export const DEFAULT_ACHIEVEMENT_CAP: AchievementCap = 100;

/** The cap of a plan's settings, which may leave it out. */
export function capOf(policy: { readonly achievementCap?: AchievementCap | undefined }): AchievementCap {
  return policy.achievementCap === undefined ? DEFAULT_ACHIEVEMENT_CAP : policy.achievementCap;
}

/**
 * An achievement as it goes into a mean or a rank, in the unit it comes in (`percent` of the level, or hundredths of a
 * percent with `unit` 100). The raw rate stays with the item. null in, null out.
 */
export function cappedAchievement(rate: number, cap: AchievementCap, unit?: number): number;
export function cappedAchievement(rate: number | null, cap: AchievementCap, unit?: number): number | null;
export function cappedAchievement(rate: number | null, cap: AchievementCap, unit = 1): number | null {
  return rate === null || cap === null ? rate : Math.min(rate, cap * unit);
}
