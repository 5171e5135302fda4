import { isCause } from '@tiendo/indicators/status';
import { useFormat } from '../../shared/format';
import { commonMessages, useMessages } from '../../shared/i18n';
import { StatusMark, statusMessages } from '../../shared/status';
import { wallMessages } from './messages';
import type { WallPageProps } from './wall-page';
import styles from './wall.module.css';

/** So many lines are read from the other end of the room. */
const SHOWN = 5;

/** Nội dung cần tập trung chỉ đạo: the most pressing ones, whose they are and how late. */
export function AttentionPage({ overview }: WallPageProps) {
  const t = useMessages(wallMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const { attention } = overview;
  const rest = attention.total - Math.min(attention.items.length, SHOWN);
  return (
    <>
      <h1 className={styles.title}>{t.attention(f.count(attention.total))}</h1>
      <ul className={styles.lines}>
        {attention.items.slice(0, SHOWN).map((item) => {
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
      {rest > 0 && <p className={styles.more}>{t.more(f.count(rest))}</p>}
    </>
  );
}
