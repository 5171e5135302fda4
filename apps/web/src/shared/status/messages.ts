import type { Cause, ItemStatus } from '@tiendo/indicators/status';
import { defineMessages } from '../i18n';

export interface StatusMessages {
  /** Full labels, never shortened. */
  readonly status: Readonly<Record<ItemStatus, string>>;
  readonly cause: Readonly<Record<Cause, string>>;
  readonly overdue: (days: number) => string;
  readonly dueToday: string;
  readonly dueIn: (days: number) => string;
  readonly continuing: string;
  readonly continuesIn: (year: number) => string;
  readonly lacksPermission: string;
  readonly chooseCell: string;
}

const vi: StatusMessages = {
  status: {
    completed: 'Hoàn thành',
    maintained: 'Hoàn thành, tiếp tục duy trì',
    mostlyCompleted: 'Cơ bản hoàn thành',
    inProgress: 'Đang thực hiện',
    awaitingApproval: 'Đang chờ phê duyệt',
    yearEnd: 'Đánh giá cuối năm',
    notStarted: 'Chưa thực hiện',
    notMet: 'Không đạt',
    stopped: 'Dừng triển khai',
    noOccurrence: 'Không phát sinh',
    notApplicable: 'Không áp dụng',
    noStatement: 'Chưa báo cáo',
  },
  cause: {
    awaitingGuidance: 'Chờ bộ, ngành hướng dẫn',
    awaitingApproval: 'Chờ phê duyệt',
    funds: 'Kinh phí',
    staff: 'Nhân lực',
    unitSlow: 'Đơn vị chậm',
    otherObjective: 'Nguyên nhân khách quan khác',
  },
  overdue: (days) => `Quá hạn ${days} ngày`,
  dueToday: 'Đến hạn trong ngày',
  dueIn: (days) => `Còn ${days} ngày`,
  continuing: 'Chuyển tiếp sang năm sau',
  continuesIn: (year) => `Chuyển tiếp sang năm ${year}`,
  lacksPermission: 'chưa có văn bản cho phép',
  chooseCell: 'chọn ô để xem chi tiết',
};

/** The words of the status vocabulary and of what stands beside a status. */
export const statusMessages = defineMessages<StatusMessages>({ vi, en: () => import('./messages.en') });
