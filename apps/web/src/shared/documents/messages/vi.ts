export const vi = {
  choose: 'Tìm văn bản theo số, trích yếu',
  noneFound: 'Không có văn bản nào khớp',
  chosen: 'Văn bản đã chọn',
  change: 'Chọn văn bản khác',
  addNew: 'Thêm văn bản mới',
  backToSearch: 'Tìm trong danh mục',
  kind: 'Loại văn bản',
  kindPlaceholder: 'Quyết định, Công văn…',
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  title: 'Trích yếu',
  file: 'Tệp đính kèm (PDF, Word, Excel, ảnh; tối đa 20 MB)',
  fileButton: 'Chọn tệp',
  add: 'Thêm và chọn',
};

export type DocumentMessages = typeof vi;
