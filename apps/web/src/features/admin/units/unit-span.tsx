import type { Unit } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { hasEnded } from '../../../shared/org';
import styles from '../parts/admin.module.css';
import { unitMessages } from './messages';

/** From when to when a unit exists, and whether its last day is certain. */
export function UnitSpan({ unit, day }: { unit: Unit; day: string }) {
  const t = useMessages(unitMessages);
  const format = useFormat();
  const { validFrom, validTo } = unit;
  const span =
    validFrom && validTo
      ? t.between(format.day(validFrom), format.day(validTo))
      : validTo
        ? t.until(format.day(validTo))
        : validFrom
          ? t.from(format.day(validFrom))
          : t.always;
  return (
    <>
      <span>{span}</span>{' '}
      {validTo !== null && !unit.validToConfirmed && (
        <span className={`${styles.badge} ${styles.badgeWaiting}`}>{t.unconfirmed}</span>
      )}
      {hasEnded(unit, day) && <p className={styles.quiet}>{t.ended}</p>}
    </>
  );
}
