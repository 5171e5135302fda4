import { isItemStatus } from '@tiendo/indicators/status';
import type { Change } from '../../shared/contract-types';
import { changeWords } from '../../shared/changes';
import { commonMessages, useMessages } from '../../shared/i18n';
import { StatusMark, statusMessages } from '../../shared/status';
import { changesFinding } from './findings';
import { useFit } from './use-fit';
import { useWallSpeech } from './use-wall-speech';
import type { WallPageProps } from './wall-page';
import styles from './wall.module.css';

const MOST = 6;

/** What changed since the last snapshot, the latest first: from what to what. */
export function ChangesPage({ overview }: WallPageProps) {
  const speech = useWallSpeech();
  const { t, f } = speech;
  const common = useMessages(commonMessages);
  const { changes } = overview;
  const { list, shown } = useFit<HTMLUListElement>(MOST, changes);
  const told = changes.items.filter(({ ofFirstReport }) => !ofFirstReport);
  const rest = changes.total - changes.items.length + told.length - Math.min(told.length, shown);
  return (
    <>
      <h1 className={styles.title}>{changesFinding(overview, speech)}</h1>
      <ul className={styles.lines} ref={list}>
        {told.slice(0, shown).map((change) => (
          <li key={`${change.kind} ${change.code} ${change.change}`}>
            <Mark change={change} />
            <div>
              <p className={styles.name}>{change.name ?? common.unnamed(change.code)}</p>
              <p className={styles.fact}>
                <Words change={change} /> · {f.day(change.on)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.more}>{t.moreChanges(f.count(rest))}</p>}
    </>
  );
}

function Mark({ change: { change, to } }: { change: Change }) {
  if (isItemStatus(to)) return <StatusMark status={to} size={44} />;
  return change === 'fellOverdue' ? (
    <span className={styles.late} aria-hidden="true">
      !
    </span>
  ) : (
    <span className={styles.dot} />
  );
}

function Words({ change }: { change: Change }) {
  const words = useMessages(changeWords);
  const s = useMessages(statusMessages);
  const { from, to } = change;
  if (change.change === 'turned' && isItemStatus(from) && isItemStatus(to)) {
    return `${s.status[from]} → ${s.status[to]}`;
  }
  return words.kinds[change.change];
}
