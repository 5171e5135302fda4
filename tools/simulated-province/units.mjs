/** Bodies of the simulated province in their official order. Names of places carry the word "Mẫu" so that nobody takes them for real. */
const MERGED = '2025-02-28';
const CREATED = '2025-03-01';
const DISTRICTS_END = '2025-06-30';

const department = (code, name, shortName, more = {}) => ({ code, name, shortName, kind: 'department', ...more });
const merged = (...successors) => ({ validTo: MERGED, successors });
const of =
  (kind) =>
  (code, name, shortName, more = {}) => ({ code, name, shortName, kind, ...more });
const party = of('partyBody');
const front = of('front');
const central = of('centralAgency');
const armed = of('armedForce');
const service = of('publicServiceUnit');
const enterprise = of('enterprise');

const DEPARTMENTS = [
  department('van-phong-ubnd-tinh', 'Văn phòng UBND tỉnh', 'VP UBND tỉnh'),
  department('so-noi-vu', 'Sở Nội vụ', 'Sở Nội vụ'),
  department('so-tu-phap', 'Sở Tư pháp', 'Sở Tư pháp'),
  department('so-ke-hoach-va-dau-tu', 'Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT', merged('so-tai-chinh')),
  department('so-tai-chinh', 'Sở Tài chính', 'Sở Tài chính'),
  department('so-cong-thuong', 'Sở Công Thương', 'Sở Công Thương'),
  department(
    'so-nong-nghiep-va-ptnt',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Sở NN&PTNT',
    merged('so-nong-nghiep-va-moi-truong'),
  ),
  department('so-giao-thong-van-tai', 'Sở Giao thông vận tải', 'Sở GTVT', merged('so-xay-dung')),
  department('so-xay-dung', 'Sở Xây dựng', 'Sở Xây dựng'),
  department(
    'so-tai-nguyen-va-moi-truong',
    'Sở Tài nguyên và Môi trường',
    'Sở TN&MT',
    merged('so-nong-nghiep-va-moi-truong'),
  ),
  department('so-nong-nghiep-va-moi-truong', 'Sở Nông nghiệp và Môi trường', 'Sở NN&MT', { validFrom: CREATED }),
  department(
    'so-thong-tin-va-truyen-thong',
    'Sở Thông tin và Truyền thông',
    'Sở TT&TT',
    merged('so-khoa-hoc-va-cong-nghe'),
  ),
  department('so-khoa-hoc-va-cong-nghe', 'Sở Khoa học và Công nghệ', 'Sở KH&CN'),
  department('so-lao-dong-tbxh', 'Sở Lao động - Thương binh và Xã hội', 'Sở LĐ-TB&XH', merged('so-noi-vu')),
  department('so-van-hoa-the-thao-va-du-lich', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTT&DL'),
  department('so-giao-duc-va-dao-tao', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'),
  department('so-y-te', 'Sở Y tế', 'Sở Y tế'),
  department('thanh-tra-tinh', 'Thanh tra tỉnh', 'Thanh tra tỉnh'),
  department('ban-dan-toc', 'Ban Dân tộc', 'Ban Dân tộc', merged('so-dan-toc-va-ton-giao')),
  department('so-dan-toc-va-ton-giao', 'Sở Dân tộc và Tôn giáo', 'Sở DT&TG', { validFrom: CREATED }),
  department('ban-quan-ly-khu-kinh-te', 'Ban Quản lý Khu kinh tế', 'BQL KKT'),
  service('trung-tam-phuc-vu-hanh-chinh-cong', 'Trung tâm Phục vụ hành chính công tỉnh', 'TTPVHCC tỉnh'),
  service('trung-tam-truyen-thong', 'Trung tâm Truyền thông tỉnh', 'TT Truyền thông tỉnh'),
];

const OTHERS = [
  party('van-phong-tinh-uy', 'Văn phòng Tỉnh ủy', 'VP Tỉnh ủy'),
  party('ban-tuyen-giao-tinh-uy', 'Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo TU', {
    validTo: MERGED,
    successors: ['ban-tuyen-giao-va-dan-van-tinh-uy'],
  }),
  party('ban-dan-van-tinh-uy', 'Ban Dân vận Tỉnh ủy', 'Ban Dân vận TU', {
    validTo: MERGED,
    successors: ['ban-tuyen-giao-va-dan-van-tinh-uy'],
  }),
  party('ban-tuyen-giao-va-dan-van-tinh-uy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Ban TG&DV TU', {
    validFrom: CREATED,
  }),
  front('uy-ban-mttq-tinh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'UB MTTQ tỉnh'),
  front('tinh-doan', 'Tỉnh đoàn', 'Tỉnh đoàn'),
  front('hoi-lien-hiep-phu-nu-tinh', 'Hội Liên hiệp Phụ nữ tỉnh', 'Hội LHPN tỉnh'),
  front('hoi-nong-dan-tinh', 'Hội Nông dân tỉnh', 'Hội Nông dân tỉnh'),
  armed('cong-an-tinh', 'Công an tỉnh', 'Công an tỉnh'),
  armed('bo-chi-huy-quan-su-tinh', 'Bộ Chỉ huy Quân sự tỉnh', 'Bộ CHQS tỉnh'),
  central('cuc-thue-tinh', 'Cục Thuế tỉnh', 'Cục Thuế', { validTo: MERGED }),
  central('cuc-thong-ke-tinh', 'Cục Thống kê tỉnh', 'Cục Thống kê'),
  central('kho-bac-nha-nuoc-tinh', 'Kho bạc Nhà nước tỉnh', 'KBNN tỉnh'),
  central('ngan-hang-nha-nuoc-tinh', 'Ngân hàng Nhà nước Chi nhánh tỉnh', 'NHNN tỉnh', { validTo: MERGED }),
  central('bao-hiem-xa-hoi-tinh', 'Bảo hiểm xã hội tỉnh', 'BHXH tỉnh'),
  enterprise('vien-thong-mau-1', 'Công ty Viễn thông Mẫu 1', 'Viễn thông Mẫu 1'),
  enterprise('vien-thong-mau-2', 'Công ty Viễn thông Mẫu 2', 'Viễn thông Mẫu 2'),
  enterprise('vien-thong-mau-3', 'Công ty Viễn thông Mẫu 3', 'Viễn thông Mẫu 3'),
  enterprise('dien-luc-mau', 'Công ty Điện lực Mẫu', 'Điện lực Mẫu'),
  enterprise('nuoc-sach-mau', 'Công ty Cổ phần Nước sạch Mẫu', 'Nước sạch Mẫu'),
  enterprise('buu-dien-tinh', 'Bưu điện tỉnh', 'Bưu điện tỉnh'),
];

/** Weight: rough share of the province's population, used to spread figures over the localities. */
const LOCALITIES = [
  ['thanh-pho', 'mau-an', 'Mẫu An', 19],
  ['thanh-pho', 'mau-hai', 'Mẫu Hải', 13],
  ['thanh-pho', 'mau-thanh', 'Mẫu Thành', 12],
  ['thi-xa', 'mau-yen', 'Mẫu Yên', 10],
  ['thi-xa', 'mau-giang', 'Mẫu Giang', 9],
  ['huyen', 'mau-son', 'Mẫu Sơn', 7],
  ['huyen', 'mau-khe', 'Mẫu Khê', 7],
  ['huyen', 'mau-lam', 'Mẫu Lâm', 5],
  ['huyen', 'mau-ha', 'Mẫu Hà', 5],
  ['huyen', 'mau-chau', 'Mẫu Châu', 4],
  ['huyen', 'mau-binh', 'Mẫu Bình', 4],
  ['huyen', 'mau-dong', 'Mẫu Đông', 3],
  ['huyen', 'mau-dao', 'Mẫu Đảo', 2],
];
const KINDS = { 'thanh-pho': ['Thành phố', 'TP '], 'thi-xa': ['Thị xã', 'TX '], huyen: ['Huyện', ''] };

export const localities = LOCALITIES.map(([kind, slug, name, weight]) => ({
  weight,
  unit: {
    code: `${kind}-${slug}`,
    name: `${KINDS[kind][0]} ${name}`,
    shortName: `${KINDS[kind][1]}${name}`,
    kind: 'districtLevel',
    validTo: DISTRICTS_END,
    otherNames: [name],
  },
}));

export const localityCodes = localities.map(({ unit }) => unit.code);

export const units = [
  ...DEPARTMENTS,
  ...OTHERS,
  ...localities.map(({ unit }) => unit),
  { code: 'cac-dia-phuong', name: 'Các địa phương', shortName: 'Các địa phương', kind: 'collective' },
];
