import { DIRECTIVE_STATE_LABELS } from '@tiendo/indicators/words';
import { daysBetween } from '@tiendo/indicators/time';
import type { DirectiveBody } from '@tiendo/contracts';
import { today } from '../../../shared/format/today';
import { decidedFinding } from '../findings';
import { useFit } from '../use-fit';
import { useWallSpeech } from '../use-wall-speech';
import type { WallPageProps } from '../wall-page';
import { FitBox } from './fit-box';
import styles from '../wall.module.css';

/** What the last meeting decided: days left or late as the figure, what, and whose; what is open first. */
export function DecisionsPage({ data: { decided } }: WallPageProps) {
  const speech = useWallSpeech();
  const { t, f } = speech;
  const items = [...(decided?.page.items ?? [])].sort(byUrgency);
  const { list, shown } = useFit<HTMLUListElement>(items.length, decided);
  if (!decided) return null;
  const rest = items.length - shown;
  return (
    <>
      <h1 className={styles.title}>{decidedFinding(decided.page.items, speech)}</h1>
      <p className={styles.lead}>{t.decidedAt(decided.meeting.name, f.day(decided.meeting.heldOn))}</p>
      <FitBox className={`${styles.card} ${styles.grows}`}>
        <ul className={`${styles.lines} ${styles.stacked}`} ref={list}>
          {items.slice(0, shown).map((directive) => (
            <li key={directive.id}>
              <Days directive={directive} />
              <div>
                <p className={styles.name}>{directive.text}</p>
                <p className={styles.fact}>
                  {[directive.leadUnit?.name, DIRECTIVE_STATE_LABELS[f.language][directive.state]]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
            </li>
          ))}
        </ul>
        {rest > 0 && <p className={styles.more}>{t.moreDecisions(f.count(rest))}</p>}
      </FitBox>
    </>
  );
}

const isOpen = ({ state }: DirectiveBody): boolean => state !== 'done' && state !== 'withdrawn';

function byUrgency(a: DirectiveBody, b: DirectiveBody): number {
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}

function Days({ directive }: { directive: DirectiveBody }) {
  const { t, f } = useWallSpeech();
  const { overdueDays, dueOn } = directive;
  if (!isOpen(directive) || (overdueDays === null && dueOn === null)) return <p className={styles.days} />;
  const left = overdueDays ?? daysBetween(today(), dueOn ?? today());
  return (
    <p className={styles.days} data-calm={overdueDays === null || undefined}>
      <strong>{f.number(left)}</strong> {overdueDays === null ? t.daysLeft : t.daysLate}
    </p>
  );
}
