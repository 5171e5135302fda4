import { useMemo } from 'react';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { statusMessages } from '../../shared/status';
import type { Speech } from './headline-sentence';
import { overviewMessages } from './messages';

/** What the sentences of the page are made with, in the reader's language. */
export function useSpeech(): Speech {
  const t = useMessages(overviewMessages);
  const s = useMessages(statusMessages);
  const f = useFormat();
  return useMemo(() => ({ t, s, f }), [t, s, f]);
}
