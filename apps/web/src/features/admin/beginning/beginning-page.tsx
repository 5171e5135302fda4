import { useQuery } from '@tanstack/react-query';
import type { Beginning } from '@tiendo/contracts';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { may, useSession } from '../../../shared/session';
import { Button, ErrorState, LoadingState } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { AdminFrame } from '../parts/admin-frame';
import styles from './beginning.module.css';
import { beginningQuery } from './beginning.queries';
import { beginningMessages, type BeginningMessages } from './messages';

const FirstDayDialog = lazy(() => import('./first-day-dialog'));

/** Bắt đầu: from an empty province to its first form, what is done and what is left. */
export function BeginningPage() {
  const t = useMessages(beginningMessages);
  return (
    <AdminFrame title={t.title} permission="org.write">
      {(province) => <Steps key={province} province={province} />}
    </AdminFrame>
  );
}

interface Step {
  readonly key: keyof BeginningMessages['steps'];
  readonly isDone: boolean;
  readonly detail: string;
  readonly actions: ReactNode;
}

function Steps({ province }: { province: string }) {
  const t = useMessages(beginningMessages);
  const format = useFormat();
  const session = useSession();
  const [imports, setImports] = useState(false);
  const { data, error, refetch } = useQuery(beginningQuery(province));
  if (!data) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />;
  }
  const name = session?.memberships.find((one) => one.province.code === province)?.province.name ?? province;
  const managesUsers = may(session, province, 'user.manage');
  const fromExcel = managesUsers && <Button onClick={() => setImports(true)}>{t.fromExcel}</Button>;
  const steps: Step[] = [
    {
      key: 'units',
      isDone: data.units > 0,
      detail: data.units > 0 ? t.unitsDone(format.count(data.units)) : t.unitsTodo,
      actions: (
        <>
          {fromExcel}
          <Link to={`${paths.admin}/don-vi`}>{t.byHand}</Link>
        </>
      ),
    },
    {
      key: 'accounts',
      isDone: data.hasAccounts,
      detail: data.hasAccounts ? t.accountsDone : t.accountsTodo,
      actions: managesUsers && (
        <>
          {fromExcel}
          <Link to={`${paths.admin}/nguoi-dung`}>{t.usersByHand}</Link>
        </>
      ),
    },
    { key: 'plan', isDone: data.plan?.state === 'published', ...planStep(data, t) },
    { key: 'form', isDone: data.hasForm && data.hasPeriods, ...formStep(data, t) },
  ];
  const next = steps.findIndex(({ isDone }) => !isDone);
  return (
    <>
      <p className={styles.lead}>{next === -1 ? t.allDone : t.lead}</p>
      <ol className={styles.steps}>
        {steps.map(({ key, isDone, detail, actions }, at) => (
          <li key={key} className={styles.step} data-next={at === next || undefined}>
            <span className={isDone ? styles.done : styles.left}>
              <span aria-hidden="true">{isDone ? '✓' : at + 1}</span>
              <span className="visually-hidden">{isDone ? t.done : at === next ? t.next : t.left}</span>
            </span>
            <div className={styles.what}>
              <h2>{t.steps[key]}</h2>
              <p>{detail}</p>
              {(!isDone || data.plan?.state !== 'published') && <div className={styles.actions}>{actions}</div>}
            </div>
          </li>
        ))}
      </ol>
      {next === -1 && data.plan && <Link to={paths.figures(data.plan.slug)}>{t.enterFigures}</Link>}
      {imports && (
        <Suspense fallback={null}>
          <FirstDayDialog province={{ code: province, name }} onClose={() => setImports(false)} />
        </Suspense>
      )}
    </>
  );
}

function planStep({ plan }: Beginning, t: BeginningMessages): Pick<Step, 'detail' | 'actions'> {
  if (plan === null) return { detail: t.planTodo, actions: <Link to={paths.newPlan}>{t.newPlan}</Link> };
  const name = plan.title || plan.code || plan.slug;
  if (plan.state === 'published') return { detail: t.planDone(name), actions: null };
  return { detail: t.planDraft(name), actions: <Link to={paths.draft(plan.slug)}>{t.goOnDraft}</Link> };
}

function formStep({ plan, hasForm, hasPeriods }: Beginning, t: BeginningMessages): Pick<Step, 'detail' | 'actions'> {
  if (plan?.state !== 'published') return { detail: `${t.formTodo} ${t.formNeedsPlan}`, actions: null };
  const detail = hasForm ? (hasPeriods ? t.formDone : t.formNoPeriods) : t.formTodo;
  return { detail, actions: <Link to={paths.reportingSetup(plan.slug)}>{t.openSetup}</Link> };
}
