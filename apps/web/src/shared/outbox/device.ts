import { api } from '../api';
import { keptStore } from '../keeping/kept-store';
import { outbox } from './page-outbox';

/** Everything of an account goes from the device: what waits, copies, unsaved text. */
export async function wipeAccount(account: string): Promise<void> {
  await outbox.wipe(account);
  keptStore.clear(account);
}

/** Asks which of those whose work lies here are disabled by now, and wipes theirs. Without a line nobody. */
export async function wipeDisabled(): Promise<readonly string[]> {
  const here = new Set([...(await (await outbox.open()).accounts()), ...keptStore.accounts()]);
  if (here.size === 0) return [];
  const gone = await api.get('/session/device').then(
    ({ disabled }) => disabled.filter((account) => here.has(account)),
    () => [],
  );
  for (const account of gone) await wipeAccount(account);
  return gone;
}
