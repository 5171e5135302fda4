import { addDays, type Day } from '@tiendo/indicators';
import type { Course, SimulatedTask } from '../simulated-task.js';

const [OFFICE, SCIENCE, HOME] = ['van-phong-ubnd-tinh', 'so-khoa-hoc-va-cong-nghe', 'so-noi-vu'] as const;
const [FINANCE, POLICE, FARMING] = ['so-tai-chinh', 'cong-an-tinh', 'so-nong-nghiep-va-moi-truong'] as const;
const [TRADE, HEALTH, SCHOOL] = ['so-cong-thuong', 'so-y-te', 'so-giao-duc-va-dao-tao'] as const;
const [BUILDING, JUSTICE, SERVICE] = ['so-xay-dung', 'so-tu-phap', 'trung-tam-phuc-vu-hanh-chinh-cong'] as const;

/** Group, name, lead, helpers, days from today to the deadline, how it goes, and which sentence is said of it last. */
type Line = readonly [string, string, string, readonly string[], number, Course, number?];

/** Thirty-six tasks in ten groups, due from half a year ago to half a year ahead. Not those of any province. */
const LINES: readonly Line[] = [
  ['awareness', 'Ban hành kế hoạch truyền thông về chuyển đổi số', SCIENCE, ['trung-tam-truyen-thong'], -130, 'done'],
  ['awareness', 'Tổ chức tuần lễ kỹ năng số tại các xã, phường, đặc khu', SCIENCE, ['tinh-doan'], -34, 'doneLate'],
  ['awareness', 'Mở lớp "Bình dân học vụ số" cho người cao tuổi', HOME, ['tinh-doan', SCHOOL], 12, 'onTrack'],
  [
    'awareness',
    'Duy trì chuyên mục về chuyển đổi số trên báo, đài',
    'trung-tam-truyen-thong',
    [SCIENCE],
    -6,
    'maintained',
  ],
  ['institutions', 'Trình HĐND tỉnh Nghị quyết về hỗ trợ hạ tầng số cấp xã', FINANCE, [JUSTICE], -9, 'waiting', 0],
  ['institutions', 'Ban hành quy chế vận hành kho dữ liệu dùng chung', SCIENCE, [OFFICE, JUSTICE], -62, 'doneLate'],
  ['institutions', 'Tham mưu chính sách giữ chân nhân lực số tại cấp xã', HOME, [FINANCE], -3, 'waiting', 2],
  ['institutions', 'Ban hành định mức thuê dịch vụ công nghệ thông tin', FINANCE, [SCIENCE], -27, 'late', 0],
  [
    'infrastructure',
    'Nâng băng thông đường truyền tới 54 xã, phường, đặc khu',
    SCIENCE,
    ['vien-thong-mau-1'],
    -75,
    'done',
  ],
  [
    'infrastructure',
    'Phủ sóng 5G tại các khu công nghiệp',
    SCIENCE,
    ['vien-thong-mau-2', 'vien-thong-mau-3'],
    -66,
    'late',
  ],
  ['infrastructure', 'Mở rộng trung tâm dữ liệu theo mô hình điện toán đám mây', SCIENCE, [FINANCE], 150, 'goesOn'],
  ['data', 'Công bố danh mục dữ liệu mở đợt 2', SCIENCE, [OFFICE], -48, 'done'],
  ['data', 'Hoàn thành số hóa hồ sơ đất đai tại 20 xã trọng điểm', FARMING, [POLICE], -12, 'blocked'],
  ['data', 'Đối soát dữ liệu cán bộ, công chức với dữ liệu dân cư', HOME, [POLICE], -19, 'done'],
  ['data', 'Làm sạch dữ liệu an sinh xã hội', HOME, [POLICE, 'bao-hiem-xa-hoi-tinh'], 5, 'mostly'],
  ['platforms', 'Nâng cấp hệ thống quản lý văn bản và điều hành', SCIENCE, [OFFICE], -55, 'done'],
  ['platforms', 'Đưa trợ lý ảo cho công chức cấp xã vào sử dụng chính thức', SCIENCE, [HOME], 2, 'blocked'],
  ['platforms', 'Kết nối nền tảng chia sẻ dữ liệu với các bộ, ngành', SCIENCE, [FINANCE], -16, 'late'],
  ['platforms', 'Xây dựng bản đồ số dùng chung của tỉnh', BUILDING, [FARMING], 120, 'goesOn'],
  ['human-resources', 'Bồi dưỡng kỹ năng số cho công chức cấp xã', HOME, [SCIENCE], -90, 'done'],
  ['human-resources', 'Tập huấn kỹ năng số cho hội viên tại cơ sở', 'hoi-lien-hiep-phu-nu-tinh', [HOME], -7, 'silent'],
  ['human-resources', 'Kiện toàn Tổ công nghệ số cộng đồng', SCIENCE, ['tinh-doan'], 24, 'onTrack'],
  ['cybersecurity', 'Diễn tập thực chiến bảo đảm an toàn thông tin mạng', POLICE, [SCIENCE], -22, 'done'],
  ['cybersecurity', 'Kiểm tra an toàn thông tin tại các xã, phường, đặc khu', POLICE, [SCIENCE], 16, 'onTrack'],
  ['cybersecurity', 'Phê duyệt cấp độ an toàn cho các hệ thống còn lại', SCIENCE, [POLICE], -5, 'late'],
  ['government', 'Cắt giảm thành phần hồ sơ đã có trong cơ sở dữ liệu', OFFICE, [JUSTICE], 0, 'onTrack'],
  ['government', 'Số hóa tài liệu lưu trữ nhận bàn giao', HOME, ['van-phong-tinh-uy'], 9, 'blocked', 1],
  ['government', 'Vận hành 54 điểm phục vụ hành chính công cấp xã', SERVICE, [OFFICE], -8, 'maintained'],
  ['government', 'Tái cấu trúc quy trình dịch vụ công toàn trình', SERVICE, [JUSTICE], 75, 'onTrack'],
  ['economy', 'Đo lường tỷ trọng kinh tế số của tỉnh', 'cuc-thong-ke-tinh', [FINANCE, SCIENCE], -11, 'waiting', 1],
  ['economy', 'Hỗ trợ 200 doanh nghiệp nhỏ và vừa dùng nền tảng số', FINANCE, [SCIENCE], 45, 'onTrack'],
  ['economy', 'Xây dựng sàn giao dịch nông sản riêng của tỉnh', TRADE, ['buu-dien-tinh'], -20, 'stopped'],
  ['society', 'Triển khai bệnh án điện tử tại các bệnh viện công lập', HEALTH, [SCIENCE], -52, 'late'],
  ['society', 'Triển khai học bạ số cấp trung học phổ thông', SCHOOL, [SCIENCE], -18, 'done'],
  [
    'society',
    'Thu phí không dùng tiền mặt tại chợ hạng I, hạng II',
    TRADE,
    ['ngan-hang-nha-nuoc-tinh'],
    28,
    'notStarted',
  ],
  ['society', 'Cấp mã định danh địa chỉ số cho hộ gia đình', 'buu-dien-tinh', [POLICE], 140, 'onTrack'],
];

/** The tasks as they stand on a day. */
export const livingTasks = (today: Day): SimulatedTask[] =>
  LINES.map(([group, name, lead, helpers, dueIn, course, sentence]) => ({
    group,
    name,
    lead,
    helpers,
    due: addDays(today, dueIn),
    course,
    sentence,
  }));
