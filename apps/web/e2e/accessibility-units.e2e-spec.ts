// The screens of units, of meetings and of the office, both themes: axe finds nothing; no screen scrolls sideways at the
// widths people have. Apart from accessibility.e2e-spec.ts so that both run side by side.
import { checkScreens, type Screen, SIMULATED } from './support/screen-check.js';
import { Stage } from './support/stage.js';
import { KH73 } from './support/words.js';

const stage = new Stage('reads');

const SCREENS: readonly Screen[] = [
  { name: 'Theo địa phương', address: `/ke-hoach/${SIMULATED}/dia-phuong`, as: 'committee' },
  { name: 'Theo địa phương, theo trụ cột', address: `/ke-hoach/${SIMULATED}/dia-phuong?xem=tru-cot`, as: 'committee' },
  { name: 'Theo địa phương, bản đồ', address: `/ke-hoach/${SIMULATED}/dia-phuong?xem=ban-do`, as: 'committee' },
  { name: 'Theo địa phương, xu hướng', address: `/ke-hoach/${SIMULATED}/dia-phuong?xem=xu-huong`, as: 'committee' },
  { name: 'Theo địa phương, không đăng nhập', address: `/ke-hoach/${KH73}/dia-phuong` },
  { name: 'Một địa phương', address: `/ke-hoach/${SIMULATED}/don-vi/thanh-pho-mau-hai`, as: 'committee' },
  { name: 'Một sở', address: `/ke-hoach/${SIMULATED}/don-vi/so-noi-vu`, as: 'editor' },
  { name: 'Nhập số liệu', address: '/ke-hoach/quang-ninh-kh34-2025/so-lieu', as: 'editor' },
  { name: 'Nhập số liệu, chỉ số theo hàng', address: `/ke-hoach/${SIMULATED}/so-lieu?chieu=chi-so`, as: 'editor' },
  { name: 'Kỳ báo cáo và biểu số liệu', address: '/ke-hoach/quang-ninh-kh34-2025/ky-bao-cao', as: 'editor' },
  { name: 'Công việc định kỳ', address: '/quan-tri/cong-viec', as: 'admin' },
  { name: 'Hệ thống kết nối', address: '/quan-tri/he-thong?tinh=mau', as: 'admin' },
  { name: 'Xếp hạng', address: `/ke-hoach/${SIMULATED}/xep-hang`, as: 'viewer' },
  { name: 'Xếp hạng theo một chỉ số', address: '/ke-hoach/quang-ninh-kh34-2025/xep-hang', as: 'viewer' },
  { name: 'Xếp hạng, kết quả do cơ quan khác công bố', address: `/ke-hoach/${KH73}/xep-hang` },
  { name: 'Kế hoạch', address: '/ke-hoach', as: 'editor' },
  { name: 'Lập kế hoạch', address: '/ke-hoach/moi', as: 'editor' },
  { name: 'Điều chỉnh kế hoạch', address: `/ke-hoach/${KH73}/dieu-chinh`, as: 'editor' },
  { name: 'Giao chỉ tiêu', address: `/ke-hoach/${KH73}/chi-tieu/KH73-DL-03/giao-chi-tieu`, as: 'editor' },
  { name: 'Công khai kế hoạch', address: `/ke-hoach/${KH73}/cong-khai`, as: 'admin' },
  { name: 'Chốt số liệu', address: `/ke-hoach/${KH73}/chot-so-lieu`, as: 'editor' },
  { name: 'Thay đổi từ bản chốt', address: `/ke-hoach/${SIMULATED}/thay-doi?tu=2024-06-30`, as: 'committee' },
  { name: 'Thay đổi, không đăng nhập', address: `/ke-hoach/${KH73}/thay-doi` },
  { name: 'Họp Ban Chỉ đạo', address: `/ke-hoach/${SIMULATED}/hop`, as: 'editor' },
  { name: 'Một phiên họp', address: `/ke-hoach/${SIMULATED}/hop/{meeting}`, as: 'editor' },
  {
    name: 'Trình chiếu phiên họp',
    address: `/ke-hoach/${SIMULATED}/hop/{meeting}/trinh-chieu?trang=4`,
    as: 'committee',
  },
  { name: 'Bản in phiên họp', address: `/ke-hoach/${SIMULATED}/hop/{meeting}/in`, as: 'committee' },
  { name: 'Kết luận, chỉ đạo', address: `/ke-hoach/${SIMULATED}/ket-luan`, as: 'editor' },
  { name: 'Màn hình treo tường', address: `/man-hinh/${SIMULATED}?chuyen=0&trang=tong-quan`, as: 'committee' },
  { name: 'Đăng nhập', address: '/dang-nhap' },
  { name: 'Đổi mật khẩu', address: '/tai-khoan/mat-khau', as: 'viewer' },
  { name: 'Sắp xếp đơn vị', address: '/quan-tri/sap-xep?tinh=quang-ninh', as: 'editor' },
  { name: 'Bản đồ', address: '/quan-tri/ban-do?tinh=quang-ninh', as: 'editor' },
  { name: 'Chỉ số', address: '/quan-tri/chi-so?tinh=quang-ninh', as: 'editor' },
  { name: 'Hướng dẫn', address: '/huong-dan', as: 'reporter.xa-mau-binh-ha' },
  { name: 'Một hướng dẫn', address: '/huong-dan/xa-phuong' },
  { name: 'Báo cáo phải gửi', address: '/bao-cao', as: 'reporter.xa-mau-binh-ha' },
  { name: 'Người lập báo cáo', address: '/bao-cao/nguoi-lap', as: 'leader.xa-mau-binh-ha' },
  { name: 'Báo cáo, số liệu', address: '/bao-cao/{report}', as: 'reporter.xa-mau-binh-ha' },
  { name: 'Báo cáo, nội dung', address: '/bao-cao/{report}?muc=noi-dung', as: 'reporter.xa-mau-binh-ha' },
  { name: 'Báo cáo, kiểm tra và gửi', address: '/bao-cao/{report}?muc=gui', as: 'reporter.xa-mau-binh-ha' },
  { name: 'Ngày nghỉ', address: '/quan-tri/ngay-nghi', as: 'editor' },
  { name: 'Mẫu văn bản', address: '/quan-tri/mau-van-ban', as: 'editor' },
  { name: 'Yêu cầu báo cáo', address: '/yeu-cau-bao-cao', as: 'editor' },
  { name: 'Lập yêu cầu báo cáo', address: '/yeu-cau-bao-cao/moi', as: 'editor' },
  { name: 'Bảng kê', address: '/yeu-cau-bao-cao/bang-ke', as: 'editor' },
  { name: 'Lập bảng kê', address: '/yeu-cau-bao-cao/bang-ke/moi?mau=lop-dao-tao', as: 'editor' },
  { name: 'Một yêu cầu báo cáo', address: '/yeu-cau-bao-cao/{request}', as: 'editor' },
  { name: 'Không có trang', address: '/khong-co-trang-nay' },
];

describe('every screen', () => checkScreens(stage, SCREENS));
