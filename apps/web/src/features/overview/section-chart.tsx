import { useMemo } from 'react';
import type { Overview } from '../../shared/contract-types';
import { usePlanView } from '../../shared/plan';
import { paths } from '../../shared/url';
import { openFinding } from './headline-sentence';
import { StatusChartCard } from './status-chart-card';
import { useSpeech } from './use-speech';

/** Status by pillar (or by group, where a plan has no targets). */
export function SectionChart({ overview, kind }: { overview: Overview; kind: 'target' | 'task' }) {
  const speech = useSpeech();
  const { t, f } = speech;
  const { slug, params } = usePlanView();
  const sections = kind === 'target' ? overview.pillars : overview.groups;
  const rows = useMemo(
    () => sections.map((section) => ({ code: section.code, name: section.name, rollUp: section })),
    [sections],
  );
  return (
    <StatusChartCard
      title={openFinding(sections, kind, speech)}
      hint={(kind === 'target' ? t.charts.hintPillar : t.charts.hintGroup)(f.day(overview.asOf))}
      rowWord={kind === 'target' ? t.sections.sectionTarget : t.sections.sectionTask}
      rows={rows}
      fileName={t.charts.file.pillar}
      listOf={(row, status) =>
        paths.list(slug, kind, params, { section: row.code ?? undefined, status: status ? [status] : undefined })
      }
    />
  );
}
