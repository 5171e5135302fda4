import type { LocalityList } from '@tiendo/contracts';
import { useWords } from './use-words';
import styles from './carry-note.module.css';

/** Most names written out in the note. */
const NAMED = 8;

/** Which day the units changed, by which rule each indicator is carried over, and what cannot be compared. */
export function CarryNote({ list }: { list: LocalityList }) {
  const { t, f } = useWords();
  const { reorganisation, boundary, period } = list;
  if (reorganisation === null || period === null) return null;
  const own = period.endsOn < reorganisation.effectiveOn ? 'before' : 'after';
  const names = (all: readonly string[]): string =>
    all.length <= NAMED ? all.join(', ') : `${all.slice(0, NAMED).join(', ')}… (${f.number(all.length)})`;
  if (boundary === own) return null;
  return (
    <details className={styles.note}>
      <summary>
        {t.carried(f.day(reorganisation.effectiveOn))}
        {boundary === 'comparable' && ` ${t.comparable(f.count(reorganisation.comparable))}`} {t.howCarried}
      </summary>
      <ul>
        {reorganisation.rules.map(({ rule, indicators }) => (
          <li key={rule}>{t.carriedBy[rule](names(indicators))}</li>
        ))}
        {reorganisation.notComparable.length > 0 && <li>{t.notComparable(names(reorganisation.notComparable))}</li>}
      </ul>
    </details>
  );
}
