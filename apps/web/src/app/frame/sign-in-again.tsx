import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { registerSignInDialog } from '../../shared/api';
import { fetchEarly } from '../../shared/keeping';
import { useSession } from '../../shared/session';

const loadDialog = () => import('./expired-dialog');
const ExpiredDialog = lazy(loadDialog);
/** After the page has come to rest. */
const EARLY_MS = 3000;

/** Waits for what met an expired session; the page below stays as it is, with what was typed. */
export function SignInAgain() {
  const [open, setOpen] = useState(false);
  const answer = useRef<(signedIn: boolean) => void>(() => undefined);
  useEffect(
    () =>
      registerSignInDialog(
        () =>
          new Promise<boolean>((resolve) => {
            answer.current = resolve;
            setOpen(true);
          }),
      ),
    [],
  );
  const isSignedIn = useSession()?.user !== undefined;
  useEffect(() => {
    if (!isSignedIn) return undefined;
    // Needed when a session has ended, perhaps long after its file was replaced by a newer one.
    const timer = setTimeout(() => void fetchEarly(loadDialog), EARLY_MS);
    return () => clearTimeout(timer);
  }, [isSignedIn]);
  if (!open) return null;
  const settle = (signedIn: boolean) => {
    setOpen(false);
    answer.current(signedIn);
  };
  return (
    <Suspense fallback={null}>
      <ExpiredDialog onSignedIn={() => settle(true)} onCancel={() => settle(false)} />
    </Suspense>
  );
}
