import type { Day } from '@tiendo/indicators';
import type { SampleData } from '../../read-data.js';
import { livingDays } from './living-days.js';
import { livingDocuments } from './living-documents.js';
import { livingMeetings, livingRankings } from './living-meetings.js';
import { livingPlan } from './living-plan.js';
import { type LivingRequests, livingRequests } from './living-requests.js';

/** The year whose plan the living one is made from. */
const BASE_YEAR = 2024;
/** Plans of these years are there already, by their own days. */
const LAST_FIXED_YEAR = 2025;

/**
 * The sample with a plan of the simulated province that lives on the day of loading (`mau-<year>`): a period being
 * reported, some units late, meetings held and to come. Without one on a day of a year that has its plan already.
 */
export function withLivingPlan(
  data: SampleData,
  today: Day,
): SampleData & { readonly livingRequests: readonly LivingRequests[] } {
  const days = livingDays(today);
  if (days.year <= LAST_FIXED_YEAR) return { ...data, livingRequests: [] };
  const province = data.provinces.find(({ province: { simulated } }) => simulated);
  const base = data.plans.find((file) => file.province === province?.province.code && file.plan.year === BASE_YEAR);
  if (!province || !base) return { ...data, livingRequests: [] };
  const { code } = province.province;
  const plan = livingPlan(province, base, days);
  const documents = [...province.documents, ...livingDocuments(days)];
  return {
    ...data,
    provinces: data.provinces.map((file) => (file === province ? { ...file, documents } : file)),
    plans: [...data.plans, plan],
    meetings: [...data.meetings, livingMeetings(days, code)],
    rankings: [...data.rankings, livingRankings(days, code)],
    livingRequests: [livingRequests(province, plan, days)],
  };
}
