import { CHANGE_LABELS } from '@tiendo/indicators/words';

type Kind = 'target' | 'task' | 'item';
const NOUN: Record<Kind, string> = { target: 'chỉ tiêu', task: 'nhiệm vụ', item: 'nội dung' };
const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

export const vi = {
  byLocality: 'Theo địa phương',
  /** Lists: "hoàn thành, cơ bản hoàn thành". */
  and: (parts: readonly string[]) => parts.join(', '),
  lower,
  noun: (kind: Kind) => NOUN[kind],
  finding: {
    done: (ratio: string, kind: Kind, words: string, percent: string) => `${ratio} ${NOUN[kind]} ${words} (${percent})`,
    none: (kind: Kind) => `không phát sinh ${NOUN[kind]}`,
    silent: (parts: readonly string[]) => `Chưa có báo cáo về ${parts.join(' và ')} của kế hoạch`,
    countOf: (count: string, kind: Kind) => `${count} ${NOUN[kind]}`,
    empty: (code: string) => `Kế hoạch ${code} chưa có chỉ tiêu, nhiệm vụ`,
    overdue: (parts: string) => `${parts} quá hạn`,
    stopped: (total: string, parts: string) => `${total} nội dung dừng triển khai (${parts})`,
    stoppedOneKind: (part: string) => `${part} dừng triển khai`,
    continuing: (count: string, kind: Kind, year: number) =>
      `${count} ${NOUN[kind]} chưa hoàn thành, tiếp tục thực hiện trong năm ${year}`,
  },
  headline: {
    targets: 'Chỉ tiêu',
    tasks: 'Nhiệm vụ',
    bar: (kind: Kind, parts: readonly string[]) => `Tình trạng ${NOUN[kind]}: ${parts.join('; ')}`,
    noShare: 'không phát sinh',
    rule: 'Cách tính',
    countsAs: (statuses: string) => `Tính là hoàn thành: ${statuses}.`,
    leftOut: (statuses: string) => `Không tính vào tổng số: ${statuses}.`,
    leftOutNone: 'Mọi trạng thái đều tính vào tổng số.',
    rounding: (digits: number) =>
      digits === 0
        ? 'Tỷ lệ làm tròn đến hàng đơn vị.'
        : `Tỷ lệ làm tròn đến ${digits} chữ số thập phân, bỏ số 0 ở cuối.`,
    open: (kind: Kind) => `Mở danh sách ${NOUN[kind]}`,
  },
  rule: {
    mostlyCounts: 'cơ bản hoàn thành tính là hoàn thành',
    mostlyNot: (kind: Kind, count: string, open: string) =>
      `${NOUN[kind]} cơ bản hoàn thành (${count}) không tính là hoàn thành, nằm trong ${open} ${NOUN[kind]} chưa hoàn thành`,
    stoppedStays: (kind: Kind) => `${NOUN[kind]} dừng triển khai vẫn tính vào tổng số`,
    stoppedOut: (kind: Kind) => `${NOUN[kind]} dừng triển khai không tính vào tổng số`,
    excluded: (kind: Kind, count: string, statuses: string) =>
      `${count} ${NOUN[kind]} ${statuses} không tính vào tổng số`,
    plain: (kind: Kind) => `số ${NOUN[kind]} hoàn thành trên tổng số ${NOUN[kind]}`,
  },
  figures: {
    provisional: 'Số liệu tạm tính',
    frozen: (name: string, moment: string, by: string | null) =>
      `Bản chốt: ${name} (chốt lúc ${moment}${by ? `, người chốt: ${by}` : ''})`,
    changedAfter: (count: string) => `${count} nội dung đã thay đổi sau bản chốt`,
    asKnown: (moment: string) => `Số liệu như đã biết lúc ${moment}`,
    lastUpdate: (day: string) => `cập nhật lần cuối ngày ${day}`,
    neverUpdated: 'chưa có lần cập nhật nào',
  },
  attention: {
    title: 'Nội dung cần tập trung chỉ đạo',
    titleStaff: 'Việc cần xử lý',
    filter: 'Lọc theo lý do',
    all: 'Tất cả',
    kinds: {
      overdue: 'Quá hạn',
      stopped: 'Dừng triển khai',
      blocked: 'Vướng mắc',
      contradiction: 'Mâu thuẫn số liệu',
      silent: 'Chậm cập nhật',
    },
    days: 'ngày',
    none: 'Không có nội dung nào quá hạn, dừng triển khai, vướng mắc hay mâu thuẫn số liệu.',
    noneOfKind: 'Không có nội dung nào thuộc lý do này.',
    stoppedReason: (reason: string) => `Dừng triển khai: ${reason}`,
    silentFor: (days: number) => `chậm cập nhật ${days} ngày`,
    finding: (count: string, late: string, cause: string) => `${count}/${late} nội dung quá hạn: ${lower(cause)}`,
    contradiction: 'Mâu thuẫn số liệu',
    due: (day: string) => `hạn ${day}`,
    decides: (who: string) => `Thẩm quyền: ${who}`,
    continuing: 'chuyển tiếp sang năm sau',
    more: (count: number) => `Xem thêm ${count} nội dung`,
    less: 'Thu gọn',
  },
  sections: {
    lateHint: 'góc đỏ là quá hạn',
    continuingHint: 'mũi tên là chuyển tiếp sang năm sau',
    best: (name: string, ratio: string, kind: Kind) => `${name} hoàn thành ${ratio} ${NOUN[kind]}`,
    allDone: (count: string, section: string, kind: Kind) => `Cả ${count} ${section} hoàn thành 100% ${NOUN[kind]}`,
    noneDone: (section: string, kind: Kind) => `Chưa ${section} nào có ${NOUN[kind]} hoàn thành`,
    fullDone: (ratio: string, section: string, kind: Kind) => `${ratio} ${section} hoàn thành 100% ${NOUN[kind]}`,
    weak: (name: string, ratio: string, kind: Kind, status: string) =>
      `${lower(name)} ${ratio} ${NOUN[kind]} ${lower(status)}`,
    pillar: 'trụ cột',
    group: 'nhóm',
    unnamed: (count: string, status: string, section: string) =>
      `${count} chỉ tiêu ${lower(status)} của ${lower(section)} không có tên trong nguồn.`,
    unnamedMixed: (count: string, section: string) =>
      `${count} chỉ tiêu của ${lower(section)} không có tên trong nguồn.`,
    cell: (code: string, name: string, status: string, extras: readonly string[]) =>
      [`${code}: ${name}`, status, ...extras].join('. '),
    openList: (name: string) => `Mở danh sách: ${name}`,
    sectionTarget: 'Trụ cột',
    sectionTask: 'Nhóm nhiệm vụ',
    done: 'Hoàn thành',
    total: 'Tổng số',
    share: 'Tỷ lệ',
  },
  changes: {
    title: (count: string, day: string) => `${count} thay đổi từ ngày ${day}`,
    firstReport: (count: string, from: string, to: string) =>
      `Báo cáo lần đầu ${from === to ? `ngày ${to}` : `từ ngày ${from} đến ngày ${to}`}: ${count} nội dung`,
    none: (day: string) => `Không có thay đổi từ ngày ${day}`,
    choose: 'Chọn mốc so sánh',
    chooseButton: 'Đổi mốc',
    all: 'Xem giá trị cũ và mới của từng nội dung',
    since: { week: '07 ngày trước', month: '30 ngày trước', quarter: '90 ngày trước', start: 'Từ đầu kế hoạch' },
    sinceSnapshot: (name: string) => `Bản chốt: ${name}`,
    turned: (from: string, to: string) => `${from} → ${to}`,
    firstStated: (to: string) => `Báo cáo lần đầu: ${to}`,
    kinds: CHANGE_LABELS.vi,
    items: (count: string) => `${count} nội dung`,
    moreNotListed: (count: string) => `và ${count} thay đổi khác không liệt kê ở đây`,
    deadline: (from: string, to: string) => `hạn ${from} → ${to}`,
  },
  upcoming: {
    title: (count: string) => `${count} nội dung đến hạn trong 30 ngày tới`,
    none: 'Không có nội dung nào đến hạn trong 30 ngày tới',
    more: (count: number) => `Xem thêm ${count} nội dung`,
    due: (day: string) => `Hạn ${day}`,
  },
  ownUnit: {
    title: 'Việc của đơn vị tôi',
    lead: (unit: string) => `${unit} chủ trì`,
    none: 'Kế hoạch này chưa giao đơn vị chủ trì nội dung nào.',
    done: (ratio: string, share: string | null) => `hoàn thành ${ratio} nội dung${share ? ` (${share})` : ''}`,
    attention: (count: string) => `${count} nội dung cần xử lý`,
    targets: 'Chỉ tiêu của đơn vị',
    tasks: 'Nhiệm vụ của đơn vị',
  },
  charts: {
    hintUnit: (day: string) =>
      `Cơ cấu trạng thái theo đơn vị chủ trì (%), tính đến ngày ${day}. Một nội dung có hai đơn vị chủ trì được tính ở cả hai.`,
    unitMostOpen: (unit: string, open: string, total: string) =>
      `${unit} còn ${open}/${total} nội dung chưa hoàn thành, nhiều nhất trong các đơn vị chủ trì`,
    unitUnknown: (count: string, total: string) => `Nguồn không nêu đơn vị chủ trì của ${count}/${total} nội dung`,
    unitAllDone: 'Các đơn vị chủ trì đã hoàn thành mọi nội dung được giao',
    noUnit: 'Nguồn không nêu',
    unit: 'Đơn vị chủ trì',
    restUnits: (count: number) => `${count} đơn vị khác có trong bảng số liệu.`,
    failed: 'Không vẽ được biểu đồ trên trình duyệt này; hãy xem bảng số liệu.',
    file: { unit: 'trang-thai-theo-don-vi' },
  },
  source: (label: string) => `Nguồn: ${label}.`,
  sourceMissing: 'Nguồn: số liệu cập nhật trên hệ thống.',
  empty: {
    title: 'Kế hoạch chưa có chỉ tiêu, nhiệm vụ nào',
    detail: 'Khi kế hoạch có nội dung, tiến độ sẽ hiện ở đây.',
    action: 'Mở mục Kế hoạch',
  },
};

export type OverviewMessages = typeof vi;
export type NounKind = Kind;
