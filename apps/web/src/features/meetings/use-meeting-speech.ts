import { useMemo } from 'react';
import { useFormat } from '../../shared/format';
import { commonMessages, useMessages } from '../../shared/i18n';
import { measureMessages } from '../../shared/measure';
import { statusMessages } from '../../shared/status';
import type { MeetingSpeech } from './line-text';
import { meetingMessages } from './messages';

/** What the sentences of a meeting are made with, in the reader's language. */
export function useMeetingSpeech(): MeetingSpeech {
  const t = useMessages(meetingMessages);
  const s = useMessages(statusMessages);
  const m = useMessages(measureMessages);
  const c = useMessages(commonMessages);
  const f = useFormat();
  return useMemo(() => ({ t, s, m, c, f }), [t, s, m, c, f]);
}
