import { formatDayLong } from '@tiendo/indicators';
import { Paragraph } from 'docx';
import { columns, line, type PaperChild } from './paper-parts.js';

export interface PaperHead {
  /** Who issues it, as the plan names its issuer. */
  readonly issuer: string;
  /** Số, ký hiệu as printed; null: left open for the clerk. */
  readonly number: string | null;
  /** What stands after the number while it is open: `/TB-`. */
  readonly symbol: string;
  /** Địa danh. */
  readonly place: string;
  /** Null: the day is left open. */
  readonly day: string | null;
  /** Tên loại, and what it is about. */
  readonly kind: string;
  readonly subject: readonly string[];
}

const OPEN = '        ';

/**
 * The head of an administrative document after Nghị định 30/2020/NĐ-CP, annex I: issuer and number on the left, quốc
 * hiệu, tiêu ngữ, place and day on the right, then what it is and what it is about.
 */
export function paperHead({ issuer, number, symbol, place, day, kind, subject }: PaperHead): PaperChild[] {
  const written = day === null ? `ngày${OPEN}tháng${OPEN}năm${OPEN}` : formatDayLong(day);
  return [
    columns(
      [
        line(issuer, { bold: true, allCaps: true, size: 26 }, 'center'),
        line('─────', { size: 16 }, 'center'),
        line(`Số: ${number ?? `${OPEN}${symbol}`}`, { size: 26 }, 'center'),
      ],
      [
        line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }, 'center'),
        line('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26, underline: true }, 'center'),
        new Paragraph({ children: [] }),
        line(`${place}, ${written}`, { italics: true, size: 26 }, 'center'),
      ],
      40,
    ),
    new Paragraph({ children: [] }),
    line(kind, { bold: true, allCaps: true }, 'center'),
    ...subject.map((text) => line(text, { bold: true }, 'center')),
    line('─────────', { size: 16 }, 'center'),
    new Paragraph({ children: [] }),
  ];
}
