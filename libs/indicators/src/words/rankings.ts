import type { Locale } from '../percent/percent.js';
import type { RangeRule } from '../ranking/places.js';

const RANGE_RULE_WORDS: Readonly<Record<Locale, Readonly<Record<RangeRule, string>>>> = {
  vi: { certainEnd: 'Số liệu nêu khoảng thì xếp theo phần chắc chắn đạt; bằng nhau thì đồng hạng' },
  en: { certainEnd: 'Figures given as a range are placed by what is certainly reached; equals share a rank' },
};

const RANGE_RULE_NAMES: Readonly<Record<Locale, Readonly<Record<RangeRule, string>>>> = {
  vi: { certainEnd: 'hạng theo phần chắc chắn đạt' },
  en: { certainEnd: 'ranked by what is certainly reached' },
};

/** The same rule in a few words, within a line that says more. */
export const rangeRuleName = (rule: RangeRule, locale: Locale = 'vi'): string => RANGE_RULE_NAMES[locale][rule];

/** The rule by which figures that leave several places came to one; stands wherever such a ranking is printed. */
export const rangeRuleText = (rule: RangeRule, locale: Locale = 'vi'): string => RANGE_RULE_WORDS[locale][rule];
