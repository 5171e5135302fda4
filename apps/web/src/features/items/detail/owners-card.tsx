import type { ItemDetail } from '@tiendo/contracts';
import { compareByGivenName } from '@tiendo/indicators/vietnamese';
import { Link } from 'react-router';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { useSession } from '../../../shared/session';
import { Card } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { itemMessages } from '../messages';
import { detailMessages } from './messages';
import { Detail } from './standing-card';
import styles from './detail.module.css';

type Unit = ItemDetail['leadUnits'][number];

/** Digits of a telephone number as a phone dials them. */
const dialled = (phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** Whose it is: units, the persons in charge, and how to reach them. */
export function OwnersCard({ item }: { item: ItemDetail }) {
  const t = useMessages(detailMessages);
  const list = useMessages(itemMessages);
  const common = useMessages(commonMessages);
  const session = useSession();
  const { slug, params } = usePlanView();
  const unitsOf = (units: readonly Unit[]) => (
    <ul>
      {units.map((unit) => (
        <li key={unit.code}>
          <Link to={paths.unit(slug, unit.code, params)}>
            {unit.nowName ? list.nowUnit(unit.name, unit.nowName) : unit.name}
          </Link>
        </li>
      ))}
    </ul>
  );
  const people = [...item.people].sort((a, b) => compareByGivenName(a.fullName, b.fullName));
  const unitName = (code: string) =>
    [...item.leadUnits, ...item.coordinatingUnits].find((unit) => unit.code === code)?.name ?? code;
  return (
    <Card title={t.owners}>
      <dl className={styles.details}>
        <Detail term={t.lead}>
          {item.leadUnits.length > 0 ? (
            unitsOf(item.leadUnits)
          ) : (
            <span className={styles.second}>{common.noLeadUnit}</span>
          )}
        </Detail>
        {item.coordinatingUnits.length > 0 && (
          <Detail term={t.coordinating}>{item.coordinatingUnits.map((unit) => unit.name).join('; ')}</Detail>
        )}
        {session && item.leadUnits.length > 0 && (
          <Detail term={t.people}>
            {people.length === 0 && <span className={styles.second}>{t.noPeople}</span>}
            <ul className={styles.people}>
              {people.map((person) => (
                <li key={`${person.fullName}-${person.role}`}>
                  <strong>{person.fullName}</strong>
                  <span className={styles.second}>
                    {' '}
                    {[person.position ?? t.role(person.role), item.leadUnits.length > 1 ? unitName(person.unit) : null]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {(person.phone ?? person.email) && (
                    <span className={styles.reach}>
                      {person.phone && <a href={dialled(person.phone)}>{person.phone}</a>}
                      {person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Detail>
        )}
      </dl>
    </Card>
  );
}
