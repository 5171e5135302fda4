import type { AgendaLine } from '@tiendo/contracts';
import type { AgendaDraft } from './agenda-draft';

type Section = AgendaLine['section'];

/** Lines of one section that follow one another; a secretary may part a section into several. */
export interface SectionRun {
  readonly section: Section;
  /** Key of the row it begins with. */
  readonly first: string;
  readonly count: number;
  /** Names its heading in an address. */
  readonly id: string;
}

/** The runs of an agenda in its order. */
export function sectionRuns(draft: AgendaDraft): SectionRun[] {
  const runs: SectionRun[] = [];
  for (const { key, line } of draft) {
    const section = line?.section ?? 'own';
    const last = runs.at(-1);
    if (last?.section === section) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
      continue;
    }
    const before = runs.filter((run) => run.section === section).length;
    runs.push({
      section,
      first: key,
      count: 1,
      id: before === 0 ? `phan-${section}` : `phan-${section}-${before + 1}`,
    });
  }
  return runs;
}
