import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../shared/api';
import { useMessages } from '../../shared/i18n';
import { useSession } from '../../shared/session';
import { Card, ErrorState, LoadingState, PageHeader } from '../../shared/ui';
import { paths } from '../../shared/url';
import { guideMessages } from './messages';
import styles from './guides.module.css';

const guidesQuery = queryOptions({
  queryKey: ['guides'],
  staleTime: Infinity,
  queryFn: ({ signal }) => api.get('/guides', { signal }),
});

/** Hướng dẫn sử dụng: those for one's own role first. */
export function GuidesPage() {
  const t = useMessages(guideMessages);
  const session = useSession();
  const { data, error, refetch } = useQuery(guidesQuery);
  const held = new Set(session?.memberships.map(({ role }) => role));
  const isOwn = ({ roles }: { readonly roles: readonly string[] }) => roles.some((role) => held.has(role as never));
  const items = data?.items ?? [];
  const groups = [
    { title: t.own, guides: items.filter(isOwn) },
    { title: t.others, guides: items.filter((guide) => !isOwn(guide)) },
  ].filter(({ guides }) => guides.length > 0);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {t.inVietnamese !== null && <p>{t.inVietnamese}</p>}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState lines={6} />}
      <div className={styles.groups}>
        {groups.map(({ title, guides }) => (
          <Card key={title} title={groups.length > 1 ? title : t.title}>
            <ul className={styles.list}>
              {guides.map((guide) => (
                <li key={guide.slug} lang="vi">
                  <Link to={paths.guide(guide.slug)}>{guide.title}</Link>
                  <span>{guide.lead}</span>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </>
  );
}
