import { addDays, formatDay } from '@tiendo/indicators';
import type { PlanFile } from '../../sample-file.js';
import type { FigureRow } from '../locality-reports.js';
import { type Said, type Statement, stated } from '../stated.js';
import { isMet, percentIn } from '../target-statements.js';
import { KEYS } from './living-documents.js';
import { endedPeriod, type LivingDays } from './living-days.js';

type Plan = PlanFile['plan'];

/** Indicators whose figure of the province the last report prints beside those of the localities. */
const PRINTED = ['ho-so-nop-truc-tuyen', 'can-bo-co-chu-ky-so', 'dinh-danh-muc-2', 'hoc-ba-so', 'ky-nang-so-co-ban'];
/** The first of them is printed with a percentage that its fraction does not give, higher by so many points. */
const MISPRINTED_BY = 2.4;

/** Targets that the office says something else of than their figures do, by indicator. */
const OTHERWISE: readonly (readonly [string, Statement['status'], (days: LivingDays) => Said])[] = [
  ['muc-do-hai-long', 'yearEnd', ({ endsOn }) => ({ evaluationOn: endsOn })],
  [
    'cho-bien-gioi-thanh-toan-dien-tu',
    'stopped',
    () => ({ reason: 'Chợ biên giới tạm dừng hoạt động để sửa chữa.', cause: 'otherObjective' }),
  ],
  [
    'cuoc-hop-khong-giay',
    'inProgress',
    () => ({
      reason: 'Chưa bố trí được kinh phí mua thiết bị họp không giấy cho cấp xã.',
      cause: 'funds',
      proposal: 'Bổ sung kinh phí từ nguồn dự phòng ngân sách tỉnh.',
      proposalTo: 'UBND tỉnh',
    }),
  ],
];

/**
 * What the office stated on targets at the end of the newest period: some for reasons of their own, one as done that its
 * figures miss.
 */
export function targetsToldOtherwise(
  targets: Plan['targets'],
  figures: readonly FigureRow[],
  days: LivingDays,
): Statement[] {
  const [newest, previous] = [endedPeriod(days, 0), endedPeriod(days, 1)];
  const of = (target: Plan['targets'][number]): string => target.measures[0]?.indicator ?? '';
  const own = OTHERWISE.flatMap(([indicator, status, said]) =>
    targets
      .filter((target) => of(target) === indicator)
      .map(({ code }) => stated(code, newest.endsOn, status, { recordedAfter: 2, said: said(days) })),
  );
  const told = new Set(own.map(({ item }) => item));
  const missed = targets.find((target) => !told.has(target.code) && !isMet(target, figures, previous.code));
  const done = missed && stated(missed.code, newest.endsOn, 'completed', { recordedAfter: 2 });
  return done ? [...own, done] : own;
}

/** The figures that the last report prints for the province as a whole. */
export function printedFigures(figures: readonly FigureRow[], days: LivingDays): FigureRow[] {
  const { code: period, endsOn } = endedPeriod(days, 1);
  return PRINTED.flatMap((indicator, index): FigureRow[] => {
    const rows = figures.filter((row) => row.period === period && row.indicator === indicator && row.numerator);
    const [first] = rows;
    if (!first) return [];
    const sum = (field: 'numerator' | 'denominator') => rows.reduce((total, row) => total + Number(row[field]), 0);
    const percent = percentIn(indicator, figures, period) + (index === 0 ? MISPRINTED_BY : 0);
    return [
      {
        ...first,
        unit: null,
        recordedAt: `${addDays(endsOn, 15)}T09:00:00+07:00`,
        numerator: String(sum('numerator')),
        denominator: String(sum('denominator')),
        statedPercent: percent.toFixed(1),
        origin: 'document',
        source: KEYS.lastReport,
        sourceSection: `Phụ lục, mục ${index + 1}`,
      },
    ];
  });
}

/** The headline of the last report: its tasks as they were counted, one target more than were done. */
export function printedHeadlines(
  { targets, tasks, policy }: Plan,
  statements: readonly Statement[],
  days: LivingDays,
): PlanFile['headlines'] {
  const { endsOn: asOf } = endedPeriod(days, 1);
  const lastOf = (item: string): Statement | undefined =>
    statements
      .filter((statement) => statement.item === item && statement.effectiveOn <= asOf)
      .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
      .at(-1);
  const done = (items: readonly { readonly code: string }[], counted: readonly string[]): number =>
    items.filter(({ code }) => counted.includes(lastOf(code)?.status ?? '')).length;
  const printed = (kind: 'target' | 'task', count: number, total: number) => ({
    document: KEYS.lastReport,
    sourceSection: 'Mục I',
    kind,
    section: null,
    counted: 'completed' as const,
    count,
    total,
    percent: ((100 * count) / total).toFixed(1),
    asOf,
  });
  return [
    printed('target', done(targets, policy.targets.countsAsCompleted) + 1, targets.length),
    printed('task', done(tasks, policy.tasks.countsAsCompleted), tasks.length),
  ];
}

/** What a reader noted in the last report. */
export function notedContradictions(days: LivingDays): PlanFile['discrepancies'] {
  const { ordinal, year } = endedPeriod(days, 1);
  const report = `Báo cáo tháng ${ordinal}/${year}`;
  const side = (vi: string, en: string, section: string) => ({ vi, en, document: KEYS.lastReport, section });
  const [lines, list] = [side('20 xã', '20 communes', 'Mục II.2'), side('18 xã', '18 communes', 'Phụ lục 3')];
  const [first, second] = [addDays(days.today, -76), addDays(days.today, -75)].map((day) => formatDay(day));
  return [
    {
      item: 'M03-N04-02',
      document: KEYS.lastReport,
      kind: 'countAgainstList',
      vi: `${report} ghi số hóa hồ sơ đất đai tại 20 xã; danh sách kèm theo có 18 xã.`,
      en: 'The report says land files were digitised in 20 communes; the list attached holds 18.',
      sections: ['Mục II.2', 'Phụ lục 3'],
      left: lines,
      right: list,
    },
    {
      item: 'M03-N03-01',
      document: KEYS.lastReport,
      kind: 'twoDates',
      vi: `${report} ghi nghiệm thu đường truyền ngày ${first} tại mục II.1 và ngày ${second} tại phụ lục 2.`,
      en: 'The report dates the acceptance of the lines differently in section II.1 and in annex 2.',
      sections: ['Mục II.1', 'Phụ lục 2'],
      left: side(`ngày ${first}`, first ?? '', 'Mục II.1'),
      right: side(`ngày ${second}`, second ?? '', 'Phụ lục 2'),
    },
  ];
}
