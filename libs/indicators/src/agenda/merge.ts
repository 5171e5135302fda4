import { DomainError } from '../domain-error.js';
import { AGENDA_SECTIONS, type AgendaSection } from './build.js';

/** A line as it stands in a saved agenda. */
export interface SavedLine {
  readonly key: string;
  /** `own`: added by the secretary; never touched by building again. */
  readonly section: AgendaSection | 'own';
  /** Somebody has worked on it: a note, minutes, another wording, a conclusion, or hidden on purpose. */
  readonly worked: boolean;
}

/** A line of the merged agenda. */
export interface MergedLine {
  readonly key: string;
  readonly section: AgendaSection | 'own';
  /** The plan's state no longer asks for it; it stays because somebody has worked on it. */
  readonly settled: boolean;
}

/**
 * Builds an agenda again without losing the secretary's work: lines that are still asked for keep the place they were
 * given, own lines stay, lines no longer asked for stay as settled when somebody has worked on them and go otherwise.
 * A new line follows the last kept line of its section or, where there is none, of an earlier section. Merging the same
 * build twice changes nothing. Throws DomainError `agenda-line-twice`.
 */
export function mergeAgenda(
  saved: readonly SavedLine[],
  built: readonly { readonly key: string; readonly section: AgendaSection }[],
): MergedLine[] {
  const asked = new Map(built.map(({ key, section }) => [key, section]));
  const known = new Set(saved.map(({ key }) => key));
  if (asked.size !== built.length || known.size !== saved.length) throw new DomainError('agenda-line-twice');
  const merged = saved.flatMap(({ key, section, worked }): MergedLine[] => {
    if (section === 'own') return [{ key, section, settled: false }];
    const now = asked.get(key);
    if (now !== undefined) return [{ key, section: now, settled: false }];
    return worked ? [{ key, section, settled: true }] : [];
  });
  for (const { key, section } of built) {
    if (known.has(key)) continue;
    merged.splice(placeFor(merged, section), 0, { key, section, settled: false });
  }
  return merged;
}

/** After the last line of the section; where there is none, after the last line of an earlier one. */
function placeFor(lines: readonly MergedLine[], section: AgendaSection): number {
  const rank = AGENDA_SECTIONS.indexOf(section);
  const lastOf = (fits: (place: number) => boolean): number =>
    lines.findLastIndex((line) => line.section !== 'own' && fits(AGENDA_SECTIONS.indexOf(line.section)));
  const same = lastOf((place) => place === rank);
  return (same >= 0 ? same : lastOf((place) => place < rank)) + 1;
}
