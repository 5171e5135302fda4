import { NO_LEAD_UNIT } from '@tiendo/indicators/items';
import { useCallback, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ChartTokens } from '../../../shared/charts';
import type { Overview } from '../../../shared/contract-types';
import { usePlanView } from '../../../shared/plan';
import { paths } from '../../../shared/url';
import { unitFinding } from '../headline-sentence';
import { useSpeech } from '../use-speech';
import { ChartCard } from './chart-card';
import { mainKind } from './layout';
import { Twin } from './twin';
import { type UnitBar, unitsHeight, unitsOption } from './units.option';

/** Bars beyond this stand in the table only. */
const MOST_BARS = 7;

/** Who has how much left: lead units by what is not done, item by item. Not a partition, and it says so. */
export function UnitsCard({ overview }: { overview: Overview }) {
  const speech = useSpeech();
  const { t, f } = speech;
  const { slug, params } = usePlanView();
  const navigate = useNavigate();
  const { units, targets, tasks } = overview;
  const rows = useMemo(() => {
    const bars = units.map(({ code, name, shortName, total, completed, overdue }): UnitBar => ({
      code,
      name: name ?? t.charts.noUnit,
      shortName: shortName ?? name ?? t.charts.noUnit,
      total,
      completed,
      overdue,
      open: total - completed - overdue,
    }));
    const left = ({ total, completed }: UnitBar) => total - completed;
    const named = bars.filter(({ code }) => code !== null).sort((a, b) => left(b) - left(a) || b.overdue - a.overdue);
    return [...named, ...bars.filter(({ code, total }) => code === null && total > 0)];
  }, [units, t]);
  const shown = useMemo(() => rows.filter(({ code }) => code !== null).slice(0, MOST_BARS), [rows]);
  const kind = mainKind(overview);
  const listOf = ({ code }: UnitBar, overdue = false) =>
    paths.list(slug, kind, params, { leadUnit: code ?? NO_LEAD_UNIT, overdue });
  const title = unitFinding(units, targets.total + targets.excluded + tasks.total + tasks.excluded, speech);
  const tell = useCallback(
    (index: number): string => {
      const bar = shown[index];
      if (!bar) return '';
      const lines = (['overdue', 'open', 'completed'] as const)
        .filter((part) => bar[part] > 0)
        .map((part) => `${t.charts.unitParts[part]}: ${f.ratio(bar[part], bar.total)}`);
      return [bar.name, ...lines].join('\n');
    },
    [shown, t, f],
  );
  const draw = useCallback(
    (tokens: ChartTokens) =>
      unitsOption(
        shown,
        tokens,
        { label: title, tell, count: ({ total, completed }) => f.ratio(total - completed, total) },
        Math.min(150, Math.max(...shown.map(({ shortName }) => shortName.length)) * 8 + 6),
      ),
    [shown, title, tell, f],
  );
  return (
    <ChartCard
      title={title}
      hint={t.charts.unitHint}
      draw={draw}
      height={unitsHeight(shown.length)}
      legend={[
        { swatch: 'late', label: t.charts.unitParts.overdue, color: (tokens) => tokens.ink.stopped },
        { swatch: 'open', label: t.charts.unitParts.open, color: (tokens) => tokens.tint.progress },
        { swatch: 'done', label: t.charts.unitParts.completed, color: (tokens) => tokens.ink.done },
      ]}
      steps={{ count: shown.length, tell }}
      onPoint={({ index }) => {
        const bar = shown[index];
        if (bar) void navigate(listOf(bar));
      }}
      fileName={t.charts.file.unit}
      table={
        <Twin
          label={title}
          heads={[
            t.charts.unit,
            ...(['overdue', 'open', 'completed'] as const).map((part) => t.charts.unitParts[part]),
            t.sections.total,
          ]}
          rows={rows.map((bar) => ({
            key: bar.code ?? '',
            head: <Link to={listOf(bar)}>{bar.name}</Link>,
            cells: [
              bar.overdue === 0 ? f.number(0) : <Link to={listOf(bar, true)}>{f.number(bar.overdue)}</Link>,
              f.number(bar.open),
              f.number(bar.completed),
              f.number(bar.total),
            ],
          }))}
        />
      }
    />
  );
}
