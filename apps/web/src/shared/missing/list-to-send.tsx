import { useRef, useState } from 'react';
import { useFormat } from '../format';
import { useMessages } from '../i18n';
import { Button } from '../ui';
import { missingMessages } from './messages';
import { missingList, missingTable, type PeriodOwed, type ReportOwed, reportList, reportTable } from './missing-list';
import styles from './list-to-send.module.css';

/** Lines of the box before it scrolls. */
const MOST_LINES = 14;

/** The list of a period: who owes which figures. */
export function ListToSend({ period }: { period: PeriodOwed }) {
  const t = useMessages(missingMessages);
  const f = useFormat();
  return (
    <TextToSend
      label={t.listOf(period.label)}
      text={missingList(period, t, f)}
      table={() => missingTable(period, t, f)}
    />
  );
}

/** The list of a request: who has not handed in. */
export function ReportListToSend({ request }: { request: ReportOwed }) {
  const t = useMessages(missingMessages);
  const f = useFormat();
  return (
    <TextToSend
      label={t.reportListOf(request.title)}
      text={reportList(request, t, f)}
      table={() => reportTable(request, t, f)}
    />
  );
}

interface TextProps {
  label: string;
  text: string;
  table: () => string;
}

/** The list as it will be pasted, to be read before it is sent, with buttons that copy it as text or as a table. */
function TextToSend({ label, text, table }: TextProps) {
  const t = useMessages(missingMessages);
  const box = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<boolean | null>(null);
  const copy = async (html: string | null) => {
    box.current?.select();
    setDone(await copied(text, html));
  };
  return (
    <div className={styles.send}>
      <textarea
        ref={box}
        readOnly
        className={styles.text}
        rows={Math.min(text.split('\n').length, MOST_LINES)}
        value={text}
        aria-label={label}
      />
      <Button data-autofocus onClick={() => void copy(null)}>
        {t.copy}
      </Button>
      <Button variant="default" onClick={() => void copy(table())}>
        {t.copyTable}
      </Button>
      <span aria-live="polite" className={styles.quiet}>
        {done === null ? '' : done ? t.copied : t.copyByHand}
      </span>
    </div>
  );
}

/** Plain http in a local network has no clipboard: there the text stays selected, ready for Ctrl+C. */
async function copied(text: string, html: string | null): Promise<boolean> {
  try {
    if (html === null) await navigator.clipboard.writeText(text);
    else {
      const parts = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
      const table = { 'text/html': new Blob([html], { type: 'text/html' }) };
      await navigator.clipboard.write([new ClipboardItem({ ...parts, ...table })]);
    }
    return true;
  } catch {
    return false;
  }
}
