import type { RankingBody, RankingRow } from '@tiendo/contracts';
import type { CSSProperties } from 'react';
import { MovementMark } from '../../../shared/movement';
import { shortLabel } from '../../../shared/format/short-label';
import { parentText } from '../list-lines';
import { useRankingSpeech } from '../use-ranking';
import { placesText, resultText, type Speech, wonOf } from '../words';
import { type Axis, axisOf, groupStarts, missing } from './axis';
import { Dumbbell } from './dumbbell';
import styles from './ranking-board.module.css';

interface Props {
  ranking: RankingBody;
  rows: readonly RankingRow[];
  /** Whether the reader may be shown who is far behind: leaders and staff. */
  isMember: boolean;
  /** Code of the unit that was looked for. */
  marked: string | null;
  /** Null: lines do not open (who is not signed in sees no figures behind). */
  onOpen: ((row: RankingRow) => void) | null;
  /** Three columns of large rows, movement drawn and not written: to be read from across a room. */
  isWall?: boolean;
}

/** All units of a block on one screen: rank, where each stood and stands, targets met, places moved. */
export function RankingBoard({ ranking, rows, isMember, marked, onOpen, isWall = false }: Props) {
  const speech = useRankingSpeech();
  const { t } = speech;
  const axis = axisOf(ranking.items);
  const isByTargets = ranking.indicator === null && ranking.index !== 'achievement';
  const isCertain = (ranking.publication?.ranges ?? null) !== null;
  const starts = new Set(isByTargets ? groupStarts(rows, isCertain) : []);
  const untold = rows.findIndex(({ reason }) => reason === 'notTold');
  if (untold > 0) starts.add(untold);
  const behindFrom = isMember ? ranking.farBehindFrom : null;
  const moves = ranking.against !== null && !isWall;
  const names = new Map(ranking.within ? [] : ranking.parents.map(({ code, name }) => [code, name]));
  return (
    <figure
      className={styles.board}
      data-wall={isWall || undefined}
      style={
        {
          '--one': rows.length,
          '--two': Math.ceil(rows.length / 2),
          '--three': Math.ceil(rows.length / 3),
        } as CSSProperties
      }
    >
      <div
        role="table"
        aria-label={t.board.label}
        aria-rowcount={rows.length + 1}
        className={styles.table}
        data-moves={moves}
        style={
          ranking.indicator
            ? ({ '--longest': `${longestResult(rows, ranking, speech)}ch` } as CSSProperties)
            : undefined
        }
      >
        <div role="row" aria-rowindex={1} className="visually-hidden">
          {[t.columns.rank, t.columns.unit, t.columns.score, t.columns.met].map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
          {moves && <span role="columnheader">{t.columns.movement}</span>}
        </div>
        <Heads axis={axis} moves={moves} />
        <div role="rowgroup" className={styles.rows} data-dense>
          {rows.map((row, index) => (
            <Line
              key={row.unit.code}
              {...{ row, index, axis, ranking, moves, onOpen }}
              parent={parentText(row, names)}
              isShort={isWall}
              isMarked={row.unit.code === marked}
              beginsGroup={starts.has(index)}
              isFarBehind={behindFrom !== null && row.places !== null && missing(row) >= behindFrom}
            />
          ))}
        </div>
      </div>
      <figcaption className={styles.legend}>
        <span>
          <i className={styles.nowMark} aria-hidden="true" /> {shortLabel(ranking.period.label)}
        </span>
        {ranking.against && (
          <span>
            <i className={styles.beforeMark} aria-hidden="true" /> {shortLabel(ranking.against.label)}
          </span>
        )}
        <span>{t.board.axis(speech.f.percent(String(axis.from), 0) ?? '')}</span>
        <span>
          {[
            isByTargets ? t.board.groups : null,
            untold < 0 ? null : t.board.untold,
            behindFrom === null || isWall ? null : t.board.farBehind(speech.f.count(behindFrom)),
            isWall || ranking.publication?.ranges ? null : t.board.ties,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </figcaption>
    </figure>
  );
}

/** Letters of the longest figure of an indicator: the column is as wide for all. */
const longestResult = (rows: readonly RankingRow[], ranking: RankingBody, speech: Speech): number =>
  Math.max(0, ...rows.map((row) => resultText(row, ranking, speech)?.length ?? 0));

/** The heads of one, two or three columns; as many are seen as there are columns. */
function Heads({ axis, moves }: { axis: Axis; moves: boolean }) {
  const { t, f } = useRankingSpeech();
  return (
    <div className={styles.heads} aria-hidden="true">
      {[1, 2, 3].map((column) => (
        <div key={column} className={styles.head}>
          <span className={styles.rank}>{t.columns.rank}</span>
          <span>{t.columns.unit}</span>
          <span className={styles.ticks}>
            {axis.ticks.map((tick) => (
              <i key={tick} style={{ left: `${((tick - axis.from) / (axis.to - axis.from)) * 100}%` }}>
                {f.percent(String(tick), 0)}
              </i>
            ))}
          </span>
          <span className={styles.met}>{t.board.met}</span>
          {moves && <span className={styles.move}>{t.columns.movement}</span>}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  row: RankingRow;
  index: number;
  axis: Axis;
  ranking: RankingBody;
  moves: boolean;
  parent: string | null;
  /** By the unit's short name. */
  isShort: boolean;
  isMarked: boolean;
  beginsGroup: boolean;
  isFarBehind: boolean;
  onOpen: ((row: RankingRow) => void) | null;
}

function Line(props: LineProps) {
  const { row, index, axis, ranking, moves, parent, isShort, isMarked, beginsGroup, isFarBehind, onOpen } = props;
  const speech = useRankingSpeech();
  const { t, f } = speech;
  const score = resultText(row, ranking, speech);
  const unit = (isShort ? row.unit.shortName : null) ?? row.unit.name;
  const name = parent === null ? unit : `${unit}, ${parent}`;
  const isWhole = row.total > 0 && missing(row, (ranking.publication?.ranges ?? null) !== null) === 0;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.line}
      data-group={beginsGroup || undefined}
      data-behind={isFarBehind || undefined}
      aria-current={isMarked ? 'true' : undefined}
    >
      <span role="cell" className={styles.rank}>
        {placesText(row.places, speech) ?? '–'}
      </span>
      <span role="rowheader" className={styles.name} title={name}>
        {onOpen ? (
          <button type="button" className={styles.open} onClick={() => onOpen(row)}>
            {name}
          </button>
        ) : (
          name
        )}
      </span>
      <span role="cell" className={styles.track}>
        {row.reason !== null && row.reason !== 'notCompared' && row.reason !== 'notTold' ? (
          <span className={styles.reason}>{t.reasons[row.reason]}</span>
        ) : (
          <Dumbbell {...{ row, axis }} isBehind={isFarBehind} isWhole={isWhole} />
        )}
        <span className="visually-hidden">{score}</span>
      </span>
      <span role="cell" className={styles.met}>
        {ranking.indicator === null ? (row.total > 0 ? f.ratio(row.met, row.total) : '–') : score}
      </span>
      {moves && (
        <span role="cell" className={styles.move}>
          <MovementMark movement={row.movement} won={wonOf(row, ranking)} short />
        </span>
      )}
    </div>
  );
}
