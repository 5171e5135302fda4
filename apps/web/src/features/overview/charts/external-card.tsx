import type { ExternalResultBody } from '@tiendo/contracts';
import { Link } from 'react-router';
import { usePlanView } from '../../../shared/plan';
import { Card } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { useSpeech } from '../use-speech';
import styles from './charts.module.css';

/** Where other bodies placed the province: what stands for localities in a plan that asks none of them. */
export function ExternalCard({ results }: { results: readonly ExternalResultBody[] }) {
  const { t, f } = useSpeech();
  const { slug, params } = usePlanView();
  const own = results.filter(({ isOwner }) => isOwner).sort((a, b) => b.year - a.year || (a.rank ?? 0) - (b.rank ?? 0));
  const [first] = own;
  if (!first) return null;
  const place = ({ rank, of }: ExternalResultBody) =>
    of === null ? t.charts.rank(f.number(rank)) : `${f.number(rank)}/${f.number(of)}`;
  return (
    <Card
      className={styles.card}
      title={t.charts.externalTitle(first.index.name, first.index.version, place(first))}
      hint={t.charts.externalHint}
    >
      <ul className={styles.bars}>
        {own.map((result) => {
          const { index, year, rank, of, source } = result;
          return (
            <li key={`${index.code} ${index.version}`} title={source.label}>
              <span>
                {index.name} <span className={styles.quiet}>{index.version || year}</span>
              </span>
              <span className={styles.scale} aria-hidden="true">
                {of !== null && of > 1 && (
                  <span className={styles.dot} style={{ insetInlineStart: `${((rank - 1) / (of - 1)) * 100}%` }} />
                )}
              </span>
              <strong>{place(result)}</strong>
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>
        {t.source(first.source.label)} <Link to={paths.ranking(slug, params)}>{t.charts.openExternal}</Link>
      </p>
    </Card>
  );
}
