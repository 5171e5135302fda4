/** A table whose rows the trail vouches for. */
export interface SealedTable {
  readonly table: string;
  /** Columns of its key behind the owner. */
  readonly key: readonly string[];
  /** Columns that say nothing of their own: worked out from others, or of no weight. */
  readonly leftOut: readonly string[];
  /** What one of its rows is, as a finding calls it. */
  readonly called: string;
}

const sealed = (table: string, called: string, key = 'id', leftOut: readonly string[] = []): SealedTable => ({
  table,
  key: key.split(','),
  leftOut,
  called,
});

/** Owner of the seals of accounts, which belong to the installation. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000';
/** Mark of the seals made of what was there when rows began to be sealed. */
export const BASELINE = '00000000-0000-4000-8000-000000000001';

/** The tables with the triggers of `seal_rows`; a test holds the two lists to each other. */
export const SEALED_TABLES: readonly SealedTable[] = [
  sealed('user_account', 'tài khoản', 'id', ['display_key', 'last_sign_in_at', 'version']),
  sealed('membership', 'vai trò của tài khoản'),
  sealed('stored_file', 'tệp đính kèm', 'sha256'),
  sealed('document', 'văn bản', 'id', ['search_key']),
  sealed('document_file', 'tệp của văn bản', 'seq'),
  sealed('plan_version', 'lần ban hành, điều chỉnh kế hoạch'),
  sealed('item_version', 'nội dung chỉ tiêu, nhiệm vụ'),
  sealed('measure', 'mức chỉ tiêu', 'version_id,position'),
  sealed('indicator_rule', 'quy tắc của chỉ số'),
  sealed('snapshot', 'bản chốt số liệu'),
  sealed('status_entry', 'lần cập nhật trạng thái'),
  sealed('observation', 'số liệu đã ghi'),
  sealed('evidence', 'văn bản căn cứ'),
  sealed('issued_headline', 'con số đã công bố trong văn bản'),
  sealed('discrepancy_settlement', 'cách xử lý điểm chưa khớp'),
  sealed('directive_entry', 'cập nhật ý kiến chỉ đạo'),
  sealed('external_result', 'kết quả do cơ quan ngoài công bố'),
  sealed('ranking_publication', 'bảng xếp hạng đã công bố'),
  sealed('ranking_line', 'dòng của bảng xếp hạng', 'publication_id,unit_id'),
  sealed('ranking_remark', 'ý kiến về xếp hạng'),
  sealed('ranking_answer', 'trả lời ý kiến về xếp hạng'),
  sealed('plan_opening', 'lần mở, đóng công khai kế hoạch', 'plan_id,seq'),
  sealed('indicator_withholding', 'lần giữ chỉ số không công khai', 'indicator_id,seq'),
  sealed('allotment_act', 'lần giao chỉ tiêu cho đơn vị'),
  sealed('allotment', 'mức giao cho đơn vị', 'act_id,unit_id'),
  sealed('paper_template', 'phiên bản mẫu văn bản', 'kind,version'),
  sealed('paper_template_choice', 'lần chọn mẫu văn bản', 'kind,seq'),
  sealed('submission_step', 'bước trình, duyệt, gửi báo cáo', 'submission_id,seq'),
];
