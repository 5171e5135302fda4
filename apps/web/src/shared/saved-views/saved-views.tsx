import { useQuery } from '@tanstack/react-query';
import type { ViewScreen } from '@tiendo/contracts';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useMessages } from '../i18n';
import { useMay } from '../session';
import { PopButton } from '../ui';
import { savedViewMessages } from './messages';
import { savedViewsQuery } from './saved-views.queries';
import { viewQueryOf, withViewQuery } from './view-query';
import styles from './saved-views.module.css';

const ViewsPanel = lazy(() => import('./views-panel'));

interface Props {
  readonly province: string;
  readonly screen: ViewScreen;
}

/** "Chế độ xem ▾": filters, columns and order of the screen under names; nothing for who does not belong to the owner. */
export function SavedViews({ province, screen }: Props) {
  return useMay(province, 'plan.read') ? <Views province={province} screen={screen} /> : null;
}

function Views({ province, screen }: Props) {
  const t = useMessages(savedViewMessages);
  const [search, setSearch] = useSearchParams();
  const { data } = useQuery(savedViewsQuery(province, screen));
  const shown = viewQueryOf(screen, search);
  const current = data?.items.find(({ query }) => viewQueryOf(screen, new URLSearchParams(query)) === shown);
  return (
    <PopButton
      label={t.saved}
      className={`${styles.button} ${current ? styles.on : ''} no-print`}
      panel={() => (
        <Suspense fallback={null}>
          <ViewsPanel
            province={province}
            screen={screen}
            shown={shown}
            onOpen={(query) => setSearch((now) => withViewQuery(screen, now, query), { preventScrollReset: true })}
          />
        </Suspense>
      )}
    >
      <span className={styles.name}>{current?.name ?? t.views}</span>
      <span aria-hidden="true">▾</span>
    </PopButton>
  );
}
