import { memo } from 'react';
import { targetText } from '../../../shared/figure-entry';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { figureMessages } from '../messages';
import type { Head } from './layout';
import styles from './grid.module.css';

interface Props {
  head: Head;
  /** Of a line: units that gave a figure, of so many that are asked. */
  reported: number;
  asked: number;
  /** Its row or column holds the active cell. */
  active: boolean;
}

/** The head of a row or column: a line with its target and who has reported, or a unit with how many lines it gave. */
export const HeadCell = memo(function HeadCell({ head, reported, asked, active }: Props) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const className = active ? `${styles.headText} ${styles.headActive}` : styles.headText;
  if (head.type === 'province') {
    return (
      <span className={className}>
        <strong className={styles.headName}>{t.province}</strong>
        <span className={`${styles.headDetail} ${styles.roomy}`}>{t.fromUnits}</span>
      </span>
    );
  }
  if (head.type === 'unit') {
    const { unit } = head;
    return (
      <span
        className={className}
        title={unit.asked > 0 && unit.reported === 0 ? `${unit.name} · ${t.notReported}` : unit.name}
      >
        <span className={styles.headName}>{unit.shortName ?? unit.name}</span>
        <span className={styles.headDetail}>
          {unit.asked === 0 ? t.suppliedByOthers : t.share(f.number(unit.reported), f.number(unit.asked))}
        </span>
      </span>
    );
  }
  const { line, only } = head;
  const target = targetText(line, t, f);
  const share = t.share(f.number(reported), f.number(asked));
  const detail = [
    line.indicator.measureUnit,
    share,
    only.length > 0 ? t.onlyOf(only.join(', ')) : null,
    line.supplier && t.suppliedBy(line.supplier.name),
    line.cumulative ? t.cumulative : null,
    line.askedUntil && t.askedUntil(f.day(line.askedUntil)),
    target,
  ].filter(Boolean);
  return (
    // A narrow column cuts the name as well as what stands beneath it: the whole of both comes with the pointer.
    <span className={className} title={[line.pillar?.name, line.indicator.name, ...detail].filter(Boolean).join(' · ')}>
      <span className={styles.headName}>{line.indicator.name}</span>
      <span className={styles.headDetail}>{detail.join(' · ')}</span>
    </span>
  );
});
