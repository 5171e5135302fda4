import { commonMessages, currentLanguage, loadMessages } from '../i18n';
import type { Notice } from './notice';

/** Says in a corner what has been done; answers how to take it down. Mantine's notifications arrive with the first one. */
export async function notify(notice: Notice): Promise<() => void> {
  const { showNotice } = await import('./notice-host');
  const { close } = await loadMessages(commonMessages, currentLanguage());
  return showNotice(notice, close);
}
