import type { Layout } from './layout';

/** In px: of a figure in the type of the cells, and what stands around the text. */
const DIGIT = 7.6;
const AROUND = 20;

/** How wide the columns have to be for their longest figure, in px, by the code of their head. */
export function widthsNeeded(layout: Layout): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const { line, unit, cell } of layout.byKey.values()) {
    if (!cell.figure) continue;
    const code = layout.down === 'units' ? line.indicator.code : (unit?.code ?? '');
    const { numerator, denominator, value } = cell.figure;
    const digits = numerator && denominator ? grouped(numerator) + grouped(denominator) + 1 : grouped(value ?? '') + 1;
    widths.set(code, Math.max(widths.get(code) ?? 0, Math.ceil(digits * DIGIT + AROUND)));
  }
  return widths;
}

/** Characters of a number with its dots between thousands. */
function grouped(decimal: string): number {
  const [whole = ''] = decimal.split('.');
  return decimal.length + Math.floor(Math.max(0, whole.length - 1) / 3);
}
