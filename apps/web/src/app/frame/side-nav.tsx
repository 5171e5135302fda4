import { Link, NavLink } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { AccountControls } from './account-controls';
import { useMenu } from './menu';
import { frameMessages } from './messages';
import styles from './frame.module.css';

export function SideNav() {
  const t = useMessages(frameMessages);
  return (
    <header className={`${styles.side} no-print`}>
      <Link to="/" className={styles.brand}>
        Tiến Độ
      </Link>
      <nav aria-label={t.menuLabel}>
        <ul className={styles.sideList}>
          {useMenu().map((entry) => (
            <li key={entry.key}>
              <NavLink to={entry.to} end={entry.end} className={styles.sideLink}>
                {entry.label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.sideFoot}>
        <AccountControls />
      </div>
    </header>
  );
}
