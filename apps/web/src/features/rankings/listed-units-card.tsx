import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { orgMessages } from '../../shared/org';
import { overviewQuery, usePlanView } from '../../shared/plan';
import { Card } from '../../shared/ui';
import { paths } from '../../shared/url';
import { listedGroups } from './listed-units';
import { useRankingSpeech } from './use-ranking';
import shared from './rankings.module.css';
import styles from './listed-table.module.css';

/** Party bodies, the Front, central agencies, enterprises: how far their items are, beside nobody else's, without a place. */
export function ListedUnitsCard() {
  const { t, f } = useRankingSpeech();
  const org = useMessages(orgMessages);
  const { slug, asOf, knownAt, params, day } = usePlanView();
  const { data } = useQuery(overviewQuery({ slug, asOf, knownAt, since: undefined }));
  const groups = listedGroups(data?.units ?? []);
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { units }) => sum + units.length, 0);
  return (
    <Card title={t.onlyListed.title(f.count(count))} hint={t.onlyListed.hint(f.day(day))} className={shared.list}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.columns.unit}</th>
            {(['completed', 'overdue', 'open', 'total'] as const).map((count) => (
              <th key={count} scope="col" className={styles.number}>
                {t.onlyListed.counts[count]}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ kind, units }) => (
          <tbody key={kind}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={5}>
                {org.kinds[kind]}
              </th>
            </tr>
            {units.map(({ code, name, completed, overdue, total }) => (
              <tr key={code}>
                <th scope="row">
                  <Link className={styles.unit} to={paths.unit(slug, code, params)}>
                    {name}
                  </Link>
                </th>
                <td className={styles.number} data-count="met" data-zero={completed === 0}>
                  {f.number(completed)}
                </td>
                <td className={styles.number} data-count="notMet" data-zero={overdue === 0}>
                  {f.number(overdue)}
                </td>
                <td className={styles.number} data-zero={total - completed - overdue === 0}>
                  {f.number(total - completed - overdue)}
                </td>
                <td className={styles.number}>{f.number(total)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Card>
  );
}
