import { createContext, use, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { PlanDetail } from '../contract-types';
import { useSession, worksOnFigures } from '../session';
import { parseView, type ViewParams } from '../url';
import { resolveView, type ResolvedView } from './resolve-view';

export interface PlanView extends ResolvedView {
  readonly plan: PlanDetail;
  readonly slug: string;
  /** What the address says; give it to `paths.*` so that links keep the two times. */
  readonly params: ViewParams;
  /** The day on screen, also where the address leaves it to the plan. */
  readonly day: string;
}

const PlanViewContext = createContext<PlanView | null>(null);

/** Gives the screens of one plan the plan and the two times. */
export function PlanViewProvider({ plan, children }: { plan: PlanDetail; children: ReactNode }) {
  const [search] = useSearchParams();
  const session = useSession();
  const works = worksOnFigures(session, plan.province.code);
  const view = useMemo(() => {
    const params = parseView(search);
    const resolved = resolveView(params, plan.snapshots, works);
    return { ...resolved, plan, slug: plan.slug, params, day: resolved.asOf ?? plan.defaultAsOf };
  }, [search, plan, works]);
  return <PlanViewContext value={view}>{children}</PlanViewContext>;
}

/** The plan on screen and its two times. Only inside the screens of a plan. */
export function usePlanView(): PlanView {
  const view = use(PlanViewContext);
  if (!view) throw new Error('usePlanView outside the screens of a plan');
  return view;
}
