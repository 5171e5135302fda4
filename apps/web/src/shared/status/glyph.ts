import type { ItemStatus } from '@tiendo/indicators/status';
import { STATUS_ART } from './status-art';
import { toneColor, type ToneColors } from './tone';

/** One SVG element with its attributes, spelled as SVG spells them. */
export interface Shape {
  readonly tag: 'rect' | 'path' | 'circle';
  readonly attributes: Readonly<Record<string, string | number>>;
}

const STROKE_WIDTH: Partial<Record<ItemStatus, number>> = { stopped: 1.8, awaitingApproval: 1.6, yearEnd: 1.6 };

/** The drawing of a status on a 20 × 20 box: the page and exported drawings are made from the same shapes. */
export function glyphShapes(status: ItemStatus, colors?: ToneColors): Shape[] {
  const art = STATUS_ART[status];
  const ink = toneColor(art.tone, 'ink', colors);
  const solid = art.outline === 'solid';
  const onTop = solid ? toneColor(art.tone, 'on', colors) : ink;
  const shapes: Shape[] = [];
  if (art.outline !== 'none') {
    const inset = solid ? 1 : 1.9;
    const hollow = art.fill === 'empty' || art.fill === 'dotted';
    shapes.push({
      tag: 'rect',
      attributes: {
        x: inset,
        y: inset,
        width: 20 - 2 * inset,
        height: 20 - 2 * inset,
        rx: solid ? 4.6 : 4,
        fill: solid ? ink : hollow ? 'none' : toneColor(art.tone, 'tint', colors),
        ...(solid ? {} : { stroke: ink, 'stroke-width': 1.7 }),
        ...(art.outline === 'dashed' ? { 'stroke-dasharray': '2.2 2.3' } : {}),
      },
    });
  }
  if (art.strokes) {
    shapes.push({
      tag: 'path',
      attributes: {
        d: art.strokes,
        fill: 'none',
        stroke: onTop,
        'stroke-width': STROKE_WIDTH[status] ?? 2.1,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
    });
  }
  for (const [cx, cy, r] of art.dots ?? []) shapes.push({ tag: 'circle', attributes: { cx, cy, r, fill: onTop } });
  return shapes;
}

/** The same drawing as SVG text, for files. */
export const glyphMarkup = (status: ItemStatus, colors: ToneColors): string =>
  glyphShapes(status, colors)
    .map(({ tag, attributes }) => {
      const text = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
      return `<${tag} ${text.join(' ')}/>`;
    })
    .join('');
