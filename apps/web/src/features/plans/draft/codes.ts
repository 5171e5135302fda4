import { foldVietnamese } from '@tiendo/indicators/vietnamese';

const MAX = 60;

/** `Chính quyền số` → `chinh-quyen-so`: a code of an address; empty for a text without a letter or figure. */
export function codeFor(name: string): string {
  const code = foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (code.length <= MAX) return code;
  const cut = code.slice(0, MAX);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20)).replace(/-+$/, '');
}

/** The code, or the code with the next number that nobody has. */
export function freeCode(wanted: string, taken: Iterable<string>): string {
  const all = new Set(taken);
  if (!all.has(wanted)) return wanted;
  let number = 2;
  while (all.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/** `73/KH-UBND` → `KH73`: how the items of a plan begin. */
export function itemPrefix(planCode: string): string {
  const match = /^\s*(\d+)\s*[/-]\s*([\p{L}]+)/u.exec(planCode);
  if (!match) return 'KH';
  const letters = foldVietnamese(match[2] ?? '').toUpperCase();
  return `${letters}${match[1]}`;
}

/** `KH73-CT-07` after six; the number after the highest in use, so that a code is never given twice. */
export function nextItemCode(planCode: string, letters: 'CT' | 'NV', codes: readonly string[]): string {
  const start = `${itemPrefix(planCode)}-${letters}-`;
  const numbers = codes
    .filter((code) => code.startsWith(start))
    .map((code) => Number(code.slice(start.length)))
    .filter(Number.isInteger);
  return `${start}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
