import { blockLabel } from '@tiendo/indicators/words';
import type { PlanDetail } from '../../../shared/contract-types';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { ProvisionalStamp } from '../../../shared/ui';
import { layoutOf, type Layout } from '../entry/layout';
import type { FigureGrid } from '../entry/shapes';
import type { GridState } from '../grid-state';
import { figureMessages } from '../messages';
import { FiguresTable } from './figures-table';
import { isAllPreliminary, MARKS, paperCell, type Mark } from './paper-cell';
import { columnsOfPart, sheetParts } from './sheet-parts';
import styles from './figures-sheet.module.css';

interface Props {
  plan: PlanDetail;
  grid: FigureGrid;
  state: GridState;
  /** When the figures were taken. */
  takenAt: string;
}

/** Biểu số liệu theo đơn vị: every unit and every indicator of a period on A4 across, with marks and source. */
export function FiguresPaper({ plan, grid, state, takenAt }: Props) {
  const t = useMessages(figureMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const layout = layoutOf(grid, state);
  const parts = sheetParts(layout.columns.length, columnsOfPart(layout.down));
  const allPreliminary = isAllPreliminary(grid);
  const simulated = plan.province.simulated ? common.simulated(plan.province.name) : null;
  const pillar = grid.lines.find((line) => line.pillar?.code === state.pillar)?.pillar?.name;
  const filters = [
    blockLabel(grid.block, f.language),
    grid.parents.find(({ code }) => code === grid.parent)?.name,
    pillar,
    state.q.trim() ? `“${state.q.trim()}”` : null,
    state.missing ? t.missing : null,
  ].filter(Boolean);
  const used = marksOf(layout, (row, column) => paperCell(layout.at(row, column), allPreliminary, t, f).marks);
  const { units, lines } = countsOf(layout);
  return (
    <div className={styles.sheet}>
      <header className={styles.head}>
        <ProvisionalStamp />
        {simulated && <p className={styles.simulated}>{simulated}</p>}
        <h2>{t.sheet.title}</h2>
        <p className={styles.period}>{grid.period.label}</p>
        <p>
          {filters.join(' · ')} · {t.sheet.counts(f.number(units), f.number(lines))}
        </p>
        <p>
          {t.sheet.plan(plan.code, f.day(plan.issuedOn))} · {plan.title}
        </p>
      </header>
      <div className={styles.scroll} role="region" aria-label={t.sheet.title} tabIndex={0}>
        {parts.map((part, index) => (
          <FiguresTable
            key={part.from}
            layout={layout}
            part={part}
            label={parts.length > 1 ? t.sheet.part(f.number(index + 1), f.number(parts.length), t.sheet.title) : null}
            allPreliminary={allPreliminary}
          />
        ))}
      </div>
      <footer className={styles.foot}>
        <p>
          {[
            ...MARKS.filter((mark) => used.has(mark)).map((mark) => t.sheet.marks[mark]),
            ...(allPreliminary ? [t.sheet.allPreliminary] : []),
          ].join('; ')}
          .
        </p>
        <p>{t.sheet.provinceNote}</p>
        <p>
          {t.sheet.source(plan.code, grid.period.label, f.day(grid.period.endsOn), f.moment(takenAt))}
          {plan.sourceNote && ` ${plan.sourceNote}`}
        </p>
      </footer>
    </div>
  );
}

function marksOf(layout: Layout, at: (row: number, column: number) => readonly Mark[]): ReadonlySet<Mark> {
  return new Set(layout.rows.flatMap((_, row) => layout.columns.flatMap((__, column) => at(row, column))));
}

function countsOf({ rows, columns }: Layout) {
  const heads = [...rows, ...columns];
  const of = (type: 'unit' | 'line') => heads.filter((head) => head.type === type).length;
  return { units: of('unit'), lines: of('line') };
}
