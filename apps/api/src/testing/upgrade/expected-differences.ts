import type { Difference } from './differences.js';

/** A change of answers that a version makes on purpose: where, and why it is right. */
export interface ExpectedDifference {
  /** Addresses it is about. */
  readonly question: RegExp;
  /** Places in their answers. */
  readonly path: RegExp;
  /** One sentence for the reader of `docs/operations.md`. */
  readonly why: string;
}

/**
 * Every difference between what 0.1.0 answered and what today's version answers from the same database. A change of a
 * rule adds its line here, and to the table in `docs/operations.md`; a line that nothing differs by any more goes.
 */
export const EXPECTED_DIFFERENCES: readonly ExpectedDifference[] = [
  {
    question: /\/localities\?/,
    path: /^reorganisation\.rules\[\d+\]\.indicators\[\d+\]$/,
    why: 'The names under a rule of carrying stand in no particular order.',
  },
  {
    question: /\/(localities|rankings)\?/,
    path: /^(whole|items\[[^\]]+\](\.pillars\[\d+\])?)\.achievement$/,
    why: 'Achievement is capped per plan, at 100% unless it says otherwise; published rankings stay as they were published.',
  },
  {
    question: /^\/plans\/mau-2025\/localities\?period=2025M12&block=communes$/,
    path: /^items\[[^\]]+\]\.movement\.(kind|places)$/,
    why: 'Communes are compared with places by capped achievement, and places held by bounds too wide for a rank are none.',
  },
  {
    question: /\/periods\/[^/]+\/figures\?/,
    path: /^aggregates\[\d+\]\.(numerator|denominator|low|high)$/,
    why: 'Where nine tenths of the units give numerator and denominator, their figure is told also of an indicator that is only stated.',
  },
  {
    question: /\/(mau-2025\/periods\/2025M12|quang-ninh-kh34-2025\/periods\/2025M05)\/figures\?/,
    path: /^aggregates\[\d+\]\.(low|high|lowOpen|reason)$/,
    why: 'Bounds of a block so wide that they say nothing are told as too wide, and not given.',
  },
  {
    question: /^\/plans\/mau-2025\/targets\?/,
    path: /^items\[[^\]]+\]\.measure\.(value|numerator|denominator|qualifier)$/,
    why: "A figure of a day before the plan's span is a baseline, shown with its date and never a result.",
  },
  {
    question: /^\/plans\/mau-2025\/targets\?/,
    path: /^items\[[^\]]+\]\.contradicts$/,
    why: 'A baseline contradicts no statement about the time of the plan.',
  },
  {
    question: /^\/plans\/mau-2024\/tasks\?asOf=2024-(06-30|09-30)/,
    path: /^items\[M01-N03-02\]\.contradicts$/,
    why: 'A contradiction that somebody noted begins on the day of what it is about.',
  },
  {
    question: /^\/plans\/mau-2024\/targets\?asOf=2024-12-31/,
    path: /^items\[M01-(CQ|XH)-02\]\.contradicts$/,
    why: 'Executing units that stated nothing say nothing against what was stated of the whole.',
  },
  {
    question: /^\/plans\/mau-2024\/targets\?/,
    path: /^items\[M01-XH-0[78]\]\.measure\.(numerator|denominator|qualifier)$/,
    why: "Where nobody stated the province's figure, that of nearly all its units put together is it.",
  },
  {
    question: /\/periods\/[^/]+\/figures\?/,
    path: /^blocks(\[\d+\]|\.length)$/,
    why: "Entry of figures offers only blocks with units on the period's last day.",
  },
  {
    question: /\/(targets|tasks)\?/,
    path: /^items\[[^\]]+\]\.(dueOn|timeliness|overdueDays)$/,
    why: "Work that is judged by the year's end falls due on the day of its evaluation; none is named here, so none is overdue.",
  },
  {
    question: /^\/plans\/mau-2025\/series\?indicator=tien-dien-khong-tien-mat&unit=xa-mau-khe-trung/,
    path: /^series\[xa-mau-khe-trung\]\.points\[2025M0[56]\]\.(low|lowOpen|qualifier|provisional|gap)$/,
    why: 'What is known of a rate of one part only is not carried to the whole commune.',
  },
  {
    question: /^\/plans\/mau-2024\/targets\?/,
    path: /^items\[[^\]]+\]\.measure\.(value|numerator|denominator|qualifier)$/,
    why: "What at least nine tenths of the units gave in a later period than any stated figure is the province's figure.",
  },
];

/** The line that allows a difference; undefined: it is a fault. */
export function allowedBy({ question, path }: Difference): ExpectedDifference | undefined {
  return EXPECTED_DIFFERENCES.find((line) => line.question.test(question) && line.path.test(path));
}
