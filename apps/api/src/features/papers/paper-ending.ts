import { Paragraph } from 'docx';
import { columns, line, type PaperChild } from './paper-parts.js';

/** Lines left free for signature and seal. */
const SIGNED_LINES = 4;

/** Nơi nhận on the left, who signs on the right; `name`: of who has signed, where that is known. */
export function ending(
  signature: readonly string[],
  receivers: readonly string[],
  name: string | null = null,
): PaperChild[] {
  return [
    new Paragraph({ children: [] }),
    columns(
      [
        line('Nơi nhận:', { bold: true, italics: true, size: 24 }),
        ...receivers.map((receiver) => line(`- ${receiver};`, { size: 22 })),
        line('- Lưu: VT.', { size: 22 }),
      ],
      [
        ...signature.map((text) => line(text, { bold: true, size: 26 }, 'center')),
        ...Array.from({ length: SIGNED_LINES }, () => line('', {}, 'center')),
        name === null
          ? line('(Chữ ký, họ và tên, dấu)', { italics: true, size: 24 }, 'center')
          : line(name, { bold: true, size: 28 }, 'center'),
      ],
      50,
    ),
  ];
}
