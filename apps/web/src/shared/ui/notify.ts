import { commonMessages, currentLanguage, loadMessages } from '../i18n';
import type { Notice } from './notice';

/** Says in a corner what has been done; answers how to take it down. Mantine's notifications arrive with the first one. */
export async function notify(notice: Notice): Promise<() => void> {
  const host = await import('./notice-host').catch(() => null);
  // Its code is gone after an upgrade: the page is loaded anew in a moment.
  if (host === null) return () => undefined;
  const { close } = await loadMessages(commonMessages, currentLanguage());
  return host.showNotice(notice, close);
}
