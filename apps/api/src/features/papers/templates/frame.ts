import { AlignmentType, Paragraph } from 'docx';
import { columns, line, type PaperChild, rule, runs } from '../paper-parts.js';
import { around, fieldTag } from './template-syntax.js';

/** Share of the width that the issuer has; quốc hiệu takes the rest. */
const LEFT_PERCENT = 40;
/** Lines left free for signature and seal. */
const SIGNED_LINES = 4;

/** The mark of simulated figures, for the head of every page. */
export const MARK = fieldTag('dấu mô phỏng');

const empty = (): Paragraph => new Paragraph({ children: [] });

/** Tên loại, and what it is about, line by line; of a letter, which has no name, what stands under its number. */
export type TemplateWhat =
  { readonly kind: string; readonly subject: readonly string[] } | { readonly letterAbout: string };

/**
 * The head of an administrative document after Nghị định 30/2020/NĐ-CP, annex I: issuer and number on the left, quốc
 * hiệu, tiêu ngữ, place and day on the right, then what it is and what it is about; a letter says whom it is for.
 */
export function templateHead(what: TemplateWhat): PaperChild[] {
  const isLetter = 'letterAbout' in what;
  return [
    columns(
      [
        line(fieldTag('cơ quan chủ quản'), { allCaps: true, size: 26 }, 'center'),
        line(fieldTag('cơ quan ban hành'), { bold: true, allCaps: true, size: 26 }, 'center'),
        rule(22, LEFT_PERCENT),
        line(`Số: ${fieldTag('số ký hiệu')}`, { size: 26 }, 'center'),
        ...(isLetter ? [line(`V/v ${what.letterAbout}`, { size: 24 }, 'center')] : []),
      ],
      [
        line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }, 'center'),
        line('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26 }, 'center'),
        rule(58, 100 - LEFT_PERCENT),
        line(`${fieldTag('địa danh')}, ${fieldTag('ngày ban hành')}`, { italics: true, size: 26 }, 'center'),
      ],
      LEFT_PERCENT,
    ),
    empty(),
    ...(isLetter
      ? [line(`Kính gửi: ${fieldTag('kính gửi')}`, {}, 'center'), empty()]
      : [
          line(what.kind, { bold: true, allCaps: true }, 'center'),
          ...what.subject.map((text) => line(text, { bold: true }, 'center')),
          rule(36, 100),
        ]),
  ];
}

/** Nơi nhận on the left, who signs on the right: where to sign, or the name of who has signed. */
export function templateEnding(): PaperChild[] {
  return [
    empty(),
    columns(
      [
        line('Nơi nhận:', { bold: true, italics: true, size: 24 }),
        line(around('nơi nhận', `- ${fieldTag('tên nơi nhận')};`), { size: 22 }),
        line('- Lưu: VT.', { size: 22 }),
      ],
      [
        line(fieldTag('chức vụ người ký'), { bold: true, size: 26 }, 'center'),
        ...Array.from({ length: SIGNED_LINES }, () => line('', {}, 'center')),
        line(fieldTag('chỗ ký'), { italics: true, size: 24 }, 'center'),
        line(fieldTag('người ký'), { bold: true, size: 28 }, 'center'),
      ],
      50,
    ),
  ];
}

/** The head of an annex on a page of its own: its name, its title, and the paper it belongs to. */
export function templateAnnexHead(): PaperChild[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      pageBreakBefore: true,
      keepNext: true,
      children: runs(fieldTag('tên phụ lục'), { bold: true }),
    }),
    line(fieldTag('tiêu đề phụ lục'), { bold: true }, 'center'),
    line(`(Kèm theo ${fieldTag('tên văn bản')})`, { italics: true }, 'center'),
    empty(),
  ];
}

/** A line that says only where something that is repeated begins or ends; it leaves no line on paper. */
export const markLine = (tag: string): Paragraph => line(tag);
