import { formatDayLong } from '@tiendo/indicators';
import { Paragraph } from 'docx';
import { columns, line, type PaperChild, rule } from './paper-parts.js';

/** A people's committee, as plans and documents write it, with its rank or place behind. */
const COMMITTEE = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?:\s+(.+))?$/iu;
/** Ranks that say nothing without a place. */
const RANKS = ['tỉnh', 'thành phố'];

/** The issuer as a head prints it: a people's committee written out on one line, whose it is on the next. */
export function issuerLines(issuer: string, place: string): string[] {
  const committee = COMMITTEE.exec(issuer.trim());
  if (!committee) return [issuer];
  const whose = committee[1] ?? '';
  if (whose === '') return ['Ủy ban nhân dân'];
  const isBare = RANKS.includes(whose.toLocaleLowerCase('vi'));
  const hasRank = RANKS.some((rank) => place.toLocaleLowerCase('vi').startsWith(rank));
  return ['Ủy ban nhân dân', isBare ? (hasRank ? place : `${whose} ${place}`) : whose];
}

/** Whether a people's committee issues it: its name in signs, and whom a signer stands for. */
export const isCommittee = (issuer: string): boolean => COMMITTEE.test(issuer.trim());

export interface PaperHead {
  /** The body over the issuer, the one line that may be abbreviated; left out: there is none. */
  readonly superior?: string | null;
  /** Who issues it, written out, line by line. */
  readonly issuer: readonly string[];
  /** Số, ký hiệu as printed, or left open ({@link openNumber}). */
  readonly number: string;
  /** Địa danh; null: left open. */
  readonly place: string | null;
  /** Null: the day is left open. */
  readonly day: string | null;
  /** Tên loại, and what it is about; of a letter, which has no name, what stands under its number and whom it is for. */
  readonly what:
    | { readonly kind: string; readonly subject: readonly string[] }
    | { readonly letterAbout: string; readonly to: string | null };
}

/** Room for what is filled in by hand. */
export const OPEN = '        ';
/** Share of the width that the issuer has; quốc hiệu takes the rest. */
const LEFT_PERCENT = 40;

/** A number that the clerk still has to give: only what stands behind it is known. */
export const openNumber = (symbol: string): string => `${OPEN}/${symbol}`;

/** The day as a head writes it; null: left open. */
export const openDay = (day: string | null): string =>
  day === null ? `ngày${OPEN}tháng${OPEN}năm${OPEN}` : formatDayLong(day);

/**
 * The head of an administrative document after Nghị định 30/2020/NĐ-CP, annex I: issuer and number on the left, quốc
 * hiệu, tiêu ngữ, place and day on the right, then what it is and what it is about.
 */
export function paperHead({ superior, issuer, number, place, day, what }: PaperHead): PaperChild[] {
  const isLetter = 'letterAbout' in what;
  return [
    columns(
      [
        ...(superior ? [line(superior, { allCaps: true, size: 26 }, 'center')] : []),
        ...issuer.map((text) => line(text, { bold: true, allCaps: true, size: 26 }, 'center')),
        rule(22, LEFT_PERCENT),
        line(`Số: ${number}`, { size: 26 }, 'center'),
        ...(isLetter ? [line(`V/v ${what.letterAbout}`, { size: 24 }, 'center')] : []),
      ],
      [
        line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }, 'center'),
        line('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26 }, 'center'),
        rule(58, 100 - LEFT_PERCENT),
        line(`${place ?? OPEN}, ${openDay(day)}`, { italics: true, size: 26 }, 'center'),
      ],
      LEFT_PERCENT,
    ),
    new Paragraph({ children: [] }),
    ...(isLetter
      ? [line(`Kính gửi: ${what.to ?? OPEN}`, {}, 'center'), new Paragraph({ children: [] })]
      : [
          line(what.kind, { bold: true, allCaps: true }, 'center'),
          ...what.subject.map((text) => line(text, { bold: true }, 'center')),
          rule(36, 100),
        ]),
  ];
}
