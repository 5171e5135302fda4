import type { Attainment, LocalityList, LocalityRow } from '@tiendo/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../shared/ui';
import { MovementMark } from './movement-mark';
import { shadeOf } from './scale';
import { useWords } from './use-words';
import styles from './localities.module.css';

/** Rows shown at first, and with each asking for more. */
const SHOWN = 120;

interface Props {
  list: LocalityList;
  rows: readonly LocalityRow[];
  addressOf: (row: LocalityRow) => string | null;
}

/** Locality × pillar as a table whose cells say their figure and are shaded by it. */
export function HeatTable({ list, rows, addressOf }: Props) {
  const { t, f, fraction, percentText, placeText, nameText } = useWords();
  const [shown, setShown] = useState(SHOWN);
  const isRanked = list.whole.ranked > 0;
  return (
    <>
      <div className={styles.tableBox} role="region" aria-label={t.heatTitle} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {isRanked && <th scope="col">{t.rank}</th>}
              <th scope="col" className={styles.nameHead}>
                {t.locality}
              </th>
              <th scope="col">{t.percent}</th>
              {list.pillars.map(({ code, name }) => (
                <th key={code} scope="col">
                  {name}
                </th>
              ))}
              {isRanked && (
                <th scope="col" className={styles.num}>
                  {t.mean}
                </th>
              )}
              <th scope="col" className={styles.num}>
                {t.reported}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={row.code}>
                {isRanked && (
                  <td className={styles.rankCell}>
                    {placeText(row)} <MovementMark movement={row.movement} />
                  </td>
                )}
                <th scope="row" className={styles.name}>
                  <UnitName row={row} address={addressOf(row)} label={nameText(row)} />
                </th>
                <HeatCell part={row} text={percentText(row)} strong />
                {row.pillars.map((part, index) => (
                  <HeatCell key={list.pillars[index]?.code} part={part} text={part ? percentText(part) : t.noTarget} />
                ))}
                {isRanked && <td className={styles.num}>{f.percent(row.achievement) ?? '–'}</td>}
                <td className={styles.num}>{fraction(row.reported, row.asked)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <p className={styles.more}>
          {t.shown(f.number(shown), f.number(rows.length))}{' '}
          <Button variant="default" size="xs" onClick={() => setShown(shown + SHOWN)}>
            +{f.number(Math.min(SHOWN, rows.length - shown))}
          </Button>
        </p>
      )}
      <Legend />
    </>
  );
}

function HeatCell({ part, text, strong = false }: { part: Attainment | null; text: string; strong?: boolean }) {
  const { t, fraction } = useWords();
  const shade = shadeOf(part);
  const isSaid = part !== null && shade !== 'none' && shade !== 'silent';
  return (
    <td className={styles.heat} data-shade={shade}>
      {isSaid ? (
        <>
          <strong className={strong ? styles.strong : undefined}>{text}</strong>{' '}
          <span className={styles.quiet}>{fraction(part.completed, part.total)}</span>
        </>
      ) : (
        <span className={styles.quiet}>{shade === 'silent' ? t.notReported : '–'}</span>
      )}
    </td>
  );
}

/** A unit's name, leading to its page where the reader may see it; and what was put together to make its row. */
export function UnitName({ row, address, label }: { row: LocalityRow; address: string | null; label: string }) {
  const { t, f } = useWords();
  return (
    <>
      {address ? <Link to={address}>{label}</Link> : label}
      {row.carriedFrom.length > 0 && (
        <span className={styles.carried}>{t.carriedFrom(f.count(row.carriedFrom.length))}</span>
      )}
    </>
  );
}

/** The steps of the scale, in words beside their shade. */
export function Legend() {
  const { t } = useWords();
  return (
    <ul className={styles.legend} aria-label={t.legend}>
      {t.steps.map((word, step) => (
        <li key={word} className={styles.legendItem}>
          <span className={styles.swatch} data-shade={step} aria-hidden="true" /> {word}
        </li>
      ))}
      <li className={styles.legendItem}>
        <span className={styles.swatch} data-shade="silent" aria-hidden="true" /> {t.notReported}
      </li>
    </ul>
  );
}
