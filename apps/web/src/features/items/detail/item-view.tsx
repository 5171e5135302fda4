import type { ItemDetail } from '@tiendo/contracts';
import { useEffect, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { may, useSession } from '../../../shared/session';
import { Button, PageHeader } from '../../../shared/ui';
import { ACT_HASHES, paths } from '../../../shared/url';
import { isTyping } from '../list/grid-keys';
import { itemMessages } from '../messages';
import { useUpdates } from '../update/use-updates';
import { AboutCard, DiscrepancyCard, VersionsCard } from './about-card';
import { ExecutingCard } from './executing-card';
import { HistoryCard } from './history-card';
import { MeasuresCard } from './measures-card';
import { detailMessages } from './messages';
import { OwnersCard } from './owners-card';
import { StandingCard } from './standing-card';
import styles from './detail.module.css';

/** The page of one item, from where it stands down to every statement behind it. */
export function ItemView({ item, related }: { item: ItemDetail; related?: ReactNode }) {
  const t = useMessages(detailMessages);
  const list = useMessages(itemMessages);
  const common = useMessages(commonMessages);
  const { slug, plan, params } = usePlanView();
  const session = useSession();
  const navigate = useNavigate();
  const staff = may(session, plan.province.code, 'progress.write');
  const updates = useUpdates();
  const { previous, next } = item.related;
  const to = (code: string) => paths.item(slug, item.kind, code, params);

  // What another screen sent here to do is begun; once, and not again by Back.
  const { hash } = useLocation();
  const asked = hash === `#${ACT_HASHES.update}` && staff;
  useEffect(() => {
    if (!asked) return;
    updates.update(item);
    void navigate({ hash: '', search: window.location.search }, { replace: true, preventScrollReset: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- begun by the address alone
  }, [asked]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      if (event.key === 'u' && staff) {
        event.preventDefault();
        updates.update(item);
      } else if (event.key === 'j' && next) void navigate(to(next));
      else if (event.key === 'k' && previous) void navigate(to(previous));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return (
    <article className={styles.page}>
      <nav aria-label={t.breadcrumb} className={styles.trail}>
        <ol>
          <li>
            <Link to={paths.overview(slug, params)}>{plan.code}</Link>
          </li>
          <li>
            <Link to={paths.list(slug, item.kind, params)}>{list.title[item.kind]}</Link>
          </li>
          {item.section && (
            <li>
              <Link to={paths.list(slug, item.kind, params, { section: item.section.code })}>{item.section.name}</Link>
            </li>
          )}
          <li aria-current="page">{item.code}</li>
        </ol>
        <span className={`${styles.beside} no-print`}>
          {previous && (
            <Link to={to(previous)} rel="prev" aria-keyshortcuts="k">
              ← {t.previous}
            </Link>
          )}
          {next && (
            <Link to={to(next)} rel="next" aria-keyshortcuts="j">
              {t.next} →
            </Link>
          )}
        </span>
      </nav>
      {updates.offer}
      <PageHeader
        title={item.name ?? common.unnamed(item.code)}
        windowTitle={`${item.code} · ${plan.code}`}
        actions={
          staff && (
            <Button onClick={() => updates.update(item)} aria-keyshortcuts="u" title={list.updateHint}>
              {list.update}
            </Button>
          )
        }
      />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <StandingCard item={item} />
          <MeasuresCard item={item} />
          <ExecutingCard item={item} />
          <DiscrepancyCard item={item} />
          {session && related}
          {session && <HistoryCard item={item} onCorrect={staff ? (entry) => updates.correct(item, entry) : null} />}
        </div>
        <div className={styles.stack}>
          {(session || item.leadUnits.length > 0) && <OwnersCard item={item} />}
          <AboutCard item={item} />
          <VersionsCard item={item} />
        </div>
      </div>
      {updates.dialogs}
    </article>
  );
}
