import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import type { Format } from '../../shared/format';
import type { LocalitiesMessages } from './messages';

/** Most units named in a heading. */
const NAMED = 3;

/** What the units of a block are called: `địa phương`, `đơn vị`. */
export const unitWord = (list: Pick<LocalityList, 'block'>, t: LocalitiesMessages): string =>
  list.block === 'departments' || list.block === 'central-agencies' ? t.units : t.localities;

/**
 * The finding of the screen, from the data: who met everything, how many reported; without targets, how many gave
 * figures. No automatic list of the last.
 */
export function findingOf(list: LocalityList, t: LocalitiesMessages, f: Format): string {
  const word = unitWord(list, t);
  const { units, reporting, allMet, completed, total, percent } = list.whole;
  if (list.boundary === 'comparable' && units === 0) return t.nothingCarried;
  if (list.period === null || units === 0) return t.noFigures;
  if (list.targetsAsked === 0) return t.findingWithoutTargets(f.ratio(reporting, units), word);
  if (list.whole.asked === 0 && list.boundary !== null) return t.nothingCarried;
  if (reporting === 0) return t.findingSilent(f.count(units), word);
  const share = t.findingShare(f.ratio(completed, total), f.percent(percent) ?? '');
  const met = list.items.filter((row) => row.total > 0 && row.completed === row.total && row.reported > 0);
  if (allMet === 0) return t.finding(share, t.noneMet(word));
  const names = met.length === allMet && allMet <= NAMED ? met.map(shortName).join(', ') : null;
  return t.finding(share, t.allMet(f.ratio(allMet, units), word, names));
}

export const shortName = (row: Pick<LocalityRow, 'name' | 'shortName'>): string => row.shortName ?? row.name;
