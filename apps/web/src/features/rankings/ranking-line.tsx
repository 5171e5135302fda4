import type { RankingBody, RankingRow } from '@tiendo/contracts';
import type { Ref } from 'react';
import type { ListLine } from './list-lines';
import { MovementMark } from '../../shared/movement';
import { ScoreBar } from './score-bar';
import { useRankingSpeech } from './use-ranking';
import { placesText, figureText, resultText, wonOf } from './words';
import shared from './rankings.module.css';
import styles from './ranking-table.module.css';

interface Props {
  line: ListLine;
  index: number;
  columns: number;
  /** The end of the bars' scale, and the unit of measure of the scores. */
  scale: number;
  unit: string;
  ranking: Pick<RankingBody, 'index' | 'indicator' | 'against'>;
  /** The unit it lies in, where that is to be said. */
  parent: string | null;
  isCompared: boolean;
  /** The list was opened at it. */
  isMarked: boolean;
  onOpen: ((row: RankingRow) => void) | null;
  onCompare: ((row: RankingRow) => void) | null;
  ref?: Ref<HTMLTableRowElement>;
}

/** Reasons to have no rank that leave a figure to show. */
const SHOWN_WITHOUT_RANK: ReadonlySet<string> = new Set(['tooFewItems', 'tooWide', 'notCompared', 'notTold']);

export function RankingLine(props: Props) {
  const { line, index, columns, scale, unit, ranking, parent, isCompared, isMarked, onOpen, onCompare, ref } = props;
  const speech = useRankingSpeech();
  const { t, f } = speech;
  if (line.type === 'band') {
    const { band, count } = line;
    const name =
      band === 'none'
        ? t.unranked
        : band === 'several'
          ? t.bandSeveral
          : band === 'untold'
            ? t.bandUntold
            : t.band(band);
    return (
      <tr ref={ref} data-index={index} className={styles.band}>
        <th scope="colgroup" colSpan={columns}>
          {name}{' '}
          <span className={shared.quiet}>
            {typeof band === 'number' ? `${t.bandHint[band]} · ` : ''}
            {f.number(count)}
          </span>
        </th>
      </tr>
    );
  }
  const { row } = line;
  const isMeasured = ranking.indicator !== null;
  const rank = placesText(row.places, speech);
  const score = resultText(row, ranking, speech);
  return (
    <tr
      ref={ref}
      data-index={index}
      className={styles.line}
      aria-rowindex={index + 2}
      aria-current={isMarked ? 'true' : undefined}
      tabIndex={isMarked ? -1 : undefined}
    >
      <td className={styles.rank}>
        {rank ?? <span className={shared.quiet}>–</span>}
        {row.tied && <span className={styles.tied}>{t.tied}</span>}
      </td>
      {ranking.against && (
        <td className={styles.moves}>
          <MovementMark movement={row.movement} won={wonOf(row, ranking)} />
        </td>
      )}
      <th scope="row" className={styles.unit}>
        {onOpen ? (
          <button type="button" className={styles.unitButton} onClick={() => onOpen(row)}>
            {row.unit.name}
          </button>
        ) : (
          row.unit.name
        )}
        {parent !== null && <span className={shared.under}>{parent}</span>}
      </th>
      <td className={styles.score}>
        {row.reason === null || SHOWN_WITHOUT_RANK.has(row.reason) ? (
          <>
            <ScoreBar score={row.score} scale={scale} />
            <span className={styles.scoreText}>{score}</span>
          </>
        ) : null}
        {row.reason !== null && row.reason !== 'notCompared' && row.reason !== 'notTold' && (
          <span className={styles.reason}>{t.reasons[row.reason]}</span>
        )}
      </td>
      <td className={styles.number} data-term={isMeasured ? t.columns.figure : t.columns.met}>
        {isMeasured
          ? (figureText(row.reading, unit, speech) ?? '–')
          : row.total > 0
            ? f.ratio(row.met, row.total)
            : '–'}
        {!isMeasured && row.undetermined > 0 && (
          <span className={shared.under}>{t.undeterminedTargets(f.count(row.undetermined))}</span>
        )}
      </td>
      <td className={styles.number} data-term={t.columns.reported}>
        {f.ratio(row.reported, row.asked)}
      </td>
      {onCompare && (
        <td className={styles.check}>
          <input
            type="checkbox"
            checked={isCompared}
            onChange={() => onCompare(row)}
            aria-label={t.compareUnit(row.unit.name)}
          />
        </td>
      )}
    </tr>
  );
}
