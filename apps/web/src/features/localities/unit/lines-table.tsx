import type { UnitLine, UnitStanding } from '@tiendo/contracts';
import { levelText } from '@tiendo/indicators/words';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { usePlanView } from '../../../shared/plan';
import { paths } from '../../../shared/url';
import { BulletBar } from './bullet-bar';
import { kindOf } from './line-kinds';
import { PaceMark } from './pace-mark';
import { SeriesChart } from './series-chart';
import { Sparkline } from './sparkline';
import { useUnitWords } from './use-unit-words';
import styles from './lines.module.css';

interface Props {
  lines: readonly UnitLine[];
  page: UnitStanding;
  label: string;
  /** Whether there is a level to reach, a pace and a forecast to tell. */
  isOpen: boolean;
}

/** Lines of the form in rows of one height: level, result, bar against the block, course, pace, verdict. */
export function LinesTable({ lines, page, label, isOpen }: Props) {
  const { u } = useUnitWords();
  const heads = [u.target, u.level, u.result, u.against, u.course, ...(isOpen ? [u.outlook] : []), u.verdict];
  return (
    <table className={styles.lines} aria-label={label} data-open={isOpen}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.indicator.code} line={line} page={page} isOpen={isOpen} columns={heads.length} />
        ))}
      </tbody>
    </table>
  );
}

/** A target's name that begins with its indicator's needs no second telling. */
const says = (target: string, indicator: string): boolean => target.startsWith(indicator);

const MARKS = { met: '✓', notMet: '×', notReported: '', undetermined: '?', out: '–', free: '' } as const;

interface LineProps {
  line: UnitLine;
  page: UnitStanding;
  isOpen: boolean;
  columns: number;
}

function Line({ line, page, isOpen, columns }: LineProps) {
  const { u, f, amount, pointText, levelText: words } = useUnitWords();
  const { slug, params } = usePlanView();
  const [shows, setShows] = useState(false);
  const chart = useId();
  const { indicator, target, verdict, pace, field, repeats } = line;
  const now = line.points.at(-1);
  const kind = kindOf(line);
  const unit = indicator.measureUnit;
  // The name of a target repeats its level, which stands in a column of its own.
  const name =
    target === null || (target.name !== null && says(target.name, indicator.name))
      ? indicator.name
      : (target.name ?? indicator.name);
  const title = target && !says(name, indicator.name) ? `${name}. ${indicator.name}` : name;
  const facts = [
    target && u.required(words(target, unit), target.dueOn && f.day(target.dueOn)),
    pace?.expected && pace.verdict !== 'onTrack' && u.expected(amount(pace.expected, unit), f.day(pace.on)),
    field && field.units > 1 && u.field(amount(field.best, unit), amount(field.median, unit)),
    field !== null && (field.ahead ?? 0) > 0 && u.ahead(f.count(field.ahead ?? 0)),
    repeats.figure > 1 && u.repeats(f.count(repeats.figure)),
    repeats.sentence > 1 && u.repeatsSentence(f.count(repeats.sentence)),
  ].filter((fact) => typeof fact === 'string');
  return (
    <>
      <tr data-kind={kind}>
        <th scope="row" className={styles.name} title={title}>
          <span className={styles.nameText}>
            {target ? <Link to={paths.item(slug, 'target', target.code, params)}>{name}</Link> : name}
          </span>
        </th>
        <td className={styles.num} data-label={u.level}>
          {target ? (levelText(target, unit === '%' ? '%' : '', f.language) ?? u.toBeDone) : '–'}
          {target?.isAllotted && <span className={styles.quiet}> {u.allotted}</span>}
        </td>
        <td className={styles.num} data-label={u.result}>
          <strong>
            {now && now.gap === null ? pointText(now, unit).replace(/ \(.*\)$/, '') : u.gaps[now?.gap ?? 'noFigure']}
          </strong>
          {unit !== '%' && now?.gap === null && <span className={styles.quiet}> {unit}</span>}
        </td>
        <td className={styles.graphic}>
          <BulletBar line={line} isMet={kind === 'met'} />
          {field && (
            <span className="visually-hidden">{u.field(amount(field.best, unit), amount(field.median, unit))}</span>
          )}
        </td>
        <td className={styles.graphic}>
          <button
            type="button"
            className={styles.course}
            aria-expanded={shows}
            aria-controls={shows ? chart : undefined}
            aria-label={`${u.series}: ${indicator.name}`}
            onClick={() => setShows(!shows)}
          >
            <Sparkline
              points={line.points}
              level={target?.value ? Number(target.value) : null}
              label={line.points.map((point) => pointText(point, unit)).join('; ')}
            />
            <span aria-hidden="true">{shows ? '▴' : '▾'}</span>
          </button>
        </td>
        {isOpen && (
          <td className={styles.outlook}>
            {pace && kind !== 'notReported' && <PaceMark pace={pace} />}
            <span className={styles.quiet}>{forecastText(line, u, (day) => f.day(day))}</span>
          </td>
        )}
        <td className={styles.verdict} data-kind={kind}>
          <span aria-hidden="true">{MARKS[kind]}</span>{' '}
          {kind === 'notReported'
            ? u.gaps.notReported
            : kind === 'out'
              ? u.gaps[now?.gap ?? 'noFigure']
              : verdict && u.verdicts[verdict]}
        </td>
      </tr>
      {shows && (
        <tr className={styles.opened} id={chart}>
          <td colSpan={columns}>
            <p className={styles.quiet}>{facts.join(' · ')}</p>
            <SeriesChart line={line} unit={page.unit.code} name={page.unit.shortName ?? page.unit.name} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The day a line is expected to be met, in a few words; nothing where it is met. */
function forecastText(
  { forecast, target }: UnitLine,
  u: ReturnType<typeof useUnitWords>['u'],
  day: (on: string) => string,
) {
  if (forecast === null || target === null || forecast.isMet) return null;
  if (forecast.day !== null) return u.forecastShort(day(forecast.day));
  return forecast.reason === 'notAtThisPace' ? u.forecastNotShort : null;
}
