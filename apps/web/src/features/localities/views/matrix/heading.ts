import type { LocalityList, LocalityMatrix } from '@tiendo/contracts';
import { findingOf, unitWord } from '../../finding';
import type { MatrixWords } from './use-matrix-words';

/**
 * The finding of the screen: the targets that hold the misses, else the units that miss most, else that all is met. Where
 * there are no targets, or nobody reported, what the list says.
 */
export function headingOf(list: LocalityList, matrix: LocalityMatrix, words: MatrixWords): string {
  const { m, t, f, targetName, within } = words;
  const { finding, whole } = matrix;
  const word = unitWord(list, t);
  const isEmpty = matrix.period === null || matrix.targets.length === 0 || whole.reporting === 0;
  if (isEmpty || finding.kind === 'nothing') return findingOf(list, t, f);
  switch (finding.kind) {
    case 'targets': {
      const named = finding.targets.flatMap((code) => {
        const target = matrix.targets.find((one) => one.code === code);
        return target ? [m.named(within(targetName(target)), f.ratio(target.notMet, asked(target)))] : [];
      });
      return m.findingTargets(f.ratio(finding.held, whole.notMet), finding.targets.length, named.join(', '));
    }
    case 'units': {
      const names = finding.units.flatMap((code) => matrix.rows.find((row) => row.code === code)?.name ?? []);
      if (names.length < finding.units.length) return m.findingSpread(f.ratio(whole.notMet, whole.total));
      return (names.length === 1 ? m.findingUnits : m.findingUnitsEach)(names.join(', '), f.count(finding.most));
    }
    case 'alike':
      return m.findingAlike(f.count(finding.count), word, f.count(finding.most));
    case 'spread':
      return m.findingSpread(f.ratio(whole.notMet, whole.total));
    case 'unreported':
      return m.findingUnreported(f.count(whole.notReported));
    case 'open':
      return m.findingOpen(f.count(whole.undetermined));
    case 'allMet':
      return m.findingAllMet(f.ratio(whole.allMet, whole.units), word);
  }
}

/** Units that a target is asked of. */
export const asked = ({
  met,
  notMet,
  notReported,
  undetermined,
}: Pick<LocalityMatrix['targets'][number], 'met' | 'notMet' | 'notReported' | 'undetermined'>): number =>
  met + notMet + notReported + undetermined;
