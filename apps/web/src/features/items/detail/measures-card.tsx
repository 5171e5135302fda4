import type { ItemDetail } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { OverdueBadge } from '../../../shared/status';
import { Card } from '../../../shared/ui';
import { ACT_HASHES } from '../../../shared/url';
import { itemMessages } from '../messages';
import { partsText, putTogetherText, valueText } from '@tiendo/indicators/words';
import { levelsOf, requiredText } from '../../../shared/format/required-text';
import { MeasureChart, pointsOf } from './measure-chart';
import { detailMessages } from './messages';
import { FigureActions } from './figure-actions';
import type { Measure } from './observation-table';
import styles from './detail.module.css';

/** How a target is measured: each measure against the level asked for. */
export function MeasuresCard({ item }: { item: ItemDetail }) {
  const t = useMessages(detailMessages);
  if (item.kind !== 'target') return null;
  return (
    <Card title={t.measured} id={ACT_HASHES.measures}>
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
  const levels = levelsOf(measure);
  const stated = measure.observations.find(({ id }) => id === measure.judgedBy) ?? null;
  const newest = stated ?? measure.yearToDate ?? measure.fromUnits;
  // What else was stated for the day it is judged by: two values of one day both stand beside the verdict.
  const others = measure.observations.filter(
    (one) => stated !== null && one.asOf === stated.asOf && one.id !== stated.id,
  );
  const [baseline] = measure.baselines;
  const amountOf = (one: NonNullable<typeof newest>) => {
    const amount = valueText(one, measure.measureUnit, format.language, levels);
    if (amount === null) return null;
    const stated = partsText(one, format.language);
    return `${amount}${stated ? ` (${stated})` : ''}`;
  };
  const besides = [...new Set(others.flatMap((one) => amountOf(one) ?? []))].filter(
    (text) => newest === null || text !== amountOf(newest),
  );
  const value = newest && valueText(newest, measure.measureUnit, format.language, levels);
  const parts = newest && partsText(newest, format.language);
  const together = putTogetherText(measure, format.language);
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
            {newest && value !== null ? value : <span className={styles.second}>{t.measure.noFigure}</span>}
          </dd>
          {besides.length > 0 && <dd className={styles.second}>{t.measure.alsoStated(besides.join('; '))}</dd>}
          {newest === null && baseline && (
            <dd className={styles.second}>{t.measure.baseline(format.day(baseline.asOf), amountOf(baseline) ?? '')}</dd>
          )}
          {newest && (
            <dd className={styles.second}>
              {[parts, t.measure.asOf(format.day(newest.asOf)), stated && t.grade(stated.grade)]
                .filter(Boolean)
                .join(' · ')}
            </dd>
          )}
          {together && <dd className={styles.second}>{together}</dd>}
        </div>
        <div>
          <dt>{t.measure.required}</dt>
          <dd className={styles.figure}>{requiredText(measure, format, list)}</dd>
          {(measure.dueOn ?? measure.horizon) && (
            <dd className={styles.second}>
              {[measure.horizon, measure.deadline && `${t.measure.due} ${format.day(measure.deadline)}`]
                .filter(Boolean)
                .join(' · ')}{' '}
              {measure.overdueDays !== null && <OverdueBadge days={measure.overdueDays} />}
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
      {new Set(pointsOf(measure).map(({ day }) => day)).size >= 2 ? (
        <MeasureChart measure={measure} />
      ) : (
        [stated, ...others].map(
          (one) =>
            one && (
              <p key={one.id} className={styles.second}>
                {others.length > 0 && `${amountOf(one) ?? ''}. `}
                {t.source}: {one.source ? t.statementSource(one.source, one.sourceSection) : t.origin(one.origin)}
                {one.note && `. ${one.note}`}
              </p>
            ),
        )
      )}
      <FigureActions measure={measure} stated={stated} />
    </section>
  );
}
