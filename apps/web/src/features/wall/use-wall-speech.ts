import { useMemo } from 'react';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { statusMessages } from '../../shared/status';
import type { WallSpeech } from './findings';
import { wallMessages } from './messages';

/** What the wall's sentences are made with, in the reader's language. */
export function useWallSpeech(): WallSpeech {
  const t = useMessages(wallMessages);
  const s = useMessages(statusMessages);
  const f = useFormat();
  return useMemo(() => ({ t, s, f }), [t, s, f]);
}
