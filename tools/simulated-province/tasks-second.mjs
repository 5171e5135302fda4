import { TTTT, allows, doc } from './shapes.mjs';
import { localityCodes } from './units.mjs';

/** Groups 3 to 5; see `tasks-first.mjs`. */
export const secondGroups = [
  {
    code: 'infrastructure',
    name: 'Hạ tầng số',
    leadNote: 'Sở Thông tin và Truyền thông',
    solution: 'Ưu tiên vốn cho trung tâm dữ liệu và đôn đốc doanh nghiệp viễn thông phủ sóng các thôn còn lõm sóng.',
    tasks: [
      {
        name: 'Nâng cấp Trung tâm tích hợp dữ liệu tỉnh',
        lead: [TTTT],
        with: ['so-ke-hoach-va-dau-tu', 'so-tai-chinh'],
        due: '2024-12-15',
        product: 'Dự án hoàn thành, đưa vào sử dụng',
        pool: 'project',
        progress: ['2024-03-14', '2024-06-14', '2024-08-14'],
        end: [
          [
            '2024-10-14',
            'inProgress',
            {
              reason: 'Vốn năm 2024 mới bố trí 60% nhu cầu nên chưa mua sắm đủ thiết bị lưu trữ.',
              cause: 'funds',
              proposal: 'Bổ sung 12,4 tỷ đồng từ nguồn dự phòng ngân sách tỉnh.',
              to: 'UBND tỉnh',
            },
          ],
          [
            '2024-12-10',
            'inProgress',
            {
              cont: 2025,
              reason: 'Được điều chỉnh thời gian thực hiện sang năm 2025 để bố trí đủ vốn.',
              cause: 'funds',
              proposal: 'Bố trí vốn trong kế hoạch đầu tư công năm 2025.',
              to: 'HĐND tỉnh',
              ev: [allows('QĐ-UBND', 'Điều chỉnh thời gian thực hiện dự án Nâng cấp Trung tâm tích hợp dữ liệu tỉnh')],
            },
          ],
        ],
      },
      {
        name: 'Phủ sóng di động băng rộng tại các thôn còn lõm sóng',
        lead: [TTTT],
        with: ['cac-dia-phuong'],
        exec: ['vien-thong-mau-1', 'vien-thong-mau-2', 'vien-thong-mau-3'],
        execDone: { 'vien-thong-mau-2': '2024-10-30' },
        execReason: 'Chưa thỏa thuận xong mặt bằng đặt trạm; đường vận chuyển thiết bị bị sạt lở.',
        due: '2024-11-30',
        product: '41 thôn được phủ sóng',
        pool: 'project',
        progress: ['2024-04-14', '2024-07-14'],
        end: [
          [
            '2024-09-14',
            'inProgress',
            { reason: 'Đã phủ sóng 23/41 thôn; việc dựng trạm tại vùng núi chậm do mưa lũ.', cause: 'otherObjective' },
          ],
          [
            '2024-12-05',
            'inProgress',
            {
              reason: 'Đã phủ sóng 33/41 thôn; 08 thôn vùng núi, đảo chưa có mặt bằng đặt trạm và điện lưới.',
              cause: 'otherObjective',
              proposal: 'Chỉ đạo UBND các huyện bàn giao mặt bằng và kéo điện đến vị trí đặt trạm.',
              to: 'UBND tỉnh',
            },
          ],
        ],
      },
      {
        name: 'Kết nối mạng truyền số liệu chuyên dùng đến 100% UBND cấp xã',
        lead: [TTTT],
        with: ['vien-thong-mau-1', 'vien-thong-mau-2'],
        exec: localityCodes,
        execDone: 13,
        execFrom: '2024-04-20',
        execTo: '2024-08-16',
        due: '2024-09-30',
        product: '124/124 xã, phường, thị trấn được kết nối',
        pool: 'project',
        progress: ['2024-03-14', '2024-06-14'],
        end: [
          [
            '2024-08-22',
            'completed',
            {
              ev: [
                doc(
                  'BC-STTTT',
                  'Hoàn thành kết nối mạng truyền số liệu chuyên dùng cấp xã',
                  'Sở Thông tin và Truyền thông',
                ),
              ],
            },
          ],
        ],
      },
    ],
  },
  {
    code: 'data',
    name: 'Dữ liệu số',
    leadNote: null,
    solution: 'Phân công rõ cơ quan chủ quản từng cơ sở dữ liệu và đưa kết quả làm sạch dữ liệu vào đánh giá thi đua.',
    tasks: [
      {
        name: 'Ban hành danh mục dữ liệu mở và kế hoạch công bố dữ liệu mở của tỉnh',
        lead: [TTTT],
        with: ['van-phong-ubnd-tinh'],
        due: '2024-09-30',
        product: 'Quyết định của UBND tỉnh',
        pool: 'document',
        progress: ['2024-05-14', '2024-08-14'],
        end: [['2024-09-17', 'completed', { ev: [{ key: 'qd-du-lieu-mo' }] }]],
      },
      {
        name: 'Số hóa hồ sơ, hoàn thiện cơ sở dữ liệu đất đai',
        lead: ['so-tai-nguyen-va-moi-truong'],
        with: ['so-tai-chinh'],
        exec: localityCodes,
        execDone: 9,
        execFrom: '2024-06-20',
        execTo: '2024-12-06',
        execReason:
          'Chưa nghiệm thu đo đạc, bản đồ địa chính của các xã vùng cao; đơn vị tư vấn chậm bàn giao sản phẩm.',
        due: '2024-12-20',
        product: 'Cơ sở dữ liệu đất đai của 13/13 địa phương',
        pool: 'data',
        progress: ['2024-04-14', '2024-07-14', '2024-10-14'],
        end: [
          [
            '2024-12-13',
            'inProgress',
            {
              cont: 2025,
              reason:
                'Đã hoàn thành 09/13 địa phương; 04 địa phương chưa nghiệm thu đo đạc, phải chuyển sang năm 2025.',
              cause: 'unitSlow',
              proposal: 'Phê duyệt gia hạn thời gian thực hiện gói thầu đến ngày 30/6/2025.',
              to: 'UBND tỉnh',
            },
          ],
        ],
      },
      {
        name: 'Đồng bộ cơ sở dữ liệu cán bộ, công chức, viên chức với cơ sở dữ liệu quốc gia',
        lead: ['so-noi-vu'],
        with: ['van-phong-tinh-uy'],
        due: '2024-07-31',
        product: '100% hồ sơ được đồng bộ',
        pool: 'data',
        progress: ['2024-03-14'],
        end: [
          ['2024-06-14', 'completed', { key: 'ccvc-lan-1' }],
          [
            '2024-06-14',
            'inProgress',
            {
              supersedes: 'ccvc-lan-1',
              recordedOn: '2024-06-27',
              reason: 'Điều chỉnh: qua kiểm tra còn 1.204 hồ sơ viên chức ngành giáo dục chưa khớp mã định danh.',
              cause: 'unitSlow',
            },
          ],
          [
            '2024-07-24',
            'completed',
            { ev: [doc('BC-SNV', 'Kết quả đồng bộ cơ sở dữ liệu cán bộ, công chức, viên chức', 'Sở Nội vụ')] },
          ],
        ],
      },
      {
        name: 'Xây dựng cơ sở dữ liệu an sinh xã hội của tỉnh',
        lead: ['so-lao-dong-tbxh'],
        with: ['cong-an-tinh', 'bao-hiem-xa-hoi-tinh'],
        due: '2024-12-31',
        product: 'Cơ sở dữ liệu được vận hành',
        pool: 'data',
        progress: ['2024-04-14', '2024-07-14', '2024-10-14'],
        end: [
          [
            '2024-12-13',
            'mostlyCompleted',
            {
              cont: 2025,
              reason:
                'Đã cập nhật đủ đối tượng bảo trợ xã hội, người có công; phần dữ liệu lao động, việc làm tiếp tục làm sạch trong năm 2025.',
              cause: 'staff',
              ev: [allows('CV-UBND', 'Đồng ý chuyển tiếp nội dung dữ liệu lao động, việc làm sang năm 2025')],
            },
          ],
        ],
      },
    ],
  },
  {
    code: 'platforms',
    name: 'Nền tảng số',
    leadNote: 'Sở Thông tin và Truyền thông',
    solution: 'Ưu tiên dùng nền tảng quốc gia, chỉ đầu tư nền tảng riêng khi được chấp thuận chủ trương.',
    tasks: [
      {
        name: 'Xây dựng phần mềm đánh giá mức độ chuyển đổi số của các cơ quan, đơn vị, địa phương',
        lead: [TTTT],
        with: ['so-noi-vu'],
        due: '2024-05-31',
        product: 'Phần mềm được đưa vào sử dụng',
        pool: 'project',
        progress: ['2024-03-14', '2024-04-14'],
        end: [
          [
            '2024-05-20',
            'completed',
            {
              ev: [
                doc(
                  'BB-STTTT',
                  'Biên bản nghiệm thu phần mềm đánh giá mức độ chuyển đổi số',
                  'Sở Thông tin và Truyền thông',
                ),
              ],
            },
          ],
        ],
      },
      {
        name: 'Thí điểm trợ lý ảo hỗ trợ công chức, viên chức',
        lead: [TTTT],
        with: ['van-phong-ubnd-tinh'],
        due: '2024-10-31',
        product: 'Báo cáo kết quả thí điểm',
        pool: 'project',
        progress: ['2024-04-14', '2024-06-14'],
        end: [
          [
            '2024-09-20',
            'stopped',
            {
              reason: 'Kết quả thí điểm tại 03 sở chưa đáp ứng yêu cầu: tỷ lệ trả lời đúng dưới 60%.',
              cause: 'otherObjective',
              ev: [
                allows(
                  'TB-VPUBND',
                  'Kết luận của Phó Chủ tịch UBND tỉnh về dừng thí điểm trợ lý ảo',
                  'Văn phòng UBND tỉnh',
                ),
              ],
            },
          ],
        ],
      },
      {
        name: 'Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu của tỉnh (LGSP)',
        lead: [TTTT],
        with: ['so-ke-hoach-va-dau-tu'],
        due: '2024-11-30',
        product: 'Dự án hoàn thành',
        pool: 'project',
        progress: ['2024-03-14', '2024-06-14', '2024-09-14'],
        end: [
          [
            '2024-12-16',
            'stopped',
            {
              reason:
                'Bộ chủ quản công bố nền tảng này là phần mềm dùng chung toàn quốc, phải thay đổi cách thức thực hiện dự án.',
              cause: 'otherObjective',
              proposal: 'Cho phép dừng dự án và chuyển sang thuê dịch vụ theo hướng dẫn của Bộ.',
              to: 'UBND tỉnh',
            },
          ],
        ],
      },
      {
        name: 'Xây dựng nền tảng bản đồ số dùng chung của tỉnh',
        lead: ['so-xay-dung'],
        with: ['so-tai-nguyen-va-moi-truong', TTTT],
        due: '2024-12-31',
        product: 'Nền tảng bản đồ số giai đoạn 1',
        pool: 'project',
        progress: ['2024-05-14', '2024-08-14', '2024-10-14'],
        end: [
          [
            '2024-12-13',
            'inProgress',
            {
              cont: 2025,
              reason: 'Chờ bộ ban hành quy chuẩn dữ liệu nền địa lý để thống nhất cấu trúc dữ liệu.',
              cause: 'awaitingGuidance',
              proposal: 'Đề nghị hướng dẫn áp dụng tạm thời quy chuẩn dữ liệu nền địa lý.',
              to: 'Bộ Tài nguyên và Môi trường',
            },
          ],
        ],
      },
    ],
  },
];
