import { AlignmentType, Paragraph } from 'docx';
import { line, type PaperChild, runs } from './paper-parts.js';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/** What so many annexes are called: a single one has no number, several have Roman ones. */
export const annexNames = (count: number): string[] =>
  count === 1 ? ['Phụ lục'] : ROMAN.slice(0, count).map((number) => `Phụ lục ${number}`);

/** The head of an annex on a page of its own: its name, its title, and the paper it belongs to. */
export function annexHead(name: string, title: string, paper: string): PaperChild[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      pageBreakBefore: true,
      keepNext: true,
      children: runs(name, { bold: true }),
    }),
    line(title, { bold: true }, 'center'),
    line(`(Kèm theo ${paper})`, { italics: true }, 'center'),
    new Paragraph({ children: [] }),
  ];
}
