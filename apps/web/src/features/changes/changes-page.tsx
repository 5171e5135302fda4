import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { changesQuery, changeWords } from '../../shared/changes';
import type { Changes, PlanDetail } from '../../shared/contract-types';
import { useFormat } from '../../shared/format';
import { SaveAs } from '../../shared/files';
import { useMessages } from '../../shared/i18n';
import { type DataSearch, NoData, planQuery } from '../../shared/plan';
import { EmptyState, ErrorState, FilterLinks, LoadingState, PageHeader, SimulatedBanner } from '../../shared/ui';
import { statusMessages } from '../../shared/status';
import { paths } from '../../shared/url';
import { ChangeGroupCard } from './change-group-card';
import { KIND_ORDER, groupChanges } from './groups';
import { changesMessages } from './messages';
import { PolicyChanges } from './policy-changes';
import { SidePickers } from './side-pickers';
import { parseKinds, parseSides } from './sides';
import { useSideNames } from './use-side-names';
import styles from './changes.module.css';

/** Thay đổi từ…: what turned one day or snapshot of a plan into another. */
export function ChangesPage() {
  const { slug = '' } = useParams();
  const { data: plan, error, refetch } = useQuery(planQuery(slug));
  if (error && !plan) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  return plan ? <ChangesOfPlan plan={plan} /> : <LoadingState lines={6} />;
}

function ChangesOfPlan({ plan }: { plan: PlanDetail }) {
  const t = useMessages(changesMessages);
  const [search] = useSearchParams();
  const sides = parseSides(search);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...changesQuery(plan.slug, sides),
    // The other comparison stays while the new one comes; that of another plan never does.
    placeholderData: (previous) => (previous?.plan.slug === plan.slug ? previous : undefined),
  });
  const window = `${t.page} · ${plan.code}`;
  return (
    <>
      {plan.province.simulated && <SimulatedBanner province={plan.province.name} />}
      <p className={styles.back}>
        <Link to={paths.overview(plan.slug)}>← {t.overview(plan.code)}</Link>
      </p>
      {data ? (
        <div className={isPlaceholderData ? styles.stale : undefined} aria-busy={isPlaceholderData}>
          <Head plan={plan} changes={data} chosen={parseKinds(search)} windowTitle={window} />
          <SidePickers plan={plan} changes={data} sides={sides} />
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          <Body plan={plan} changes={data} chosen={parseKinds(search)} sides={sides} />
        </div>
      ) : (
        <>
          <PageHeader title={t.page} windowTitle={window} />
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <LoadingState lines={8} height={480} />
          )}
        </>
      )}
    </>
  );
}

interface HeadProps {
  plan: PlanDetail;
  changes: Changes;
  chosen: readonly string[];
  windowTitle: string;
}

function Head({ plan, changes, chosen, windowTitle }: HeadProps) {
  const t = useMessages(changesMessages);
  const s = useMessages(statusMessages);
  const { kinds } = useMessages(changeWords);
  const f = useFormat();
  const nameOf = useSideNames();
  const { from, to } = changes;
  // Of some kinds as many as are listed below.
  const listed = groupChanges(changes.items, chosen).flatMap(({ items }) => items).length;
  const total = chosen.length > 0 ? listed : changes.total;
  const counted = (['target', 'task'] as const).flatMap((kind) => {
    const [before, after] = kind === 'target' ? [from.targets, to.targets] : [from.tasks, to.tasks];
    if (before.total + after.total === 0) return [];
    return [t.counted(kind, f.ratio(before.completed, before.total), f.ratio(after.completed, after.total))];
  });
  const title = total === 0 ? t.none(nameOf(from), nameOf(to)) : t.title(f.count(total), nameOf(from), nameOf(to));
  const file = async () => {
    const { changesFile } = await import('./changes-file');
    return changesFile({ plan, changes, chosen, title }, { t, s, f, kinds });
  };
  return (
    <PageHeader
      title={title}
      actions={total > 0 && <SaveAs table={file} />}
      windowTitle={windowTitle}
      lead={counted.join(' · ')}
      isProvisional={from.snapshot === null || to.snapshot === null}
    />
  );
}

interface BodyProps {
  plan: PlanDetail;
  changes: Changes;
  chosen: readonly string[];
  sides: ReturnType<typeof parseSides>;
}

function Body({ plan, changes, chosen, sides }: BodyProps) {
  const t = useMessages(changesMessages);
  const words = useMessages(changeWords);
  const f = useFormat();
  const nameOf = useSideNames();
  const address = (kinds: readonly string[]) => paths.changes(plan.slug, sides, kinds);
  const counts = KIND_ORDER.flatMap((kind) => changes.counts.filter(({ change }) => change === kind));
  const differences: DataSearch = {
    what: 'changes',
    look: async ({ slug }, queries) => {
      const { from, to, total } = await queries.fetchQuery(changesQuery(slug, {}));
      return total > 0 ? { when: t.title(f.count(total), nameOf(from), nameOf(to)), to: paths.changes(slug) } : null;
    },
  };
  const groups = groupChanges(changes.items, chosen);
  if (changes.total === 0 && changes.policies.length === 0 && changes.achievementCap === null) {
    return <NoData plan={plan} title={t.noneDetail} search={differences} />;
  }
  return (
    <div className={styles.content}>
      <FilterLinks
        label={t.filter}
        links={[
          { key: '', to: address([]), active: chosen.length === 0, label: t.all, count: f.number(changes.total) },
          ...counts.map(({ change, count }) => ({
            key: change,
            to: address(chosen.includes(change) ? chosen.filter((one) => one !== change) : [...chosen, change]),
            active: chosen.includes(change),
            label: words.kinds[change],
            count: f.number(count),
          })),
        ]}
      />
      {chosen.length === 0 && <PolicyChanges policies={changes.policies} achievementCap={changes.achievementCap} />}
      {groups.length === 0 && chosen.length > 0 && (
        <EmptyState title={t.noneOfKind} actions={<Link to={address([])}>{t.showAll}</Link>} />
      )}
      {groups.map((group) => (
        <ChangeGroupCard
          key={`${group.kind} ${groups.length > 1}`}
          slug={plan.slug}
          group={group}
          to={changes.to}
          few={groups.length > 1}
        />
      ))}
    </div>
  );
}
