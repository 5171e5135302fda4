import type { Problem } from '@tiendo/contracts';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { ApiProblem, NetworkFailure, passesByItself } from '../api';
import { commonMessages, useMessages } from '../i18n';
import { useSession } from '../session';
import { paths } from '../url';
import { Button } from './button';
import styles from './ui.module.css';

interface StateProps {
  title: string;
  detail?: ReactNode;
  actions?: ReactNode;
  /** Said at once by screen readers. */
  role?: 'alert' | 'status';
  /** It is all there is on the page, and so its heading and the title of the window. */
  page?: boolean;
}

/** A page or card that has something else to say than data. */
function State({ title, detail, actions, role, page = false }: StateProps) {
  useEffect(() => {
    if (page) document.title = `${title} · Tiến Độ`;
  }, [page, title]);
  const Title = page ? 'h1' : 'p';
  return (
    <div className={styles.state} role={role}>
      <Title className={styles.stateTitle}>{title}</Title>
      {detail !== undefined && <div className={styles.stateDetail}>{detail}</div>}
      {actions !== undefined && <div className={styles.stateActions}>{actions}</div>}
    </div>
  );
}

/** Nothing here yet, and what to do about it. */
export function EmptyState(props: Omit<StateProps, 'role'>) {
  return <State {...props} />;
}

/** Failures of the server, or of one before it, that say nothing about what was asked for. */
const OWN_FAILURES: readonly number[] = [500, 502, 503, 504];

/** It failed: in words, with the request id for the administrator, and a way to try again. */
export function ErrorState({ error, onRetry, page }: { error: unknown; onRetry?: () => void; page?: boolean }) {
  const t = useMessages(commonMessages);
  if (error instanceof ApiProblem && (error.status === 401 || error.status === 403))
    return <NoPermission page={page} why={error.problem.detail} />;
  const problem = error instanceof ApiProblem ? error.problem : null;
  if (problem?.status === 404) return <Missing page={page} problem={problem} onRetry={onRetry} />;
  const isServers = problem !== null && OWN_FAILURES.includes(problem.status);
  return (
    <State
      role="alert"
      page={page}
      title={problem === null || isServers ? t.failedTitle : problem.title}
      detail={
        <>
          {isServers && <p>{passesByItself(error) ? t.awayDetail : t.serverDetail}</p>}
          {!isServers && problem?.detail && <p>{problem.detail}</p>}
          {error instanceof NetworkFailure && <p>{t.offlineDetail}</p>}
          {problem?.requestId && <p className={styles.requestId}>{t.requestId(problem.requestId)}</p>}
        </>
      }
      actions={
        onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t.retry}
          </Button>
        )
      }
    />
  );
}

/** Nothing has this address, which asking again does not change: on a page the way to where something is. */
function Missing({ page, problem, onRetry }: { page?: boolean; problem: Problem; onRetry?: () => void }) {
  const t = useMessages(commonMessages);
  const isPlan = problem.code === 'plan-not-found';
  return (
    <State
      role="alert"
      page={page}
      title={problem.title}
      detail={problem.detail ?? t.missingDetail}
      actions={
        page ? (
          <Link to={isPlan ? paths.plans : '/'}>{isPlan ? t.toPlans : t.backToOverview}</Link>
        ) : (
          onRetry && (
            <Button variant="default" onClick={onRetry}>
              {t.retry}
            </Button>
          )
        )
      }
    />
  );
}

/** Not for this account, or not without one; `why` where the API says more than that. */
export function NoPermission({ page, why }: { page?: boolean; why?: string }) {
  const t = useMessages(commonMessages);
  const session = useSession();
  const { pathname, search } = useLocation();
  return (
    <State
      page={page}
      title={t.noPermissionTitle}
      detail={why ?? (session ? t.noPermissionOther : t.noPermissionSignIn)}
      actions={session === null && <Link to={paths.signIn(`${pathname}${search}`)}>{t.signIn}</Link>}
    />
  );
}

/** Grey lines where text will be; shown only when the wait is long enough to be seen. */
export function LoadingState({ lines = 3, height }: { lines?: number; height?: number }) {
  const t = useMessages(commonMessages);
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles.loading} style={{ minHeight: height, opacity: visible ? 1 : 0 }}>
      <span className="visually-hidden">{t.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          className={styles.skeleton}
          style={{ width: `${92 - ((line * 23) % 50)}%` }}
          aria-hidden="true"
        />
      ))}
    </div>
  );
}
