/** How a simulated task goes: what is stated of it in the end, and whether it came in time. */
export type Course =
  | 'done'
  | 'doneLate'
  | 'maintained'
  | 'mostly'
  | 'waiting'
  | 'blocked'
  | 'late'
  | 'stopped'
  | 'silent'
  | 'notStarted'
  | 'goesOn';

/** A task of the simulated plan of 2025: its group, what it is, who leads, who helps, until when, and how it goes. */
export interface SimulatedTask {
  readonly group: string;
  readonly name: string;
  readonly lead: string;
  readonly helpers: readonly string[];
  /** Month and day of 2025. */
  readonly due: string;
  readonly course: Course;
}

const [OFFICE, SCIENCE, HOME] = ['van-phong-ubnd-tinh', 'so-khoa-hoc-va-cong-nghe', 'so-noi-vu'] as const;
const [FINANCE, POLICE, FARMING] = ['so-tai-chinh', 'cong-an-tinh', 'so-nong-nghiep-va-moi-truong'] as const;
const [TRADE, HEALTH, SCHOOL] = ['so-cong-thuong', 'so-y-te', 'so-giao-duc-va-dao-tao'] as const;

const task = (
  group: string,
  name: string,
  lead: string,
  helpers: readonly string[],
  due: string,
  course: Course,
): SimulatedTask => ({ group, name, lead, helpers, due, course });

