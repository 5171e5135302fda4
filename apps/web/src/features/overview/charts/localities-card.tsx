import type { LocalityList } from '@tiendo/contracts';
import { useCallback, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ChartTokens } from '../../../shared/charts';
import { shortLabel } from '../../../shared/format/short-label';
import { usePlanView } from '../../../shared/plan';
import { may, useSession } from '../../../shared/session';
import { paths } from '../../../shared/url';
import { useSpeech } from '../use-speech';
import { ChartCard } from './chart-card';
import { binsOf, spreadOf } from './spread';
import { SPREAD_COLUMNS, spreadOption } from './spread.option';
import { Twin } from './twin';
import styles from './charts.module.css';

/** Named under the drawing; more are counted. */
const NAMED = 2;
/** Named in a tooltip. */
const TOLD = 8;

/** Where localities stand; who is weakest, and who is silent. Visitors see how they lie, and nobody last. */
export function LocalitiesCard({ list }: { list: LocalityList }) {
  const { t, f } = useSpeech();
  const { plan, slug, params } = usePlanView();
  const navigate = useNavigate();
  const member = may(useSession(), plan.province.code, 'plan.read');
  const spread = useMemo(() => spreadOf(list), [list]);
  const told = useMemo(() => (member ? spread : { ...spread, weakest: 0 }), [spread, member]);
  const bins = useMemo(() => binsOf(told, SPREAD_COLUMNS), [told]);
  const { whole, period } = list;
  const title = t.charts.allMet(f.ratio(whole.allMet, whole.units));
  const next = told.units[told.weakest];
  const weakest =
    told.weakest > 0 && next ? t.charts.below(f.count(told.weakest), f.percent(next.percent) ?? '') : null;
  const tell = useCallback(
    (index: number): string => {
      const units = bins[index]?.units ?? [];
      if (!member) return t.charts.unitsHere(units.length);
      const lines = units
        .slice(0, TOLD)
        .map((unit) => `${unit.name}: ${f.ratio(unit.completed, unit.total)} (${f.percent(unit.percent)})`);
      return [...lines, ...(units.length > TOLD ? [t.charts.moreUnits(units.length - TOLD)] : [])].join('\n');
    },
    [bins, member, t, f],
  );
  const draw = useCallback(
    (tokens: ChartTokens) =>
      spreadOption(told, tokens, {
        label: title,
        percent: (value) => f.percent(value) ?? '',
        number: (value) => f.number(value),
        tell,
        weakest,
      }),
    [told, title, tell, weakest, f],
  );
  const place = (code: string) => (member ? paths.unit(slug, code, params) : paths.localities(slug, params));
  const rows = member ? spread.units : inOfficialOrder(list, spread.units);
  return (
    <ChartCard
      title={title}
      hint={t.charts.spreadHint(shortLabel(period?.label ?? ''))}
      draw={draw}
      height={150}
      legend={[]}
      steps={{ count: bins.length, tell }}
      onPoint={({ index }) => {
        const units = bins[index]?.units ?? [];
        const [first] = units;
        if (first) void navigate(units.length === 1 ? place(first.code) : paths.localities(slug, params));
      }}
      fileName={t.charts.file.spread}
      note={
        <p className={styles.note}>
          {weakest !== null && (
            <>
              {t.charts.lowest}{' '}
              {told.units.slice(0, NAMED).map((unit, index) => (
                <span key={unit.code}>
                  {index > 0 && ', '}
                  <Link to={place(unit.code)}>{unit.shortName ?? unit.name}</Link> {f.percent(unit.percent)}
                </span>
              ))}
              {'. '}
            </>
          )}
          {spread.silent.length > 0 && (
            <>
              <strong>
                {spread.silent.length > NAMED || !member
                  ? t.charts.silentMany(f.count(spread.silent.length))
                  : t.charts.silent(spread.silent.map(({ name }) => name))}
              </strong>
              {'. '}
            </>
          )}
          <Link to={paths.localities(slug, params)} className={styles.more}>
            {t.charts.openLocalities}
          </Link>
        </p>
      }
      table={
        <Twin
          label={title}
          heads={[t.charts.locality, t.charts.met, t.sections.share]}
          rows={rows.map((unit) => ({
            key: unit.code,
            head: member ? <Link to={place(unit.code)}>{unit.name}</Link> : unit.name,
            cells: [f.ratio(unit.completed, unit.total), f.percent(unit.percent) ?? '–'],
          }))}
        />
      }
    />
  );
}

function inOfficialOrder<Unit extends { code: string }>({ items }: LocalityList, units: readonly Unit[]): Unit[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return [...items].sort((a, b) => a.officialOrder - b.officialOrder).flatMap(({ code }) => byCode.get(code) ?? []);
}
