import type { SubmissionBody } from '@tiendo/contracts';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { itemId } from '../items/item-answer';
import { lineId } from '../lines/line-field';
import { lineKey } from '../lines/line-square';
import type { Lines } from '../lines/use-lines';
import { isListGiven, listId } from '../lists/row-view';
import { submissionMessages } from '../messages';
import { sectionId } from '../narrative/section-field';
import { leftToDo, Progress } from '../list/progress';
import { useTabLink, type Tab } from './tabs';
import styles from '../submissions.module.css';

interface Props {
  report: SubmissionBody;
  lines: Lines;
  tab: Tab;
}

/** The first place that waits for an answer; null: none does. */
function firstMissing({ lines, items, lists, sections }: SubmissionBody): { tab: Tab; id: string } | null {
  const line = lines.items.find(({ answer }) => answer === null || answer.notUpdated);
  if (line) return { tab: 'lines', id: lineId(lineKey(line)) };
  const item = items.items.find(({ answer }) => answer === null);
  if (item) return { tab: 'items', id: itemId(item) };
  const list = lists.find((one) => !isListGiven(one));
  if (list) return { tab: 'lists', id: listId(list.code) };
  const section = sections.items.find(({ required, body }) => required && body.trim() === '');
  return section ? { tab: 'sections', id: sectionId(section.id) } : null;
}

/** How much is left and what comes next: at the foot of a phone, beside the report where there is room. */
export function ActionBar({ report, lines, tab }: Props) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const navigate = useNavigate();
  const link = useTabLink();
  const left = leftToDo(report, t, f);
  const unsaved = [...lines.states.drafts.values()].filter(({ state }) => state !== 'saving').length;
  const missing = report.may.write ? firstMissing(report) : null;
  const go = (next: Tab, id = ''): void => {
    void navigate(link(next, id), { replace: true });
  };
  return (
    <aside className={`${styles.actionBar} no-print`} aria-label={t.nextAct}>
      <div>
        <p className={styles.left}>
          <strong>{left === '' ? t.allDone : t.left(left)}</strong>
        </p>
        <p className={styles.quiet} role="status">
          {unsaved > 0 ? t.unsaved(f.number(unsaved)) : report.may.write ? t.allSaved : ''}
        </p>
        <div className={styles.barProgress}>
          <Progress of={report} />
        </div>
      </div>
      <div className={styles.barButtons}>
        {missing !== null ? (
          <Button onClick={() => go(missing.tab, missing.id)}>{t.toMissing}</Button>
        ) : (
          tab !== 'send' && <Button onClick={() => go('send')}>{t.toSending}</Button>
        )}
      </div>
    </aside>
  );
}
