import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useState, useSyncExternalStore } from 'react';
import { currentLanguage, loadMessages } from '../i18n';
import { notify } from '../ui';
import { keptStore } from './kept-store';
import { watchPage } from './leaving';
import { keepingMessages } from './messages';

const SignOutDialog = lazy(() => import('./sign-out-dialog'));

let askInShell: ((signOut: () => void) => void) | null = null;

/** Signs out; where that wipes unsaved work from the device, only after the person has said so. */
export function signOutAsked(signOut: () => void): void {
  if (keptStore.list().length > 0 && askInShell) askInShell(signOut);
  else signOut();
}

/** Once in the shell: lets no page go with typed text unwritten, and says where a browser stores nothing. */
export function KeepingGuard() {
  const queries = useQueryClient();
  useEffect(() => watchPage(() => queries.isMutating() > 0), [queries]);
  const atRisk = useSyncExternalStore(keptStore.subscribe, () => !keptStore.durable() && keptStore.list().length > 0);
  useEffect(() => {
    if (atRisk) void sayNotDurable();
  }, [atRisk]);
  // Asked here and not where the button stands: its panel closes with the first click outside.
  const [asked, setAsked] = useState<{ readonly signOut: () => void } | null>(null);
  useEffect(() => {
    askInShell = (signOut) => setAsked({ signOut });
    return () => {
      askInShell = null;
    };
  }, []);
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      <SignOutDialog
        onStay={() => setAsked(null)}
        onSignOut={() => {
          setAsked(null);
          asked.signOut();
        }}
      />
    </Suspense>
  );
}

async function sayNotDurable(): Promise<void> {
  const t = await loadMessages(keepingMessages, currentLanguage());
  await notify({ title: t.notDurable, detail: t.notDurableDetail, tone: 'failed', stays: false });
}
