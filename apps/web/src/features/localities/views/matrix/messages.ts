import { defineMessages } from '../../../../shared/i18n';

const COUNT_WORDS = ['không', 'một', 'hai', 'ba'];

const vi = {
  views: { matrix: 'Chưa đạt ở đâu', pillars: 'Theo trụ cột', map: 'Bản đồ', trend: 'Xu hướng' },
  verdicts: {
    met: 'Đạt',
    notMet: 'Chưa đạt',
    notReported: 'Chưa báo cáo',
    undetermined: 'Chưa xác định: số liệu chỉ nêu khoảng',
    notAsked: 'Không áp dụng',
  },
  legend: {
    met: 'đạt',
    notMet: 'chưa đạt',
    notReported: 'chưa báo cáo',
    undetermined: 'số liệu chỉ nêu khoảng',
    notAsked: 'không áp dụng',
  },
  /** A target with the units that miss it, in a heading: `họp không giấy (30/54)`. */
  named: (name: string, units: string) => `${name} (${units})`,
  findingTargets: (held: string, count: number, names: string) =>
    `${held} lượt chưa đạt nằm ở ${COUNT_WORDS[count] ?? count} chỉ tiêu: ${names}`,
  findingUnits: (names: string, most: string) => `${names} nhiều chỉ tiêu chưa đạt nhất: ${most} chỉ tiêu`,
  findingUnitsEach: (names: string, most: string) => `${names} nhiều chỉ tiêu chưa đạt nhất: mỗi nơi ${most} chỉ tiêu`,
  findingAlike: (count: string, word: string, most: string) =>
    `${count} ${word} cùng nhiều chỉ tiêu chưa đạt nhất: mỗi nơi ${most} chỉ tiêu`,
  findingSpread: (ratio: string) => `${ratio} lượt chỉ tiêu chưa đạt`,
  findingUnreported: (count: string) => `Số liệu đã báo cáo đều đạt; ${count} lượt chỉ tiêu chưa báo cáo`,
  findingOpen: (count: string) => `Số liệu đã báo cáo đều đạt; ${count} lượt chỉ nêu khoảng, chưa xác định`,
  findingAllMet: (ratio: string, word: string) => `${ratio} ${word} đạt mọi chỉ tiêu được giao`,
  leadShare: 'lượt chỉ tiêu đạt',
  leadPercent: (now: string, before: string | null) => (before === null ? `(${now})` : `(${now}, kỳ trước ${before})`),
  leadAllMet: (word: string) => `${word} đạt mọi chỉ tiêu`,
  leadSilent: 'chưa báo cáo',
  leadSilentMany: (count: string, word: string) => `${count} ${word} chưa báo cáo`,
  title: 'Mỗi ô là một chỉ tiêu của một địa phương, nhiều chỉ tiêu chưa đạt nhất ở trên',
  titleGroups:
    'Mỗi ô là một chỉ tiêu trong một địa bàn: số đơn vị chưa đạt, địa bàn nhiều chỉ tiêu chưa đạt nhất ở trên',
  corner: (word: string, units: string) => `Số ${word} chưa đạt (trong ${units})`,
  bar: (name: string, missed: string, asked: string) => `${name}: ${missed}/${asked} chưa đạt`,
  missedOf: (missed: string, of: string) => `${missed}/${of} chưa đạt`,
  tileUnit: 'chỉ tiêu chưa đạt',
  level: (text: string) => `Được giao ${text}`,
  cell: (unit: string, target: string, verdict: string) => `${unit}. ${target}: ${verdict}`,
  share: (missed: string, asked: string) => `${missed}/${asked} đơn vị chưa đạt`,
  none: 'Không đơn vị nào được giao',
  pick: 'chọn ô để xem số liệu',
  met: 'Đạt',
  more: (count: string, word: string) => `${count} ${word} khác`,
  missing: (from: string, to: string) =>
    from === to ? `thiếu ${from} chỉ tiêu` : `thiếu từ ${from} đến ${to} chỉ tiêu`,
  less: 'Thu gọn',
  silent: (name: string, count: string) => `${name}: chưa báo cáo ${count} chỉ tiêu`,
  result: 'Kết quả',
  resultOn: (text: string, day: string) => `${text}, số liệu đến ngày ${day}`,
  source: (grade: string, period: string) => `Báo cáo ${period}, ${grade}`,
  sourcePlain: (period: string) => `Báo cáo ${period}`,
  toUnit: 'Xem địa phương',
  toTarget: 'Xem chỉ tiêu',
  grades: { estimate: 'số liệu ước', preliminary: 'số liệu sơ bộ', official: 'số liệu chính thức' },
  targetsTitle: 'Chỉ tiêu nhiều nơi chưa đạt',
  targetsNone: 'Không chỉ tiêu nào có địa phương chưa đạt.',
  targetsMore: (count: string) => `${count} chỉ tiêu khác có nơi chưa đạt`,
  unitsTitle: 'Địa phương nhiều chỉ tiêu chưa đạt nhất',
  unitsOfficial: 'Chỉ tiêu đạt của từng địa phương, theo thứ tự hành chính',
  unitsMore: (count: string) => `Xem cả ${count}`,
  tilesTitle: (names: string, misses: string) => `${names} nhiều chỉ tiêu chưa đạt nhất (${misses} lượt)`,
  tilesPlain: 'Số chỉ tiêu chưa đạt của từng địa phương',
  tilesBy: { parent: 'Số chỉ tiêu chưa đạt, theo địa bàn', former: 'Số chỉ tiêu chưa đạt, theo địa bàn trước sắp xếp' },
  tile: (name: string, missed: string) => `${name}: ${missed} chỉ tiêu chưa đạt`,
  tileSilent: (name: string) => `${name}: chưa báo cáo`,
  others: 'Khác',
  pickTile: 'chọn ô để xem địa phương',
  shareTitle: (now: string, before: string | null) =>
    before === null ? `Tỷ lệ đạt ${now}` : `Tỷ lệ đạt ${now}, kỳ trước ${before}`,
  shareHint: '% lượt chỉ tiêu đạt theo kỳ',
  shareSide: (count: string, block: string) => `${count} ${block}`,
  shareBreak: (day: string) => `Sắp xếp đơn vị từ ngày ${day}`,
  blocks: {
    districts: 'cấp huyện',
    communes: 'xã, phường',
    provinces: 'tỉnh, thành phố',
    departments: 'cơ quan',
    'central-agencies': 'cơ quan',
  },
  units: 'Số đơn vị',
  trendTitle: 'Tỷ lệ đạt của từng địa phương qua các kỳ, giảm nhiều nhất ở trên',
  trendHint: (from: string, to: string) => `Từ ${from} đến ${to}; số bên phải là chênh lệch, điểm phần trăm.`,
  trendChange: (points: string) => `${points} điểm`,
  trendShort: 'chưa đủ hai kỳ',
  pillarsTitle: 'Tỷ lệ đạt theo trụ cột, so với toàn khối',
  pillarsHint:
    'Cam: thấp hơn toàn khối; xanh: cao hơn; đậm hơn là xa hơn (từ 5 và từ 10 điểm). Các dòng như nhau gộp lại.',
  wholeBlock: 'Toàn khối',
  sameRows: (name: string, count: string) => `${name} và ${count} địa phương khác như nhau`,
  rules: 'Cách tính, cách gộp',
  table: 'Chỉ tiêu chưa đạt của từng địa phương',
  targetCode: 'Chỉ tiêu',
};

export type MatrixMessages = typeof vi;

/** Words of what is missed where. */
export const matrixMessages = defineMessages<MatrixMessages>({ vi, en: () => import('./messages.en') });
