import type { ItemDetail } from '@tiendo/contracts';
import { Fragment } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { partsText, valueText } from '@tiendo/indicators/words';
import { levelsOf } from '../../../shared/format/required-text';
import { detailMessages } from './messages';
import styles from './detail.module.css';

export type Measure = ItemDetail['measures'][number];

/** Every figure recorded on a measure: its day, its hedge, its grade and where it comes from. */
export function ObservationTable({ measure }: { measure: Measure }) {
  const t = useMessages(detailMessages);
  const format = useFormat();
  const before = new Set(measure.baselines.map(({ id }) => id));
  const newestFirst = [...measure.observations, ...measure.baselines].sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  return (
    <div className={styles.tableBox} role="region" aria-label={t.observations.title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.observations.day}</th>
            <th scope="col" className={styles.end}>
              {t.observations.value}
            </th>
            <th scope="col">{t.observations.grade}</th>
            <th scope="col">{t.observations.origin}</th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((one) => {
            const parts = partsText(one, format.language);
            return (
              <Fragment key={one.id}>
                <tr>
                  <th scope="row">
                    {format.day(one.asOf)}
                    {one.id === measure.judgedBy && (
                      <>
                        {' '}
                        <span className={styles.place} data-place="inForce">
                          {t.places.inForce}
                        </span>
                      </>
                    )}
                    {before.has(one.id) && <span className={styles.second}> {t.measure.beforePlan}</span>}
                  </th>
                  <td className={styles.end}>
                    {valueText(one, measure.measureUnit, format.language, levelsOf(measure))}
                    {parts && <span className={styles.second}> ({parts})</span>}
                  </td>
                  <td>{t.grade(one.grade)}</td>
                  <td>{one.source ? t.statementSource(one.source, one.sourceSection) : t.origin(one.origin)}</td>
                </tr>
                {one.note && (
                  <tr className={styles.noteRow}>
                    <td colSpan={4} className={styles.second}>
                      {one.note}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
