import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { KeepingGuard } from '../../shared/keeping';
import { useFirstFrameOver } from '../first-frame';
import { Waiting } from '../waiting';
import { SignInAgain } from './sign-in-again';

/** Screens without menu or frame: slides of a meeting, the wall. */
export function FullScreen() {
  return (
    <Suspense fallback={<Waiting />}>
      <Outlet />
      <Begun />
      <SignInAgain />
      <KeepingGuard />
    </Suspense>
  );
}

/** Mounted with the first screen, once its texts are there. */
function Begun() {
  useFirstFrameOver();
  return null;
}
