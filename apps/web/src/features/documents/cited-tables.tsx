import type { Citations } from '@tiendo/contracts';
import { Link } from 'react-router';
import { useFormat } from '../../shared/format';
import { commonMessages, useMessages } from '../../shared/i18n';
import { StatusMark, statusMessages } from '../../shared/status';
import { Card, useWholeNames } from '../../shared/ui';
import table from '../../shared/ui/table.module.css';
import { paths } from '../../shared/url';
import { documentPageMessages } from './messages';
import styles from './document.module.css';

type PlanAct = Citations['plans']['items'][number];

/** Where an act on a plan can be seen. */
function addressOf({ plan: { slug }, role, on }: PlanAct): string {
  if (role === 'snapshot') return paths.snapshots(slug);
  return paths.overview(slug, role === 'amendment' && on !== null ? { asOf: on } : {});
}

/** How many of how many are told, where not all are. */
export function useShownOf({ total, items }: { total: number; items: readonly unknown[] }): string | undefined {
  const t = useMessages(documentPageMessages);
  const f = useFormat();
  return items.length < total ? t.shown(f.count(items.length), f.count(total)) : undefined;
}

/** What was done to plans by the document. */
export function PlanCitations({ plans }: { plans: Citations['plans'] }) {
  const t = useMessages(documentPageMessages);
  const f = useFormat();
  const [whole] = useWholeNames();
  const shown = useShownOf(plans);
  if (plans.total === 0) return null;
  return (
    <Card title={t.plans(f.count(plans.total))} hint={shown} className={styles.card}>
      <table className={[table.table, table.stacking, whole ? '' : table.oneLine].join(' ')}>
        <thead>
          <tr>
            <th scope="col">{t.act}</th>
            <th scope="col">{t.plan}</th>
            <th scope="col" className={table.end}>
              {t.day}
            </th>
          </tr>
        </thead>
        <tbody>
          {plans.items.map((act) => (
            <tr key={`${act.plan.slug} ${act.role} ${act.on ?? ''} ${act.name ?? ''}`}>
              <th scope="row">
                <Link to={addressOf(act)}>{t.roles[act.role]}</Link>
                {[act.name, act.items !== null && t.items(f.count(act.items))]
                  .filter(Boolean)
                  .map((one) => ` · ${String(one)}`)}
              </th>
              <td>
                {act.plan.code} <span className={styles.quiet}>{act.plan.title}</span>
              </td>
              <td className={table.end}>{act.on === null ? '' : f.day(act.on)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** Statements on items that rest on the document and stand. */
export function StatementCitations({ statements }: { statements: Citations['statements'] }) {
  const t = useMessages(documentPageMessages);
  const words = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const [whole] = useWholeNames();
  const shown = useShownOf(statements);
  if (statements.total === 0) return null;
  const { items } = statements;
  const ofMany = new Set(items.map(({ plan }) => plan.slug)).size > 1;
  const hasSections = items.some(({ section }) => section !== null);
  return (
    <Card title={t.statements(f.count(statements.total))} hint={shown} className={styles.card}>
      <table className={[table.table, table.stacking, whole ? '' : table.oneLine].join(' ')}>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.status}</th>
            <th scope="col" className={table.end}>
              {t.from}
            </th>
            {hasSections && <th scope="col">{t.section}</th>}
            {ofMany && <th scope="col">{t.plan}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map(({ plan, kind, code, name, unit, status, effectiveOn, section, authorises }, index) => (
            <tr key={`${plan.slug} ${code} ${index}`}>
              <th scope="row">
                <Link to={paths.item(plan.slug, kind, code)}>{name ?? common.unnamed(code)}</Link>
                <span className={table.note}>{[name !== null && code, unit].filter(Boolean).join(' · ')}</span>
              </th>
              <td>
                <span className={styles.status}>
                  <StatusMark status={status} size={16} />
                  {words.status[status]}
                </span>
                {authorises && <span className={table.note}>{t.authorises}</span>}
              </td>
              <td className={table.end}>{f.day(effectiveOn)}</td>
              {hasSections && (
                <td className={styles.section} data-term={t.section}>
                  {section}
                </td>
              )}
              {ofMany && <td className={styles.code}>{plan.code}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
