import type { ReactNode } from 'react';
import { commonMessages, currentLanguage, loadMessages } from '../i18n';

export interface Notice {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly tone?: 'done' | 'failed';
  /** A button inside the notice, as "Hoàn tác". */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** How long it stays, in ms; false: until closed. */
  readonly stays?: number | false;
}

/** Says in a corner what has been done; answers how to take it down. Mantine's notifications arrive with the first one. */
export async function notify(notice: Notice): Promise<() => void> {
  const { showNotice } = await import('./notice-host');
  const { close } = await loadMessages(commonMessages, currentLanguage());
  return showNotice(notice, close);
}
