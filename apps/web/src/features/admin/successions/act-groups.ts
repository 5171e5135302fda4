import type { SuccessionAct } from '@tiendo/contracts';

/** Units of before and after an act that hang together; `share`: the part that goes on, where the act states it. */
export interface ActGroup {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly links: readonly SuccessionAct['links'][number][];
}

/** The links of an act as groups that hang together, in the order of the act: `A, B → C` and `D → E, F`. */
export function actGroups({ links }: Pick<SuccessionAct, 'links'>): ActGroup[] {
  const groups: { before: Set<string>; after: Set<string>; links: SuccessionAct['links'][number][] }[] = [];
  for (const link of links) {
    const touched = groups.filter((group) => group.before.has(link.from) || group.after.has(link.to));
    const [home = { before: new Set<string>(), after: new Set<string>(), links: [] }, ...others] = touched;
    if (touched.length === 0) groups.push(home);
    for (const other of others) {
      for (const unit of other.before) home.before.add(unit);
      for (const unit of other.after) home.after.add(unit);
      home.links.push(...other.links);
      groups.splice(groups.indexOf(other), 1);
    }
    home.before.add(link.from);
    home.after.add(link.to);
    home.links.push(link);
  }
  return groups.map(({ before, after, links: own }) => ({ before: [...before], after: [...after], links: own }));
}

/** Every unit an act names. */
export const unitsOfAct = ({ links, abolished, founded }: SuccessionAct): Set<string> =>
  new Set([...links.flatMap(({ from, to }) => [from, to]), ...abolished, ...founded]);
