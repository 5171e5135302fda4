import type { UnitLine, UnitStanding } from '@tiendo/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePlanView } from '../../../shared/plan';
import { Card } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { PaceMark } from './pace-mark';
import { SeriesChart } from './series-chart';
import { Sparkline } from './sparkline';
import { useUnitWords } from './use-unit-words';
import styles from './unit.module.css';

const VERDICT = { met: '✓', exceeded: '✓', notMet: '✕', undetermined: '?' } as const;

/** Every line asked of the unit: its figure against the level, its pace, its course in little; opened, its chart. */
export function LinesCard({ page }: { page: UnitStanding }) {
  const { u } = useUnitWords();
  return (
    <Card title={u.lines} hint={page.lines.length > 0 ? u.linesHint : undefined}>
      {page.lines.length === 0 && <p className={styles.quiet}>{u.noLines}</p>}
      <ul>
        {page.lines.map((line) => (
          <Line key={line.indicator.code} line={line} page={page} />
        ))}
      </ul>
    </Card>
  );
}

/** A target's name that begins with its indicator's needs no second telling. */
const says = (target: string | null, indicator: string): boolean => target === null || target.startsWith(indicator);

function Line({ line, page }: { line: UnitLine; page: UnitStanding }) {
  const { u, f, amount, pointText, levelText } = useUnitWords();
  const { slug, params } = usePlanView();
  const [isOpen, setOpen] = useState(false);
  const { indicator, target, verdict, pace, field, repeats } = line;
  const now = line.points.at(-1);
  const facts = [
    target && u.required(levelText(target, indicator.measureUnit), f.day(target.dueOn)),
    pace?.expected &&
      pace.verdict !== 'onTrack' &&
      u.expected(amount(pace.expected, indicator.measureUnit), f.day(pace.on)),
    field &&
      field.units > 1 &&
      u.field(amount(field.best, indicator.measureUnit), amount(field.median, indicator.measureUnit)),
    field !== null && (field.ahead ?? 0) > 0 && u.ahead(f.count(field.ahead ?? 0)),
    repeats.figure > 1 && u.repeats(f.count(repeats.figure)),
    repeats.sentence > 1 && u.repeatsSentence(f.count(repeats.sentence)),
  ].filter((fact) => typeof fact === 'string');
  return (
    <li className={styles.line}>
      <div className={styles.lineHead}>
        <p className={styles.lineName}>
          {target ? (
            <Link to={paths.item(slug, 'target', target.code, params)}>{target.name ?? indicator.name}</Link>
          ) : (
            indicator.name
          )}
          {target && !says(target.name, indicator.name) && <span className={styles.quiet}> {indicator.name}</span>}
        </p>
        <p className={styles.lineFigure}>
          <strong>{now ? pointText(now, indicator.measureUnit) : u.gaps.noFigure}</strong>
          {indicator.measureUnit !== '%' && now?.gap === null && (
            <span className={styles.quiet}> {indicator.measureUnit}</span>
          )}
        </p>
        <p className={styles.marks}>
          {verdict && now?.gap === null && (
            <span className={styles.verdict} data-verdict={verdict}>
              <span aria-hidden="true">{VERDICT[verdict]}</span> {u.verdicts[verdict]}
              {line.achievement !== null && ` (${f.percent(line.achievement) ?? ''})`}
            </span>
          )}
          {pace && verdict !== 'met' && verdict !== 'exceeded' && (
            <>
              <PaceMark pace={pace} />
              {now?.gap !== null && <span className={styles.quiet}>{f.day(pace.on)}</span>}
            </>
          )}
        </p>
        <Sparkline
          points={line.points}
          label={`${indicator.name}: ${line.points.map((point) => pointText(point, indicator.measureUnit)).join('; ')}`}
        />
      </div>
      <p className={styles.quietWrap}>{facts.join(' · ')}</p>
      {line.forecast && target && verdict !== 'met' && verdict !== 'exceeded' && (
        <p className={styles.quietWrap}>
          <ForecastText line={line} />
        </p>
      )}
      <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{u.series}</summary>
        {isOpen && <SeriesChart line={line} unit={page.unit.code} name={page.unit.shortName ?? page.unit.name} />}
      </details>
    </li>
  );
}

function ForecastText({ line: { forecast } }: { line: UnitLine }) {
  const { u, f } = useUnitWords();
  if (forecast === null) return null;
  if (forecast.day === null) return <>{forecast.reason && u.forecastNone[forecast.reason]}</>;
  if (forecast.isMet) return <>{u.forecastMet(f.day(forecast.day))}</>;
  return (
    <>
      {u.forecast(
        f.day(forecast.day),
        f.day(forecast.earliest ?? forecast.day),
        forecast.latest && f.day(forecast.latest),
      )}
    </>
  );
}
