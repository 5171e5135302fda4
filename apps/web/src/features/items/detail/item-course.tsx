import { useQuery } from '@tanstack/react-query';
import type { ItemKind } from '@tiendo/contracts';
import { usePlanView } from '../../../shared/plan';
import { itemQuery } from '../items.queries';
import { MeasureChart, pointsOf } from './measure-chart';

/** How a target went, for other screens that show the item: the first of its measures that has a course; else nothing. */
export function ItemCourse({ kind, code }: { kind: ItemKind; code: string }) {
  const { slug, asOf, knownAt } = usePlanView();
  const { data } = useQuery(itemQuery(slug, kind, code, { asOf, knownAt }));
  const measure = data?.kind === 'target' ? data.measures.find((one) => pointsOf(one).length > 1) : undefined;
  return measure ? <MeasureChart measure={measure} /> : null;
}
