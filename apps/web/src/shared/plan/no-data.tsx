import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../api';
import type { PlanListItem } from '../contract-types';
import { ownerName, useLanguage, useMessages } from '../i18n';
import { EmptyState } from '../ui';
import { candidatesFor } from './candidates';
import { noDataMessages } from './messages';
import { plansQuery } from './plan-queries';

/** Data that a plan has: of which period or day, in words, and the address that shows it. */
export interface FoundData {
  readonly when: string;
  readonly to: string;
}

/** How a screen finds its data in a plan: the question it asks anyway, as if it were opened on that plan. */
export interface DataSearch {
  /** Names what is looked for. */
  readonly what: string;
  readonly look: (plan: PlanListItem, queries: QueryClient) => Promise<FoundData | null>;
}

interface Props {
  /** The plan on screen. */
  readonly plan: PlanListItem;
  readonly title: string;
  readonly detail?: ReactNode;
  readonly search: DataSearch;
  /** What one can do here besides. */
  readonly actions?: ReactNode;
}

/** A screen that has nothing to show, and which plan and period has something. */
export function NoData({ plan: here, title, detail, search, actions }: Props) {
  const t = useMessages(noDataMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const { data: found } = useQuery({
    queryKey: ['where-data-is', search.what, here.slug, language],
    queryFn: async () => {
      const { items } = await queries.fetchQuery(plansQuery);
      return firstFound(candidatesFor(items, here), search, queries);
    },
  });
  const owner = found && ownerName(found.plan.province.name);
  const said = (): string => {
    if (!found || !owner) return '';
    if (found.plan.slug === here.slug) return t.here(found.when);
    if (found.plan.province.code === here.province.code) return t.inPlan(found.plan.code, found.when);
    return t.inOwnersPlan(found.plan.code, found.plan.province.simulated ? t.simulated(owner) : owner, found.when);
  };
  return (
    <EmptyState
      title={title}
      detail={
        <>
          {detail}
          {found === null && <p>{t.nowhere}</p>}
        </>
      }
      actions={
        <>
          {found && <Link to={found.to}>{said()}</Link>}
          {actions}
        </>
      }
    />
  );
}

/** The first plan that has some. A plan whose data the reader may not see has none for them. */
async function firstFound(plans: readonly PlanListItem[], { look }: DataSearch, queries: QueryClient) {
  for (const plan of plans) {
    try {
      const found = await look(plan, queries);
      if (found) return { ...found, plan };
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
    }
  }
  return null;
}
