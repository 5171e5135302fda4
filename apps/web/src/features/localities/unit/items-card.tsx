import type { UnitStanding } from '@tiendo/contracts';
import { Link } from 'react-router';
import { useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { StatusMark, statusMessages } from '../../../shared/status';
import { Card } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { itemParts } from './item-parts';
import { useUnitWords } from './use-unit-words';
import lines from './lines.module.css';
import styles from './unit.module.css';

type Items = UnitStanding['items'];

/** Targets and tasks that name the unit: those overdue first, then by deadline; what is done is folded. */
export function ItemsCard({ page }: { page: UnitStanding }) {
  const { u, f } = useUnitWords();
  const { overdue, open, done } = itemParts(page.items);
  const due = [...overdue, ...open];
  return (
    <Card
      title={overdue.length > 0 ? u.itemsOverdue(f.count(overdue.length), f.count(page.items.length)) : u.itemsTitle}
    >
      {page.items.length === 0 && <p className={styles.quiet}>{u.noItems}</p>}
      <Rows items={due} />
      {done.length > 0 && (
        <details className={lines.fold} open={due.length === 0}>
          <summary>{u.doneFold(f.count(done.length))}</summary>
          <Rows items={done} />
        </details>
      )}
    </Card>
  );
}

function Rows({ items }: { items: Items }) {
  const { u, f } = useUnitWords();
  const s = useMessages(statusMessages);
  const { slug, params } = usePlanView();
  return (
    <ul className={styles.rows}>
      {items.map(({ role, own, item }) => (
        <li key={`${item.kind} ${item.code}`} className={styles.row}>
          {item.overdueDays !== null ? (
            <span className={styles.days}>
              {f.number(item.overdueDays)} <small>{u.daysOverdue}</small>
            </span>
          ) : (
            <span className={styles.due}>{item.dueOn && f.day(item.dueOn)}</span>
          )}
          <StatusMark status={item.status} size={18} />
          <span className={styles.rowName} title={item.name ?? item.code}>
            <Link to={paths.item(slug, item.kind, item.code, params)}>{item.name ?? item.code}</Link>
          </span>
          <span className={styles.quiet}>
            {u.roles[role]} · {s.status[item.status]}
            {own !== null && ` · ${u.own(s.status[own])}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
