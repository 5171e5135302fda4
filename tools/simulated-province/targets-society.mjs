import { TTTT, doc, measure } from './shapes.mjs';
import { localityCodes } from './units.mjs';

export const societyTargets = [
  {
    code: 'M01-XH-01',
    name: 'Hộ gia đình có đường internet cáp quang băng rộng đạt 90%',
    lead: [TTTT],
    with: ['vien-thong-mau-1', 'vien-thong-mau-2', 'vien-thong-mau-3'],
    measures: [
      measure('ho-gia-dinh-cap-quang', 'Hộ gia đình có đường internet cáp quang băng rộng', 'atLeast', '90', {
        start: 86.3,
        final: 92.6,
      }),
    ],
    pool: 'number',
    progress: ['2024-03-14', '2024-06-14'],
    end: [['2024-09-14', 'completed', {}]],
  },
  {
    code: 'M01-XH-02',
    name: '85% công dân từ đủ 14 tuổi trở lên được kích hoạt tài khoản định danh điện tử mức độ 2',
    lead: ['cong-an-tinh'],
    with: ['cac-dia-phuong', 'tinh-doan'],
    exec: localityCodes,
    measures: [
      measure('dinh-danh-muc-2', 'Công dân được kích hoạt tài khoản định danh mức độ 2', 'atLeast', '85', {
        den: 742300,
        start: 501100,
        final: 655600,
        byLocality: true,
      }),
    ],
    aggregation: 'ratioOfSums',
    pool: 'number',
    progress: ['2024-03-14', '2024-05-14', '2024-07-14'],
    end: [
      [
        '2024-09-14',
        'completed',
        { ev: [doc('BC-CAT', 'Kết quả cấp, kích hoạt tài khoản định danh điện tử', 'Công an tỉnh')] },
      ],
    ],
  },
  {
    code: 'M01-XH-03',
    name: '100% cơ sở khám bệnh, chữa bệnh công lập triển khai bệnh án điện tử',
    lead: ['so-y-te'],
    with: ['bao-hiem-xa-hoi-tinh', 'so-tai-chinh'],
    measures: [
      measure('benh-an-dien-tu', 'Cơ sở khám bệnh, chữa bệnh công lập triển khai bệnh án điện tử', 'atLeast', '100', {
        den: 22,
        start: 6,
        final: 15,
      }),
    ],
    pool: 'number',
    progress: ['2024-03-14', '2024-06-14'],
    end: [
      [
        '2024-09-14',
        'inProgress',
        {
          reason:
            'Mới có 11/22 cơ sở triển khai; 07 trung tâm y tế tuyến huyện chưa được bố trí kinh phí mua sắm thiết bị.',
          cause: 'funds',
          proposal: 'Bổ sung 18,6 tỷ đồng từ nguồn sự nghiệp y tế.',
          to: 'HĐND tỉnh',
        },
      ],
      [
        '2024-12-16',
        'notMet',
        {
          reason: 'Đến cuối năm có 15/22 cơ sở triển khai; 07 trung tâm y tế tuyến huyện chưa được bố trí kinh phí.',
          cause: 'funds',
          proposal: 'Bố trí kinh phí trong dự toán năm 2025 để hoàn thành trước ngày 30/6/2025.',
          to: 'HĐND tỉnh',
        },
      ],
    ],
  },
  {
    code: 'M01-XH-04',
    name: '70% người dân có hồ sơ sức khỏe điện tử được cập nhật trong năm',
    lead: ['so-y-te'],
    with: ['cong-an-tinh', 'bao-hiem-xa-hoi-tinh', 'cac-dia-phuong'],
    exec: localityCodes,
    measures: [
      measure(
        'ho-so-suc-khoe-cap-nhat',
        'Người dân có hồ sơ sức khỏe điện tử được cập nhật trong năm',
        'atLeast',
        '70',
        {
          den: 918400,
          start: 312200,
          final: 653900,
          byLocality: true,
          restated: ['2025-01-16', '609800', 'Đã loại các hồ sơ trùng số định danh cá nhân.'],
        },
      ),
    ],
    aggregation: 'ratioOfSums',
    pool: 'number',
    progress: ['2024-03-14', '2024-06-14', '2024-09-14'],
    end: [
      ['2024-12-14', 'completed', { key: 'xh-04-hoan-thanh' }],
      [
        '2024-12-14',
        'inProgress',
        {
          supersedes: 'xh-04-hoan-thanh',
          recordedOn: '2025-01-16',
          reason: 'Điều chỉnh lại báo cáo tháng 12: sau khi loại hồ sơ trùng số định danh cá nhân, tỷ lệ đạt 66,4%.',
          cause: 'unitSlow',
          proposal: 'Rà soát, làm sạch dữ liệu hồ sơ sức khỏe trong quý I năm 2025.',
          to: 'Sở Y tế',
        },
      ],
    ],
  },
  {
    code: 'M01-XH-05',
    name: '100% cơ sở giáo dục phổ thông sử dụng học bạ số',
    lead: ['so-giao-duc-va-dao-tao'],
    with: ['cac-dia-phuong'],
    measures: [
      measure('hoc-ba-so', 'Cơ sở giáo dục phổ thông sử dụng học bạ số', 'atLeast', '100', {
        den: 412,
        start: 96,
        final: 405,
      }),
    ],
    pool: 'number',
    progress: ['2024-04-14', '2024-06-14', '2024-09-14'],
    end: [
      [
        '2024-11-14',
        'mostlyCompleted',
        {
          reason:
            'Còn 07 điểm trường vùng cao chưa có đường truyền ổn định, dùng song song học bạ giấy đến hết năm học.',
          cause: 'otherObjective',
        },
      ],
    ],
  },
  {
    code: 'M01-XH-06',
    name: '100% xã, phường, thị trấn có hệ thống truyền thanh ứng dụng công nghệ thông tin, viễn thông',
    lead: [TTTT],
    with: ['cac-dia-phuong'],
    measures: [
      measure(
        'xa-co-truyen-thanh-thong-minh',
        'Xã, phường, thị trấn có hệ thống truyền thanh ứng dụng công nghệ thông tin, viễn thông',
        'atLeast',
        '100',
        { points: [['2024-06-14', { numerator: '38', denominator: '124' }]] },
      ),
    ],
    pool: 'number',
    progress: [],
    end: [
      [
        '2024-04-14',
        'notStarted',
        { reason: 'Dự toán đầu năm chưa bố trí kinh phí đầu tư cho cấp xã.', cause: 'funds' },
      ],
      [
        '2024-08-14',
        'notStarted',
        {
          reason: 'Chưa được bố trí vốn; đã tổng hợp nhu cầu 42 tỷ đồng của 86 xã, phường, thị trấn gửi Sở Tài chính.',
          cause: 'funds',
          proposal: 'Bố trí vốn từ nguồn tăng thu, tiết kiệm chi năm 2024.',
          to: 'HĐND tỉnh',
        },
      ],
    ],
  },
  {
    code: 'M01-XH-07',
    name: '100% hộ kinh doanh tại chợ biên giới chấp nhận thanh toán điện tử',
    lead: ['so-cong-thuong'],
    with: ['ngan-hang-nha-nuoc-tinh'],
    measures: [
      measure(
        'cho-bien-gioi-thanh-toan-dien-tu',
        'Hộ kinh doanh tại chợ biên giới chấp nhận thanh toán điện tử',
        'atLeast',
        '100',
      ),
    ],
    pool: 'number',
    progress: [],
    end: [['2024-05-14', 'notApplicable', { reason: 'Trên địa bàn tỉnh không có chợ thuộc danh mục chợ biên giới.' }]],
  },
  {
    code: 'M01-XH-08',
    name: '60% người dân trong độ tuổi lao động được phổ cập kỹ năng số cơ bản',
    lead: ['so-lao-dong-tbxh'],
    with: [TTTT, 'hoi-lien-hiep-phu-nu-tinh', 'tinh-doan'],
    measures: [
      measure('ky-nang-so-co-ban', 'Người dân trong độ tuổi lao động được phổ cập kỹ năng số cơ bản', 'atLeast', '60'),
    ],
    pool: 'number',
    progress: [],
    end: [],
  },
];
