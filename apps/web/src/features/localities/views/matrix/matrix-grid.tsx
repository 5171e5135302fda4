import type { LocalityMatrix, MatrixRow, MatrixTarget } from '@tiendo/contracts';
import { type TargetVerdict, verdictsOf } from '@tiendo/indicators/standing';
import { Fragment, memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { asked } from './heading';
import { useMatrixWords } from './use-matrix-words';
import styles from './matrix.module.css';

/** Height of a line of text at a bar, and of the highest bar. */
const LABEL_PX = 15;
const BAR_PX = 74;
/** Digits of a count that a cell or a bar is wide enough for. */
const DIGITS = 2;
const GLYPH: Readonly<Record<TargetVerdict, string>> = {
  met: '',
  notMet: '×',
  notReported: '',
  undetermined: '?',
  notAsked: '–',
};

/** Bars of misses over the columns, pillars beneath them. */
export function MatrixHead({ matrix, active, addressOf }: HeadProps) {
  const { m, f, t, targetName } = useMatrixWords();
  const { targets, pillars, whole } = matrix;
  const most = Math.max(1, ...targets.map(({ notMet }) => notMet));
  const labelled = labelledOf(targets, most);
  const names = new Map(pillars.map(({ code, name }) => [code, name]));
  return (
    <>
      <colgroup>
        <col className={styles.nameColumn} />
        {targets.map(({ code }, at) => (
          <Fragment key={code}>
            {isFirst(targets, at) && <col className={styles.gapColumn} />}
            <col />
          </Fragment>
        ))}
        <col className={styles.totalColumn} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {m.corner(matrix.rowsAre === 'units' ? t.localities : t.units, f.number(whole.units))}
          </th>
          {targets.map((target, at) => {
            const height = Math.round((target.notMet * BAR_PX) / most);
            const [name, missed] = [targetName(target), f.number(target.notMet)];
            const room = labelled.get(target.code);
            const isLong = missed.length > DIGITS;
            return (
              <Fragment key={target.code}>
                {isFirst(targets, at) && <td aria-hidden="true" />}
                <th scope="col" className={styles.bar}>
                  <BarLink
                    to={addressOf(target)}
                    title={m.bar(name, missed, f.number(asked(target)))}
                    at={`-1,${at}`}
                    isStop={active === at}
                  >
                    {target.notMet > 0 && (
                      <span className={styles.barFill} style={{ height }}>
                        {!isLong && <b>{missed}</b>}{' '}
                        {room !== undefined && (
                          <i
                            data-above={room.isAbove}
                            data-long={isLong || undefined}
                            style={{ maxWidth: `calc(var(--cell) * ${room.columns} - 16px)` }}
                          >
                            {isLong && <strong>{missed} </strong>}
                            {name}
                          </i>
                        )}
                      </span>
                    )}
                    <span className="visually-hidden">
                      {room === undefined && name} {m.missedOf(missed, f.number(asked(target)))}
                    </span>
                  </BarLink>
                </th>
              </Fragment>
            );
          })}
          <th scope="col" className={styles.totalHead}>
            {m.met}
          </th>
        </tr>
        {pillars.length > 1 && (
          <tr>
            <td className={styles.pillarGap} />
            {pillarRuns(targets).map(({ pillar, count, from }) => (
              <Fragment key={from}>
                <td aria-hidden="true" />
                <th scope="colgroup" colSpan={count} className={styles.pillar}>
                  <span title={names.get(pillar ?? '')}>{names.get(pillar ?? '') ?? ''}</span>
                </th>
              </Fragment>
            ))}
            <td />
          </tr>
        )}
      </thead>
    </>
  );
}

/** A bar that leads to its target; on a wall nothing leads anywhere. */
function BarLink({ to, title, at, isStop, children }: BarLinkProps) {
  if (to === null) return <span className={styles.barBox}>{children}</span>;
  return (
    <Link className={styles.barBox} to={to} title={title} data-at={at} tabIndex={isStop ? 0 : -1}>
      {children}
    </Link>
  );
}

interface BarLinkProps {
  to: string | null;
  title: string;
  at: string;
  isStop: boolean;
  children: ReactNode;
}

interface HeadProps {
  matrix: LocalityMatrix;
  /** Column whose head is in the order of Tab; null: none. */
  active: number | null;
  addressOf: (target: MatrixTarget) => string | null;
}

interface RowProps {
  row: MatrixRow;
  index: number;
  matrix: LocalityMatrix;
  address: string | null;
  /** Column in the order of Tab, -1 the name; null: none of this row. */
  active: number | null;
  isRest: boolean;
}

/** One unit, or one group of units, over all targets. */
export const MatrixLine = memo(function MatrixLine({ row, index, matrix, address, active, isRest }: RowProps) {
  const { m, f, targetName, rowName } = useMatrixWords();
  const verdicts = row.verdicts === null ? null : verdictsOf(row.verdicts);
  const name = rowName(row);
  return (
    <tr className={isRest ? styles.rest : undefined} data-silent={row.reported === 0 || undefined}>
      <th scope="row" className={styles.name}>
        {address ? (
          <Link to={address} data-at={`${index},-1`} tabIndex={active === -1 ? 0 : -1} title={name}>
            {row.name}
          </Link>
        ) : (
          <span title={name}>{row.name}</span>
        )}
      </th>
      {matrix.targets.map((target, at) => {
        const verdict = verdicts?.[at];
        const share = row.shares?.[at];
        const said = verdict ? m.verdicts[verdict] : shareText(share, m, (count) => f.number(count));
        return (
          <Fragment key={target.code}>
            {isFirst(matrix.targets, at) && <td aria-hidden="true" />}
            <td
              role="gridcell"
              data-at={`${index},${at}`}
              tabIndex={active === at ? 0 : -1}
              aria-label={m.cell(row.name, targetName(target), said)}
            >
              {verdict ? (
                <span className={styles.cell} data-verdict={verdict} aria-hidden="true">
                  {GLYPH[verdict]}
                </span>
              ) : (
                <span
                  className={styles.cell}
                  data-ramp={share ? rampOf(share.notMet, share.asked) : 'none'}
                  aria-hidden="true"
                >
                  {share && share.notMet > 0 && share.notMet < 10 ** DIGITS ? f.number(share.notMet) : ''}
                </span>
              )}
            </td>
          </Fragment>
        );
      })}
      <td className={styles.total} title={row.total > 0 ? f.ratio(row.met, row.total) : undefined}>
        {row.total > 0 && verdicts === null && row.shares !== null ? (
          f.share(row.met, row.total, 1)
        ) : row.total > 0 ? (
          <>
            <strong>{f.number(row.met)}</strong>/{f.number(row.total)}
          </>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
});

/** What a cell of a group says. */
export const shareText = (
  share: { notMet: number; asked: number } | undefined,
  m: ReturnType<typeof useMatrixWords>['m'],
  number: (value: number) => string,
): string => (!share || share.asked === 0 ? m.none : m.share(number(share.notMet), number(share.asked)));

/** Step of a ramp by the part that misses: none, up to a quarter, a half, three quarters, more. */
function rampOf(missed: number, of: number): string {
  return missed === 0 || of === 0 ? '0' : String(Math.min(4, Math.ceil((4 * missed) / of)));
}

export const isFirst = (targets: readonly MatrixTarget[], at: number): true | undefined =>
  at === 0 || targets[at]?.pillar !== targets[at - 1]?.pillar || undefined;

function pillarRuns(targets: readonly MatrixTarget[]): { pillar: string | null; from: number; count: number }[] {
  const runs: { pillar: string | null; from: number; count: number }[] = [];
  for (const [at, { pillar }] of targets.entries()) {
    const last = runs.at(-1);
    if (last && last.pillar === pillar) last.count += 1;
    else runs.push({ pillar, from: at, count: 1 });
  }
  return runs;
}

interface Label {
  /** Columns from this one to the end of the pillar: how wide the name may be. */
  readonly columns: number;
  /** Over the number, where the next bar is as high; else beside it. */
  readonly isAbove: boolean;
}

/** A name narrower than this says nothing. */
const LEAST_COLUMNS = 4;

/** Columns that are named at their bars. */
function labelledOf(targets: readonly MatrixTarget[], most: number): Map<string, Label> {
  const labelled = new Map<string, Label>();
  const heightOf = (at: number): number => ((targets[at]?.notMet ?? 0) * BAR_PX) / most;
  const runs = pillarRuns(targets);
  for (const [run, { from, count }] of runs.entries()) {
    let free = Infinity;
    for (let at = from; at < from + count; at += 1) {
      const target = targets[at];
      const [height, next] = [heightOf(at), at + 1 < from + count ? heightOf(at + 1) : 0];
      const isAbove = height - next < LABEL_PX && next > 0;
      const top = height + (isAbove ? 2 * LABEL_PX : LABEL_PX);
      // A single miss among many columns is not what a heading is about.
      if (!target || target.notMet < 2 || top > free) continue;
      let columns = from + count - at;
      // Over pillars whose bars and names all stay below, a name may go on.
      for (const next of runs.slice(run + 1)) {
        if (heightOf(next.from) + 3 * LABEL_PX > height) break;
        columns += next.count;
      }
      labelled.set(target.code, { columns: Math.max(LEAST_COLUMNS, columns), isAbove });
      free = height;
      if (isAbove) break;
    }
  }
  return labelled;
}
