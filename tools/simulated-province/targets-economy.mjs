import { TTTT, doc, measure } from './shapes.mjs';

export const economyTargets = [
  {
    code: 'M01-KT-01',
    name: 'Tỷ trọng kinh tế số chiếm 12% trong GRDP',
    lead: ['cuc-thong-ke-tinh'],
    with: ['so-ke-hoach-va-dau-tu', TTTT],
    measures: [
      measure('ty-trong-kinh-te-so', 'Tỷ trọng kinh tế số trong GRDP', 'atLeast', '12', {
        points: [
          ['2024-06-14', { value: '10.2', qualifier: 'approximately', grade: 'estimate' }],
          ['2024-12-14', { value: '10.8', grade: 'preliminary' }],
        ],
      }),
    ],
    pool: 'number',
    progress: [],
    end: [
      ['2024-06-14', 'yearEnd', { reason: 'Chỉ tiêu đo theo năm; số 6 tháng là số ước.' }],
      [
        '2024-12-16',
        'notMet',
        {
          reason:
            'Số sơ bộ đạt 10,8%, thấp hơn 1,2 điểm phần trăm so với mục tiêu; sản lượng của các doanh nghiệp công nghệ số tăng chậm hơn dự kiến.',
          cause: 'otherObjective',
          proposal:
            'Giao Sở Kế hoạch và Đầu tư tham mưu giải pháp thu hút doanh nghiệp công nghệ số vào khu công nghiệp.',
          to: 'UBND tỉnh',
        },
      ],
    ],
  },
  {
    code: 'M01-KT-02',
    name: 'Thanh toán không dùng tiền mặt đối với dịch vụ thiết yếu: tiền điện đạt từ 95%, tiền nước đạt từ 90%, học phí đạt từ 85%',
    lead: ['ngan-hang-nha-nuoc-tinh'],
    with: ['so-giao-duc-va-dao-tao', 'dien-luc-mau', 'nuoc-sach-mau'],
    measures: [
      measure('tien-dien-khong-tien-mat', 'Thanh toán tiền điện không dùng tiền mặt', 'atLeast', '95', {
        start: 93.2,
        final: 98.1,
      }),
      measure('tien-nuoc-khong-tien-mat', 'Thanh toán tiền nước không dùng tiền mặt', 'atLeast', '90', {
        start: 79.4,
        final: 88.6,
      }),
      measure('hoc-phi-khong-tien-mat', 'Thu học phí không dùng tiền mặt', 'atLeast', '85', {
        start: 70.3,
        final: 87.9,
      }),
    ],
    pool: 'number',
    progress: ['2024-03-14', '2024-06-14', '2024-09-14'],
    end: [['2024-10-14', 'completed', {}]],
  },
  {
    code: 'M01-KT-03',
    name: 'Trên 98% doanh nghiệp nộp thuế điện tử; trên 50% hộ kinh doanh theo phương pháp kê khai nộp thuế điện tử',
    lead: ['cuc-thue-tinh'],
    with: ['kho-bac-nha-nuoc-tinh'],
    measures: [
      measure('doanh-nghiep-nop-thue-dien-tu', 'Doanh nghiệp nộp thuế điện tử', 'moreThan', '98', {
        start: 98.6,
        final: 99.4,
      }),
      measure('ho-kinh-doanh-nop-thue-dien-tu', 'Hộ kinh doanh kê khai nộp thuế điện tử', 'moreThan', '50', {
        start: 41.2,
        final: 78.5,
      }),
    ],
    pool: 'number',
    progress: ['2024-03-14'],
    end: [['2024-05-14', 'completed', { ev: [doc('BC-CT', 'Kết quả triển khai nộp thuế điện tử', 'Cục Thuế tỉnh')] }]],
  },
  {
    code: 'M01-KT-04',
    name: 'Hỗ trợ chuyển đổi số cho 300 doanh nghiệp nhỏ và vừa',
    lead: ['so-ke-hoach-va-dau-tu'],
    with: ['so-cong-thuong', 'vien-thong-mau-1', 'vien-thong-mau-2'],
    measures: [
      measure(
        'doanh-nghiep-duoc-ho-tro',
        'Doanh nghiệp nhỏ và vừa được hỗ trợ (lũy kế)',
        'atLeast',
        '300',
        { start: 24, final: 324, decimals: 0 },
        { measureUnit: 'doanh nghiệp' },
      ),
    ],
    pool: 'number',
    progress: ['2024-04-14', '2024-07-14', '2024-09-14'],
    end: [
      [
        '2024-11-14',
        'completed',
        { ev: [doc('BC-SKHĐT', 'Kết quả hỗ trợ doanh nghiệp nhỏ và vừa chuyển đổi số', 'Sở Kế hoạch và Đầu tư')] },
      ],
    ],
  },
  {
    code: 'M01-KT-05',
    name: '80% sản phẩm OCOP từ 3 sao trở lên có mã truy xuất nguồn gốc',
    lead: ['so-nong-nghiep-va-ptnt'],
    with: ['so-cong-thuong', 'hoi-nong-dan-tinh'],
    measures: [
      measure('ocop-truy-xuat-nguon-goc', 'Sản phẩm OCOP từ 3 sao có mã truy xuất nguồn gốc', 'atLeast', '80', {
        den: 236,
        start: 121,
        final: 204,
      }),
    ],
    pool: 'number',
    progress: ['2024-04-14', '2024-06-14', '2024-08-14'],
    end: [['2024-10-14', 'completed', {}]],
  },
  {
    code: 'M01-KT-06',
    name: '100% cửa hàng xăng dầu phát hành hóa đơn điện tử theo từng lần bán hàng',
    lead: ['cuc-thue-tinh'],
    with: ['so-cong-thuong'],
    measures: [
      measure(
        'xang-dau-hoa-don-tung-lan-ban',
        'Cửa hàng xăng dầu phát hành hóa đơn điện tử từng lần bán',
        'atLeast',
        '100',
        { den: 148, start: 139, final: 148, doneBy: '2024-04-14' },
      ),
    ],
    pool: 'number',
    progress: ['2024-03-14'],
    end: [
      ['2024-04-14', 'completed', {}],
      ['2024-08-14', 'maintained', {}],
      ['2024-12-14', 'maintained', {}],
    ],
  },
];
