import type { DuePeriod } from '@tiendo/contracts';
import { useRef, useState } from 'react';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import { todayMessages } from './messages';
import { missingList } from './missing-list';
import styles from './today.module.css';

/** Lines of the box before it scrolls. */
const MOST_LINES = 14;

/** The list as it will be pasted, to be read before it is sent, with a button that copies it. */
export function ListToSend({ period }: { period: DuePeriod }) {
  const t = useMessages(todayMessages);
  const f = useFormat();
  const box = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<boolean | null>(null);
  const text = missingList(period, t, f);
  const copy = async () => {
    box.current?.select();
    setDone(await copied(text));
  };
  return (
    <div className={styles.send}>
      <textarea
        ref={box}
        readOnly
        className={styles.sendText}
        rows={Math.min(text.split('\n').length, MOST_LINES)}
        value={text}
        aria-label={t.listOf(period.label)}
      />
      <Button data-autofocus onClick={() => void copy()}>
        {t.copy}
      </Button>
      <span aria-live="polite" className={styles.quiet}>
        {done === null ? '' : done ? t.copied : t.copyByHand}
      </span>
    </div>
  );
}

/** Plain http in a local network has no clipboard: there the text stays selected, ready for Ctrl+C. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
