import type { HeadlineCount, ItemKind, RollUp, Summary } from '@tiendo/contracts';
import {
  checkHeadline,
  checkTotal,
  formatPercent,
  ratioText,
  type Finding,
  amountText,
  decimalsOf,
} from '@tiendo/indicators';
import { found, type Found, type FoundSide } from '../board/index.js';
import type { HeadlineRow } from './headline.queries.js';

type Locale = 'vi' | 'en';

const NOUNS: Readonly<Record<Locale, Readonly<Record<ItemKind, string>>>> = {
  vi: { target: 'chỉ tiêu', task: 'nhiệm vụ' },
  en: { target: 'targets', task: 'tasks' },
};
const COUNTED: Readonly<Record<Locale, Readonly<Record<HeadlineCount, string>>>> = {
  vi: {
    completed: 'hoàn thành',
    continuing: 'tiếp tục thực hiện trong năm sau',
    mostlyCompleted: 'cơ bản hoàn thành',
    inProgress: 'đang thực hiện',
    awaitingApproval: 'đang chờ phê duyệt',
    yearEnd: 'đánh giá cuối năm',
    notStarted: 'chưa thực hiện',
    notMet: 'không đạt',
    stopped: 'dừng triển khai',
  },
  en: {
    completed: 'completed',
    continuing: 'going on next year',
    mostlyCompleted: 'mostly completed',
    inProgress: 'in progress',
    awaitingApproval: 'awaiting approval',
    yearEnd: 'assessed at year end',
    notStarted: 'not started',
    notMet: 'not met',
    stopped: 'stopped',
  },
};
const LOCALES = ['vi', 'en'] as const;

interface Counted {
  readonly count: number;
  readonly total: number;
}

/** What a headline counts, counted again; null where the plan has no such pillar or group any more. */
export function recount(headline: HeadlineRow, summary: Summary): Counted | null {
  const rollUp = partOf(headline, summary);
  if (!rollUp) return null;
  const { counted } = headline;
  const count =
    counted === 'completed'
      ? rollUp.completed
      : counted === 'continuing'
        ? rollUp.continuing
        : (rollUp.byStatus.find(({ status }) => status === counted)?.count ?? 0);
  return { count, total: rollUp.total };
}

function partOf({ kind, sectionCode }: HeadlineRow, summary: Summary): (RollUp & { name?: string }) | undefined {
  if (sectionCode === null) return kind === 'target' ? summary.targets : summary.tasks;
  return (kind === 'target' ? summary.pillars : summary.groups).find(({ code }) => code === sectionCode);
}

/**
 * The headline of an issued report against a recount of its day: one contradiction however many of its figures came to
 * differ. The percentage is compared at the precision the report prints.
 */
export function headlineFinding(headline: HeadlineRow, summary: Summary): Found[] {
  const now = recount(headline, summary);
  if (!now) return [];
  const { count, total, percent, kind, sectionCode, counted, asOf } = headline;
  const findings = checkHeadline({
    figures: [
      { name: 'count', printed: count, recount: now.count },
      { name: 'total', printed: total, recount: now.total },
      ...(percent === null
        ? []
        : [
            {
              name: 'percent',
              printed: percent,
              decimals: decimalsOf(percent),
              recount: { numerator: now.count, denominator: now.total },
            },
          ]),
    ],
    reportSource: null,
    recountSource: null,
  });
  const [first] = findings;
  if (!first) return [];
  const name = partOf(headline, summary)?.name;
  const text = (locale: Locale, { count: part, total: whole }: Counted, printed: string | null) => {
    const ratio = locale === 'vi' ? ratioText(part, whole) : `${part}/${whole}`;
    const share = printed ?? formatPercent({ numerator: part, denominator: whole }, digits(percent), locale);
    const place = name === undefined ? '' : `${name}: `;
    return `${place}${ratio} ${NOUNS[locale][kind]} ${COUNTED[locale][counted]}${share ? ` (${share})` : ''}`;
  };
  const [left, right] = [
    (locale: Locale) => text(locale, headline, percent === null ? '' : amountText(percent, '%', locale)),
    (locale: Locale) => text(locale, now, percent === null ? '' : null),
  ];
  return [
    found(
      {
        ...shared(first),
        subject: ['headline', kind, sectionCode ?? '', counted, asOf, headline.id].join(' '),
        vi: `Báo cáo đã ban hành ghi ${left('vi')}; tính lại theo số liệu hiện nay là ${right('vi')}.`,
        en: `The issued report states ${left('en')}; counted again from today's data it is ${right('en')}.`,
        sections: headline.sourceSection ? [headline.sourceSection] : [],
        sides: [
          { ...sideOf(headline), vi: left('vi'), en: left('en') },
          { ...EMPTY, asOf, vi: right('vi'), en: right('en') },
        ],
        difference: findings.find(({ subject }) => subject === 'count')?.difference ?? null,
      },
      findings.map((one) => [one.subject, one.left.figure, one.right.figure]),
    ),
  ];
}

