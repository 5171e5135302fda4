import { useQuery } from '@tanstack/react-query';
import { Link, NavLink, useParams } from 'react-router';
import { planQuery } from '../../shared/plan';
import { ownerName, useMessages } from '../../shared/i18n';
import { AccountMenu } from './account-menu';
import { GoButton } from './go';
import { useMenu } from './menu';
import { MenuIcon } from './menu-icon';
import { frameMessages } from './messages';
import styles from './frame.module.css';

export function SideNav() {
  const t = useMessages(frameMessages);
  const province = useProvinceName();
  return (
    <header className={`${styles.side} no-print`}>
      <Link to="/" className={styles.brand}>
        Tiến Độ
        {province !== undefined && <span className={styles.brandOwner}>{province}</span>}
      </Link>
      <GoButton />
      <nav aria-label={t.menuLabel}>
        <ul className={styles.sideList}>
          {useMenu().map((entry) => (
            <li key={entry.key}>
              <NavLink to={entry.to} end={entry.end} className={styles.sideLink}>
                <MenuIcon entry={entry.key} />
                {entry.label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <AccountMenu />
    </header>
  );
}

/** Whose figures these are: the owner of the plan on screen. */
function useProvinceName(): string | undefined {
  const { slug } = useParams();
  const { data } = useQuery({ ...planQuery(slug ?? ''), enabled: slug !== undefined });
  return data && ownerName(data.province.name);
}
