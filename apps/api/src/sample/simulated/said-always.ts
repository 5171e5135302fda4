import type { LastSaid } from './simulated-task.js';

/** What is said last of such tasks in whichever plan. */
export const SAID_ALWAYS: LastSaid = {
  blocked: {
    status: 'inProgress',
    said: [
      {
        reason: 'Chưa bố trí được kinh phí cho phần việc còn lại.',
        cause: 'funds',
        proposal: 'Bổ sung kinh phí từ nguồn dự phòng ngân sách tỉnh.',
        proposalTo: 'UBND tỉnh',
      },
      {
        reason: 'Nhân lực công nghệ thông tin tại cấp xã còn thiếu.',
        cause: 'staff',
        proposal: 'Cho phép điều động viên chức của các trung tâm thuộc sở hỗ trợ cấp xã.',
        proposalTo: 'Chủ tịch UBND tỉnh',
      },
    ],
  },
  notStarted: { status: 'notStarted', said: [{ reason: 'Chưa chọn được địa điểm thí điểm.' }] },
};
