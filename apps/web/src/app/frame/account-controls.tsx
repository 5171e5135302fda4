import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from 'react-router';
import { api, noteSession } from '../../shared/api';
import { setLanguage, useLanguage, useMessages } from '../../shared/i18n';
import { journal } from '../../shared/journal';
import { signOutAsked } from '../../shared/keeping';
import { sessionQuery, useSession } from '../../shared/session';
import { paths } from '../../shared/url';
import { forgetPlaces } from './go';
import { frameMessages } from './messages';
import styles from './frame.module.css';

const SCHEMES: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Language, appearance, and who is signed in. */
export function AccountControls() {
  const t = useMessages(frameMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={styles.account}>
      <SignedIn />
      <Link className={styles.accountLink} to={paths.guides}>
        {t.guides}
      </Link>
      <div role="group" aria-label={t.scheme} className={styles.choices}>
        {SCHEMES.map((scheme) => (
          <button
            key={scheme}
            type="button"
            aria-pressed={colorScheme === scheme}
            className={styles.choice}
            onClick={() => setColorScheme(scheme)}
          >
            {t.schemes[scheme]}
          </button>
        ))}
      </div>
      <div role="group" aria-label={t.language} className={styles.choices}>
        {(['vi', 'en'] as const).map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={language === one}
            className={styles.choice}
            onClick={() => {
              setLanguage(one);
              // Some texts come from the API in the language asked for.
              void queries.invalidateQueries();
            }}
          >
            {one === 'vi' ? 'Tiếng Việt' : 'English'}
          </button>
        ))}
      </div>
    </div>
  );
}

/** To the sign-in page and back to where one was. */
export function SignInLink() {
  const t = useMessages(frameMessages);
  const { pathname, search } = useLocation();
  return (
    <Link
      className={styles.accountLink}
      to={paths.signIn(pathname === '/dang-nhap' ? undefined : `${pathname}${search}`)}
    >
      {t.signIn}
    </Link>
  );
}

function SignedIn() {
  const t = useMessages(frameMessages);
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  if (session === undefined) return null;
  if (session === null) return <SignInLink />;
  const signOut = async () => {
    await api.delete('/session');
    const { wipeAccount } = await import('../../shared/outbox/device');
    await wipeAccount(session.user.username);
    noteSession(null);
    journal.clear();
    forgetPlaces(session.user.username);
    queries.setQueryData(sessionQuery.queryKey, null);
    // What this person could see must not stay on the screen of the next.
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    await navigate('/');
  };
  return (
    <div className={styles.who}>
      <span className={styles.whoName}>{session.user.displayName}</span>
      <Link className={styles.accountLink} to="/tai-khoan/mat-khau">
        {t.changePassword}
      </Link>
      <button type="button" className={styles.accountLink} onClick={() => signOutAsked(() => void signOut())}>
        {t.signOut}
      </button>
    </div>
  );
}
