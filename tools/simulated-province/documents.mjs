import { addDays, daysBetween, workingDay } from './random.mjs';

const KINDS = {
  QĐ: 'Quyết định',
  KH: 'Kế hoạch',
  BC: 'Báo cáo',
  TB: 'Thông báo',
  CV: 'Công văn',
  BB: 'Biên bản',
  CT: 'Chỉ thị',
};
const TTTT = 'Sở Thông tin và Truyền thông';
const YEAR_START = '2024-01-01';

/** Days on which the monthly reports close. */
export const REPORT_DAYS = Array.from({ length: 10 }, (_, index) => `2024-${String(index + 3).padStart(2, '0')}-14`);

const fixed = [
  {
    key: 'kh-01-2024',
    kind: 'Kế hoạch',
    number: '01/KH-UBND',
    issuedOn: '2024-01-15',
    issuer: 'UBND Tỉnh Mẫu',
    title: 'Chuyển đổi số Tỉnh Mẫu năm 2024',
  },
  {
    key: 'tb-hop-ban-chi-dao-quy-1',
    kind: 'Thông báo',
    number: '38/TB-VPUBND',
    issuedOn: '2024-04-09',
    issuer: 'Văn phòng UBND tỉnh',
    title: 'Kết luận của Trưởng Ban Chỉ đạo chuyển đổi số tại phiên họp quý I năm 2024',
  },
  {
    key: 'ct-to-cong-nghe-so',
    kind: 'Chỉ thị',
    number: '05/CT-UBND',
    issuedOn: '2024-03-20',
    issuer: 'UBND Tỉnh Mẫu',
    title: 'Kiện toàn, nâng cao hiệu quả hoạt động của Tổ công nghệ số cộng đồng',
  },
  {
    key: 'cv-ket-noi-du-lieu-dich-benh',
    kind: 'Công văn',
    number: '1024/UBND-VX',
    issuedOn: '2024-03-27',
    issuer: 'UBND Tỉnh Mẫu',
    title: 'Kết nối dữ liệu giám sát dịch bệnh khi có yêu cầu',
  },
  {
    key: 'qd-du-lieu-mo',
    kind: 'Quyết định',
    number: '2480/QĐ-UBND',
    issuedOn: '2024-09-16',
    alternateIssuedOn: '2024-09-17',
    issuer: 'UBND Tỉnh Mẫu',
    title: 'Danh mục dữ liệu mở và kế hoạch công bố dữ liệu mở của tỉnh',
    note: 'Báo cáo tháng 10 ghi ngày 16/9/2024, báo cáo quý III ghi ngày 17/9/2024.',
  },
  {
    key: 'bc-quy-3-2024',
    kind: 'Báo cáo',
    number: '368/BC-STTTT',
    issuedOn: '2024-10-07',
    issuer: TTTT,
    title: 'Tình hình thực hiện Kế hoạch số 01/KH-UBND quý III năm 2024',
  },
  {
    key: 'bc-nam-2024',
    kind: 'Báo cáo',
    number: '09/BC-STTTT',
    issuedOn: '2025-01-08',
    issuer: TTTT,
    title: 'Kết quả thực hiện Kế hoạch số 01/KH-UBND năm 2024',
  },
];

/** Documents a body issues on a day, by symbol: a province issues some nine decisions a day, a department far fewer plans. */
const PACE = { 'QĐ-UBND': 9, 'CV-UBND': 11, 'KH-UBND': 0.7, 'TB-VPUBND': 1.1, 'BC-STTTT': 1.3 };
const OTHER_PACE = 0.5;

/** A plausible number for a document of this day; minutes carry none, Party documents write theirs with a dash. */
function numberOf(symbol, issuedOn, random, taken) {
  if (symbol.startsWith('BB')) return null;
  let count = Math.max(
    3,
    Math.floor(daysBetween(YEAR_START, issuedOn) * (PACE[symbol] ?? OTHER_PACE)) + random.between(0, 1),
  );
  while (taken.has(written(symbol, count))) count += 1;
  taken.add(written(symbol, count));
  return written(symbol, count);
}

function written(symbol, count) {
  const padded = String(count).padStart(2, '0');
  if (symbol === 'CV-UBND') return `${padded}/UBND-KGVX`;
  if (symbol === 'TB-TU') return `${padded}-TB/TU`;
  return `${padded}/${symbol}`;
}

/** Gives every document of a statement a key and a plausible number that grows over the year. */
export function makeRegister(random) {
  const documents = [...fixed];
  const taken = new Set(fixed.map(({ number }) => number));
  REPORT_DAYS.forEach((day, index) => {
    const month = index + 3;
    const issuedOn = workingDay(addDays(day, 2));
    documents.push({
      key: `bc-thang-${month}-2024`,
      kind: 'Báo cáo',
      number: numberOf('BC-STTTT', issuedOn, random, taken),
      issuedOn,
      issuer: TTTT,
      title: `Tình hình thực hiện Kế hoạch số 01/KH-UBND tháng ${month} năm 2024`,
    });
  });
  return {
    documents,
    /** Report that a statement of this day stands in, where it closes a reporting month. */
    reportOf: (day) => (REPORT_DAYS.includes(day) ? `bc-thang-${Number(day.slice(5, 7))}-2024` : null),
    add({ symbol, title, issuer }, item, effectiveOn) {
      const issuedOn = workingDay(addDays(effectiveOn, -random.between(1, 4)));
      const short = symbol.split('-')[0];
      const key = `${item.toLowerCase()}-${symbol
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z0-9-]/g, '')}-${issuedOn}`;
      if (!documents.some((known) => known.key === key)) {
        documents.push({
          key,
          kind: KINDS[short],
          number: numberOf(symbol, issuedOn, random, taken),
          issuedOn,
          issuer,
          title,
        });
      }
      return key;
    },
  };
}
