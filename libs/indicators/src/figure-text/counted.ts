import { foldVietnamese } from '../vietnamese/index.js';

/** What is counted in reports, folded: words that may follow a figure without changing what it says. */
const COUNTED =
  /^(?:nguoi|ho|ho so|phieu|thanh pho|thi xa|quan|tinh|chi tieu|nhiem vu|noi dung|van ban|don vi|xa|phuong|huyen|thi tran|co quan|dich vu|thu tuc|tthc|thue bao|doanh nghiep|truong|lop|hoc sinh|can bo|cong chuc|vien chuc|cccv|cbccvc|dia phuong|tram|co so|cong trinh|du an|thon|to|to dan pho|khu pho|khu|ban|nhan khau|lao dong|tai khoan|giao dich|ket qua|benh vien|tai lieu|bien ban|cuoc|hoi nghi|lop tap huan|luot|luot nguoi|y kien|kien nghi|phan anh|hop tac xa|san pham|diem cau|he thong|phan mem|thiet bi|may|camera|bai|tin|tin bai|so|nganh)(?: (?:gia dinh|cong dan|dan|tap huan|truc tuyen|toan trinh|hanh chinh|cong|so|dien tu|y te|nha nuoc))*$/;

/** Words behind a figure that only name what is counted: `chỉ tiêu`, `hồ sơ`, `hộ gia đình`, `xã, phường`. */
export function isCounted(words: string): boolean {
  return foldVietnamese(words)
    .split(/\s*,\s*/)
    .every((one) => COUNTED.test(one));
}

/** Different words for one thing that is counted, folded. */
const SAME: readonly (readonly string[])[] = [
  ['nguoi', 'nguoi dan', 'dan', 'nhan khau', 'khau'],
  ['ho', 'ho gia dinh', 'ho dan'],
  ['ho so', 'bo ho so'],
  ['vu', 'vu viec'],
];

/** The key by which two words are the same: folded, `sỹ` as `sĩ`. */
export function sameKey(words: string): string {
  return foldVietnamese(words).replaceAll(/(?<=[bcdghklmnpqrstvx])y(?![a-z])/g, 'i');
}

/** The same thing, or the first whole words of the line's: never a part of a word (`ha` is not in `thành phố`). */
export function isSameCount(typed: string, line: string): boolean {
  if (typed === line || line.startsWith(`${typed} `)) return true;
  return SAME.some((words) => words.includes(typed) && words.includes(line));
}
