import { Paragraph } from 'docx';
import { isCommittee } from './paper-head.js';
import { columns, line, type PaperChild } from './paper-parts.js';

/** Lines left free for signature and seal. */
const SIGNED_LINES = 4;

/** Nơi nhận on the left, who signs on the right: on behalf of a committee its chairman, else the head of the body. */
export function ending(issuer: string, receivers: readonly string[]): PaperChild[] {
  const signer = isCommittee(issuer) ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : ['THỦ TRƯỞNG CƠ QUAN'];
  return [
    new Paragraph({ children: [] }),
    columns(
      [
        line('Nơi nhận:', { bold: true, italics: true, size: 24 }),
        ...receivers.map((name) => line(`- ${name};`, { size: 22 })),
        line('- Lưu: VT.', { size: 22 }),
      ],
      [
        ...signer.map((text) => line(text, { bold: true, size: 26 }, 'center')),
        ...Array.from({ length: SIGNED_LINES }, () => line('', {}, 'center')),
        line('(Chữ ký, họ và tên, dấu)', { italics: true, size: 24 }, 'center'),
      ],
      50,
    ),
  ];
}