/** Thirty-five tasks in ten groups. Not those of any province. */
export const TASKS_OF_2025: readonly SimulatedTask[] = [
  task(
    'awareness',
    'Ban hành Kế hoạch truyền thông về chuyển đổi số năm 2025',
    SCIENCE,
    ['trung-tam-truyen-thong'],
    '02-28',
    'done',
  ),
  task(
    'awareness',
    'Tổ chức chuỗi sự kiện hưởng ứng Ngày Chuyển đổi số quốc gia năm 2025',
    SCIENCE,
    ['tinh-doan'],
    '10-15',
    'done',
  ),
  task(
    'awareness',
    'Phát động phong trào "Bình dân học vụ số" tại các xã, phường, đặc khu',
    HOME,
    ['tinh-doan', SCHOOL],
    '06-30',
    'doneLate',
  ),
  task(
    'awareness',
    'Duy trì chuyên trang, chuyên mục về chuyển đổi số trên báo, đài của tỉnh',
    'trung-tam-truyen-thong',
    [SCIENCE],
    '12-31',
    'maintained',
  ),
  task(
    'institutions',
    'Trình HĐND tỉnh Nghị quyết về phí, lệ phí đối với dịch vụ công trực tuyến',
    FINANCE,
    ['so-tu-phap'],
    '07-31',
    'done',
  ),
  task(
    'institutions',
    'Ban hành Quy chế quản lý, khai thác dữ liệu dùng chung của tỉnh',
    SCIENCE,
    [OFFICE, 'so-tu-phap'],
    '05-31',
    'doneLate',
  ),
  task(
    'institutions',
    'Tham mưu chính sách thu hút nhân lực chuyển đổi số về làm việc tại cấp xã',
    HOME,
    [FINANCE],
    '09-30',
    'waiting',
  ),
  task(
    'institutions',
    'Ban hành định mức kinh tế - kỹ thuật dịch vụ số hóa tài liệu',
    HOME,
    [FINANCE, SCIENCE],
    '11-30',
    'late',
  ),
  task(
    'infrastructure',
    'Bảo đảm đường truyền, thiết bị hội nghị trực tuyến cho 54 xã, phường, đặc khu mới',
    SCIENCE,
    ['vien-thong-mau-1'],
    '06-25',
    'done',
  ),
  task(
    'infrastructure',
    'Phủ sóng di động băng rộng tại các thôn còn lõm sóng',
    SCIENCE,
    ['vien-thong-mau-2', 'vien-thong-mau-3'],
    '10-31',
    'late',
  ),
  task(
    'infrastructure',
    'Chuyển Trung tâm tích hợp dữ liệu tỉnh sang mô hình điện toán đám mây',
    SCIENCE,
    [FINANCE],
    '12-31',
    'goesOn',
  ),
  task('data', 'Rà soát, chuẩn hóa danh mục dữ liệu mở theo đơn vị hành chính mới', SCIENCE, [OFFICE], '08-31', 'done'),
  task(
    'data',
    'Hoàn thành số hóa hồ sơ đất đai, kết nối cơ sở dữ liệu quốc gia',
    FARMING,
    [POLICE],
    '12-20',
    'blocked',
  ),
  task(
    'data',
    'Cập nhật cơ sở dữ liệu cán bộ, công chức, viên chức sau sắp xếp',
    HOME,
    ['van-phong-tinh-uy'],
    '09-15',
    'done',
  ),
  task(
    'data',
    'Làm sạch dữ liệu an sinh xã hội, liên thông với dữ liệu dân cư',
    HOME,
    [POLICE, 'bao-hiem-xa-hoi-tinh'],
    '12-31',
    'mostly',
  ),
  task(
    'platforms',
    'Cấu hình lại Hệ thống quản lý văn bản cho chính quyền địa phương hai cấp',
    SCIENCE,
    [OFFICE],
    '06-30',
    'done',
  ),
  task('platforms', 'Đưa trợ lý ảo hỗ trợ công chức cấp xã vào sử dụng', SCIENCE, [HOME], '11-30', 'blocked'),
  task('platforms', 'Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu của tỉnh', SCIENCE, [FINANCE], '09-30', 'late'),
  task('platforms', 'Xây dựng nền tảng bản đồ số dùng chung của tỉnh', 'so-xay-dung', [FARMING], '12-31', 'goesOn'),
  task('human-resources', 'Bồi dưỡng kỹ năng số cho công chức cấp xã sau sắp xếp', HOME, [SCIENCE], '10-31', 'done'),
  task(
    'human-resources',
    'Tập huấn kỹ năng số cho hội viên, đoàn viên tại cơ sở',
    'hoi-lien-hiep-phu-nu-tinh',
    ['hoi-nong-dan-tinh'],
    '11-15',
    'silent',
  ),
  task(
    'human-resources',
    'Kiện toàn Tổ công nghệ số cộng đồng theo đơn vị hành chính mới',
    SCIENCE,
    ['tinh-doan', 'uy-ban-mttq-tinh'],
    '08-15',
    'doneLate',
  ),
  task(
    'cybersecurity',
    'Diễn tập thực chiến bảo đảm an toàn thông tin mạng năm 2025',
    POLICE,
    [SCIENCE],
    '10-31',
    'done',
  ),
  task(
    'cybersecurity',
    'Kiểm tra, đánh giá an toàn thông tin tại các xã, phường, đặc khu',
    POLICE,
    [SCIENCE],
    '11-30',
    'done',
  ),
  task(
    'cybersecurity',
    'Phê duyệt lại cấp độ an toàn của các hệ thống thông tin sau sắp xếp',
    SCIENCE,
    [POLICE],
    '10-15',
    'late',
  ),
  task(
    'government',
    'Công bố, cấu hình thủ tục hành chính theo thẩm quyền hai cấp',
    OFFICE,
    ['trung-tam-phuc-vu-hanh-chinh-cong'],
    '07-01',
    'done',
  ),
  task(
    'government',
    'Số hóa tài liệu lưu trữ của cấp huyện trước khi bàn giao',
    HOME,
    ['van-phong-tinh-uy'],
    '12-15',
    'blocked',
  ),
  task(
    'government',
    'Vận hành 54 điểm phục vụ hành chính công cấp xã',
    'trung-tam-phuc-vu-hanh-chinh-cong',
    [OFFICE],
    '07-01',
    'maintained',
  ),
  task(
    'government',
    'Rà soát, tái cấu trúc quy trình dịch vụ công trực tuyến toàn trình',
    'trung-tam-phuc-vu-hanh-chinh-cong',
    ['so-tu-phap'],
    '12-31',
    'mostly',
  ),
  task('economy', 'Đo lường kinh tế số của tỉnh năm 2024', 'cuc-thong-ke-tinh', [FINANCE, SCIENCE], '09-30', 'waiting'),
  task('economy', 'Hỗ trợ 300 doanh nghiệp nhỏ và vừa sử dụng nền tảng số', FINANCE, [SCIENCE], '12-10', 'done'),
  task(
    'economy',
    'Xây dựng gian hàng số chung cho sản phẩm OCOP của tỉnh',
    TRADE,
    ['buu-dien-tinh'],
    '08-31',
    'stopped',
  ),
  task('society', 'Triển khai bệnh án điện tử tại các bệnh viện công lập', HEALTH, [SCIENCE], '09-30', 'late'),
  task('society', 'Triển khai học bạ số cấp tiểu học, trung học cơ sở', SCHOOL, [SCIENCE], '08-31', 'done'),
  task(
    'society',
    'Thí điểm thu phí không dùng tiền mặt tại chợ hạng I, hạng II',
    TRADE,
    ['ngan-hang-nha-nuoc-tinh'],
    '12-15',
    'notStarted',
  ),
];
