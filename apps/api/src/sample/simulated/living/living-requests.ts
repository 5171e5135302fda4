import { addDays, type Day } from '@tiendo/indicators';
import type { SampleReport, SampleRequest } from '../../../features/submissions/index.js';
import type { PlanFile, ProvinceFile } from '../../sample-file.js';
import { chance } from '../chance.js';
import { SEED } from '../locality-reports.js';
import { endedPeriod, type LivingDays } from './living-days.js';

/** Requests on the living plan, by the address of the plan. */
export interface LivingRequests {
  readonly province: string;
  readonly plan: string;
  readonly requests: readonly SampleRequest<SampleReport>[];
}

/** Whose reports are tried with the accounts of the sample: the last one sent, this one begun. */
const TRIED = 'xa-mau-binh-ha';
/** Departments that have sent their report of the newest period already. */
const PROMPT_DEPARTMENTS = new Set(['so-noi-vu', 'so-y-te', 'so-tu-phap']);
/** Of the communes asked for the period before the newest, every so many-th; all of them would only be slow to load. */
const ASKED_BEFORE = 6;
/** Lines answered where a report is begun. */
const BEGUN_LINES = 5;

const OUTLINE = [
  { code: 'ket-qua', title: 'Kết quả thực hiện trong tháng', required: true },
  { code: 'kho-khan', title: 'Khó khăn, vướng mắc', required: false },
  { code: 'thang-toi', title: 'Nhiệm vụ tháng tới', required: false },
  { code: 'kien-nghi', title: 'Kiến nghị, đề xuất', required: false },
];
const NARRATIVE =
  'Đơn vị đã rà soát, cập nhật số liệu theo biểu và triển khai các nhiệm vụ được giao trong tháng (mô phỏng).';
const [WORKING_HOURS_FROM, WORKING_HOURS] = [8, 8];

/**
 * What the office asks by the month in the living plan: the period before, sent by all it asked; the newest, in every state
 * that a report can have; one that is still a draft, and one that was withdrawn.
 */
export function livingRequests(
  { units }: ProvinceFile,
  { slug, figures, province }: PlanFile,
  days: LivingDays,
): LivingRequests {
  const [newest, before] = [endedPeriod(days, 0), endedPeriod(days, 1)];
  const communes = units
    .filter(({ kind }) => kind === 'communeLevel' || kind === 'specialZone')
    .map(({ code }) => code)
    .sort();
  const someCommunes = communes.filter((code, index) => code === TRIED || index % ASKED_BEFORE === 0);
  const reported = new Set(
    figures.flatMap(({ period, unit }) => (period === newest.code && unit !== null ? [unit] : [])),
  );
  const dueOf = (endsOn: Day): Day => addDays(endsOn, days.calendar.closesAfterDays);
  const asking = (title: string, period: string, dueOn: Day, outline = OUTLINE) => {
    return { title, period, dueOn, outline, documentId: null, asksItems: false };
  };
  return {
    province,
    plan: slug,
    requests: [
      {
        request: {
          ...asking(
            `Báo cáo tháng ${before.ordinal}/${before.year} về chuyển đổi số`,
            before.code,
            dueOf(before.endsOn),
          ),
          units: someCommunes,
        },
        state: 'open',
        openedAt: momentOn(before.endsOn, 'opening'),
        withdrawnReason: null,
        reports: new Map(someCommunes.map((code) => [code, sentReport(code, before.endsOn, lateBy(code, days))])),
      },
      {
        request: {
          ...asking(
            `Báo cáo tháng ${newest.ordinal}/${newest.year} về chuyển đổi số`,
            newest.code,
            dueOf(newest.endsOn),
          ),
          asksItems: true,
          blocks: ['communes', 'departments'],
        },
        state: 'open',
        openedAt: momentOn(newest.endsOn, 'opening'),
        withdrawnReason: null,
        reports: new Map([
          ...communes.flatMap((code, index): [string, SampleReport][] => newestReport(code, index, reported, days)),
          ...[...PROMPT_DEPARTMENTS].map((code): [string, SampleReport] => [code, sentReport(code, newest.endsOn, 0)]),
        ]),
      },
      {
        request: {
          ...asking('Rà soát chữ ký số của cán bộ cấp xã', newest.code, addDays(newest.endsOn, 3), []),
          units: someCommunes,
        },
        state: 'open',
        openedAt: momentOn(newest.endsOn, 'opening'),
        withdrawnReason: 'Đã hỏi trong báo cáo tháng (mô phỏng)',
        reports: new Map(),
      },
      {
        request: asking(
          'Báo cáo bổ sung về hạ tầng số (dự thảo)',
          newest.code,
          addDays(days.today, 10),
          OUTLINE.slice(0, 1),
        ),
        state: 'draft',
        openedAt: null,
        withdrawnReason: null,
        reports: new Map(),
      },
    ],
  };
}

/** Who has reported has sent; the others are before their leader, came back, are begun, or are not begun at all. */
function newestReport(
  code: string,
  index: number,
  reported: ReadonlySet<string>,
  days: LivingDays,
): [string, SampleReport][] {
  const { endsOn } = endedPeriod(days, 0);
  if (code === TRIED) return [[code, begun(BEGUN_LINES)]];
  if (reported.has(code)) return [[code, sentReport(code, endsOn, 0)]];
  const submitted = { step: 'submit' as const, at: momentOn(addDays(endsOn, 1), code), remark: null };
  const sentBack = {
    step: 'sendBack' as const,
    at: momentOn(addDays(endsOn, 2), code),
    remark: 'Xem lại số hồ sơ trực tuyến so với tháng trước (mô phỏng)',
  };
  const whole = { lines: null, narrative: NARRATIVE };
  return (
    (
      [
        [[code, { ...whole, steps: [submitted] }]],
        [[code, { ...whole, steps: [submitted, sentBack] }]],
        [[code, begun(BEGUN_LINES + (index % BEGUN_LINES))]],
        [],
      ] satisfies [string, SampleReport][][]
    )[index % 4] ?? []
  );
}

const begun = (lines: number): SampleReport => ({ lines, narrative: null, steps: [] });

/** A day or so after the period, put before the leader and sent on the same day. */
function sentReport(code: string, endsOn: Day, late: number): SampleReport {
  const day = addDays(endsOn, 1 + Math.floor(chance(SEED, 'sends', code) * 3) + late);
  const submitted = momentOn(day, code);
  const approved = submitted.replace(/:\d\d:00/, ':59:00');
  return {
    lines: null,
    narrative: NARRATIVE,
    steps: [
      { step: 'submit', at: submitted, remark: null },
      { step: 'approve', at: approved, remark: null },
    ],
  };
}

/** Some sent their report of the period before late. */
const lateBy = (code: string, { calendar }: LivingDays): number =>
  code === TRIED || chance(SEED, 'sends late', code) < 0.2 ? calendar.closesAfterDays + 3 : 0;

/** A moment of a working day, another for everybody. */
function momentOn(day: Day, of: string): string {
  const hour = WORKING_HOURS_FROM + Math.floor(chance(SEED, 'hour', of) * WORKING_HOURS);
  const minute = Math.floor(chance(SEED, 'minute', of) * 59);
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`;
}
