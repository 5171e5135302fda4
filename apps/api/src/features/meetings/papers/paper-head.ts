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
  /** Who issues it, as the plan names its issuer. */
  readonly issuer: string;
  /** Số, ký hiệu as printed; null: left open for the clerk. */
  readonly number: string | null;
  /** Ký hiệu of the kind, after the number while it is open: `TB`. */
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
/** Share of the width that the issuer has; quốc hiệu takes the rest. */
const LEFT_PERCENT = 40;

const openNumber = (symbol: string, issuer: string): string => `${OPEN}/${symbol}-${isCommittee(issuer) ? 'UBND' : ''}`;

/**
 * The head of an administrative document after Nghị định 30/2020/NĐ-CP, annex I: issuer and number on the left, quốc
 * hiệu, tiêu ngữ, place and day on the right, then what it is and what it is about.
 */
export function paperHead({ issuer, number, symbol, place, day, kind, subject }: PaperHead): PaperChild[] {
  const written = day === null ? `ngày${OPEN}tháng${OPEN}năm${OPEN}` : formatDayLong(day);
  return [
    columns(
      [
        ...issuerLines(issuer, place).map((text) => line(text, { bold: true, allCaps: true, size: 26 }, 'center')),
        rule(22, LEFT_PERCENT),
        line(`Số: ${number ?? openNumber(symbol, issuer)}`, { size: 26 }, 'center'),
      ],
      [
        line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }, 'center'),
        line('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26 }, 'center'),
        rule(58, 100 - LEFT_PERCENT),
        line(`${place}, ${written}`, { italics: true, size: 26 }, 'center'),
      ],
      LEFT_PERCENT,
    ),
    new Paragraph({ children: [] }),
    line(kind, { bold: true, allCaps: true }, 'center'),
    ...subject.map((text) => line(text, { bold: true }, 'center')),
    rule(36, 100),
  ];
}
