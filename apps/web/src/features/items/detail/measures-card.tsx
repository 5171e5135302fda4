import type { ItemDetail } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Card } from '../../../shared/ui';
import { itemMessages } from '../messages';
import { amountText, partsText, readingValue, requiredText } from '../../../shared/format/reading-text';
import { MeasureChart } from './measure-chart';
import { detailMessages } from './messages';
import type { Measure } from './observation-table';
import styles from './detail.module.css';

/** How a target is measured: each measure against the level asked for. */
export function MeasuresCard({ item }: { item: ItemDetail }) {
  const t = useMessages(detailMessages);
  if (item.kind !== 'target') return null;
  return (
    <Card title={t.measured}>
      {item.measures.length === 0 && <p className={styles.second}>{t.measure.none}</p>}
      <div className={styles.measures}>
        {item.measures.map((measure) => (
          <MeasureBlock key={measure.position} measure={measure} item={item} alone={item.measures.length === 1} />
        ))}
      </div>
    </Card>
  );
}

const VERDICT_CLASS = {
  met: styles.met,
  exceeded: styles.met,
  notMet: styles.notMet,
  undetermined: styles.undetermined,
} as const;

function MeasureBlock({ measure, item, alone }: { measure: Measure; item: ItemDetail; alone: boolean }) {
  const t = useMessages(detailMessages);
  const list = useMessages(itemMessages);
  const format = useFormat();
  const newest = measure.observations.reduce<Measure['observations'][number] | null>(
    (last, one) => (last === null || one.asOf >= last.asOf ? one : last),
    null,
  );
  const value = newest && readingValue(newest);
  const parts = newest && partsText(newest, format);
  const verdict =
    measure.verdict === 'notMet' && item.status === 'notMet'
      ? t.measure.finallyNotMet
      : t.measure.verdicts[measure.verdict];
  return (
    <section className={styles.measure} aria-label={measure.label}>
      {(!alone || measure.label !== item.name) && (
        <p className={styles.measureName}>
          {measure.label}
          {measure.aspirational && <span className={styles.tag}>{t.measure.aspirational}</span>}
        </p>
      )}
      <dl className={styles.figures}>
        <div>
          <dt>{t.measure.reached}</dt>
          <dd className={styles.figure}>
            {newest && value !== null ? (
              <>
                {t.qualifier(newest.qualifier)}
                {amountText(value, measure.measureUnit, format)}
              </>
            ) : (
              <span className={styles.second}>{t.measure.noFigure}</span>
            )}
          </dd>
          {newest && (
            <dd className={styles.second}>
              {[parts, t.measure.asOf(format.day(newest.asOf)), t.grade(newest.grade)].filter(Boolean).join(' · ')}
            </dd>
          )}
        </div>
        <div>
          <dt>{t.measure.required}</dt>
          <dd className={styles.figure}>{requiredText(measure, format, list)}</dd>
          {(measure.dueOn ?? measure.horizon) && (
            <dd className={styles.second}>
              {[measure.dueOn && `${t.measure.due} ${format.day(measure.dueOn)}`, measure.horizon]
                .filter(Boolean)
                .join(' · ')}
            </dd>
          )}
        </div>
        <div>
          <dt>{t.measure.verdict}</dt>
          <dd className={`${styles.verdict} ${VERDICT_CLASS[measure.verdict]}`}>{verdict}</dd>
          {measure.achievementPercent !== null && (
            <dd className={styles.second}>
              {t.measure.achievement} {format.percent(measure.achievementPercent)}
            </dd>
          )}
        </div>
      </dl>
      {measure.parts.length > 0 && (
        <p className={styles.second}>
          {t.measure.parts}: {measure.parts.join('; ')}
        </p>
      )}
      {measure.note && <p className={styles.second}>{measure.note}</p>}
      {measure.observations.length >= 2 ? (
        <MeasureChart measure={measure} />
      ) : (
        newest && (
          <p className={styles.second}>
            {t.source}:{' '}
            {newest.source ? t.statementSource(newest.source, newest.sourceSection) : t.origin(newest.origin)}
            {newest.note && `. ${newest.note}`}
          </p>
        )
      )}
    </section>
  );
}
