import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../shared/api';
import type { Overview } from '../../shared/contract-types';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { OverdueBadge, StatusBar, StatusMark } from '../../shared/status';
import { Card } from '../../shared/ui';
import { paths } from '../../shared/url';
import { useSpeech } from './use-speech';
import shared from './overview.module.css';
import styles from './own-unit-card.module.css';

/** Of one's own, so many need nobody else's screen. */
const FIRST = 6;

interface Waiting {
  readonly total: number;
  readonly items: readonly Pick<
    Overview['attention']['items'][number],
    'kind' | 'code' | 'name' | 'status' | 'overdueDays'
  >[];
}

/** What waits of one unit: of the lines at hand where all are there, of the lists where they end early. */
function useWaiting({ attention }: Overview, unit: string): Waiting {
  const { slug, asOf, knownAt } = usePlanView();
  const isCut = attention.items.length < attention.total;
  const lists = useQueries({
    queries: (['target', 'task'] as const).map((kind) => ({
      queryKey: ['plan', slug, 'waiting', kind, { asOf, knownAt, unit }],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.get(`/plans/{slug}/${kind}s`, {
          path: { slug },
          query: { asOf, knownAt, leadUnit: unit, attention: 'true', limit: FIRST },
          signal,
        }),
      enabled: isCut,
    })),
  });
  if (isCut) {
    return {
      total: lists.reduce((sum, { data }) => sum + (data?.total ?? 0), 0),
      items: lists.flatMap(({ data }) => data?.items ?? []),
    };
  }
  const items = attention.items.filter(({ leadUnits }) => leadUnits.some(({ code }) => code === unit));
  return { total: items.length, items };
}

interface Props {
  overview: Overview;
  unit: { code: string; name: string };
}

/** "Việc của đơn vị tôi": first for whoever works for one unit. */
export function OwnUnitCard({ overview, unit }: Props) {
  const { t, s, f } = useSpeech();
  const common = useMessages(commonMessages);
  const { slug, params } = usePlanView();
  const own = overview.units.find((one) => one.code === unit.code);
  const { total, items: waiting } = useWaiting(overview, unit.code);
  if (!own) {
    return (
      <Card title={`${t.ownUnit.title}: ${unit.name}`}>
        <p className={shared.quietLine}>{t.ownUnit.none}</p>
      </Card>
    );
  }
  const list = (kind: 'target' | 'task') => paths.list(slug, kind, params, { leadUnit: unit.code });
  const share = f.share(own.completed, own.total, overview.policy.tasks.percentDigits);
  return (
    <Card
      title={`${t.ownUnit.title}: ${t.ownUnit.done(f.ratio(own.completed, own.total), share)}`}
      hint={unit.name}
      actions={
        <span className={styles.links}>
          {own.targetCount > 0 && <Link to={list('target')}>{t.ownUnit.targets}</Link>}
          {own.total + own.excluded > own.targetCount && <Link to={list('task')}>{t.ownUnit.tasks}</Link>}
        </span>
      }
    >
      <StatusBar
        parts={own.byStatus}
        label={own.byStatus.map((part) => `${s.status[part.status]} ${f.number(part.count)}`).join('; ')}
      />
      <ul className={shared.legend}>
        {own.byStatus.map((part) => (
          <li key={part.status} className={shared.legendItem}>
            <StatusMark status={part.status} size={16} />
            <span className={shared.legendWord}>{s.status[part.status]}</span>
            <strong>{f.number(part.count)}</strong>
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <>
          <h3 className={styles.subTitle}>{t.ownUnit.attention(f.count(total))}</h3>
          <ul className={styles.ownItems}>
            {waiting.slice(0, FIRST).map((item) => (
              <li key={`${item.kind}-${item.code}`} className={styles.ownItem}>
                <StatusMark status={item.status} size={18} label={s.status[item.status]} />
                <div className={shared.attentionBody}>
                  <Link
                    to={paths.item(slug, item.kind, item.code, params)}
                    className={shared.itemLink}
                    title={item.name ?? undefined}
                  >
                    {item.name ?? common.unnamed(item.code)}
                  </Link>
                </div>
                {item.overdueDays !== null && <OverdueBadge days={item.overdueDays} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
