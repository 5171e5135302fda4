import { z } from 'zod';

/** RFC 9457 body. `code` is stable; `title` and `detail` are in the language asked for. */
export const ProblemSchema = z
  .object({
    type: z.string().meta({ example: '/problems/reason-required' }),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string().optional(), detail: z.string() })).optional(),
    /** Stale If-Match: the item as it is now, to lay beside what was typed. */
    current: z.unknown().optional(),
    /** Stale If-Match: what was sent, with the version its writer had seen. */
    sent: z.unknown().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof ProblemSchema>;

interface ProblemText {
  status: number;
  vi: string;
  en: string;
}

/** Every problem the API can answer with: its HTTP status and its title in both languages. Details may add to it. */
export const PROBLEMS = {
  'invalid-request': { status: 400, vi: 'Yêu cầu có chỗ chưa đúng', en: 'The request is not valid' },
  'unknown-parameter': { status: 400, vi: 'Tham số không được hỗ trợ', en: 'Unknown query parameter' },
  'invalid-cursor': {
    status: 400,
    vi: 'Con trỏ trang không còn dùng được, hãy mở lại danh sách',
    en: 'The page cursor is not valid; open the list again',
  },
  'sign-in-required': { status: 401, vi: 'Cần đăng nhập để thực hiện việc này', en: 'Sign in to do this' },
  'wall-key-invalid': {
    status: 401,
    vi: 'Khóa của màn hình treo tường không đúng hoặc đã bị thu hồi',
    en: 'The key of the wall screen is wrong or was revoked',
  },
  'machine-key-invalid': {
    status: 401,
    vi: 'Khóa của hệ thống không đúng, đã hết hạn hoặc đã bị thu hồi; hãy xin quản trị viên của tỉnh khóa mới',
    en: 'The key of the system is wrong, expired or revoked; ask an administrator of the province for a new one',
  },
  'wrong-credentials': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng',
    en: 'The user name or password is not right',
  },
  'wrong-password': { status: 422, vi: 'Mật khẩu hiện tại không đúng', en: 'The current password is not right' },
  'password-too-weak': {
    status: 422,
    vi: 'Mật khẩu cần ít nhất 12 ký tự và không trùng tên đăng nhập',
    en: 'A password needs at least 12 characters and must differ from the user name',
  },
  forbidden: {
    status: 403,
    vi: 'Tài khoản của bạn không có quyền thực hiện việc này',
    en: 'Your account may not do this',
  },
  'machine-key-right': {
    status: 403,
    vi: 'Khóa này không được dùng cho việc này; xem phạm vi của khóa ở địa chỉ /api/v1/machine',
    en: 'The key is not for this; /api/v1/machine tells what it reaches',
  },
  'password-change-required': {
    status: 403,
    vi: 'Mật khẩu này chỉ dùng một lần; hãy đặt mật khẩu của riêng bạn rồi tiếp tục',
    en: 'This password works once; choose your own, then go on',
  },
  'foreign-origin': {
    status: 403,
    vi: 'Yêu cầu đến từ trang khác nên bị từ chối',
    en: 'A request from another site is refused',
  },
  'insecure-http': { status: 403, vi: 'Chỉ đăng nhập qua https', en: 'Sign in over https only' },
  'not-found': { status: 404, vi: 'Không tìm thấy nội dung này', en: 'Not found' },
  'plan-not-found': { status: 404, vi: 'Không tìm thấy kế hoạch', en: 'Plan not found' },
  'item-not-found': {
    status: 404,
    vi: 'Không tìm thấy chỉ tiêu, nhiệm vụ này trong kế hoạch',
    en: 'The plan has no such target or task',
  },
  'period-not-found': { status: 404, vi: 'Kế hoạch không có kỳ báo cáo này', en: 'The plan has no such period' },
  'ranking-not-found': {
    status: 404,
    vi: 'Chưa có bảng xếp hạng cho lựa chọn này',
    en: 'There is no ranking for this choice',
  },
  'ranking-not-published': {
    status: 404,
    vi: 'Bảng xếp hạng này chưa được công bố',
    en: 'This ranking is not published yet',
  },
  'reset-link-invalid': {
    status: 404,
    vi: 'Liên kết đặt lại mật khẩu đã dùng hoặc hết hạn; hãy xin quản trị viên liên kết mới',
    en: 'The reset link was used or has expired; ask an administrator for a new one',
  },
  'method-not-allowed': {
    status: 405,
    vi: 'Địa chỉ này không nhận phương thức đó',
    en: 'This address does not take that method',
  },
  conflict: { status: 409, vi: 'Nội dung này đã có', en: 'It exists already' },
  'slug-taken': {
    status: 409,
    vi: 'Đường dẫn kế hoạch này đã có, hãy chọn tên khác',
    en: 'This plan address is taken; choose another',
  },
  'view-name-taken': {
    status: 409,
    vi: 'Đã có chế độ xem mang tên này',
    en: 'There is a view of this name already',
  },
  'too-many-views': {
    status: 422,
    vi: 'Mỗi người lưu được tối đa 100 chế độ xem; hãy xóa bớt',
    en: 'One person keeps at most 100 views; remove some first',
  },
  'username-taken': { status: 409, vi: 'Tên đăng nhập này đã có', en: 'This user name is taken' },
  'unit-set-by-act': {
    status: 422,
    vi: 'Ngày và đơn vị kế thừa này do một đợt sắp xếp quy định',
    en: 'A reorganisation sets this day and these successors',
  },
  'succession-unsound': { status: 422, vi: 'Đợt sắp xếp chưa hợp lệ', en: 'The reorganisation is not sound' },
  'succession-does-not-fit': {
    status: 422,
    vi: 'Đợt sắp xếp không khớp với thời gian tồn tại của đơn vị',
    en: 'The reorganisation does not fit the days of its units',
  },
  'succession-in-use': {
    status: 409,
    vi: 'Đợt sắp xếp này đã được dùng đến nên không xóa được; hãy sửa, bản cũ vẫn được giữ lại',
    en: 'Something rests on this reorganisation, so it cannot be removed; change it, and the old version stays to be seen',
  },
  'layout-unsound': { status: 422, vi: 'Bố cục bản đồ ô chưa hợp lệ', en: 'The tile layout is not sound' },
  'boundaries-unreadable': {
    status: 422,
    vi: 'Tệp GeoJSON này không dùng được làm ranh giới',
    en: 'This GeoJSON file cannot serve as boundaries',
  },
  'boundaries-too-large': {
    status: 413,
    vi: 'Tệp ranh giới lớn hơn 5 MB; hãy giản lược đường biên trước khi tải lên',
    en: 'The boundary file is above 5 MB; simplify its lines first',
  },
  'carry-weight-invalid': {
    status: 422,
    vi: 'Cách chuyển tiếp "bình quân theo trọng số" cần một chỉ số khác làm trọng số',
    en: 'Carrying a weighted mean needs another indicator as its weight',
  },
  'indicator-part-invalid': {
    status: 422,
    vi: 'Chỉ số không thể là thành phần của chỉ số chung này',
    en: 'The indicator cannot be a part of this whole',
  },
  'unit-code-taken': { status: 409, vi: 'Mã đơn vị này đã có', en: 'This unit code is taken' },
  'discrepancy-not-found': {
    status: 404,
    vi: 'Chỗ này đã thống nhất: số liệu đã thay đổi',
    en: 'This contradiction is not there any more: a figure has changed',
  },
  'discrepancy-settled': {
    status: 409,
    vi: 'Chỗ chưa thống nhất này đã được xử lý; hãy rút cách xử lý cũ trước',
    en: 'This contradiction is settled already; withdraw that settlement first',
  },
  'settlement-withdrawn': {
    status: 409,
    vi: 'Cách xử lý này đã được rút',
    en: 'This settlement was withdrawn already',
  },
  'already-corrected': {
    status: 409,
    vi: 'Lần cập nhật này đã được sửa hoặc rút; hãy xem lịch sử',
    en: 'This statement was corrected or withdrawn already; see the history',
  },
  'same-day-statement': {
    status: 409,
    vi: 'Ngày này đã có một lần cập nhật khác; hãy nêu là sửa lần đó hay là lần cập nhật sau nó',
    en: 'There is another statement of this day; say whether it corrects that one or comes after it',
  },
  'ranking-not-comparable': {
    status: 422,
    vi: 'Chỉ số này không so sánh được giữa các đơn vị nên chỉ liệt kê, không công bố thành bảng xếp hạng; hãy chọn tỷ lệ hoàn thành hoặc một chỉ số tính theo %',
    en: 'Figures of this indicator cannot be compared between units: they are listed, not published as a ranking; choose completion or a share',
  },
  'ranking-block-listed': {
    status: 422,
    vi: 'Cơ quan Trung ương, cơ quan Đảng, Mặt trận, doanh nghiệp chỉ liệt kê kết quả, không xếp hạng; hãy chọn khối khác',
    en: 'Central agencies, Party bodies, the Front and enterprises are listed, never ranked; choose another block',
  },
  'ranking-basis-required': {
    status: 422,
    vi: 'Sở, ban, ngành chỉ xếp hạng khi có văn bản quy định; hãy chọn văn bản làm căn cứ xếp hạng',
    en: 'Departments are ranked only where a document orders it; name that document',
  },
  'ranking-places-open': {
    status: 422,
    vi: 'Còn đơn vị có thứ hạng là một khoảng vì số liệu chỉ nêu khoảng; hãy đề nghị đơn vị báo cáo lại số liệu, hoặc chọn cách xếp theo số chắc chắn đạt rồi công bố',
    en: 'Figures still leave some units several places; ask for these figures again, or choose to place units by what they have certainly reached, then publish',
  },
  'figures-being-recounted': {
    status: 409,
    vi: 'Số liệu của kỳ này đang được tính lại theo quy tắc mới; hãy thực hiện khi đã tính xong',
    en: 'The figures of this period are being worked out again by a changed rule; do this when it is done',
  },
  'ranking-shared-already': {
    status: 409,
    vi: 'Bảng xếp hạng này đang lấy ý kiến các đơn vị',
    en: 'This ranking is being looked at by its units already',
  },
  'ranking-published-already': {
    status: 409,
    vi: 'Bảng xếp hạng này đã công bố; muốn sửa hãy lập bản đính chính thay thế bản đã công bố',
    en: 'This ranking is published; correct it by a publication that supersedes it',
  },
  'plan-not-draft': {
    status: 409,
    vi: 'Kế hoạch đã ban hành; muốn thay đổi hãy lập điều chỉnh kèm văn bản',
    en: 'The plan is published; change it by an amendment with its document',
  },
  'meeting-held': {
    status: 409,
    vi: 'Cuộc họp đã diễn ra; chương trình họp được giữ nguyên',
    en: 'The meeting was held; its agenda stays as it was',
  },
  'meeting-has-conclusions': {
    status: 409,
    vi: 'Cuộc họp đã có kết luận nên không xóa được',
    en: 'The meeting has conclusions and cannot be removed',
  },
  'directive-announced': {
    status: 409,
    vi: 'Kết luận đã có văn bản thông báo; hãy cập nhật tình hình thực hiện thay vì sửa nội dung',
    en: 'The directive was announced by a document; state what became of it instead of rewriting it',
  },
  'directive-is-task': {
    status: 409,
    vi: 'Kết luận này đã thành nhiệm vụ của kế hoạch',
    en: 'The directive is a task of the plan already',
  },
  'plan-not-published': { status: 409, vi: 'Kế hoạch còn là dự thảo', en: 'The plan is still a draft' },
  'period-closed': {
    status: 409,
    vi: 'Kỳ báo cáo đã đóng; muốn sửa số liệu cần mở lại kỳ',
    en: 'The period is closed; reopen it to change its figures',
  },
  'no-figure': {
    status: 409,
    vi: 'Ô này không có số liệu để rút',
    en: 'There is no figure here to take back',
  },
  busy: {
    status: 409,
    vi: 'Nội dung này đang được cập nhật bởi một thao tác khác; hãy thử lại sau ít giây',
    en: 'Something else is updating this; try again in a few seconds',
  },
  'file-removed': {
    status: 410,
    vi: 'Tệp này đã được gỡ khẩn cấp khỏi hệ thống; nội dung không còn',
    en: 'This file was removed from the system at once; its content is gone',
  },
  'idempotency-key-reused': {
    status: 409,
    vi: 'Khóa Idempotency-Key đã dùng cho một yêu cầu khác',
    en: 'The Idempotency-Key was used for another request',
  },
  'answer-lost': {
    status: 409,
    vi: 'Yêu cầu này đã được thực hiện nhưng câu trả lời không còn; hãy tải lại để xem kết quả',
    en: 'This request was carried out, but its answer was lost; read again to see what it did',
  },
  stale: { status: 412, vi: 'Nội dung đã được người khác cập nhật', en: 'Somebody else has updated this' },
  'too-large': { status: 413, vi: 'Dữ liệu gửi lên quá lớn', en: 'The request is too large' },
  'unsupported-media-type': {
    status: 415,
    vi: 'Kiểu dữ liệu gửi lên không được hỗ trợ; hãy gửi JSON mã hóa UTF-8',
    en: 'This media type is not taken; send JSON in UTF-8',
  },
  'rule-broken': { status: 422, vi: 'Nội dung chưa đúng quy tắc', en: 'A rule is broken' },
  'effective-day-in-future': {
    status: 422,
    vi: 'Ngày hiệu lực không được sau hôm nay',
    en: 'The effective day must not lie in the future',
  },
  'evaluation-day-misplaced': {
    status: 422,
    vi: 'Ngày đánh giá chỉ nêu cho mục "Đánh giá cuối năm", từ ngày hiệu lực trở đi',
    en: 'A day of evaluation belongs to "year-end evaluation", from the effective day on',
  },
  'submission-after-statement': {
    status: 422,
    vi: 'Tờ trình phải có từ ngày hiệu lực của báo cáo trở về trước',
    en: 'The letter that is waited for must not be later than the effective day',
  },
  'effective-day-before-plan': {
    status: 422,
    vi: 'Ngày hiệu lực không được trước ngày bắt đầu kế hoạch',
    en: 'The effective day must not lie before the first day of the plan',
  },
  'reason-required': {
    status: 422,
    vi: 'Cần nêu lý do khi dừng triển khai hoặc chuyển tiếp sang năm sau',
    en: 'Stopping or going on next year needs a reason',
  },
  'continues-year-invalid': {
    status: 422,
    vi: 'Năm chuyển tiếp phải sau năm của kế hoạch',
    en: 'The year it goes on in must follow the year of the plan',
  },
  'unknown-plan': {
    status: 422,
    vi: 'Tỉnh không có kế hoạch đã ban hành nào ở địa chỉ này',
    en: 'The province has no published plan of this address',
  },
  'unknown-unit': { status: 422, vi: 'Đơn vị không có trong danh mục', en: 'No such unit' },
  'unit-not-executing': {
    status: 422,
    vi: 'Đơn vị không phải là đơn vị thực hiện nhiệm vụ này',
    en: 'The unit does not execute this task',
  },
  'unknown-indicator': {
    status: 422,
    vi: 'Kế hoạch không có chỉ số này',
    en: 'The plan measures no such indicator',
  },
  'period-not-begun': { status: 422, vi: 'Kỳ báo cáo chưa bắt đầu', en: 'The period has not begun' },
  'figure-not-asked': {
    status: 422,
    vi: 'Biểu của kỳ này không hỏi đơn vị đó về chỉ số này',
    en: 'The form does not ask this unit for this indicator in this period',
  },
  'figure-unreadable': { status: 422, vi: 'Không đọc được số liệu đã nhập', en: 'The figure cannot be read' },
  'figure-doubtful': {
    status: 422,
    vi: 'Số liệu có chỗ chưa thống nhất; hãy sửa, hoặc xác nhận giữ nguyên kèm ghi chú',
    en: 'The figure contradicts itself; correct it, or confirm it with a note',
  },
  'unknown-document': { status: 422, vi: 'Văn bản không có trong danh mục', en: 'No such document' },
  'announcement-required': {
    status: 422,
    vi: 'Cần có văn bản thông báo kết luận trước khi đưa vào kế hoạch',
    en: 'The announcement is needed before a conclusion becomes a task of the plan',
  },
  'secret-refused': {
    status: 422,
    vi: 'Tài liệu mang dấu mật không được đưa vào hệ thống',
    en: 'A document marked secret must not enter the system',
  },
  'draft-incomplete': {
    status: 422,
    vi: 'Dự thảo còn chỗ thiếu, chưa ban hành được',
    en: 'The draft is incomplete and cannot be published',
  },
  'contest-day-passed': {
    status: 422,
    vi: 'Hạn kiến nghị không được trước hôm nay',
    en: 'The last day to contest must not lie before today',
  },
  'contest-closed': {
    status: 422,
    vi: 'Đã hết hạn kiến nghị về bảng xếp hạng này',
    en: 'The time to contest this ranking is over',
  },
  'contest-still-open': {
    status: 422,
    vi: 'Chưa hết hạn kiến nghị nên chưa công bố được',
    en: 'Units may still contest, so it cannot be published yet',
  },
  'remarks-unanswered': {
    status: 422,
    vi: 'Còn kiến nghị của đơn vị chưa được trả lời',
    en: 'Remarks of units are still without an answer',
  },
  'calendar-not-found': {
    status: 404,
    vi: 'Kế hoạch không có lịch báo cáo loại này',
    en: 'The plan has no reporting calendar of this kind',
  },
  'period-exists': {
    status: 409,
    vi: 'Kế hoạch đã có kỳ báo cáo này',
    en: 'The plan has this period already',
  },
  'calendar-overlaps-period': {
    status: 422,
    vi: 'Lịch mới chồng lên một kỳ đã mở hoặc đã có số liệu; hãy cho lịch mới bắt đầu sau kỳ đó',
    en: 'The calendar overlaps a period that is open or has figures; let it start after that period',
  },
  'calendar-empty': {
    status: 422,
    vi: 'Trong khoảng ngày này không có kỳ báo cáo nào kết thúc',
    en: 'No period ends between these days',
  },
  'window-reversed': {
    status: 422,
    vi: 'Ngày bắt đầu nhận báo cáo phải trước hoặc bằng hạn gửi',
    en: 'The first day to report must not lie after the last',
  },
  'span-reversed': {
    status: 422,
    vi: 'Ngày đầu phải trước hoặc bằng ngày cuối',
    en: 'The first day must not lie after the last',
  },
  'period-window-over': {
    status: 422,
    vi: 'Hạn gửi báo cáo đã qua; muốn mở lại hãy lùi hạn gửi',
    en: 'The last day to report has passed; to open the period again, move that day on',
  },
  'period-has-figures': {
    status: 422,
    vi: 'Kỳ này đã có số liệu nên không bỏ và không đưa về chưa mở được',
    en: 'The period has figures, so it can neither be removed nor be planned again',
  },
  'form-line-twice': {
    status: 422,
    vi: 'Một chỉ số chỉ hỏi mỗi đơn vị một lần: cả khối, hoặc riêng đơn vị',
    en: 'An indicator is asked of a unit once: of its whole block, or of the unit alone',
  },
  'unit-not-in-block': {
    status: 422,
    vi: 'Đơn vị không thuộc khối này nên không hỏi riêng ở đây được',
    en: 'The unit is not in this block, so a line cannot ask it here',
  },
  'form-period-closed': {
    status: 422,
    vi: 'Kỳ này đã khóa hoặc có kỳ khóa sau nó: biểu của kỳ đã khóa không thay đổi. Chọn kỳ đang mở hoặc kỳ sau',
    en: 'The period is closed, or one after it is: what closed periods asked does not change. Choose an open or a later one',
  },
  'form-line-has-figures': {
    status: 422,
    vi: 'Dòng này đã có số liệu nên không bỏ khỏi biểu được',
    en: 'The line has figures, so it stays in the form',
  },
  'unknown-pillar': { status: 422, vi: 'Kế hoạch không có trụ cột này', en: 'The plan has no such pillar' },
  'indicator-exists': {
    status: 422,
    vi: 'Mã chỉ số này đã có',
    en: 'This indicator code is taken',
  },
  'list-code-taken': {
    status: 409,
    vi: 'Mã bảng kê này đã có',
    en: 'This list code is taken',
  },
  'unknown-list': {
    status: 422,
    vi: 'Tỉnh không có bảng kê này, hoặc bảng kê đã ngừng dùng',
    en: 'The province has no such list, or it is not used any more',
  },
  'list-not-asked': {
    status: 404,
    vi: 'Báo cáo này không có bảng kê đó',
    en: 'This report is not asked that list',
  },
  'list-cell-unreadable': {
    status: 422,
    vi: 'Nội dung không đọc được theo loại của cột',
    en: 'The text cannot be read as what its column holds',
  },
  'request-not-draft': {
    status: 409,
    vi: 'Yêu cầu đã gửi tới các đơn vị; chỉ còn sửa được tên, công văn và thời hạn',
    en: 'The request was opened to its units; only its title, letter and due time may still change',
  },
  'request-withdrawn': {
    status: 409,
    vi: 'Yêu cầu báo cáo này đã được thu hồi',
    en: 'This request was withdrawn',
  },
  'request-without-units': {
    status: 422,
    vi: 'Chưa có đơn vị nào phải báo cáo; hãy chọn đơn vị hoặc khối',
    en: 'Nobody is asked to report; choose units or blocks',
  },
  'plans-differ-in-period': {
    status: 422,
    vi: 'Các kế hoạch này không cùng kỳ báo cáo',
    en: 'These plans do not share the period',
  },
  'submission-locked': {
    status: 409,
    vi: 'Báo cáo đang chờ lãnh đạo duyệt hoặc đã gửi nên không sửa được',
    en: 'The report is before its leader or was sent, so it cannot be changed',
  },
  'step-not-open': {
    status: 409,
    vi: 'Báo cáo không còn ở bước này; hãy tải lại để xem',
    en: 'The report is not at this step any more; load it again',
  },
  'submission-incomplete': {
    status: 422,
    vi: 'Báo cáo còn chỗ chưa xong nên chưa gửi được',
    en: 'The report is not complete and cannot be sent',
  },
  'line-not-asked': {
    status: 422,
    vi: 'Báo cáo này không hỏi dòng đó',
    en: 'This report does not ask that line',
  },
  'nothing-before': {
    status: 422,
    vi: 'Kỳ trước chưa có số liệu nên không chọn "không thay đổi" được',
    en: 'Nothing stood before, so it cannot be unchanged',
  },
  'no-earlier-submission': {
    status: 422,
    vi: 'Chưa có báo cáo kỳ trước để chép',
    en: 'There is no earlier report to copy from',
  },
  'remark-required': {
    status: 422,
    vi: 'Cần ghi lý do',
    en: 'Say why',
  },
  'signed-paper-required': {
    status: 422,
    vi: 'Cần nêu văn bản đã ký: số, ngày ký và người ký',
    en: 'The signed paper is needed: its number, day and signer',
  },
  'template-not-usable': {
    status: 422,
    vi: 'Mẫu còn chỗ phải sửa nên chưa dùng được; xem kết quả kiểm tra của phiên bản này',
    en: 'The template has something to mend before it can be used; see what was found in this version',
  },
  'job-running': { status: 409, vi: 'Công việc này đang chạy', en: 'This job is running already' },
  'last-admin': { status: 422, vi: 'Phải còn ít nhất một quản trị viên', en: 'At least one administrator must remain' },
  'too-many-attempts': {
    status: 429,
    vi: 'Đăng nhập sai quá nhiều lần, hãy thử lại sau ít phút',
    en: 'Too many failed sign-ins; try again in a few minutes',
  },
  'too-many-requests': {
    status: 429,
    vi: 'Hệ thống gửi quá nhiều yêu cầu trong một phút; hãy gửi lại sau, hoặc gộp nhiều số liệu vào một yêu cầu',
    en: 'The system sends too many requests in a minute; send again later, or put more figures into one request',
  },
  'machine-key-scope': {
    status: 422,
    vi: 'Phạm vi của khóa có chỗ chưa đúng',
    en: 'What the key is to reach is not right',
  },
  'figure-from-system': {
    status: 409,
    vi: 'Ô này do hệ thống khác cung cấp số liệu; muốn nhập thay, hãy nêu lý do',
    en: 'Another system supplies this cell; give a reason to take it over',
  },
  'too-many-reads': {
    status: 429,
    vi: 'Từ mạng của bạn vừa có quá nhiều lượt xem; hãy chờ ít giây rồi tải lại, hoặc đăng nhập',
    en: 'Too many reads from your network just now; wait some seconds and load again, or sign in',
  },
  internal: {
    status: 500,
    vi: 'Hệ thống gặp lỗi; hãy thử lại, nếu còn lỗi hãy báo mã yêu cầu cho quản trị viên',
    en: 'Something failed here; try again, and report the request id if it persists',
  },
  'storage-full': {
    status: 507,
    vi: 'Máy chủ đã hết chỗ lưu nên chưa ghi được; hãy báo quản trị hệ thống',
    en: 'The server is out of disk space and cannot write; tell its operator',
  },
  unavailable: { status: 503, vi: 'Hệ thống tạm thời không phục vụ được', en: 'Temporarily unavailable' },
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof PROBLEMS;
