import { NavLink } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { JournalButtons } from '../../shared/journal';
import { KeptEntries, KeptList, useKeptList } from '../../shared/keeping';
import { PopButton } from '../../shared/ui';
import { AccountControls } from './account-controls';
import { GoButton } from './go';
import { useMenu, type MenuEntry } from './menu';
import { frameMessages } from './messages';
import { usePhone } from './use-phone';
import styles from './frame.module.css';

/** The menu where there is no room at the side; what does not fit stands under "Thêm". */
export function BottomBar() {
  const t = useMessages(frameMessages);
  const menu = useMenu();
  const phone = usePhone();
  const kept = useKeptList().length;
  const isKeptInMore = phone && kept > 0;
  const more = isKeptInMore ? t.menu.moreWith(kept) : t.menu.more;
  const isBelow = ({ rare, crowded }: MenuEntry) => !rare && !(phone && crowded);
  const below = menu.filter(isBelow);
  const rest = menu.filter((entry) => !isBelow(entry));
  return (
    <nav className={`${styles.bottom} no-print`} aria-label={t.menuLabel}>
      {below.map((entry) => (
        <NavLink key={entry.key} to={entry.to} end={entry.end} className={styles.bottomLink}>
          {(phone ? entry.short : undefined) ?? entry.label}
        </NavLink>
      ))}
      {!phone && <KeptList className={styles.bottomLink} />}
      <PopButton
        label={more}
        className={styles.bottomLink}
        panel={() => (
          <div className={styles.more}>
            <GoButton className={styles.moreButton} isShort />
            {isKeptInMore && <KeptEntries />}
            {rest.map((entry) => (
              <NavLink key={entry.key} to={entry.to} end={entry.end} className={styles.sideLink}>
                {entry.label}
              </NavLink>
            ))}
            <JournalButtons className={styles.sideLink} />
            <AccountControls />
          </div>
        )}
      >
        {more}
      </PopButton>
    </nav>
  );
}
