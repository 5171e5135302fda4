import type { BoundaryResult } from '@tiendo/contracts';

const reasons: Readonly<Record<BoundaryResult['unmatched'][number]['reason'], string>> = {
  unknown: 'không có thuộc tính nào là mã hoặc tên một đơn vị',
  ambiguous: 'tên trùng với nhiều đơn vị; hãy ghi mã đơn vị vào thuộc tính',
  twice: 'đơn vị này đã có vùng khác trong tệp',
  noGeometry: 'không có vùng hợp lệ (Polygon hoặc MultiPolygon, kinh độ, vĩ độ)',
};

export const vi = {
  title: 'Bản đồ',
  reasons,
  block: 'Khối',
  asOf: 'Đơn vị vào ngày',
  emptyTitle: 'Không có đơn vị nào',
  emptyDetail: 'Khối này không có đơn vị nào hoạt động vào ngày đã chọn.',
  tiles: 'Bản đồ ô',
  board: 'Các đơn vị trên bản đồ ô',
  boardHint: 'Kéo ô đến vị trí mới, hoặc chọn một ô rồi dùng các phím mũi tên. Hai ô trùng vị trí thì đổi chỗ.',
  place: (row: string, column: string) => `hàng ${row}, cột ${column}`,
  tileAt: (name: string, row: string, column: string) => `${name}, hàng ${row}, cột ${column}`,
  movedTo: (name: string, row: string, column: string) => `${name} đã chuyển đến hàng ${row}, cột ${column}`,
  neverSaved: 'Đang xếp tự động theo thứ tự chính thức; chưa có bố cục nào được lưu.',
  unplaced: (count: string) => `${count} đơn vị chưa có trong bố cục đã lưu, được xếp vào chỗ trống.`,
  savedFor: (count: string) => `Bố cục đã lưu cho ${count} đơn vị.`,
  automatic: 'Xếp lại tự động',
  saved: 'Đã lưu bố cục bản đồ ô',
  boundaries: 'Ranh giới',
  noBoundaries: 'Chưa có tệp ranh giới; các trang dùng bản đồ ô.',
  boundariesOf: (file: string, count: string, source: string) => `Đang dùng ${file}: ${count} vùng. Nguồn: ${source}.`,
  noSource: 'không nêu',
  boundaryHint:
    'Tệp GeoJSON (FeatureCollection) tối đa 5 MB, tọa độ kinh độ, vĩ độ. Mỗi vùng cần một thuộc tính là mã hoặc tên đơn vị, kể cả tên cũ.',
  file: 'Tệp GeoJSON',
  source: 'Nguồn của ranh giới',
  tooLarge: 'Tệp lớn hơn 5 MB; hãy giản lược đường biên trước.',
  unreadable: 'Tệp này không đọc được dưới dạng JSON.',
  upload: 'Tải ranh giới lên',
  matched: (count: string) => `Đã nhận ${count} vùng.`,
  unmatched: (count: string) => `${count} vùng không khớp đơn vị nào`,
  feature: (number: string, label: string) => `Vùng ${number} (${label})`,
  noLabel: 'không có tên',
  missing: (count: string) => `${count} đơn vị chưa có ranh giới`,
};

export type MapMessages = typeof vi;
