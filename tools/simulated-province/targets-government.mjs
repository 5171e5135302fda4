import { TTTT, doc, measure } from './shapes.mjs';
import { localityCodes } from './units.mjs';

export const governmentTargets = [
  {
    code: 'M01-CQ-01',
    name: '100% thủ tục hành chính đủ điều kiện được cung cấp dịch vụ công trực tuyến toàn trình',
    lead: ['van-phong-ubnd-tinh'],
    with: ['trung-tam-phuc-vu-hanh-chinh-cong', TTTT],
    measures: [
      measure('tthc-toan-trinh', 'Thủ tục đủ điều kiện được cung cấp trực tuyến toàn trình', 'atLeast', '100', {
        den: 1126,
        start: 968,
        final: 1126,
        doneBy: '2024-06-14',
      }),
    ],
    pool: 'number',
    progress: ['2024-03-14', '2024-05-14'],
    end: [
      [
        '2024-06-14',
        'completed',
        { ev: [doc('QĐ-UBND', 'Công bố danh mục thủ tục hành chính cung cấp dịch vụ công trực tuyến toàn trình')] },
      ],
      ['2024-09-14', 'maintained', {}],
      ['2024-12-14', 'maintained', {}],
    ],
  },
  {
    code: 'M01-CQ-02',
    name: 'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt từ 80% trở lên',
    lead: ['van-phong-ubnd-tinh'],
    with: ['trung-tam-phuc-vu-hanh-chinh-cong', 'cac-dia-phuong'],
    exec: localityCodes,
    measures: [
      measure('ho-so-nop-truc-tuyen', 'Hồ sơ nộp trực tuyến', 'atLeast', '80', {
        den: 214600,
        start: 0.634,
        final: 0.864,
        share: true,
        byLocality: true,
      }),
    ],
    aggregation: 'ratioOfSums',
    pool: 'number',
    progress: ['2024-03-14', '2024-05-14', '2024-07-14', '2024-09-14'],
    end: [
      [
        '2024-10-14',
        'completed',
        { ev: [doc('BC-VPUBND', 'Kết quả cung cấp dịch vụ công trực tuyến 9 tháng năm 2024', 'Văn phòng UBND tỉnh')] },
      ],
    ],
  },
  {
    code: 'M01-CQ-03',
    name: 'Trên 95% kết quả giải quyết thủ tục hành chính được số hóa, ký số và trả bản điện tử',
    lead: ['trung-tam-phuc-vu-hanh-chinh-cong'],
    with: ['van-phong-ubnd-tinh'],
    measures: [
      measure('ket-qua-tthc-ban-dien-tu', 'Kết quả giải quyết được số hóa, ký số, trả bản điện tử', 'moreThan', '95', {
        start: 82.1,
        final: 96.8,
      }),
    ],
    pool: 'number',
    progress: ['2024-03-14', '2024-06-14', '2024-09-14'],
    end: [['2024-12-14', 'completed', {}]],
  },
  {
    code: 'M01-CQ-04',
    name: '100% văn bản (trừ văn bản mật) trao đổi giữa các cơ quan nhà nước dưới dạng điện tử, có ký số',
    lead: ['van-phong-ubnd-tinh'],
    with: [TTTT],
    measures: [
      measure('van-ban-dien-tu-ky-so', 'Văn bản điện tử có ký số', 'atLeast', '100', { start: 100, final: 100 }),
    ],
    pool: 'number',
    progress: [],
    end: [
      ['2024-03-14', 'maintained', {}],
      ['2024-06-14', 'maintained', {}],
      ['2024-09-14', 'maintained', {}],
      ['2024-12-14', 'maintained', {}],
    ],
  },
  {
    code: 'M01-CQ-05',
    name: '100% cán bộ, công chức, viên chức lãnh đạo, quản lý được cấp chữ ký số cá nhân trước ngày 31/7/2024',
    lead: [TTTT],
    with: ['so-noi-vu'],
    measures: [
      measure(
        'can-bo-co-chu-ky-so',
        'Cán bộ, công chức, viên chức lãnh đạo, quản lý có chữ ký số',
        'atLeast',
        '100',
        { den: 3894, start: 2610, final: 3894, doneBy: '2024-07-14' },
        { dueOn: '2024-07-31' },
      ),
    ],
    pool: 'number',
    progress: ['2024-03-14', '2024-05-14'],
    end: [
      [
        '2024-07-14',
        'completed',
        {
          ev: [doc('BC-STTTT', 'Kết quả cấp chữ ký số chuyên dùng trên địa bàn tỉnh', 'Sở Thông tin và Truyền thông')],
        },
      ],
    ],
  },
  {
    code: 'M01-CQ-06',
    name: 'Tỷ lệ hồ sơ thủ tục hành chính giải quyết quá hạn không quá 0,5%',
    lead: ['trung-tam-phuc-vu-hanh-chinh-cong'],
    with: ['cac-dia-phuong'],
    measures: [
      measure(
        'ho-so-qua-han',
        'Hồ sơ giải quyết quá hạn',
        'atMost',
        '0.5',
        { start: 1.12, final: 0.32, decimals: 2 },
        { direction: 'lowerIsBetter' },
      ),
    ],
    pool: 'number',
    progress: ['2024-03-14', '2024-06-14', '2024-09-14'],
    end: [['2024-12-14', 'completed', {}]],
  },
  {
    code: 'M01-CQ-07',
    name: 'Mức độ hài lòng của người dân, doanh nghiệp khi giải quyết thủ tục hành chính đạt từ 95% trở lên',
    lead: ['so-noi-vu'],
    with: ['uy-ban-mttq-tinh'],
    measures: [
      measure('muc-do-hai-long', 'Mức độ hài lòng của người dân, doanh nghiệp', 'atLeast', '95', {
        points: [
          [
            '2024-06-14',
            {
              value: '94',
              qualifier: 'approximately',
              grade: 'estimate',
              note: 'Ước qua khảo sát nhanh tại bộ phận một cửa.',
            },
          ],
        ],
      }),
    ],
    pool: 'number',
    progress: [],
    end: [
      ['2024-06-14', 'yearEnd', { reason: 'Kết quả chính thức xác định qua điều tra xã hội học vào cuối năm.' }],
      [
        '2024-12-14',
        'yearEnd',
        { reason: 'Đã hoàn thành điều tra thực địa, đang tổng hợp, dự kiến công bố trong quý I năm 2025.' },
      ],
    ],
  },
  {
    code: 'M01-CQ-08',
    name: '100% hệ thống báo cáo của các sở, ban, ngành kết nối với Hệ thống thông tin báo cáo của tỉnh',
    lead: ['van-phong-ubnd-tinh'],
    with: [TTTT],
    measures: [
      measure('he-thong-bao-cao-ket-noi', 'Hệ thống báo cáo kết nối với hệ thống của tỉnh', 'atLeast', '100', {
        den: 20,
        start: 7,
        final: 20,
        doneBy: '2024-11-14',
      }),
    ],
    pool: 'number',
    progress: ['2024-03-14', '2024-05-14', '2024-06-14'],
    end: [
      ['2024-08-14', 'completed', { key: 'cq-08-lan-1' }],
      [
        '2024-08-14',
        'inProgress',
        {
          supersedes: 'cq-08-lan-1',
          recordedOn: '2024-10-21',
          reason: 'Điều chỉnh báo cáo tháng 8: qua kiểm tra, còn 05 hệ thống chưa gửi số liệu tự động.',
          cause: 'unitSlow',
        },
      ],
      ['2024-11-14', 'completed', {}],
    ],
  },
  {
    code: 'M01-CQ-09',
    name: '50% cuộc họp của UBND tỉnh và UBND cấp huyện thực hiện qua phòng họp không giấy',
    lead: ['van-phong-ubnd-tinh'],
    with: ['cac-dia-phuong'],
    measures: [
      measure('cuoc-hop-khong-giay', 'Cuộc họp thực hiện qua phòng họp không giấy', 'atLeast', '50', {
        start: 31.5,
        final: 57.2,
      }),
    ],
    pool: 'number',
    progress: ['2024-04-14', '2024-06-14'],
    end: [['2024-09-14', 'completed', {}]],
  },
  {
    code: 'M01-CQ-10',
    name: '100% cơ quan nhà nước sử dụng nền tảng họp trực tuyến dùng chung do tỉnh đầu tư',
    lead: [TTTT],
    with: ['van-phong-ubnd-tinh'],
    measures: [
      measure(
        'hop-truc-tuyen-dung-chung',
        'Cơ quan nhà nước sử dụng nền tảng họp trực tuyến dùng chung của tỉnh',
        'atLeast',
        '100',
        { den: 33, start: 4, final: 6, until: '2024-07-14' },
      ),
    ],
    pool: 'project',
    progress: ['2024-03-14', '2024-05-14'],
    end: [
      [
        '2024-08-14',
        'stopped',
        {
          reason:
            'Bộ chủ quản đã cung cấp nền tảng họp trực tuyến quốc gia miễn phí cho địa phương; việc tỉnh tự đầu tư không còn cần thiết.',
          cause: 'otherObjective',
          proposal: 'Cho phép dừng nội dung này và chuyển kinh phí sang nhiệm vụ bảo đảm an toàn thông tin.',
          to: 'UBND tỉnh',
        },
      ],
    ],
  },
  {
    code: 'M01-CQ-11',
    name: '100% yêu cầu phối hợp cập nhật dữ liệu quy định kinh doanh được thực hiện đúng hạn',
    lead: ['so-tu-phap'],
    with: ['van-phong-ubnd-tinh'],
    measures: [
      measure('yeu-cau-cap-nhat-quy-dinh-kinh-doanh', 'Yêu cầu phối hợp được thực hiện đúng hạn', 'atLeast', '100', {
        points: [
          ['2024-06-14', { numerator: '0', denominator: '0' }],
          ['2024-12-14', { numerator: '0', denominator: '0' }],
        ],
      }),
    ],
    pool: 'number',
    progress: [],
    end: [
      ['2024-06-14', 'noOccurrence', { reason: 'Trong kỳ không nhận được yêu cầu phối hợp.' }],
      ['2024-12-14', 'noOccurrence', { reason: 'Trong năm không nhận được yêu cầu phối hợp.' }],
    ],
  },
];
