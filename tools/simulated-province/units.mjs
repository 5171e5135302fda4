/** Bodies of the simulated province in their official order. Names of places carry the word "Mẫu" so that nobody takes them for real. */
const MERGED = '2025-02-28';
const CREATED = '2025-03-01';
const DISTRICTS_END = '2025-06-30';
const COMMUNES_BEGIN = '2025-07-01';

const department = (code, name, shortName, more = {}) => ({ code, name, shortName, kind: 'department', ...more });
const merged = (...into) => ({ validTo: MERGED, into });
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
    ...merged('ban-tuyen-giao-va-dan-van-tinh-uy'),
  }),
  party('ban-dan-van-tinh-uy', 'Ban Dân vận Tỉnh ủy', 'Ban Dân vận TU', {
    ...merged('ban-tuyen-giao-va-dan-van-tinh-uy'),
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
  central('cuc-thue-tinh', 'Cục Thuế tỉnh', 'Cục Thuế', merged()),
  central('cuc-thong-ke-tinh', 'Cục Thống kê tỉnh', 'Cục Thống kê'),
  central('kho-bac-nha-nuoc-tinh', 'Kho bạc Nhà nước tỉnh', 'KBNN tỉnh'),
  central('ngan-hang-nha-nuoc-tinh', 'Ngân hàng Nhà nước Chi nhánh tỉnh', 'NHNN tỉnh', merged()),
  central('bao-hiem-xa-hoi-tinh', 'Bảo hiểm xã hội tỉnh', 'BHXH tỉnh'),
  enterprise('vien-thong-mau-1', 'Công ty Viễn thông Mẫu 1', 'Viễn thông Mẫu 1'),
  enterprise('vien-thong-mau-2', 'Công ty Viễn thông Mẫu 2', 'Viễn thông Mẫu 2'),
  enterprise('vien-thong-mau-3', 'Công ty Viễn thông Mẫu 3', 'Viễn thông Mẫu 3'),
  enterprise('dien-luc-mau', 'Công ty Điện lực Mẫu', 'Điện lực Mẫu'),
  enterprise('nuoc-sach-mau', 'Công ty Cổ phần Nước sạch Mẫu', 'Nước sạch Mẫu'),
  enterprise('buu-dien-tinh', 'Bưu điện tỉnh', 'Bưu điện tỉnh'),
];

/** Weight: rough share of the province's population; then how many communes it becomes on 1/7/2025. */
const LOCALITIES = [
  ['thanh-pho', 'mau-an', 'Mẫu An', 19, 7],
  ['thanh-pho', 'mau-hai', 'Mẫu Hải', 13, 5],
  ['thanh-pho', 'mau-thanh', 'Mẫu Thành', 12, 5],
  ['thi-xa', 'mau-yen', 'Mẫu Yên', 10, 5],
  ['thi-xa', 'mau-giang', 'Mẫu Giang', 9, 5],
  ['huyen', 'mau-son', 'Mẫu Sơn', 7, 4],
  ['huyen', 'mau-khe', 'Mẫu Khê', 7, 4],
  ['huyen', 'mau-lam', 'Mẫu Lâm', 5, 4],
  ['huyen', 'mau-ha', 'Mẫu Hà', 5, 4],
  ['huyen', 'mau-chau', 'Mẫu Châu', 4, 3],
  ['huyen', 'mau-binh', 'Mẫu Bình', 4, 3],
  ['huyen', 'mau-dong', 'Mẫu Đông', 3, 3],
  ['huyen', 'mau-dao', 'Mẫu Đảo', 2, 2],
];
const PARTS = [
  ['Trung', 'trung'],
  ['Thượng', 'thuong'],
  ['Hạ', 'ha'],
  ['Nam', 'nam'],
  ['Bắc', 'bac'],
  ['Đông', 'dong'],
  ['Tây', 'tay'],
];
const KINDS = { 'thanh-pho': ['Thành phố', 'TP '], 'thi-xa': ['Thị xã', 'TX '], huyen: ['Huyện', ''] };

/** Parts of a whole of a hundred, the first ones larger. */
function hundredthsOf(count) {
  const parts = Array.from({ length: count }, (_, index) => Math.round(100 / count + 3 * ((count - 1) / 2 - index)));
  parts[0] += 100 - parts.reduce((sum, part) => sum + part, 0);
  return parts;
}

/** The communes that a district becomes: wards where it was a town; the last one of the island is a special zone. */
function partsOf([kind, slug, name, , count]) {
  return hundredthsOf(count).map((hundredths, index) => {
    const [part, partSlug] = PARTS[index];
    if (slug === 'mau-dao' && index === 1) {
      return { code: `dac-khu-${slug}`, name: `Đặc khu ${name}`, own: name, kind: 'specialZone', hundredths };
    }
    const [type, typeSlug] = kind === 'huyen' ? ['Xã', 'xa'] : ['Phường', 'phuong'];
    const own = `${name} ${part}`;
    return { code: `${typeSlug}-${slug}-${partSlug}`, name: `${type} ${own}`, own, kind: 'communeLevel', hundredths };
  });
}

export const localities = LOCALITIES.map((locality) => ({ parts: partsOf(locality), locality })).map(
  ({ parts, locality: [kind, slug, name, weight] }) => ({
    weight,
    parts,
    unit: {
      code: `${kind}-${slug}`,
      name: `${KINDS[kind][0]} ${name}`,
      shortName: `${KINDS[kind][1]}${name}`,
      kind: 'districtLevel',
      validTo: DISTRICTS_END,
      otherNames: [name],
    },
  }),
);

const communes = localities.flatMap(({ parts }) =>
  parts.map(({ code, name, own, kind }) => ({
    code,
    name,
    shortName: own,
    kind,
    validFrom: COMMUNES_BEGIN,
  })),
);

export const localityCodes = localities.map(({ unit }) => unit.code);

const COLLECTIVE = { code: 'cac-dia-phuong', name: 'Các địa phương', shortName: 'Các địa phương', kind: 'collective' };

/** Every body with the days it begins and ends, in official order. */
export const units = [...DEPARTMENTS, ...OTHERS, ...localities.map(({ unit }) => unit), ...communes, COLLECTIVE];

/** As the file keeps them: first and last days come from the acts. */
export const unitRecords = units.map(({ validFrom, validTo, into, ...unit }) => unit);

/** Bodies that end on the day before an act, by what they become; those that take over and were there go on. */
function mergerOf(bodies) {
  const ending = bodies.filter(({ into }) => into !== undefined);
  const links = ending.flatMap(({ code, into }) => into.map((to) => ({ from: code, to })));
  const heirs = [...new Set(links.map(({ to }) => to))];
  const goingOn = heirs.filter((code) => bodies.find((body) => body.code === code).validFrom === undefined);
  return {
    links: [...links, ...goingOn.map((code) => ({ from: code, to: code }))],
    abolished: ending.filter(({ into }) => into.length === 0).map(({ code }) => code),
  };
}

/** Acts on the bodies of the simulated province, oldest first. */
export const successions = [
  {
    name: 'Sắp xếp các sở, ban, ngành và cơ quan của Tỉnh ủy',
    effectiveOn: CREATED,
    note: 'Số liệu mô phỏng.',
    ...mergerOf([...DEPARTMENTS, ...OTHERS]),
  },
  {
    name: 'Kết thúc đơn vị hành chính cấp huyện, thành lập 54 đơn vị hành chính cấp xã',
    effectiveOn: COMMUNES_BEGIN,
    note: 'Số liệu mô phỏng: tỷ lệ là phần dân số mỗi đơn vị cấp xã nhận của đơn vị cấp huyện.',
    links: localities.flatMap(({ unit, parts }) =>
      parts.map(({ code, hundredths }) => ({ from: unit.code, to: code, share: (hundredths / 100).toFixed(2) })),
    ),
  },
];
