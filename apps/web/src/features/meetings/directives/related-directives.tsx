import { useQuery } from '@tanstack/react-query';
import type { ItemKind } from '@tiendo/contracts';
import { Link } from 'react-router';
import { usePlanView } from '../../../shared/plan';
import { may, useSession } from '../../../shared/session';
import { Card, ErrorState, LoadingState } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { directivesQuery } from '../meetings.queries';
import { useMeetingSpeech } from '../use-meeting-speech';
import { DirectiveLine } from './directive-line';
import styles from './directives.module.css';

/** Beside one item: the conclusions about it, and what became of them. */
export function RelatedDirectives({ kind, code }: { kind: ItemKind; code: string }) {
  const { t } = useMeetingSpeech();
  const { plan, slug } = usePlanView();
  const session = useSession();
  const allowed = may(session, plan.province.code, 'plan.read');
  const { data, error, refetch } = useQuery({
    ...directivesQuery(slug, { item: `${kind}:${code}` }),
    enabled: allowed,
  });
  if (!allowed) return null;
  return (
    <Card title={t.directives.related} actions={<Link to={paths.directives(slug)}>{t.directives.moreRelated}</Link>}>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState lines={2} height={60} />
      ) : data.items.length === 0 ? (
        <p className={styles.quiet}>{t.directives.relatedNone}</p>
      ) : (
        <ul className={styles.lines}>
          {data.items.map((directive) => (
            <DirectiveLine
              key={directive.id}
              plan={plan}
              directive={directive}
              mayWrite={may(session, plan.province.code, 'meeting.write')}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
