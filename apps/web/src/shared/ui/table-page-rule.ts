interface TablePage {
  readonly paper: 'A4' | 'A3';
  /** Code of the plan, at the foot. */
  readonly code: string;
  /** What every page says of its figures, at the head: simulated, not published; null: nothing. */
  readonly mark: string | null;
}

const cssText = (text: string) => `"${text.replace(/["\\\n<]/g, ' ')}"`;

/**
 * The paper of a table, across. A page rule cannot be chosen by a class, so it is written when the paper is. Margins after
 * Decree 30/2020/NĐ-CP (left 30–35, others 15–20 mm), narrowed on the bound side of a table; page numbers and the mark of
 * the figures stand in the margin of every page. Of the screen nothing is printed but what has `data-sheet`.
 */
export function tablePageRule({ paper, code, mark }: TablePage): string {
  const small = 'font: 8pt "Be Vietnam Pro", Arial, sans-serif;';
  return `@page {
  size: ${paper} landscape;
  margin: 15mm 12mm 15mm 20mm;
  @bottom-right { content: counter(page) "/" counter(pages); ${small} }
  @bottom-left { content: ${cssText(code)}; ${small} }
  ${mark ? `@top-center { content: ${cssText(mark)}; ${small} font-weight: 600; }` : ''}
}
@media print { main > *:not([data-sheet]) { display: none !important; } }`;
}
