import { OPEN, openDay } from './paper-head.js';
import type { PaperData } from './templates/fields.js';

/** What the head of a paper, its signature block and its places of receivers say. */
export interface PaperFrame {
  /** The body over the issuer, the one line that may be abbreviated; null: there is none. */
  readonly superior: string | null;
  /** Who issues it, written out, line by line. */
  readonly issuer: readonly string[];
  /** Số, ký hiệu as printed, or left open. */
  readonly number: string;
  /** Địa danh; null: left open. */
  readonly place: string | null;
  /** Null: the day is left open. */
  readonly day: string | null;
  readonly signature: readonly string[];
  /** Who has signed, where that is known. */
  readonly signer: string | null;
  readonly receivers: readonly string[];
  /** On every page of simulated figures; null otherwise. */
  readonly mark: string | null;
}

/** The frame by the names of the fields that every template has. */
export const frameData = ({
  superior,
  issuer,
  number,
  place,
  day,
  signature,
  signer,
  receivers,
  mark,
}: PaperFrame): PaperData => ({
  'cơ quan chủ quản': superior ?? '',
  'cơ quan ban hành': issuer.join('\n'),
  'số ký hiệu': number,
  'địa danh': place ?? OPEN,
  'ngày ban hành': openDay(day),
  'chức vụ người ký': signature.join('\n'),
  'chỗ ký': signer === null ? '(Chữ ký, họ và tên, dấu)' : '',
  'người ký': signer ?? '',
  'nơi nhận': receivers.map((receiver) => ({ 'tên nơi nhận': receiver })),
  'dấu mô phỏng': mark ?? '',
});
