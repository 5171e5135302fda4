import { useMemo } from 'react';
import { NO_LEAD_UNIT } from '@tiendo/indicators/items';
import type { Overview } from '../../shared/contract-types';
import { usePlanView } from '../../shared/plan';
import { paths } from '../../shared/url';
import { unitFinding } from './headline-sentence';
import { StatusChartCard } from './status-chart-card';
import { useSpeech } from './use-speech';

/** Bars beyond this stand in the table only. */
const MOST_BARS = 12;

/** Status by lead unit, most items first; what names no unit comes last. Not a partition, and it says so. */
export function UnitChart({ overview }: { overview: Overview }) {
  const speech = useSpeech();
  const { t, f } = speech;
  const { slug, params } = usePlanView();
  const { units, targets, tasks } = overview;
  const rows = useMemo(() => {
    const named = units.filter((unit) => unit.code !== null).sort((a, b) => b.total - a.total);
    const unknown = units.filter((unit) => unit.code === null && unit.total > 0);
    return [...named, ...unknown].map((unit) => ({
      code: unit.code,
      name: unit.name ?? t.charts.noUnit,
      rollUp: unit,
    }));
  }, [units, t]);
  const chartRows = useMemo(() => {
    if (rows.length <= MOST_BARS) return rows;
    const unknown = rows.filter((row) => row.code === null);
    return [...rows.filter((row) => row.code !== null).slice(0, MOST_BARS - unknown.length), ...unknown];
  }, [rows]);
  // A unit leads targets and tasks; its tasks are the longer list in every plan, and where there are none, its targets.
  const kind = tasks.total + tasks.excluded > 0 ? 'task' : 'target';
  return (
    <StatusChartCard
      title={unitFinding(units, targets.total + targets.excluded + tasks.total + tasks.excluded, speech)}
      hint={t.charts.hintUnit(f.day(overview.asOf))}
      rowWord={t.charts.unit}
      rows={rows}
      chartRows={chartRows}
      note={rows.length > chartRows.length ? t.charts.restUnits(rows.length - chartRows.length) : undefined}
      fileName={t.charts.file.unit}
      listOf={(row, status) =>
        paths.list(slug, kind, params, { leadUnit: row.code ?? NO_LEAD_UNIT, status: status ? [status] : undefined })
      }
    />
  );
}
