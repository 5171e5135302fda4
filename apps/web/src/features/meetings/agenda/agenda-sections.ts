import type { AgendaLine } from '@tiendo/contracts';
import { minutesOf, sectionOf, type AgendaDraft } from './agenda-draft';

export type Section = AgendaLine['section'];

/** Lines of one section that follow one another; a secretary may part a section into several. */
export interface SectionRun {
  readonly section: Section;
  /** Key of the row it begins with. */
  readonly first: string;
  readonly count: number;
  /** Minutes given to its lines; those left out of the meeting count nothing. */
  readonly minutes: number;
  /** Names its heading in an address. */
  readonly id: string;
}

/** The runs of an agenda in its order. */
export function sectionRuns(draft: AgendaDraft): SectionRun[] {
  const runs: SectionRun[] = [];
  for (const row of draft) {
    const section = sectionOf(row);
    const minutes = minutesOf([row]);
    const last = runs.at(-1);
    if (last?.section === section) {
      runs[runs.length - 1] = { ...last, count: last.count + 1, minutes: last.minutes + minutes };
      continue;
    }
    const before = runs.filter((run) => run.section === section).length;
    runs.push({
      section,
      first: row.key,
      count: 1,
      minutes,
      id: before === 0 ? `phan-${section}` : `phan-${section}-${before + 1}`,
    });
  }
  return runs;
}

/** So many lines are told at once; the sections after them begin folded, with their counts. */
const TOLD_AT_ONCE = 15;

/**
 * The sections a long agenda begins with folded. The first one, the secretary's own lines, and what has been concluded
 * on (`concluded`: keys of rows) stay open.
 */
export function foldedAtFirst(draft: AgendaDraft, concluded: ReadonlySet<string>): ReadonlySet<Section> {
  const kept = new Set<Section>(['own']);
  for (const row of draft) if (concluded.has(row.key)) kept.add(sectionOf(row));
  const folded = new Set<Section>();
  let told = 0;
  for (const { section, count } of sectionRuns(draft)) {
    told += count;
    if (told > count && told > TOLD_AT_ONCE && !kept.has(section)) folded.add(section);
    else kept.add(section);
  }
  return new Set([...folded].filter((section) => !kept.has(section)));
}
