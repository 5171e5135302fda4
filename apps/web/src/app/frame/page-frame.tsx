import { Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { KeepingGuard } from '../../shared/keeping';
import { useUnknownSession } from '../../shared/session';
import { ErrorState, LoadingState } from '../../shared/ui';
import { useFirstFrameOver } from '../first-frame';
import { BottomBar } from './bottom-bar';
import { Go } from './go';
import { frameMessages } from './messages';
import { OutboxGuard } from './outbox-guard';
import { ProgressBar } from './progress-bar';
import { SideNav } from './side-nav';
import { SignInAgain } from './sign-in-again';
import styles from './frame.module.css';

/** The frame of every page: menu on the left where there is room, at the bottom of a phone. */
export function PageFrame() {
  return (
    <Suspense fallback={null}>
      <Frame />
    </Suspense>
  );
}

function Frame() {
  const t = useMessages(frameMessages);
  const unknown = useUnknownSession();
  useFirstFrameOver();
  return (
    <div className={styles.frame}>
      <a
        href="#noi-dung"
        className={styles.skip}
        onClick={(event) => {
          // Where a screen is worked by keys, its table is what one skips to.
          const table = document.querySelector<HTMLElement>('#noi-dung [data-skip-to]');
          if (!table) return;
          event.preventDefault();
          table.focus();
        }}
      >
        {t.skip}
      </a>
      <ProgressBar />
      <SideNav />
      <main id="noi-dung" className={styles.main} tabIndex={-1}>
        <OutboxGuard />
        {unknown ? (
          <ErrorState page error={unknown.error} onRetry={unknown.retry} />
        ) : (
          <Suspense fallback={<LoadingState lines={5} />}>
            <Outlet />
          </Suspense>
        )}
      </main>
      <BottomBar />
      <SignInAgain />
      <Go />
      <KeepingGuard />
      <ScrollRestoration />
    </div>
  );
}
