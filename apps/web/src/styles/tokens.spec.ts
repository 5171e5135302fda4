import { readFileSync } from 'node:fs';

/** The colours of one scheme, as the stylesheet states them. */
function schemeOf(css: string, selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
}

/** WCAG relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const css = readFileSync('apps/web/src/styles/tokens.css', 'utf8');
const GROUNDS = ['ground', 'card', 'hover', 'brand-tint'];

describe.each([
  ['light', ':root'],
  ['dark', "[data-mantine-color-scheme='dark']"],
])('%s', (_, selector) => {
  const colors = schemeOf(css, selector);
  const of = (name: string) => colors[name] ?? '#ff00ff';

  it.each(['ink', 'ink-2', 'brand', 'stopped'].flatMap((text) => GROUNDS.map((ground) => [text, ground])))(
    'text %s on %s meets 4.5:1',
    (text, ground) => {
      expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['on-brand', 'brand'],
    ['on-done', 'done'],
    ['done', 'card'],
  ])('text %s on %s meets 4.5:1', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    ['done', 'progress', 'waiting', 'stopped', 'neutral'].flatMap((mark) =>
      ['ground', 'card', `${mark}-tint`].map((ground) => [mark, ground]),
    ),
  )('mark %s on %s meets 3:1', (mark, ground) => {
    expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
