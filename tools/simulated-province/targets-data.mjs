import { TTTT, doc, measure } from './shapes.mjs';
import { localityCodes } from './units.mjs';

export const dataTargets = [
  {
    code: 'M01-DL-01',
    name: '100% cơ sở dữ liệu trong danh mục dùng chung của tỉnh được cập nhật và công bố trên Cổng dữ liệu của tỉnh',
    lead: [TTTT],
    with: ['so-noi-vu', 'so-tu-phap', 'so-y-te', 'so-giao-duc-va-dao-tao'],
    measures: [
      measure('csdl-dung-chung-cong-bo', 'Cơ sở dữ liệu dùng chung được cập nhật, công bố', 'atLeast', '100', {
        den: 42,
        start: 11,
        final: 42,
      }),
    ],
    pool: 'number',
    progress: ['2024-03-14', '2024-05-14', '2024-07-14', '2024-09-14'],
    end: [['2024-10-14', 'completed', { ev: [doc('QĐ-UBND', 'Công bố danh mục cơ sở dữ liệu dùng chung của tỉnh')] }]],
  },
  {
    code: 'M01-DL-02',
    name: '90% hệ thống thông tin của các sở, ngành, địa phương kết nối, chia sẻ dữ liệu qua nền tảng tích hợp của tỉnh (LGSP) trước ngày 30/11/2024',
    lead: [TTTT],
    with: ['van-phong-ubnd-tinh', 'cac-dia-phuong'],
    measures: [
      measure(
        'httt-ket-noi-lgsp',
        'Hệ thống thông tin kết nối, chia sẻ dữ liệu qua nền tảng tích hợp của tỉnh',
        'atLeast',
        '90',
        { den: 60, start: 22, final: 49 },
        { dueOn: '2024-11-30' },
      ),
    ],
    pool: 'number',
    progress: ['2024-03-14', '2024-06-14', '2024-09-14'],
    end: [
      [
        '2024-11-14',
        'inProgress',
        {
          reason:
            'Còn 11 hệ thống do bộ chủ quản quản lý chưa kết nối được vì chưa có tài liệu đặc tả kỹ thuật và hướng dẫn chia sẻ dữ liệu.',
          cause: 'awaitingGuidance',
          proposal: 'Sớm ban hành đặc tả kỹ thuật kết nối cho 11 hệ thống dùng chung của ngành.',
          to: 'Các bộ, ngành chủ quản',
        },
      ],
      [
        '2024-12-14',
        'inProgress',
        {
          reason: 'Đã kết nối 49/60 hệ thống; 11 hệ thống còn lại tiếp tục chờ hướng dẫn của các bộ chủ quản.',
          cause: 'awaitingGuidance',
          proposal: 'UBND tỉnh có văn bản đề nghị các bộ cung cấp đặc tả kỹ thuật trong quý I năm 2025.',
          to: 'UBND tỉnh',
        },
      ],
    ],
  },
  {
    code: 'M01-DL-03',
    name: '100% hệ thống thông tin được phê duyệt cấp độ an toàn trước ngày 30/9/2024 và triển khai đầy đủ phương án bảo đảm an toàn thông tin trước ngày 31/12/2024',
    lead: [TTTT, 'cong-an-tinh'],
    with: ['cac-dia-phuong'],
    measures: [
      measure(
        'httt-phe-duyet-cap-do',
        'Hệ thống thông tin được phê duyệt cấp độ an toàn',
        'atLeast',
        '100',
        { den: 126, start: 61, final: 118 },
        { dueOn: '2024-09-30' },
      ),
      measure(
        'httt-du-phuong-an-attt',
        'Hệ thống thông tin triển khai đầy đủ phương án bảo đảm an toàn thông tin',
        'atLeast',
        '100',
        { den: 126, start: 20, final: 74 },
        { dueOn: '2024-12-31' },
      ),
    ],
    pool: 'number',
    progress: ['2024-03-14', '2024-06-14', '2024-08-14'],
    end: [
      [
        '2024-10-14',
        'inProgress',
        {
          reason:
            'Đã quá hạn phê duyệt cấp độ ngày 30/9/2024; còn 14 hệ thống của 04 địa phương chưa hoàn thiện hồ sơ do thiếu cán bộ chuyên trách.',
          cause: 'staff',
          proposal: 'Bố trí cán bộ chuyên trách an toàn thông tin, hoàn thiện hồ sơ trong tháng 11/2024.',
          to: 'UBND các huyện, thị xã, thành phố',
        },
      ],
      [
        '2024-12-14',
        'inProgress',
        {
          reason:
            'Đã phê duyệt 118/126 hệ thống; 08 hệ thống của 02 địa phương còn lại đang chỉnh sửa hồ sơ theo ý kiến thẩm định.',
          cause: 'unitSlow',
          proposal: 'Phê bình các đơn vị chậm, giao hoàn thành trước ngày 31/01/2025.',
          to: 'Chủ tịch UBND tỉnh',
        },
      ],
    ],
  },
  {
    code: 'M01-DL-04',
    name: 'Số hóa 100% dữ liệu hộ tịch lịch sử trên địa bàn tỉnh',
    lead: ['so-tu-phap'],
    with: ['cong-an-tinh', TTTT],
    exec: localityCodes,
    measures: [
      measure('so-hoa-ho-tich', 'Dữ liệu hộ tịch được số hóa', 'atLeast', '100', {
        den: 486200,
        start: 118400,
        final: 480850,
        byLocality: true,
      }),
    ],
    aggregation: 'ratioOfSums',
    pool: 'number',
    progress: ['2024-03-14', '2024-05-14', '2024-08-14'],
    end: [
      [
        '2024-11-14',
        'completed',
        { ev: [doc('BC-STP', 'Kết quả số hóa dữ liệu hộ tịch trên địa bàn tỉnh', 'Sở Tư pháp')] },
      ],
    ],
  },
  {
    code: 'M01-DL-05',
    name: 'Hình thành kho dữ liệu dùng chung của tỉnh gồm các nhóm dữ liệu: dân cư, đất đai, doanh nghiệp, cán bộ công chức viên chức, an sinh xã hội',
    lead: [TTTT],
    with: ['cong-an-tinh', 'so-tai-nguyen-va-moi-truong', 'so-ke-hoach-va-dau-tu', 'so-noi-vu', 'so-lao-dong-tbxh'],
    measures: [
      measure(
        'kho-du-lieu-dung-chung',
        'Kho dữ liệu dùng chung của tỉnh',
        'done',
        null,
        {},
        {
          measureUnit: 'kho dữ liệu',
          parts: ['dân cư', 'đất đai', 'doanh nghiệp', 'cán bộ, công chức, viên chức', 'an sinh xã hội'],
        },
      ),
    ],
    pool: 'project',
    progress: ['2024-04-14', '2024-07-14'],
    end: [
      [
        '2024-10-14',
        'awaitingApproval',
        {
          reason: 'Đã hoàn thành đề cương và dự toán chi tiết, trình UBND tỉnh phê duyệt nhiệm vụ.',
          cause: 'awaitingApproval',
          proposal: 'Phê duyệt đề cương và dự toán chi tiết nhiệm vụ xây dựng kho dữ liệu dùng chung.',
          to: 'UBND tỉnh',
        },
      ],
      [
        '2024-12-14',
        'awaitingApproval',
        {
          reason: 'Hồ sơ đã được bổ sung theo ý kiến của Sở Tài chính, đang chờ UBND tỉnh phê duyệt.',
          cause: 'awaitingApproval',
          proposal: 'Phê duyệt trong tháng 12/2024 để kịp bố trí kinh phí năm 2025.',
          to: 'UBND tỉnh',
        },
      ],
    ],
  },
];
