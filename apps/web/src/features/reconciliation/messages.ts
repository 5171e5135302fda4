import { defineMessages } from '../../shared/i18n';

const vi = {
  page: 'Đối chiếu số liệu',
  title: (count: string) => `Đối chiếu số liệu: ${count} chỗ mâu thuẫn`,
  concerned: (count: string) => `Liên quan đến ${count} chỉ tiêu, nhiệm vụ`,
  asOf: (day: string) => `số liệu tính đến ngày ${day}`,
  untouched: 'Số liệu hai bên giữ nguyên như nguồn đã nêu, hệ thống không tự sửa bên nào.',
  filter: 'Lọc theo loại mâu thuẫn',
  all: 'Tất cả',
  wholePlan: 'Cả kế hoạch',
  stated: 'Trạng thái đã báo cáo',
  measured: 'Số liệu đo được',
  source: 'Nguồn',
  /** A bare number is a section of the report; the rest names itself. */
  section: (section: string) => (/^[\dIVX]+(\.|,|$|\s)/.test(section) ? `mục ${section}` : section),
  on: (day: string) => `số liệu ngày ${day}`,
  statedOn: (day: string) => `báo cáo ngày ${day}`,
  kinds: {
    statedDoneButNotMet: 'Báo cáo hoàn thành, số liệu chưa đạt',
    statusAgainstMeasure: 'Kết quả báo cáo khác số liệu chi tiết',
    statedOpenButMet: 'Số liệu đã đạt, báo cáo chưa hoàn thành',
    fractionAgainstPercent: 'Phân số và tỷ lệ phần trăm không khớp',
    twoValues: 'Một số liệu có hai giá trị',
    partsAgainstTotal: 'Số chi tiết và số tổng hợp không khớp',
    countAgainstList: 'Số đếm và danh sách không khớp',
    twoDates: 'Một văn bản ghi hai ngày',
    outsideClass: 'Giá trị không thuộc nhóm được xếp',
    outsidePeriod: 'Số liệu, văn bản ngoài kỳ báo cáo',
    numberOutOfOrder: 'Số văn bản không theo thứ tự ngày',
    twoSpellings: 'Một tên viết hai cách',
    doneAndPlanned: 'Ghi đã xong nhưng vẫn là nhiệm vụ kỳ sau',
    notCounted: 'Có nêu nhưng không tính vào tổng số',
  },
  otherKind: 'Mâu thuẫn khác',
  empty: 'Không có mâu thuẫn số liệu nào',
  emptyDetail: 'Trạng thái đã báo cáo khớp với số liệu đo được và không nguồn nào tự mâu thuẫn.',
  noneOfKind: 'Không có mâu thuẫn nào thuộc loại đang lọc',
  showAll: 'Xem tất cả',
};

export type ReconciliationMessages = typeof vi;

/** Words of the screen that sets contradicting figures side by side. */
export const reconciliationMessages = defineMessages<ReconciliationMessages>({
  vi,
  en: () => import('./messages.en'),
});
