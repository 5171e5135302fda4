import { TextInput } from '@mantine/core';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PlanListItem, RollUp } from '../../shared/contract-types';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { plansQuery } from '../../shared/plan';
import { may, useSession } from '../../shared/session';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { paths } from '../../shared/url';
import { planMessages } from './messages';
import { summaryQuery } from './plan-queries';
import { RollUpFigure } from './roll-up-figure';
import styles from './plans.module.css';

/** More plans than this and a search box stands above them. */
const SEARCH_FROM = 6;

/** Every plan the reader may see, with its headline figures, and the drafts of who writes plans. */
export function PlansPage() {
  const t = useMessages(planMessages);
  const session = useSession();
  const { data, error, refetch } = useQuery(plansQuery);
  const [text, setText] = useState('');
  const writes = Object.values(session?.permissions ?? {}).some((list) => list.includes('plan.write'));
  const needle = foldVietnamese(text);
  const plans = (data?.items ?? []).filter((plan) =>
    foldVietnamese(`${plan.code} ${plan.title} ${plan.issuer} ${plan.province.name} ${plan.year}`).includes(needle),
  );
  const create = (
    <Link to={paths.newPlan} className={styles.primary}>
      {t.newPlan}
    </Link>
  );
  return (
    <>
      <PageHeader title={t.title} lead={session ? t.lead : t.leadAnonymous} actions={writes ? create : undefined} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState lines={6} />
      ) : data.items.length === 0 ? (
        <EmptyState
          title={writes ? t.none : t.noneAnonymous}
          detail={writes ? t.noneDetail : undefined}
          actions={writes ? create : undefined}
        />
      ) : (
        <>
          {data.items.length > SEARCH_FROM && (
            <TextInput
              type="search"
              className={styles.search}
              aria-label={t.search}
              placeholder={t.search}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
          <ul className={styles.plans}>
            {plans.map((plan) => (
              <PlanLine key={plan.slug} plan={plan} />
            ))}
          </ul>
          {plans.length === 0 && <EmptyState title={t.noneFound} />}
        </>
      )}
    </>
  );
}

function PlanLine({ plan }: { plan: PlanListItem }) {
  const t = useMessages(planMessages);
  const format = useFormat();
  const session = useSession();
  const published = plan.state === 'published';
  const { data: summary } = useQuery({ ...summaryQuery(plan.slug), enabled: published });
  const allows = (permission: string) => may(session, plan.province.code, permission);
  const title = plan.title || plan.slug;
  return (
    <li className={styles.plan}>
      <div className={styles.what}>
        <p className={styles.code}>
          {plan.code || plan.slug}
          <span className={published ? styles.state : `${styles.state} ${styles.draft}`}>
            {published ? t.publishedState : t.draft}
          </span>
          {plan.province.simulated && <span className={`${styles.state} ${styles.simulated}`}>{t.simulated}</span>}
        </p>
        <h2 className={styles.title}>
          <Link to={published ? paths.overview(plan.slug) : paths.draft(plan.slug)}>{title}</Link>
        </h2>
        <p className={styles.quiet}>
          {[plan.issuer, format.day(plan.issuedOn), plan.province.name].filter(Boolean).join(' · ')}
        </p>
      </div>
      <dl className={styles.figures}>
        <Figure
          label={t.colTargets}
          rollUp={summary?.targets}
          digits={summary?.policy.targets.percentDigits}
          plain={published ? null : t.drafted(plan.targetCount)}
        />
        <Figure
          label={t.colTasks}
          rollUp={summary?.tasks}
          digits={summary?.policy.tasks.percentDigits}
          plain={published ? null : t.drafted(plan.taskCount)}
        />
      </dl>
      <div className={styles.actions}>
        {!published && allows('plan.write') && <Link to={paths.draft(plan.slug)}>{t.edit}</Link>}
        {published && allows('plan.publish') && <Link to={paths.amendment(plan.slug)}>{t.amend}</Link>}
        {published && allows('plan.write') && <Link to={paths.copyPlan(plan.slug)}>{t.copyNext}</Link>}
        {published && allows('plan.read') && <Link to={paths.snapshots(plan.slug)}>{t.snapshots}</Link>}
        {published && allows('plan.open') && <Link to={paths.openness(plan.slug)}>{t.openness}</Link>}
      </div>
    </li>
  );
}

interface FigureProps {
  label: string;
  rollUp: RollUp | undefined;
  digits: number | undefined;
  /** In place of figures, for a draft. */
  plain: string | null;
}

function Figure({ label, rollUp, digits, plain }: FigureProps) {
  return (
    <div>
      <dt className={styles.quiet}>{label}</dt>
      <dd>{plain ?? <RollUpFigure rollUp={rollUp} digits={digits} />}</dd>
    </div>
  );
}
