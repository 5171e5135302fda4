import { addDays, type Day, parseDay } from '@tiendo/indicators';
import type { MeetingsFile, RankingsFile } from '../../sample-file.js';
import { endedPeriod, type LivingDays } from './living-days.js';

type Meeting = MeetingsFile['meetings'][number];
type Conclusion = Meeting['conclusions'][number];

const SOURCE = 'Số liệu mô phỏng: các phiên họp, kết luận và quyết định dưới đây không phải của địa phương nào.';
const [PLACE, CHAIR] = ['Phòng họp số 1, trụ sở UBND tỉnh', 'Trưởng Ban Chỉ đạo chuyển đổi số tỉnh'];
/** Days from today of the two meetings that were held and of the two to come. */
const [FIRST, SECOND, NEXT, LATER] = [-78, -21, 6, 41];

/** Meetings on the living plan: two held, with what became of their conclusions by today, and two to come. */
export function livingMeetings({ today, year }: LivingDays, province: string): MeetingsFile {
  const day = (fromToday: number): Day => addDays(today, fromToday);
  const meeting = (fromToday: number, announced: string | null, conclusions: readonly Conclusion[]): Meeting => {
    const heldOn = day(fromToday);
    const { month, year: itsYear } = parseDay(heldOn);
    const name = `Phiên họp Ban Chỉ đạo chuyển đổi số tháng ${month}/${itsYear}`;
    const announcement = announced === null ? null : announcementOf(announced, addDays(heldOn, 4), name);
    return { name, heldOn, place: PLACE, chair: CHAIR, announcement, conclusions: [...conclusions] };
  };
  const first = [
    conclusion('Công bố danh mục dữ liệu mở đợt 2 trong tháng', 'M03-N04-01', 'so-khoa-hoc-va-cong-nghe', day(-48), [
      { state: 'done', effectiveOn: day(-50), dueOn: null, note: 'Đã công bố trên cổng dữ liệu của tỉnh' },
    ]),
    conclusion(
      'Thống nhất phương án dừng sàn giao dịch nông sản riêng của tỉnh',
      'M03-N09-03',
      'so-cong-thuong',
      day(-60),
      [{ state: 'done', effectiveOn: day(-64), dueOn: null, note: 'UBND tỉnh đã có văn bản cho dừng' }],
    ),
    conclusion('Xác định nguồn kinh phí số hóa hồ sơ đất đai còn lại', 'M03-N04-02', 'so-tai-chinh', day(-30), [
      { state: 'inProgress', effectiveOn: day(-33), dueOn: day(-4), note: 'Được gia hạn để thẩm định dự toán' },
    ]),
  ];
  const second = [
    conclusion(
      'Giao thời hạn từng tuần đối với các bệnh viện chưa triển khai bệnh án điện tử',
      'M03-N10-01',
      'so-y-te',
      day(3),
      [{ state: 'inProgress', effectiveOn: day(-8), dueOn: null, note: '09/11 bệnh viện đã triển khai' }],
    ),
    conclusion(
      'Rà soát, báo cáo vướng mắc khi phủ sóng 5G tại các khu công nghiệp',
      'M03-N03-02',
      'so-khoa-hoc-va-cong-nghe',
      day(-6),
      [],
    ),
    conclusion('Các xã, phường, đặc khu gửi số liệu đúng thời hạn hằng tháng', null, 'so-khoa-hoc-va-cong-nghe', null, [
      { state: 'inProgress', effectiveOn: day(-5), dueOn: null, note: 'Còn 03 đơn vị chậm của kỳ trước' },
    ]),
    conclusion('Chuẩn bị nội dung trình HĐND tỉnh về hạ tầng số cấp xã', 'M03-N02-01', 'so-tai-chinh', day(10), []),
  ];
  return {
    source: SOURCE,
    province,
    plan: `${province}-${year}`,
    meetings: [
      meeting(FIRST, '96/TB-UBND', first),
      meeting(SECOND, '131/TB-UBND', second),
      meeting(NEXT, null, []),
      meeting(LATER, null, []),
    ],
  };
}

function announcementOf(number: string, issuedOn: Day, name: string): NonNullable<Meeting['announcement']> {
  const title = `Thông báo kết luận ${name[0]?.toLowerCase()}${name.slice(1)} (mô phỏng)`;
  return { kind: 'Thông báo', number, issuedOn, issuer: 'UBND Tỉnh Mẫu', title };
}

function conclusion(
  text: string,
  task: string | null,
  leadUnit: string,
  dueOn: Day | null,
  entries: Conclusion['entries'],
): Conclusion {
  const item = task === null ? null : { kind: 'task' as const, code: task };
  return { text, item, leadUnit, coordinatingUnits: [], dueOn, entries };
}

/** The ranking of communes of the last closed period, as published two weeks ago or so. */
export function livingRankings(days: LivingDays, province: string): RankingsFile {
  const [period, against] = [endedPeriod(days, 1), endedPeriod(days, 2)];
  const { code, endsOn, ordinal, year } = period;
  const publishedOn = addDays(endsOn, 20);
  return {
    source: SOURCE,
    province,
    plan: `${province}-${days.year}`,
    publications: [
      {
        block: 'communes',
        period: code,
        index: 'completion',
        against: against.code,
        sharedAt: `${addDays(endsOn, 14)}T08:30:00+07:00`,
        contestUntil: addDays(endsOn, 18),
        publishedAt: `${publishedOn}T09:00:00+07:00`,
        decision: {
          kind: 'Quyết định',
          number: '287/QĐ-UBND',
          issuedOn: publishedOn,
          issuer: 'UBND Tỉnh Mẫu',
          title: `Quyết định công bố xếp hạng chuyển đổi số các xã, phường, đặc khu tháng ${ordinal}/${year} (mô phỏng)`,
        },
      },
    ],
  };
}
