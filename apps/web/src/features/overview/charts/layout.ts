import type { LocalityList, ExternalResultBody } from '@tiendo/contracts';
import type { Overview } from '../../../shared/contract-types';

export type ItemKind = 'target' | 'task';
export type ChartKind = 'trend' | 'causes' | 'units' | 'localities' | 'external';

/** What else the overview can draw on; null: not known yet. */
export interface Beside {
  readonly localities: Pick<LocalityList, 'period' | 'targetsAsked' | 'whole'> | null;
  readonly external: readonly Pick<ExternalResultBody, 'isOwner'>[] | null;
}

export interface OverviewLayout {
  /** The halves of the card of progress; one takes the whole width. */
  readonly halves: readonly ItemKind[];
  /** The charts under what decides, in reading order. */
  readonly charts: readonly ChartKind[];
  /** The plan asks for nothing: its figures are what there is to show. */
  readonly figuresOnly: boolean;
}

const has = ({ total, excluded }: Overview['targets']): boolean => total + excluded > 0;

/** The kind of item that the pictures of a whole plan are about: its tasks, and where it has none, its targets. */
export const mainKind = ({ tasks }: Pick<Overview, 'tasks'>): ItemKind => (has(tasks) ? 'task' : 'target');

/** Everything that was ever said was said for one day: there is no course to draw. */
export function isOneReport({ trend }: Pick<Overview, 'trend'>): boolean {
  return trend.slice(0, -1).every(({ targets, tasks }) => targets.stated + tasks.stated === 0);
}

/**
 * What a plan has decides what its first screen shows, and nothing is left as a hole: of a single report why things are
 * not done takes the place of how it came to this; where no locality is asked for targets, the results other bodies
 * published; a plan of figures alone shows these.
 */
export function overviewLayout(overview: Overview, { localities, external }: Beside): OverviewLayout {
  const halves = (['target', 'task'] as const).filter((kind) =>
    has(kind === 'target' ? overview.targets : overview.tasks),
  );
  if (halves.length === 0) return { halves, charts: [], figuresOnly: true };
  const charts: ChartKind[] = [];
  if (!isOneReport(overview)) charts.push('trend');
  else if (overview.attention.byCause.length > 0) charts.push('causes');
  const hasLocalities = localities !== null && localities.period !== null && localities.whole.total > 0;
  const hasExternal = external?.some(({ isOwner }) => isOwner) ?? false;
  if (overview.units.some(({ code }) => code !== null)) charts.push('units');
  if (hasLocalities) charts.push('localities');
  else if (localities !== null && hasExternal) charts.push('external');
  return { halves, charts, figuresOnly: false };
}
