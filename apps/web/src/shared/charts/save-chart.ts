import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import type { ItemStatus } from '@tiendo/indicators/status';
import { glyphMarkup } from '../status';
import type { ChartTokens } from './chart-tokens';
import { saveFile } from '../files/save-file';

/** What a mark means: that of a status, or a colour; without a colour the hatch of what is missing. */
export type LegendEntry =
  { readonly status: ItemStatus; readonly label: string } | { readonly color: string | null; readonly label: string };

export interface ChartSheet {
  readonly title: string;
  /** Period and unit of measure. */
  readonly hint: string;
  readonly legend: readonly LegendEntry[];
  readonly source: string;
  /** "Tỉnh Mẫu – số liệu mô phỏng": on every picture of a simulated province. */
  readonly simulated: string | null;
  readonly chart: { readonly markup: string; readonly width: number; readonly height: number };
  readonly tokens: ChartTokens;
  /** Of a picture that is to have the shape of a screen: no lower than this. */
  readonly leastHeight?: number;
  readonly fileName: string;
}

const PAD = 24;
const FAMILY = 'Be Vietnam Pro';
/** The bold faces answer for the weights between as well, as on the page. */
const BOLD = '500 600';
const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function swatchMarkup(color: string | null, tokens: ChartTokens): string {
  const box = `<rect x="1" y="2" width="18" height="16" rx="3" fill="${color ?? tokens.card}" stroke="${tokens.ink2}"/>`;
  return color === null ? `${box}<path d="M3 12 11 3M4 17 17 4M11 17 18 10" stroke="${tokens.ink2}"/>` : box;
}

/** Breaks a text into lines no wider than `width` px. */
function wrap(text: string, width: number, font: string): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [text];
  pen.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && pen.measureText(`${line} ${word}`).width <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

async function fontFace(weight: string, url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `@font-face{font-family:'${FAMILY}';font-weight:${weight};src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`;
}

/** Title, legend, chart and source as one drawing that needs nothing else: a picture outlives the page it came from. */
async function sheetMarkup(sheet: ChartSheet): Promise<{ markup: string; width: number; height: number }> {
  const { tokens, chart } = sheet;
  const width = chart.width + 2 * PAD;
  const parts: string[] = [];
  let y = PAD;
  const text = (content: string, size: number, weight: number, color: string) => {
    for (const line of wrap(content, chart.width, `${weight} ${size}px '${FAMILY}'`)) {
      y += size * 1.45;
      parts.push(
        `<text x="${PAD}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}">${escape(line)}</text>`,
      );
    }
  };
  if (sheet.simulated) text(sheet.simulated, 13, 600, tokens.ink.waiting);
  text(sheet.title, 17, 600, tokens.text);
  text(sheet.hint, 13, 400, tokens.ink2);
  y += 14;
  let x = PAD;
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = `400 13px '${FAMILY}'`;
  for (const entry of sheet.legend) {
    const { label } = entry;
    const wide = 22 + (pen?.measureText(label).width ?? label.length * 7) + 18;
    if (x + wide > width - PAD && x > PAD) {
      x = PAD;
      y += 24;
    }
    const mark = 'status' in entry ? glyphMarkup(entry.status, tokens) : swatchMarkup(entry.color, tokens);
    parts.push(`<svg x="${x}" y="${y}" width="16" height="16" viewBox="0 0 20 20">${mark}</svg>`);
    parts.push(`<text x="${x + 22}" y="${y + 12.5}" font-size="13" fill="${tokens.text}">${escape(label)}</text>`);
    x += wide;
  }
  y += 28;
  const inner = chart.markup.replace('<svg ', `<svg x="${PAD}" y="${y}" `);
  parts.push(inner);
  y += chart.height + 6;
  text(sheet.source, 12, 400, tokens.ink2);
  const height = Math.max(Math.ceil(y + PAD), sheet.leastHeight ?? 0);
  const fonts = await Promise.all([
    fontFace('400', latin400),
    fontFace('400', vietnamese400),
    fontFace(BOLD, latin600),
    fontFace(BOLD, vietnamese600),
  ]);
  // The Vietnamese faces come last and win only where they have the letter.
  const markup =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'${FAMILY}', 'Segoe UI', Arial, sans-serif">` +
    `<style>${fonts.join('')}</style><rect width="100%" height="100%" fill="${tokens.card}"/>${parts.join('')}</svg>`;
  return { markup, width, height };
}

/**
 * Paints a drawing on a canvas: shapes as an image, words by the page's own fonts. A browser draws an image before the
 * fonts inside it are ready, and the words would be missing.
 */
async function paint(markup: string, width: number, height: number, scale: number): Promise<HTMLCanvasElement> {
  const host = document.createElement('div');
  host.style.cssText = 'position:fixed;left:-99999px;top:0;visibility:hidden';
  host.innerHTML = markup;
  document.body.append(host);
  try {
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = height * scale;
    const pen = canvas.getContext('2d');
    const drawing = host.querySelector('svg');
    if (!pen || !drawing) throw new Error('no canvas');
    const image = new Image();
    const wordless = markup.replace('<style>', '<style>text{display:none}');
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(wordless)}`;
    await image.decode();
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    // The drawing brings its fonts into the page; canvas does not wait for them by itself.
    await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 13px '${FAMILY}'`, 'aạ')));
    const origin = drawing.getBoundingClientRect();
    for (const word of host.querySelectorAll('text')) {
      const place = word.getScreenCTM();
      if (!place) continue;
      const style = getComputedStyle(word);
      pen.setTransform(
        place.a * scale,
        place.b * scale,
        place.c * scale,
        place.d * scale,
        (place.e - origin.left) * scale,
        (place.f - origin.top) * scale,
      );
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      pen.fillStyle = style.fill;
      pen.textAlign = style.textAnchor === 'middle' ? 'center' : style.textAnchor === 'end' ? 'right' : 'left';
      pen.textBaseline = style.dominantBaseline === 'central' ? 'middle' : 'alphabetic';
      pen.fillText(word.textContent, Number(word.getAttribute('x') ?? 0), Number(word.getAttribute('y') ?? 0));
    }
    return canvas;
  } finally {
    host.remove();
  }
}

/** Saves a chart with its title, legend and source. PNG in double size, for print. */
export async function saveChart(sheet: ChartSheet, format: 'png' | 'svg'): Promise<void> {
  const { markup, width, height } = await sheetMarkup(sheet);
  if (format === 'svg') {
    saveFile(new Blob([markup], { type: 'image/svg+xml' }), `${sheet.fileName}.svg`);
    return;
  }
  const canvas = await paint(markup, width, height, 2);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (picture) saveFile(picture, `${sheet.fileName}.png`);
}
