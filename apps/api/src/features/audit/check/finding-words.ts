import type { Finding } from './finding.js';

/** A finding in plain words, as operators and auditors read it. */
export function findingWords(finding: Finding): string {
  const { province, count = 1 } = finding;
  const more = count > 1 ? ` (một trong ${count} trường hợp như vậy)` : '';
  return `${province ?? 'toàn hệ thống'}: ${said(finding)}${more}`;
}

function said({ kind, number, at, row, file }: Finding): string {
  const event = number === null || number === undefined ? 'sự kiện' : `sự kiện số ${number}${at ? ` (${at})` : ''}`;
  const what = row ? `${row.called} ${row.key} (bảng ${row.table})` : 'dữ liệu';
  const told = number === null || number === undefined ? '' : `, lần ghi cuối là ${event}`;
  switch (kind) {
    case 'missing':
      return `thiếu ${event} trong nhật ký`;
    case 'altered':
      return `${event} đã bị sửa sau khi ghi`;
    case 'unlinked':
      return `${event} không nối với sự kiện đứng trước: có sự kiện đã bị thay hoặc bỏ`;
    case 'sealsAltered':
      return `dấu niêm của dữ liệu do ${event} ghi đã bị sửa hoặc bỏ`;
    case 'sealsWithoutEvent':
      return 'có dữ liệu đã ghi mà nhật ký không có sự kiện nào nói tới';
    case 'rowAltered':
      return `${what} đã bị sửa ngoài hệ thống${told}`;
    case 'rowUnsealed':
      return `${what} được thêm ngoài hệ thống: nhật ký không có sự kiện nào nói tới`;
    case 'rowGone':
      return `${what} đã bị xóa ngoài hệ thống${told}`;
    case 'chainGone':
      return `toàn bộ nhật ký không còn, trong khi bản xuất ${file} có ${event}`;
    case 'chainShorter':
      return `nhật ký bị cắt: không còn ${event} mà bản xuất ${file} đã ghi`;
    case 'chainDiffers':
      return `${event} khác với bản xuất ${file}: nhật ký đã bị dựng lại`;
    case 'headUnreadable':
      return `bản xuất ${file} không đọc được: tệp đã bị sửa`;
    case 'headUnknownKey':
      return `bản xuất ${file} ký bằng khóa lạ`;
    case 'headWrongSignature':
      return `bản xuất ${file} có chữ ký sai: tệp đã bị sửa`;
    case 'headUnlinked':
      return `bản xuất đứng trước ${file} đã bị sửa hoặc bỏ`;
    case 'headMissing':
      return `không còn bản xuất ${file} mà ${event} nói tới`;
    case 'headAltered':
      return `bản xuất ${file} khác với bản mà ${event} nói tới`;
  }
}
