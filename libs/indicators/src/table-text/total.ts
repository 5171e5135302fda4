import { foldVietnamese, isAscii, plainCharacters } from '../vietnamese/index.js';

const TOTALS =
  /^(?:tong|cong|tong cong|tong so|tong chung|cong chung|tong hop chung|total)(?: (?:toan (?:tinh|thanh pho)|ca (?:tinh|nam)|chung|cac (?:don vi|dia phuong)))?$/;

/**
 * "Cộng", "Tổng cộng", "Tổng số (13 địa phương)": a sum of other rows. With its marks, so that "Công an tỉnh" is a body and
 * "Tổng số hồ sơ" a thing that is counted.
 */
export function isTotalName(text: string): boolean {
  const plain = plainCharacters(text)
    .replace(/\s*\([^)]*\)$/u, '')
    .replace(/^[-–—+•*]\s*|\s*[:;.…]+$/gu, '')
    .toLowerCase();
  if (!TOTALS.test(foldVietnamese(plain))) return false;
  return isAscii(plain) || /^(?:tổng|cộng)/u.test(plain);
}
