import type { UserBody } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { orgMessages } from '../../../shared/org';
import { useSession } from '../../../shared/session';
import { OPENS_RECORD, type RecordColumn } from '../parts/record-table';
import styles from '../parts/admin.module.css';
import { userMessages } from './messages';

/** The columns of the list of accounts; `onOpen` opens one of them; null for who only reads. */
export function useUserColumns(onOpen: ((user: UserBody) => void) | null): {
  head: RecordColumn<UserBody>;
  columns: RecordColumn<UserBody>[];
} {
  const t = useMessages(userMessages);
  const org = useMessages(orgMessages);
  const format = useFormat();
  const me = useSession()?.user.username;
  return {
    head: {
      key: 'name',
      label: t.displayName,
      cell: (user) => (
        <>
          {onOpen ? (
            <button type="button" className={styles.name} {...OPENS_RECORD} onClick={() => onOpen(user)}>
              {user.displayName}
            </button>
          ) : (
            <strong>{user.displayName}</strong>
          )}
          {user.username === me && <span className={styles.quiet}> ({t.you})</span>}
          <p className={styles.quiet}>{user.username}</p>
        </>
      ),
    },
    columns: [
      {
        key: 'roles',
        label: t.roles,
        cell: (user) => (
          <ul className={styles.lines}>
            {user.memberships.map(({ id, role, unit }) => (
              <li key={id}>
                {org.roles[role]}
                {unit && <span className={styles.quiet}> · {unit.name}</span>}
              </li>
            ))}
          </ul>
        ),
      },
      {
        key: 'lastSignIn',
        label: t.lastSignIn,
        cell: (user) => (
          <>
            <span>{user.lastSignInAt === null ? t.never : format.moment(user.lastSignInAt)}</span>
            {user.sessions > 0 && <p className={styles.quiet}>{t.sessionCount(format.count(user.sessions))}</p>}
          </>
        ),
      },
      {
        key: 'state',
        label: t.state,
        cell: (user) => (
          <span className={user.disabled ? `${styles.badge} ${styles.badgeStrong}` : styles.badge}>
            {user.disabled ? t.disabled : t.active}
          </span>
        ),
      },
    ],
  };
}
