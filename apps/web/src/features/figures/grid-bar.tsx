import type { PeriodBody } from '@tiendo/contracts';
import type { Ref } from 'react';
import { blockLabel } from '@tiendo/indicators/words';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { useTyped } from '../../shared/fields';
import { SavedViews } from '../../shared/saved-views';
import { wordOfBlock } from '../../shared/url';
import { UNITS_DOWN } from './entry/layout';
import type { FigureGrid } from './entry/shapes';
import { GRID_PARAMS, type GridState } from './grid-state';
import { figureMessages } from './messages';
import styles from './figures.module.css';

interface Props {
  /** Owner of the plan: whose saved views are offered. */
  province: string;
  periods: readonly PeriodBody[];
  grid: FigureGrid;
  state: GridState;
  onChange: (to: Readonly<Record<string, string | null>>) => void;
  search: Ref<HTMLInputElement>;
  /** Back among the cells. */
  onLeaveSearch: () => void;
  /** Where the sheet puts its own tools. */
  onTools: (element: HTMLElement | null) => void;
}

/** Which period, block and part of the form; all in the address. */
export function GridBar({ province, periods, grid, state, onChange, search, onLeaveSearch, onTools }: Props) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const [typed, type] = useTyped(state.q, (q) => onChange({ [GRID_PARAMS.q]: q || null }));
  const pillars = [...new Map(grid.lines.flatMap(({ pillar }) => (pillar ? [[pillar.code, pillar.name]] : [])))];
  const down = state.down ?? UNITS_DOWN;
  return (
    <div className={styles.bar}>
      <label className={styles.choice}>
        <span className="visually-hidden">{t.period}</span>
        <select value={grid.period.code} onChange={({ target }) => onChange({ [GRID_PARAMS.period]: target.value })}>
          {periods.map((period) => (
            <option key={period.code} value={period.code}>
              {period.label} – {t.states[period.state]}
            </option>
          ))}
        </select>
      </label>
      {grid.blocks.length > 1 && (
        <label className={styles.choice}>
          <span className="visually-hidden">{t.block}</span>
          <select
            value={wordOfBlock(grid.block)}
            onChange={({ target }) => onChange({ [GRID_PARAMS.block]: target.value, [GRID_PARAMS.parent]: null })}
          >
            {grid.blocks.map((block) => (
              <option key={block} value={wordOfBlock(block)}>
                {blockLabel(block, f.language)}
              </option>
            ))}
          </select>
        </label>
      )}
      {grid.parents.length > 0 && (
        <label className={styles.choice}>
          <span className="visually-hidden">{t.parent}</span>
          <select
            value={grid.parent ?? ''}
            onChange={({ target }) =>
              onChange({ [GRID_PARAMS.parent]: target.value || null, [GRID_PARAMS.unit]: null })
            }
          >
            {grid.parent === null && <option value="">{t.everywhere}</option>}
            {grid.parents.map(({ code, name, units }) => (
              <option key={code} value={code}>
                {t.parentOption(name, f.number(units))}
              </option>
            ))}
          </select>
        </label>
      )}
      {pillars.length > 1 && (
        <label className={styles.choice}>
          <span className="visually-hidden">{t.pillar}</span>
          <select
            value={state.pillar ?? ''}
            onChange={({ target }) => onChange({ [GRID_PARAMS.pillar]: target.value || null })}
          >
            <option value="">{t.allPillars}</option>
            {pillars.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <input
        ref={search}
        type="search"
        aria-keyshortcuts="/ Control+F"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          onLeaveSearch();
        }}
        className={styles.search}
        aria-label={t.search}
        placeholder={t.search}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
      <button
        type="button"
        className={styles.tool}
        aria-pressed={state.missing}
        onClick={() => onChange({ [GRID_PARAMS.missing]: state.missing ? null : '1' })}
      >
        {t.missing}
      </button>
      <button
        type="button"
        className={`${styles.tool} ${styles.iconTool} ${styles.wide}`}
        aria-label={t.across}
        title={t.across}
        aria-pressed={down === 'lines'}
        onClick={() => onChange({ [GRID_PARAMS.across]: down === 'lines' ? null : 'chi-so' })}
      >
        <span aria-hidden="true">⇄</span>
      </button>
      <SavedViews province={province} screen="figures" />
      <div ref={onTools} className={styles.tools} />
    </div>
  );
}
