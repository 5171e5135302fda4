import { defineMessages } from '../../shared/i18n';

const vi = {
  page: 'Địa phương',
  localities: 'địa phương',
  units: 'cơ quan, đơn vị',
  noFigures: 'Chưa có số liệu theo địa phương',
  noFiguresDetail: 'Kế hoạch này chưa có kỳ báo cáo nào có số liệu của từng địa phương.',
  findingShare: (ratio: string, percent: string) => `${ratio} lượt chỉ tiêu đạt (${percent})`,
  nothingCarried: 'Không có số liệu nào so sánh được qua đợt sắp xếp đơn vị',
  findingSilent: (units: string, word: string) => `${units} ${word} chưa báo cáo kỳ này`,
  findingWithoutTargets: (ratio: string, word: string) =>
    `${ratio} ${word} đã có số liệu; danh mục chỉ tiêu chưa có nguồn`,
  withoutTargetsNote:
    'Nguồn không nêu danh mục chỉ tiêu giao cho các địa phương, nên không tính tỷ lệ đạt; bảng dưới đây là số liệu từng địa phương đã báo cáo.',
  lead: (period: string, reported: string, previous: string | null) =>
    `Số liệu ${period}; ${reported} đã báo cáo${previous ? `; so với ${previous}` : ''}`,
  live: 'Tạm tính',
  rule: (minimum: number) =>
    `Cách tính: tỷ lệ đạt là số chỉ tiêu đạt trên số chỉ tiêu được giao; chỉ tiêu chưa báo cáo vẫn tính vào tổng số, không phát sinh và không áp dụng thì không. Số liệu “trên”, “dưới” giữ nguyên là khoảng. Xếp hạng khi có từ ${minimum} chỉ tiêu trở lên; bằng nhau thì đồng hạng.`,
  choose: 'Chọn số liệu',
  period: 'Kỳ báo cáo',
  periodShort: 'Kỳ',
  pillar: 'Trụ cột',
  wholePlan: 'Cả kế hoạch',
  block: 'Khối',
  parent: 'Thuộc',
  everywhere: 'Tất cả',
  search: 'Tìm địa phương',
  boundary: 'Đơn vị hành chính',
  boundaries: { before: 'Trước sắp xếp', after: 'Sau sắp xếp', comparable: 'Chỉ phần so sánh được' },
  carried: (day: string) => `Sắp xếp đơn vị từ ngày ${day}.`,
  howCarried: 'Cách gộp',
  carriedBy: {
    sum: (names: string) => `Cộng tử số và mẫu số: ${names}.`,
    weighted: (names: string) => `Bình quân theo trọng số: ${names}.`,
    mean: (names: string) => `Bình quân cộng: ${names}.`,
    notComparable: (names: string) => `Không so sánh được, để ngoài tổng số: ${names}.`,
  },
  comparable: (count: string) => `${count} nhóm đơn vị so sánh được ở cả hai bên.`,
  notComparable: (names: string) => `Không so sánh được: ${names}.`,
  carriedFrom: (count: string) => `Gộp từ ${count} đơn vị`,
  view: 'Cách xem',
  heatTitle: 'Tỷ lệ đạt theo địa phương và trụ cột',
  figuresTitle: 'Số liệu từng địa phương đã báo cáo',
  spreadTitle: (count: string) => `Phân bố tỷ lệ đạt của ${count} địa phương`,
  spreadAxis: 'Số địa phương',
  mapHint: 'Số trong mỗi vùng là số chỉ tiêu chưa đạt; vùng gạch chéo chưa báo cáo. Chọn một vùng để xem địa phương.',
  enter: 'Nhập số liệu kỳ này',
  locality: 'Địa phương',
  rank: 'Hạng',
  met: 'Đạt',
  percent: 'Tỷ lệ đạt',
  mean: 'Mức đạt bình quân',
  reported: 'Đã báo cáo',
  indicator: 'Chỉ số',
  notReported: 'Chưa báo cáo',
  noTarget: 'Không có chỉ tiêu',
  noFigure: 'Chưa có số liệu',
  nowUnits: (name: string, count: string) => `${name} (nay là ${count} đơn vị)`,
  nowUnit: (name: string, now: string) => `${name} (nay là ${now})`,
  steps: ['Dưới 25%', '25 đến dưới 50%', '50 đến dưới 75%', '75 đến dưới 90%', '90 đến dưới 100%', '100%'],
  nobody: 'Không có địa phương nào khớp',
  source: (day: string, rule: string) => `Số liệu tính đến ngày ${day}. ${rule}`,
  shown: (count: string, total: string) => `${count}/${total} địa phương`,
};

export type LocalitiesMessages = typeof vi;

/** Words of the screen of localities. */
export const localitiesMessages = defineMessages<LocalitiesMessages>({ vi, en: () => import('./messages.en') });
