import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { registerSignInDialog } from '../../shared/api';

const ExpiredDialog = lazy(() => import('./expired-dialog'));

/** Waits for a write that met an expired session; the page below stays as it is, with what was typed. */
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
