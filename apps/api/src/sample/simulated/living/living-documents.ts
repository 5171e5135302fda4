import { addDays, type Day, formatDay } from '@tiendo/indicators';
import type { ProvinceFile } from '../../sample-file.js';
import { endedPeriod, type LivingDays } from './living-days.js';

type Document = ProvinceFile['documents'][number];

/** Keys of the documents of the plan, inside the sample only. */
export const KEYS = {
  plan: 'm03-kh',
  allotment: 'm03-qd-giao-chi-tieu',
  lastReport: 'm03-bc-ky-truoc',
  earlierReport: 'm03-bc-ky-truoc-nua',
  submissionFinance: 'm03-ttr-ha-tang-so',
  submissionHome: 'm03-ttr-nhan-luc-so',
  stopped: 'm03-cv-dung-san-nong-san',
} as const;

/** Letters (tờ trình) that ask a higher authority: how many days ago, and what for. */
export const SUBMISSIONS = {
  finance: { key: KEYS.submissionFinance, number: '412', symbol: 'TTr-UBND', daysAgo: 20 },
  home: { key: KEYS.submissionHome, number: '1187', symbol: 'TTr-SNV', daysAgo: 13 },
} as const;

const OFFICE = 'Sở Khoa học và Công nghệ';

/** Documents that the living plan rests on. */
export function livingDocuments(days: LivingDays): Document[] {
  const { today, issuedOn } = days;
  const report = (before: number, key: string, number: string): Document => {
    const { ordinal, year, endsOn } = endedPeriod(days, before);
    const title = `Kết quả thực hiện Kế hoạch hành động chuyển đổi số tháng ${ordinal}/${year} (mô phỏng)`;
    return documentOf({ key, kind: 'Báo cáo', number, issuedOn: addDays(endsOn, 14), issuer: OFFICE, title });
  };
  const { finance, home } = SUBMISSIONS;
  return [
    documentOf({
      key: KEYS.plan,
      kind: 'Kế hoạch',
      number: '03/KH-UBND',
      issuedOn,
      issuer: 'UBND Tỉnh Mẫu',
      title: planTitle(days),
    }),
    documentOf({
      key: KEYS.allotment,
      kind: 'Quyết định',
      number: '155/QĐ-UBND',
      issuedOn: allottedOn(days),
      issuer: 'UBND Tỉnh Mẫu',
      title: 'Giao chỉ tiêu chuyển đổi số cho các xã, đặc khu (mô phỏng)',
    }),
    report(3, KEYS.earlierReport, '268/BC-SKHCN'),
    report(1, KEYS.lastReport, '341/BC-SKHCN'),
    documentOf({
      key: finance.key,
      kind: 'Tờ trình',
      number: `${finance.number}/${finance.symbol}`,
      issuedOn: addDays(today, -finance.daysAgo),
      issuer: 'UBND Tỉnh Mẫu',
      title: 'Ban hành Nghị quyết về hỗ trợ hạ tầng số cấp xã (mô phỏng)',
    }),
    documentOf({
      key: home.key,
      kind: 'Tờ trình',
      number: `${home.number}/${home.symbol}`,
      issuedOn: addDays(today, -home.daysAgo),
      issuer: 'Sở Nội vụ',
      title: 'Chính sách giữ chân nhân lực số tại cấp xã (mô phỏng)',
    }),
    documentOf({
      key: KEYS.stopped,
      kind: 'Công văn',
      number: '2210/UBND-KGVX',
      issuedOn: addDays(today, -64),
      issuer: 'UBND Tỉnh Mẫu',
      title: 'Dừng xây dựng sàn giao dịch nông sản riêng của tỉnh (mô phỏng)',
    }),
  ];
}

/** The day of the decision that allots levels to communes. */
export const allottedOn = ({ issuedOn }: Pick<LivingDays, 'issuedOn'>): Day => addDays(issuedOn, 7);

/** `Kế hoạch hành động chuyển đổi số Tỉnh Mẫu, từ 01/5/2026 đến 30/4/2027`. */
export function planTitle({ startsOn, endsOn }: Pick<LivingDays, 'startsOn' | 'endsOn'>): string {
  return `Kế hoạch hành động chuyển đổi số Tỉnh Mẫu, từ ${formatDay(startsOn)} đến ${formatDay(endsOn)}`;
}

function documentOf(
  document: Omit<Document, 'alternateIssuedOn' | 'note' | 'issuedOn'> & { readonly issuedOn: Day },
): Document {
  return { ...document, alternateIssuedOn: null, note: null };
}
