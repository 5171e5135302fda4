import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../../../shared/api';
import type { PlanListItem } from '../../../shared/contract-types';
import { useMessages } from '../../../shared/i18n';
import { planToOpen, plansQuery, rememberedPlan } from '../../../shared/plan';
import { allViewsQuery, viewAddress } from '../../../shared/saved-views';
import { may, useSession } from '../../../shared/session';
import { paths } from '../../../shared/url';
import { useMenu } from '../menu';
import { frameMessages } from '../messages';
import { nearest, nearness } from './match';
import { recentPlaces, type Place } from './recent';

/** Below this what was typed says too little to ask the server. */
const ASKED_FROM = 2;
/** Of each kind on screen. */
const SHOWN = 6;

export interface PlaceGroup {
  readonly key: 'recent' | 'actions' | 'screens' | 'views' | 'plans' | 'items' | 'units' | 'documents';
  readonly places: readonly Place[];
}

const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    staleTime: 30_000,
    queryFn: ({ signal }) => api.get('/search', { query: { q }, signal }),
  });

const periodsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['go-periods', slug],
    staleTime: 60_000,
    queryFn: ({ signal }) => api.get('/plans/{slug}/periods', { path: { slug }, signal }),
  });

/** Everything that answers to what was typed, by kind, what was gone to lately first; `asked`: what has come to rest. */
export function usePlaces(typed: string, asked: string): { groups: PlaceGroup[]; isLooking: boolean } {
  const session = useSession();
  const username = session?.user.username ?? null;
  const t = useMessages(frameMessages);
  const screens = [...useMenu(), { to: paths.guides, label: t.guides }].map(({ to, label }) => ({
    to,
    label,
    beside: '',
  }));
  const plans = useQuery(plansQuery).data?.items ?? [];
  const actions = useActions();
  const views = useViews();
  const found = useQuery({ ...searchQuery(asked), enabled: asked.length >= ASKED_FROM });
  const here = useParams().slug ?? rememberedPlan();

  /** The plan on which a unit of an owner is shown: the one on screen where it is theirs. */
  const planOf = (province: string): string | undefined =>
    planToOpen(
      plans.filter((plan) => plan.province.code === province),
      here,
      { own: [province] },
    )?.slug;
  const published = plans.map(({ slug, code, title, state, province }) => ({
    to: state === 'published' ? paths.overview(slug) : paths.draft(slug),
    label: `${code} ${title}`.trim() || slug,
    beside: province.name,
  }));
  const among = (places: readonly Place[]) => nearest(places, typed, ({ label }) => label).slice(0, SHOWN);
  const recent = recentPlaces(username);
  const isBlank = typed.trim() === '';
  const data = isBlank ? undefined : found.data;
  const told: PlaceGroup[] = [
    {
      key: 'items',
      places: (data?.items ?? []).map(({ plan, kind, code, name }) => ({
        to: paths.item(plan.slug, kind, code),
        label: name,
        beside: `${code} · ${plan.code}`,
      })),
    },
    {
      key: 'units',
      places: (data?.units ?? []).flatMap(({ province, code, name }) => {
        const slug = planOf(province.code);
        return slug === undefined ? [] : [{ to: paths.unit(slug, code), label: name, beside: province.name }];
      }),
    },
    {
      key: 'documents',
      places: (data?.documents ?? []).map(({ province, id, label, title }) => ({
        to: paths.document(province.code, id),
        label,
        beside: title,
      })),
    },
  ];
  const groups: PlaceGroup[] = [
    { key: 'recent', places: among(recent) },
    { key: 'actions', places: among(actions) },
    { key: 'screens', places: isBlank ? screens : among(screens) },
    { key: 'views', places: among(views) },
    { key: 'plans', places: among(published) },
    ...nearestGroups(told, typed),
  ];
  const shown = new Set<string>();
  return {
    // A place stands once, in the first group that has it.
    groups: groups
      .map(({ key, places }) => ({ key, places: places.filter(({ to }) => !shown.has(to) && shown.add(to)) }))
      .filter(({ places }) => places.length > 0),
    isLooking: !isBlank && (found.isFetching || asked !== typed.trim()),
  };
}

/** Kinds the server told of, the one with the nearest first: `dam ha` means a unit before a task with both words in it. */
function nearestGroups(groups: readonly PlaceGroup[], typed: string): PlaceGroup[] {
  const FAR = 9;
  const nearOf = ({ places }: PlaceGroup): number =>
    Math.min(FAR, ...places.map(({ label }) => nearness(label, typed) ?? FAR));
  return [...groups].sort((a, b) => nearOf(a) - nearOf(b));
}

/** The plan on screen, else the one looked at last, else one of the person's own. */
function usePlanHere(): PlanListItem | null {
  const session = useSession();
  const plans = useQuery(plansQuery).data?.items ?? [];
  const wanted = useParams().slug ?? rememberedPlan();
  return planToOpen(plans, wanted, { own: session?.memberships.map(({ province }) => province.code) ?? [] });
}

/** Saved views of the owner of that plan, each leading to the list of the plan with its filters, columns and order. */
function useViews(): Place[] {
  const t = useMessages(frameMessages);
  const session = useSession();
  const plan = usePlanHere();
  const province = plan?.province.code ?? '';
  const views = useQuery({ ...allViewsQuery(province), enabled: may(session, province, 'plan.read') });
  if (!plan) return [];
  return (views.data?.items ?? []).map(({ screen, query, name }) => ({
    to: viewAddress(plan.slug, { screen, query }),
    label: name,
    beside: `${t.go.viewOf[screen]} · ${plan.code}`,
  }));
}

/** What can be begun from anywhere, as far as the person may: figures of a period that is open, items of a plan, a plan. */
function useActions(): Place[] {
  const t = useMessages(frameMessages);
  const session = useSession();
  const plan = usePlanHere();
  const allows = (permission: string) => plan !== null && may(session, plan.province.code, permission);
  const periods = useQuery({
    ...periodsQuery(plan?.slug ?? ''),
    enabled: plan !== null && allows('figure.write'),
  });
  const writes = Object.values(session?.permissions ?? {}).some((held) => held.includes('plan.write'));
  const newPlan = { to: paths.newPlan, label: t.go.newPlan, beside: '' };
  if (!plan) return writes ? [newPlan] : [];
  const { slug, code } = plan;
  return [
    ...(allows('figure.write')
      ? (periods.data?.items ?? [])
          .filter(({ state }) => state !== 'planned')
          .map((period) => ({
            to: paths.figures(slug, { period: period.code }),
            label: t.go.enter(period.label),
            beside: code,
          }))
      : []),
    ...(allows('plan.publish')
      ? [
          { to: paths.amendment(slug), label: t.go.addTask, beside: code },
          { to: paths.amendment(slug), label: t.go.amend, beside: code },
          { to: paths.snapshots(slug), label: t.publish, beside: code },
        ]
      : []),
    ...(allows('plan.read') ? [{ to: paths.changes(slug), label: t.go.changes, beside: code }] : []),
    ...(writes ? [newPlan] : []),
    ...(session ? [{ to: '/tai-khoan/mat-khau', label: t.changePassword, beside: '' }] : []),
  ];
}
