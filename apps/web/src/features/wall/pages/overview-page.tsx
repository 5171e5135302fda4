import { isCause } from '@tiendo/indicators/status';
import type { AttentionItem } from '../../../shared/contract-types';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { StatusMark } from '../../../shared/status';
import { headlineFinding, localitiesFinding } from '../findings';
import { useFit } from '../use-fit';
import { useRoom } from '../use-room';
import { useWallSpeech } from '../use-wall-speech';
import type { WallPageProps } from '../wall-page';
import { FitBox } from './fit-box';
import { Progress } from './progress';
import styles from '../wall.module.css';

/** How far the plan is, item by item; what needs a decision; how the localities stand. */
export function OverviewPage({ data, drawings: { Course, courseHeight, Tiles } }: WallPageProps) {
  const speech = useWallSpeech();
  const { room, isEnough } = useRoom<HTMLDivElement>(courseHeight);
  const { overview, localities } = data;
  const drawn = localities !== null && localities.matrix.targets.length > 0 && localities.matrix.rowsAre === 'units';
  // Nothing waits and no localities: what there is has the whole width.
  const isAlone = overview.attention.total === 0 && !drawn;
  return (
    <>
      <h1 className={styles.title}>{headlineFinding(overview, speech)}</h1>
      <div className={styles.halves} data-alone={isAlone || undefined}>
        <FitBox className={`${styles.card} ${styles.column}`}>
          <Progress overview={overview} />
          <div className={styles.room} ref={room}>
            {isEnough && <Course overview={overview} />}
          </div>
        </FitBox>
        {!isAlone && (
          <div className={drawn ? styles.stack : styles.alone}>
            <Attention data={data} />
            {drawn && (
              <section className={styles.card}>
                <h2>{localitiesFinding(localities.matrix, data.isMember, speech)}</h2>
                <div className={styles.drawing}>
                  <Tiles matrix={localities.matrix} isFlat />
                </div>
              </section>
            )}
          </div>
        )}
      </div>
    </>
  );
}

/** The most pressing items: days late as the figure, what, whose, why and who decides. */
function Attention({ data: { overview, isMember } }: Pick<WallPageProps, 'data'>) {
  const { t, f } = useWallSpeech();
  const { attention } = overview;
  const { list, shown } = useFit<HTMLUListElement>(attention.items.length, attention);
  const rest = attention.total - Math.min(attention.items.length, shown);
  return (
    <FitBox className={`${styles.card} ${styles.grows}`}>
      <h2>{attention.total > 0 ? t.attention(f.count(attention.total)) : t.noAttention}</h2>
      <ul className={styles.lines} ref={list}>
        {attention.items.slice(0, shown).map((item) => (
          <AttentionLine key={`${item.kind} ${item.code}`} item={item} isMember={isMember} />
        ))}
      </ul>
      {rest > 0 && <p className={styles.more}>{t.moreAttention(f.count(rest))}</p>}
    </FitBox>
  );
}

function AttentionLine({ item, isMember }: { item: AttentionItem; isMember: boolean }) {
  const { t, s, f } = useWallSpeech();
  const common = useMessages(commonMessages);
  // Who stands before a screen in a public place is told what is late, not whose it is, why, or who decides.
  const facts = isMember
    ? [
        item.leadUnits.map(({ name }) => name).join('; ') || common.noLeadUnit,
        item.proposalTo && t.decides(item.proposalTo),
        isCause(item.cause) ? s.cause[item.cause] : null,
      ]
    : [item.dueOn && item.overdueDays !== null ? t.due(f.day(item.dueOn)) : s.status[item.status]];
  return (
    <li>
      <p className={styles.days}>
        {item.overdueDays === null ? (
          <StatusMark status={item.status} size={40} label={s.status[item.status]} />
        ) : (
          <>
            <strong>{f.number(item.overdueDays)}</strong> {t.days}
          </>
        )}
      </p>
      <div>
        <p className={styles.name}>{item.name ?? common.unnamed(item.code)}</p>
        <p className={styles.fact}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}
