import { formatPercent, type Locale } from '../percent/percent.js';
import type { CountingPolicy } from '../status/policy.js';
import type { ItemStatus, StatedStatus } from '../status/vocabulary.js';
import { countText, formatNumber, ratioText } from '../vietnamese/index.js';
import { inSentence, STATUS_LABELS } from './statuses.js';

/** What the headline says of one kind of item: counts of items, `completed` and `total` as the policy counts. */
export interface HeadlineRollUp {
  readonly total: number;
  readonly completed: number;
  /** Items that left the total. */
  readonly excluded: number;
  readonly byStatus: readonly { readonly status: ItemStatus; readonly count: number }[];
}

/** What the headline of a plan is made of. */
export interface HeadlineFacts {
  readonly plan: { readonly code: string };
  readonly targets: HeadlineRollUp;
  readonly tasks: HeadlineRollUp;
  readonly policy: Readonly<Record<'targets' | 'tasks', Pick<CountingPolicy, 'countsAsCompleted' | 'percentDigits'>>>;
}

interface HeadlineWords {
  readonly nouns: Readonly<Record<'targets' | 'tasks', { readonly one: string; readonly many: string }>>;
  readonly count: (value: number) => string;
  readonly ratio: (part: number, whole: number) => string;
  readonly none: (noun: string) => string;
  readonly silent: (parts: readonly string[]) => string;
  readonly empty: (code: string) => string;
}

const WORDS: Readonly<Record<Locale, HeadlineWords>> = {
  vi: {
    nouns: { targets: { one: 'chỉ tiêu', many: 'chỉ tiêu' }, tasks: { one: 'nhiệm vụ', many: 'nhiệm vụ' } },
    count: countText,
    ratio: ratioText,
    none: (noun) => `không phát sinh ${noun}`,
    silent: (parts) => `Chưa có báo cáo về ${parts.join(' và ')} của kế hoạch`,
    empty: (code) => `Kế hoạch ${code} chưa có chỉ tiêu, nhiệm vụ`,
  },
  en: {
    nouns: { targets: { one: 'target', many: 'targets' }, tasks: { one: 'task', many: 'tasks' } },
    count: (value) => formatNumber(value, 0, 'en'),
    ratio: (part, whole) => `${formatNumber(part, 0, 'en')}/${formatNumber(whole, 0, 'en')}`,
    none: (noun) => `no ${noun} occurred`,
    silent: (parts) => `Nothing has been reported yet on ${parts.join(' and ')} of the plan`,
    empty: (code) => `Plan ${code} has no targets or tasks yet`,
  },
};

const KINDS = ['targets', 'tasks'] as const;

/**
 * Both headline figures in the words of the official report: `21/30 chỉ tiêu hoàn thành, cơ bản hoàn thành (70%); 22/35
 * nhiệm vụ hoàn thành (62,9%)`. A kind that the plan does not have is left out, one that nobody has reported on is no 0%.
 */
export function headlineSentence(facts: HeadlineFacts, locale: Locale = 'vi'): string {
  const words = WORDS[locale];
  const kinds = KINDS.filter((kind) => facts[kind].total + facts[kind].excluded > 0);
  if (kinds.length === 0) return words.empty(facts.plan.code);
  if (kinds.every((kind) => isSilent(facts[kind]))) {
    return words.silent(
      kinds.map((kind) => {
        const { total } = facts[kind];
        const { one, many } = words.nouns[kind];
        return `${words.count(total)} ${total === 1 ? one : many}`;
      }),
    );
  }
  const sentence = kinds
    .map((kind) => {
      const { completed, total } = facts[kind];
      const { countsAsCompleted, percentDigits } = facts.policy[kind];
      const noun = words.nouns[kind].many;
      const share = formatPercent({ numerator: completed, denominator: total }, percentDigits, locale);
      if (share === null) return words.none(noun);
      return `${words.ratio(completed, total)} ${noun} ${completedWords(countsAsCompleted, locale)} (${share})`;
    })
    .join('; ');
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

/** Nobody has said anything yet of what is counted. */
const isSilent = ({ total, byStatus }: HeadlineRollUp): boolean =>
  total > 0 && byStatus.some(({ status, count }) => status === 'noStatement' && count === total);

/**
 * "hoàn thành, cơ bản hoàn thành": what a policy counts as done, in the report's words. `maintained` is completed work
 * that goes on and is not named apart.
 */
function completedWords(counts: readonly StatedStatus[], locale: Locale): string {
  const named = counts.filter((status) => status !== 'maintained' || !counts.includes('completed'));
  return named.map((status) => inSentence(STATUS_LABELS[locale][status])).join(', ');
}
