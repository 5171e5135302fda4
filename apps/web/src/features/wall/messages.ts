import type { Change } from '../../shared/contract-types';
import { defineMessages } from '../../shared/i18n';

const changeKinds: Readonly<Record<Change['change'], string>> = {
  turned: 'Chuyển trạng thái',
  added: 'Bổ sung vào kế hoạch',
  removed: 'Đưa ra khỏi kế hoạch',
  amended: 'Điều chỉnh nội dung',
  deadlineMoved: 'Điều chỉnh thời hạn',
  fellOverdue: 'Quá hạn',
  continues: 'Chuyển tiếp sang năm sau',
};

const vi = {
  page: 'Màn hình theo dõi',
  headline: 'Kết quả thực hiện kế hoạch',
  kinds: { target: 'Chỉ tiêu hoàn thành', task: 'Nhiệm vụ hoàn thành' },
  noShare: 'không phát sinh',
  pillars: 'Chỉ tiêu hoàn thành theo trụ cột',
  pillarsFound: (best: string, high: string, worst: string, low: string) =>
    `Chỉ tiêu hoàn thành: cao nhất ${best} (${high}), thấp nhất ${worst} (${low})`,
  attention: (count: string) => `${count} nội dung cần tập trung chỉ đạo`,
  changes: (count: string, day: string) => `${count} thay đổi từ ngày ${day}`,
  changeKinds,
  leads: (names: string) => `${names} dẫn đầu bảng xếp hạng`,
  leadTogether: (count: string) => `${count} đơn vị cùng dẫn đầu bảng xếp hạng`,
  reporting: (units: string, all: string) => `${units}/${all} đơn vị có số liệu`,
  ranked: (count: string) => `${count} đơn vị được xếp hạng`,
  published: (decision: string) => `công bố theo ${decision}`,
  moves: {
    up: (places: string) => `tăng ${places} bậc`,
    down: (places: string) => `giảm ${places} bậc`,
    same: 'giữ nguyên',
    new: 'mới xếp hạng',
  },
  more: (count: string) => `và ${count} nội dung khác`,
  asOf: (day: string) => `Số liệu tính đến ngày ${day}`,
  provisional: 'tạm tính',
  frozen: (name: string) => `bản chốt: ${name}`,
  progress: (now: number, all: number) => `${now}/${all}`,
  paused: 'Đang dừng chuyển trang (phím cách để tiếp tục)',
  stale: (moment: string) => `Mất kết nối, số liệu lấy lúc ${moment}`,
};

export type WallMessages = typeof vi;

/** Words of the wall. */
export const wallMessages = defineMessages<WallMessages>({ vi, en: () => import('./messages.en') });
