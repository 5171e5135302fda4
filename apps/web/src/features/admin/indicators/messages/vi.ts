import type { IndicatorRule } from '@tiendo/contracts';

const directions: Readonly<Record<IndicatorRule['direction'], string>> = {
  higherIsBetter: 'Càng cao càng tốt',
  lowerIsBetter: 'Càng thấp càng tốt',
  neutral: 'Không xét cao, thấp',
};

const aggregations: Readonly<Record<IndicatorRule['aggregation'], string>> = {
  ratioOfSums: 'Tổng tử số chia tổng mẫu số',
  sum: 'Cộng',
  mean: 'Bình quân',
  weightedMean: 'Bình quân theo trọng số',
  shareMeeting: 'Tỷ lệ đơn vị đạt',
  latest: 'Số liệu mới nhất',
  min: 'Nhỏ nhất',
  max: 'Lớn nhất',
  stated: 'Theo số liệu tỉnh nêu',
};

const kinds: Readonly<Record<IndicatorRule['kind'] | 'usual', string>> = {
  usual: 'Theo đơn vị tính và cách tính lên tỉnh',
  rate: 'Tỷ lệ, điểm: lấy giá trị cuối kỳ',
  stock: 'Số có đến ngày: lấy giá trị cuối kỳ',
  flow: 'Số phát sinh trong kỳ: cộng từ đầu năm',
};

const carryRules: Readonly<Record<IndicatorRule['carryRule'], string>> = {
  sum: 'Cộng',
  weighted: 'Bình quân theo trọng số',
  mean: 'Bình quân',
  notComparable: 'Không so sánh được',
};

export const vi = {
  title: 'Chỉ số',
  lead: 'Mỗi chỉ số nêu cách tính từ đơn vị lên tỉnh, và cách chuyển tiếp số liệu khi đơn vị sáp nhập, chia tách. Không nêu cách chuyển tiếp thì không so sánh qua đợt sắp xếp.',
  directions,
  aggregations,
  kinds,
  carryRules,
  caption: 'Chỉ số theo tên',
  searchLabel: 'Tìm chỉ số',
  name: 'Chỉ số',
  measureUnit: 'Đơn vị tính',
  direction: 'Chiều',
  aggregation: 'Cách tính lên tỉnh',
  kind: 'Loại số liệu',
  kindHint: 'Mức của năm được so với giá trị cuối kỳ, hoặc với tổng (lũy kế) từ đầu năm nếu là số phát sinh.',
  usualKind: (kind: string) => `Theo đơn vị tính và cách tính lên tỉnh (${kind})`,
  carryRule: 'Khi đơn vị sắp xếp',
  carryHint:
    'Cộng: số lượng, tử số với mẫu số. Bình quân theo trọng số: tỷ lệ, theo một đại lượng đã nêu cho từng đơn vị.',
  carryWeight: 'Trọng số',
  weightedBy: (name: string) => `theo ${name}`,
  parent: 'Là thành phần của',
  noParent: 'Không là thành phần của chỉ số nào',
  partHint:
    'Chỉ số chung phải cùng đơn vị tính. Số của các phần được đối chiếu với số chung khi nhập và ở trang Đối chiếu.',
  partKind: 'Quan hệ với chỉ số chung',
  partKinds: {
    comprises: 'Gồm: các phần cộng lại phải bằng số chung',
    ofWhich: 'Trong đó: các phần không vượt số chung',
  },
  partOf: (whole: string, kind: 'comprises' | 'ofWhich') =>
    kind === 'comprises' ? `một phần của ${whole}` : `trong đó của ${whole}`,
  limits: 'Giới hạn',
  limitLow: 'Giá trị nhỏ nhất có thể',
  limitHigh: 'Giá trị lớn nhất có thể',
  limitsHint: 'Tỷ lệ thường từ 0 đến 100; để trống nếu không có giới hạn.',
  between: (low: string, high: string) => `${low} – ${high}`,
  atLeast: (low: string) => `từ ${low}`,
  atMost: (high: string) => `đến ${high}`,
  noLimits: 'Không',
  effectiveOn: 'Áp dụng từ ngày',
  effectiveHint:
    'Để trống nếu sửa sai: quy tắc đúng cho mọi ngày, từ lúc ghi. Có ngày là thay đổi: chỉ áp dụng từ ngày đó. Số đã chốt giữ nguyên.',
  history: 'Các lần sửa, đổi quy tắc',
  corrected: 'Sửa sai, áp dụng cho mọi ngày',
  changedFrom: (day: string) => `Thay đổi từ ${day}`,
  firstRule: 'Quy tắc ban đầu',
  recorded: (moment: string, by: string | null) => (by === null ? `Ghi ${moment}` : `Ghi ${moment}, ${by}`),
  said: (label: string, value: string) => `${label}: ${value}`,
  none: 'không',
  editTitle: 'Quy tắc của chỉ số',
  saved: (name: string) => `Đã lưu quy tắc của ${name}`,
  numberWrong: 'Cần là một số, ví dụ 0 hoặc 99,5',
  limitsWrong: 'Giới hạn trên phải từ giới hạn dưới trở lên',
  weightMissing: 'Chọn chỉ số làm trọng số',
  emptyTitle: 'Chưa có chỉ số nào',
  emptyDetail: 'Chỉ số có khi một kế hoạch đo chỉ tiêu.',
};

export type IndicatorMessages = typeof vi;
