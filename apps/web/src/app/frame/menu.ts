import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { planQuery, plansQuery, planToOpen, rememberedPlan } from '../../shared/plan';
import { may, useSession } from '../../shared/session';
import { parseView, paths } from '../../shared/url';
import { frameMessages } from './messages';

export interface MenuEntry {
  readonly key:
    | 'today'
    | 'reports'
    | 'requests'
    | 'overview'
    | 'targets'
    | 'tasks'
    | 'localities'
    | 'rankings'
    | 'figures'
    | 'plans'
    | 'meetings'
    | 'reconciliation'
    | 'admin';
  readonly label: string;
  /** How it is called on a phone. */
  readonly short?: string;
  readonly to: string;
  /** Only this very address counts as being there. */
  readonly end?: boolean;
  /** Stands under "Thêm" where there is room for a few entries only. */
  readonly rare?: boolean;
  /** Stands there on a phone too, where five entries fit and no more. */
  readonly crowded?: boolean;
}

/** What `Quản trị hệ thống` needs: any of these, in any province. */
const ADMIN = ['user.read', 'org.write', 'trail.read'];

/** The menu: the screens of the plan on screen, or of the plan looked at last. */
export function useMenu(): MenuEntry[] {
  const t = useMessages(frameMessages);
  const session = useSession();
  const [search] = useSearchParams();
  const onScreen = useParams().slug;
  const remembered = onScreen ?? rememberedPlan();
  // Before any plan was looked at, the menu leads to the one that the application opens on.
  const { data: plans } = useQuery({ ...plansQuery, enabled: remembered === null && Boolean(session) });
  const own = session?.memberships.map(({ province }) => province.code) ?? [];
  const slug = remembered ?? planToOpen(plans?.items ?? [], null, { own })?.slug;
  const { data: plan } = useQuery({ ...planQuery(onScreen ?? ''), enabled: onScreen !== undefined });
  // A plan of tasks alone has no screen of targets, and the other way round; an empty plan keeps both.
  const has = (kind: 'target' | 'task') =>
    !plan || plan.targetCount + plan.taskCount === 0 || (kind === 'target' ? plan.targetCount : plan.taskCount) > 0;
  const view = parseView(search);
  // On a plan, who reads that plan; elsewhere, whoever reads plans at all.
  const reconciles = plan
    ? may(session, plan.province.code, 'plan.read')
    : Object.values(session?.permissions ?? {}).some((list) => list.includes('plan.read'));
  const enters = plan
    ? may(session, plan.province.code, 'figure.write')
    : Object.values(session?.permissions ?? {}).some((list) => list.includes('figure.write'));
  const administers = Object.values(session?.permissions ?? {}).some((list) => list.some((one) => ADMIN.includes(one)));
  const works = Object.values(session?.permissions ?? {}).some((list) => list.includes('work.read'));
  const reports = Object.values(session?.permissions ?? {}).some((list) => list.includes('submission.write'));
  const asks = Object.values(session?.permissions ?? {}).some((list) => list.includes('request.read'));
  return [
    ...(works ? [{ key: 'today' as const, label: t.menu.today, short: t.menu.todayShort, to: paths.today }] : []),
    ...(reports
      ? [{ key: 'reports' as const, label: t.menu.reports, short: t.menu.reportsShort, to: paths.submissions }]
      : []),
    ...(asks ? [{ key: 'requests' as const, label: t.menu.requests, to: paths.requests, rare: true }] : []),
    { key: 'overview', label: t.menu.overview, to: slug ? paths.overview(slug, view) : '/', end: !slug },
    ...(slug && has('target')
      ? [{ key: 'targets' as const, label: t.menu.targets, to: paths.list(slug, 'target', view) }]
      : []),
    ...(slug && has('task')
      ? [{ key: 'tasks' as const, label: t.menu.tasks, to: paths.list(slug, 'task', view), crowded: has('target') }]
      : []),
    ...(slug ? [{ key: 'localities' as const, label: t.menu.localities, to: paths.localities(slug, view) }] : []),
    ...(slug
      ? [{ key: 'rankings' as const, label: t.menu.rankings, to: paths.ranking(slug, view), crowded: works || reports }]
      : []),
    ...(slug && enters
      ? [{ key: 'figures' as const, label: t.menu.figures, to: paths.figures(slug), rare: true }]
      : []),
    { key: 'plans', label: t.menu.plans, to: paths.plans, end: true, rare: slug !== null && slug !== undefined },
    ...(slug && reconciles
      ? [
          { key: 'meetings' as const, label: t.menu.meetings, to: paths.meetings(slug), rare: true },
          {
            key: 'reconciliation' as const,
            label: t.menu.reconciliation,
            to: paths.reconciliation(slug, view),
            rare: true,
          },
        ]
      : []),
    ...(administers ? [{ key: 'admin' as const, label: t.menu.admin, to: paths.admin, rare: true }] : []),
  ];
}
