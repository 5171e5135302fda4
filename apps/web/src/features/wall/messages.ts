import { defineMessages } from '../../shared/i18n';

const vi = {
  page: 'Màn hình theo dõi',
  kinds: { target: 'Chỉ tiêu hoàn thành', task: 'Nhiệm vụ hoàn thành' },
  noShare: 'không phát sinh',
  countOf: (count: string, kind: 'target' | 'task') => `${count} ${kind === 'target' ? 'chỉ tiêu' : 'nhiệm vụ'}`,
  nothingCounted: 'Kế hoạch chưa có nội dung nào tính vào tổng số',
  unreported: (counts: string) => `Chưa có báo cáo về ${counts} của kế hoạch`,
  done: (ratios: string) => `${ratios} hoàn thành`,
  late: (counts: string) => `${counts} quá hạn`,
  noneLate: 'không có nội dung quá hạn',
  longest: (days: string) => `lâu nhất ${days} ngày`,
  most: (name: string, count: string) => `nhiều nhất: ${name} (${count})`,
  stopped: (counts: string) => `${counts} dừng triển khai`,
  lacking: (count: string, permission: string) => `${count} nội dung ${permission}`,
  blocked: (counts: string) => `${counts} vướng mắc`,
  silent: (counts: string) => `${counts} chậm cập nhật`,
  onePillar: (name: string, share: string) => `${name}: ${share} chỉ tiêu hoàn thành`,
  allPillars: (share: string) => `Chỉ tiêu hoàn thành: mọi trụ cột cùng ở mức ${share}`,
  manyPillars: (count: string) => `${count} trụ cột`,
  pillarsFound: (best: string, high: string, worst: string, low: string) =>
    `Chỉ tiêu hoàn thành: cao nhất ${best} (${high}), thấp nhất ${worst} (${low})`,
  attention: (count: string) => `${count} nội dung cần tập trung chỉ đạo`,
  changed: (day: string, parts: string) => `Từ ngày ${day}: ${parts}`,
  news: {
    completed: (count: string) => `${count} nội dung hoàn thành`,
    fellOverdue: (count: string) => `${count} mới quá hạn`,
    stopped: (count: string) => `${count} dừng triển khai`,
    notMet: (count: string) => `${count} không đạt`,
    other: (count: string) => `${count} thay đổi khác`,
  },
  firstReport: (count: string, from: string, to: string) =>
    `Báo cáo lần đầu ${from === to ? `ngày ${to}` : `từ ngày ${from} đến ngày ${to}`}: ${count} nội dung`,
  changes: (count: string, day: string) => `${count} thay đổi từ ngày ${day}`,
  leads: (names: string) => `${names} dẫn đầu bảng xếp hạng`,
  leadTogether: (count: string) => `${count} đơn vị cùng dẫn đầu bảng xếp hạng`,
  reporting: (units: string, all: string) => `${units}/${all} đơn vị có số liệu`,
  ranked: (count: string) => `${count} đơn vị được xếp hạng`,
  published: (decision: string) => `công bố theo ${decision}`,
  moreAttention: (count: string) => `và ${count} nội dung khác cần tập trung chỉ đạo`,
  moreChanges: (count: string) => `và ${count} thay đổi khác`,
  morePillars: (count: string) => `và ${count} trụ cột khác`,
  asOf: (day: string) => `Số liệu tính đến ngày ${day}`,
  provisional: 'tạm tính',
  frozen: (name: string) => `bản chốt: ${name}`,
  progress: (now: number, all: number) => `${now}/${all}`,
  paused: 'Đang dừng chuyển trang (phím cách để tiếp tục)',
  stale: (moment: string) => `Mất kết nối; số liệu lúc ${moment}`,
};

export type WallMessages = typeof vi;

/** Words of the wall. */
export const wallMessages = defineMessages<WallMessages>({ vi, en: () => import('./messages.en') });
