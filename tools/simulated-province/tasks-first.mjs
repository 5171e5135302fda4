import { TTTT, allows, doc } from './shapes.mjs';

/** Groups 1 and 2. `progress`: days with a step from the pool of sentences; `end`: what was stated in the end. */
export const firstGroups = [
  {
    code: 'awareness',
    name: 'Nhận thức số',
    leadNote: 'Sở Thông tin và Truyền thông',
    solution: 'Đổi mới hình thức tuyên truyền, gắn với kết quả cụ thể mà người dân, doanh nghiệp được hưởng.',
    tasks: [
      {
        name: 'Xây dựng, ban hành Kế hoạch truyền thông về chuyển đổi số năm 2024',
        lead: [TTTT],
        with: ['trung-tam-truyen-thong', 'ban-tuyen-giao-tinh-uy'],
        due: '2024-02-29',
        product: 'Kế hoạch của UBND tỉnh',
        pool: 'document',
        progress: ['2024-02-05'],
        end: [['2024-02-26', 'completed', { ev: [doc('KH-UBND', 'Truyền thông về chuyển đổi số năm 2024')] }]],
      },
      {
        name: 'Tổ chức chuỗi sự kiện hưởng ứng Ngày Chuyển đổi số quốc gia 10/10',
        lead: [TTTT],
        with: ['tinh-doan', 'cac-dia-phuong'],
        due: '2024-10-15',
        product: 'Chuỗi sự kiện; báo cáo kết quả',
        pool: 'event',
        progress: ['2024-07-14', '2024-09-14'],
        end: [
          [
            '2024-10-12',
            'completed',
            {
              ev: [
                doc(
                  'BC-STTTT',
                  'Kết quả tổ chức các hoạt động hưởng ứng Ngày Chuyển đổi số quốc gia',
                  'Sở Thông tin và Truyền thông',
                ),
              ],
            },
          ],
        ],
      },
      {
        name: 'Tổ chức Cuộc thi tìm hiểu về chuyển đổi số trong đoàn viên, thanh niên',
        lead: ['tinh-doan'],
        with: ['so-giao-duc-va-dao-tao'],
        due: '2024-09-30',
        product: 'Cuộc thi; báo cáo tổng kết',
        pool: 'event',
        progress: ['2024-05-14', '2024-08-14'],
        end: [
          [
            '2024-10-02',
            'inProgress',
            { reason: 'Vòng chung kết lùi sang tháng 10/2024 do ảnh hưởng của bão, lũ.', cause: 'otherObjective' },
          ],
          [
            '2024-10-25',
            'completed',
            { ev: [doc('BC-TĐTN', 'Tổng kết Cuộc thi tìm hiểu về chuyển đổi số', 'Tỉnh đoàn')] },
          ],
        ],
      },
      {
        name: 'Duy trì chuyên trang, chuyên mục về chuyển đổi số trên báo, đài của tỉnh',
        lead: ['trung-tam-truyen-thong'],
        with: [TTTT],
        due: '2024-12-31',
        frequency: 'regular',
        product: 'Tối thiểu 04 chuyên mục mỗi tháng',
        pool: 'event',
        progress: [],
        end: [
          ['2024-03-14', 'maintained', {}],
          ['2024-06-14', 'maintained', {}],
          ['2024-09-14', 'maintained', {}],
          ['2024-12-14', 'maintained', {}],
        ],
      },
    ],
  },
  {
    code: 'institutions',
    name: 'Thể chế số',
    leadNote: 'Sở Nội vụ, Sở Thông tin và Truyền thông',
    solution:
      'Đăng ký sớm chương trình xây dựng văn bản quy phạm pháp luật, phân công rõ cơ quan thẩm định và thời hạn trả lời.',
    tasks: [
      {
        name: 'Trình HĐND tỉnh ban hành Nghị quyết về chính sách hỗ trợ doanh nghiệp nhỏ và vừa chuyển đổi số',
        lead: ['so-ke-hoach-va-dau-tu'],
        with: ['so-tai-chinh', 'so-tu-phap', TTTT],
        due: '2024-07-31',
        product: 'Nghị quyết của HĐND tỉnh',
        pool: 'document',
        progress: ['2024-03-14', '2024-05-14'],
        end: [
          [
            '2024-08-14',
            'awaitingApproval',
            {
              reason:
                'Đã trình hồ sơ dự thảo Nghị quyết; kỳ họp giữa năm chưa xem xét do phải lấy ý kiến bổ sung về nguồn kinh phí.',
              cause: 'awaitingApproval',
              proposal: 'Đưa nội dung vào chương trình kỳ họp cuối năm.',
              to: 'Thường trực HĐND tỉnh',
            },
          ],
          [
            '2024-12-12',
            'awaitingApproval',
            {
              cont: 2025,
              reason: 'HĐND tỉnh chuyển nội dung sang kỳ họp chuyên đề năm 2025.',
              cause: 'awaitingApproval',
              proposal: 'Thông qua Nghị quyết tại kỳ họp chuyên đề quý I năm 2025.',
              to: 'HĐND tỉnh',
              ev: [
                allows('TB-HĐND', 'Kết luận của Thường trực HĐND tỉnh về chương trình kỳ họp', 'Thường trực HĐND tỉnh'),
              ],
            },
          ],
        ],
      },
      {
        name: 'Ban hành Quy định về sử dụng các nền tảng số trong xử lý công việc của cán bộ, công chức, viên chức',
        lead: ['so-noi-vu'],
        with: [TTTT, 'so-tu-phap'],
        due: '2024-06-30',
        product: 'Quyết định của UBND tỉnh',
        pool: 'document',
        progress: ['2024-03-14', '2024-05-14'],
        end: [
          [
            '2024-06-18',
            'completed',
            {
              ev: [
                doc(
                  'QĐ-UBND',
                  'Quy định sử dụng các nền tảng số trong xử lý công việc của cán bộ, công chức, viên chức',
                ),
              ],
            },
          ],
        ],
      },
      {
        name: 'Tham mưu chính sách thu hút, đãi ngộ nhân lực công nghệ thông tin làm việc trong cơ quan nhà nước',
        lead: ['so-noi-vu'],
        with: ['so-tai-chinh', TTTT],
        due: '2024-09-30',
        product: 'Đề án trình cấp có thẩm quyền',
        pool: 'document',
        progress: ['2024-04-14', '2024-07-14'],
        end: [
          [
            '2024-09-16',
            'awaitingApproval',
            {
              reason: 'Đã hoàn thiện Đề án, báo cáo Ban Cán sự đảng UBND tỉnh trình cấp có thẩm quyền xem xét.',
              cause: 'awaitingApproval',
              proposal: 'Xem xét, cho ý kiến về mức hỗ trợ và đối tượng áp dụng.',
              to: 'Ban Thường vụ Tỉnh ủy',
            },
          ],
          [
            '2024-10-14',
            'awaitingApproval',
            {
              reason:
                'Chưa có ý kiến của cấp có thẩm quyền; đang rà soát để phù hợp với chủ trương sắp xếp tổ chức bộ máy.',
              cause: 'awaitingApproval',
              proposal: 'Cho ý kiến trước ngày 31/12/2024 hoặc cho phép lùi thời hạn.',
              to: 'Ban Thường vụ Tỉnh ủy',
            },
          ],
        ],
      },
      {
        name: 'Xây dựng định mức kinh tế - kỹ thuật dịch vụ sự nghiệp công trong lĩnh vực thông tin và truyền thông',
        lead: [TTTT],
        with: ['so-tai-chinh'],
        due: '2024-11-30',
        product: 'Quyết định của UBND tỉnh',
        pool: 'document',
        progress: [],
        end: [],
      },
    ],
  },
];
