import { isCause } from '@tiendo/indicators/status';
import { commonMessages, useMessages } from '../../shared/i18n';
import { StatusMark } from '../../shared/status';
import { attentionFinding } from './findings';
import { useFit } from './use-fit';
import { useWallSpeech } from './use-wall-speech';
import type { WallPageProps } from './wall-page';
import styles from './wall.module.css';

/** So many lines are read from the other end of the room. */
const MOST = 5;

/** Nội dung cần tập trung chỉ đạo: the most pressing ones, whose they are and how late. */
export function AttentionPage({ overview }: WallPageProps) {
  const speech = useWallSpeech();
  const { t, s, f } = speech;
  const common = useMessages(commonMessages);
  const { attention } = overview;
  const { list, shown } = useFit<HTMLUListElement>(MOST, attention);
  const rest = attention.total - Math.min(attention.items.length, shown);
  return (
    <>
      <h1 className={styles.title}>{attentionFinding(overview, speech)}</h1>
      <ul className={styles.lines} ref={list}>
        {attention.items.slice(0, shown).map((item) => {
          const facts = [
            item.overdueDays !== null ? s.overdue(item.overdueDays) : s.status[item.status],
            isCause(item.cause) ? s.cause[item.cause] : null,
            item.leadUnits.map(({ name }) => name).join('; ') || common.noLeadUnit,
          ];
          return (
            <li key={`${item.kind} ${item.code}`}>
              <StatusMark status={item.status} size={44} label={s.status[item.status]} />
              <div>
                <p className={styles.name}>{item.name ?? common.unnamed(item.code)}</p>
                <p className={styles.fact}>{facts.filter(Boolean).join(' · ')}</p>
              </div>
            </li>
          );
        })}
      </ul>
      {rest > 0 && <p className={styles.more}>{t.moreAttention(f.count(rest))}</p>}
    </>
  );
}
