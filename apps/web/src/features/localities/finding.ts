import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import type { Format } from '../../shared/format';
import { figuresFinding, plotsOf } from '../../shared/standings';
import type { LocalitiesMessages } from './messages';

/** What the units of a block are called: `địa phương`, `đơn vị`. */
export const unitWord = (list: Pick<LocalityList, 'block'>, t: LocalitiesMessages): string =>
  list.block === 'departments' || list.block === 'central-agencies' ? t.units : t.localities;

/** The finding where no target can be missed: nothing was asked, nothing reported, or nothing can be carried over. */
export function findingOf(list: LocalityList, t: LocalitiesMessages, f: Format): string {
  const word = unitWord(list, t);
  const { units, reporting, completed, total, percent } = list.whole;
  if (list.boundary === 'comparable' && units === 0) return t.nothingCarried;
  if (list.period === null || units === 0) return t.noFigures;
  if (list.targetsAsked === 0) {
    const found = figuresFinding(plotsOf(list, f), f, (ratio) => t.figuresFull(ratio, word));
    return found?.text ?? t.findingWithoutTargets(f.ratio(reporting, units), word);
  }
  if (list.whole.asked === 0 && list.boundary !== null) return t.nothingCarried;
  if (reporting === 0) return t.findingSilent(f.count(units), word);
  return t.findingShare(f.ratio(completed, total), f.percent(percent) ?? '–');
}

export const shortName = (row: Pick<LocalityRow, 'name' | 'shortName'>): string => row.shortName ?? row.name;
