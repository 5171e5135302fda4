import type { WantedLine } from '@tiendo/indicators/periods';
import { ApiProblem } from '../../platform/http/index.js';

/** A unit is asked once for an indicator: as one of its block, or alone. Throws form-line-twice. */
export function requireOnce(lines: readonly WantedLine[], sent: readonly { readonly indicator: string }[]): void {
  const keyOf = ({ block, unitId, indicatorId }: WantedLine, whole: boolean): string =>
    `${(whole ? null : unitId) ?? block ?? ''}|${indicatorId}`;
  const ofBlocks = new Set(lines.flatMap((line) => (line.unitId === null ? keyOf(line, true) : [])));
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const key = keyOf(line, false);
    const isAskedWithBlock = line.unitId !== null && ofBlocks.has(keyOf(line, true));
    if (seen.has(key) || isAskedWithBlock) {
      const code = 'form-line-twice';
      const indicator = sent[index]?.indicator ?? '';
      const detail = { vi: `Mã ${indicator}`, en: `Code ${indicator}` };
      throw new ApiProblem(code, { errors: [{ pointer: `/items/${index}/indicator`, code, detail }] });
    }
    seen.add(key);
  }
}