/** Decimals of a recounted percentage: those the report prints, at least as fine as it can be told. */
const digits = (percent: string | null): number => (percent === null ? 2 : Math.max(2, decimalsOf(percent)));

/**
 * Pillars (or groups) of one report against its own total: all of them must sum to it, some of them must not exceed it.
 */
export function partsFindings(
  headlines: readonly HeadlineRow[],
  sections: Readonly<Record<ItemKind, readonly string[]>>,
): Found[] {
  return headlines
    .filter(({ sectionCode }) => sectionCode === null)
    .flatMap((whole) => {
      const parts = headlines.filter((part) => part.sectionCode !== null && isSameCount(part, whole));
      const kind = sections[whole.kind].every((code) => parts.some((part) => part.sectionCode === code))
        ? ('exhaustive' as const)
        : ('some' as const);
      if (parts.length === 0) return [];
      const finding = checkTotal({
        subject: ['parts', whole.kind, whole.counted, whole.asOf, whole.id].join(' '),
        total: { value: String(whole.count), qualifier: 'exact' },
        totalSource: null,
        parts: parts.map(({ count }) => ({ value: String(count), qualifier: 'exact' })),
        partsSource: null,
        kind,
      });
      if (!finding) return [];
      const sum = parts.reduce((total, { count }) => total + count, 0);
      const words = (locale: Locale) => `${NOUNS[locale][whole.kind]} ${COUNTED[locale][whole.counted]}`;
      const list = parts.map(({ count }) => count).join(' + ');
      const [left, right] = LOCALES.map((locale) => `${whole.count} ${words(locale)}`);
      return [
        found(
          {
            ...shared(finding),
            vi: `Tổng số ghi ${whole.count} ${words('vi')}, cộng các phần là ${sum}.`,
            en: `The total states ${whole.count} ${words('en')}; its parts sum to ${sum}.`,
            sections: [whole.sourceSection, ...parts.map(({ sourceSection }) => sourceSection)].flatMap(
              (section) => section ?? [],
            ),
            sides: [
              { ...sideOf(whole), vi: left ?? '', en: right ?? '' },
              {
                ...sideOf(parts[0] ?? whole),
                vi: `${list} = ${sum} ${words('vi')}`,
                en: `${list} = ${sum} ${words('en')}`,
              },
            ],
          },
          [whole.count, parts.map(({ sectionCode, count }) => [sectionCode, count])],
        ),
      ];
    });
}

function isSameCount(a: HeadlineRow, b: HeadlineRow): boolean {
  return a.kind === b.kind && a.counted === b.counted && a.asOf === b.asOf && a.documentId === b.documentId;
}

const EMPTY: FoundSide = { status: null, vi: '', en: '', asOf: null, documentId: null, section: null };

function sideOf({ asOf, documentId, sourceSection }: HeadlineRow): FoundSide {
  return { ...EMPTY, asOf, documentId, section: sourceSection };
}

function shared(finding: Finding<unknown>): Pick<Found, 'kind' | 'severity' | 'subject' | 'difference' | 'ways'> {
  const { kind, severity, subject, difference, settlements } = finding;
  return { kind, severity, subject, difference, ways: settlements };
}
