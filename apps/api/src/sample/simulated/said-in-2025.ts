import { SAID_ALWAYS } from './said-always.js';
import type { LastSaid } from './simulated-task.js';

/** What is said last of the tasks of 2025. */
export const LAST_OF_2025: LastSaid = {
  ...SAID_ALWAYS,
  mostly: {
    status: 'mostlyCompleted',
    said: [{ reason: 'Còn một số đơn vị cấp xã đang hoàn thiện dữ liệu.' }],
  },
  waiting: {
    status: 'awaitingApproval',
    said: [
      {
        reason: 'Đã trình, chưa có ý kiến của cấp có thẩm quyền.',
        cause: 'awaitingApproval',
        proposal: 'Cho ý kiến đối với hồ sơ đã trình trước ngày 31/01/2026.',
        proposalTo: 'Ban Thường vụ Tỉnh ủy',
      },
      {
        reason: 'Phương pháp tính mới chưa được công bố.',
        cause: 'awaitingGuidance',
        proposal: 'Sớm công bố phương pháp tính để địa phương thực hiện thống nhất.',
        proposalTo: 'Cơ quan thống kê trung ương',
      },
    ],
  },
  late: {
    status: 'inProgress',
    said: [
      {
        reason: 'Một số đơn vị sau sắp xếp chậm hoàn thiện hồ sơ.',
        cause: 'unitSlow',
        proposal: 'Phê bình các đơn vị chậm, giao thời hạn hoàn thành cụ thể.',
        proposalTo: 'Chủ tịch UBND tỉnh',
      },
      {
        reason: 'Nhà thầu chậm bàn giao do thay đổi yêu cầu kỹ thuật sau sắp xếp đơn vị hành chính.',
        cause: 'otherObjective',
        proposal: 'Cho phép điều chỉnh thời hạn thực hiện.',
        proposalTo: 'UBND tỉnh',
      },
      { reason: 'Dự toán phải lập lại theo đơn vị hành chính mới.', cause: 'funds' },
    ],
  },
  stopped: {
    status: 'stopped',
    said: [{ reason: 'Trùng với nền tảng do trung ương triển khai.', cause: 'otherObjective' }],
  },
  goesOn: {
    status: 'inProgress',
    said: [{ reason: 'Thực hiện theo dự án đầu tư hai năm; chuyển tiếp sang năm 2026.', continuesInYear: 2026 }],
  },
};
