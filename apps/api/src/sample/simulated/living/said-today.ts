import { addDays, formatDay } from '@tiendo/indicators';
import { SAID_ALWAYS } from '../said-always.js';
import type { LastSaid } from '../simulated-task.js';
import type { Said } from '../stated.js';
import { KEYS, SUBMISSIONS } from './living-documents.js';
import type { LivingDays } from './living-days.js';

/** Days from today by which a higher authority is asked to decide. */
const DECIDE_IN = 15;

/** What is said last of the tasks of a plan that lives today. */
export function saidToday({ today, endsOn }: LivingDays): LastSaid {
  const decideBy = formatDay(addDays(today, DECIDE_IN));
  const endYear = Number(endsOn.slice(0, 4));
  const asked = (
    authority: string,
    { key, number, symbol, daysAgo }: (typeof SUBMISSIONS)['finance' | 'home'],
  ): Said => ({
    awaiting: { authority, submission: { number, symbol, issuedOn: addDays(today, -daysAgo), document: key } },
    evidence: [{ document: key, section: null, authorises: false }],
  });
  return {
    ...SAID_ALWAYS,
    mostly: {
      status: 'mostlyCompleted',
      said: [{ reason: 'Còn 04 xã đang đối chiếu danh sách với cơ quan bảo hiểm xã hội.' }],
    },
    waiting: {
      status: 'awaitingApproval',
      said: [
        {
          ...asked('Thường trực HĐND tỉnh', SUBMISSIONS.finance),
          reason: 'Đã trình hồ sơ dự thảo Nghị quyết, chưa được đưa vào chương trình kỳ họp.',
          cause: 'awaitingApproval',
          proposal: `Cho ý kiến để đưa vào chương trình kỳ họp gần nhất, trước ngày ${decideBy}.`,
          proposalTo: 'Thường trực HĐND tỉnh',
        },
        {
          reason: 'Phương pháp tính mới chưa được công bố.',
          cause: 'awaitingGuidance',
          proposal: 'Sớm công bố phương pháp tính để địa phương thực hiện thống nhất.',
          proposalTo: 'Cơ quan thống kê trung ương',
        },
        {
          ...asked('Ban Thường vụ Tỉnh ủy', SUBMISSIONS.home),
          reason: 'Đã trình, chưa có ý kiến của cấp có thẩm quyền.',
          cause: 'awaitingApproval',
          proposal: `Cho ý kiến đối với hồ sơ đã trình, trước ngày ${decideBy}.`,
          proposalTo: 'Ban Thường vụ Tỉnh ủy',
        },
      ],
    },
    late: {
      status: 'inProgress',
      said: [
        {
          reason: 'Một số đơn vị chậm hoàn thiện hồ sơ.',
          cause: 'unitSlow',
          proposal: 'Phê bình các đơn vị chậm, giao thời hạn hoàn thành cụ thể.',
          proposalTo: 'Chủ tịch UBND tỉnh',
        },
        {
          reason: 'Nhà thầu chậm bàn giao do phải thay đổi yêu cầu kỹ thuật.',
          cause: 'otherObjective',
          proposal: 'Cho phép điều chỉnh thời hạn thực hiện.',
          proposalTo: 'UBND tỉnh',
        },
        { reason: 'Dự toán phải lập lại theo định mức mới.', cause: 'funds' },
      ],
    },
    stopped: {
      status: 'stopped',
      said: [
        {
          reason: 'Trùng với nền tảng do trung ương triển khai.',
          cause: 'otherObjective',
          evidence: [{ document: KEYS.stopped, section: null, authorises: true }],
        },
      ],
    },
    goesOn: {
      status: 'inProgress',
      said: [
        {
          reason: 'Thực hiện theo dự án đầu tư hai năm; tiếp tục thực hiện sau khi kế hoạch kết thúc.',
          continuesInYear: endYear + 1,
        },
      ],
    },
    onTrack: {
      status: 'inProgress',
      said: [
        { reason: 'Đang thực hiện đúng tiến độ, đã hoàn thành khoảng hai phần ba khối lượng.' },
        { reason: 'Đã tổ chức thực hiện, đang tổng hợp kết quả của các đơn vị.' },
      ],
    },
  };
}
