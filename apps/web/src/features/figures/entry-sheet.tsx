import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useDeferredValue, useMemo, useRef, useState } from 'react';
import { today } from '../../shared/format/today';
import { useFormat } from '../../shared/format';
import { useStable } from '../../shared/grid';
import { useMessages } from '../../shared/i18n';
import { journal, undoLast, useJournalKeys } from '../../shared/journal';
import { usePlanView } from '../../shared/plan';
import { Button, EmptyState, PopButton, notify } from '../../shared/ui';
import { extrasFor, type OwnDetails } from './cell-details';
import { CellPanel } from './cell-panel';
import { FigureGrid, type FigureGridHandle } from './entry/figure-grid';
import { layoutOf } from './entry/layout';
import type { Place } from './entry/move';
import type { FigureGrid as Grid } from './entry/shapes';
import { useCells } from './entry/use-cells';
import { useNarrow } from './entry/use-narrow';
import { figureStep } from './figure-step';
import { keepRecorded } from './figures.queries';
import type { GridState } from './grid-state';
import { figureMessages } from './messages';
import type { Pasted } from './paste/place';
import { DetailFields, FIRST_DETAILS, extrasOf, type Details } from './sheet-defaults';
import { UnitForm } from './unit-form';
import styles from './figures.module.css';

const PasteDialog = lazy(() => import('./paste/paste-dialog'));
const WHOLE = { q: '', pillar: null, missing: false, down: null } as const;

interface Props {
  grid: Grid;
  state: GridState;
  /** May record figures. */
  writes: boolean;
  onUnit: (code: string) => void;
  onClear: () => void;
}

/** The grid with what belongs to its selected cell beside it; on a small screen one unit as a form. */
export function EntrySheet({ grid, state, writes, onUnit, onClear }: Props) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const { slug, plan } = usePlanView();
  const queries = useQueryClient();
  const narrow = useNarrow();
  const handle = useRef<FigureGridHandle>(null);
  const { q, pillar, missing, down } = state;
  const layout = useMemo(() => layoutOf(grid, { q, pillar, missing, down }), [grid, q, pillar, missing, down]);
  const whole = useMemo(() => layoutOf(grid, WHOLE).byKey, [grid]);
  const place = { slug, period: grid.period.code, block: grid.block };
  useJournalKeys('figures');
  const [selection, setSelection] = useState<{ active: Place; anchor: Place }>(() => {
    const first = {
      row: layout.rows.length > 1 && layout.down === 'units' ? 1 : 0,
      column: layout.down === 'lines' ? 1 : 0,
    };
    return { active: first, anchor: first };
  });
  const [details, setDetails] = useState<Details>(FIRST_DETAILS);
  const [own, setOwn] = useState<ReadonlyMap<string, OwnDetails>>(new Map());
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const [phoneKey, setPhoneKey] = useState<string | null>(null);
  const locked = !writes || grid.period.state === 'closed';
  const extras = extrasOf(details);
  const { store, states } = useCells({
    ...place,
    squares: whole,
    written: (square, body, answer) =>
      journal.add(
        figureStep({
          ...{ queries, place, answer, reason: t.undoReason },
          cells: [{ indicator: square.cell.indicator, unit: square.cell.unit, body }],
          words: t.steps.one(body.text ?? '', square.line.indicator.name, square.unit?.name ?? t.province),
        }),
      ),
    label: `${t.page}: ${plan.code}, ${grid.period.label}`,
    extras,
    writes: !locked,
  });
  const within = (at: Place): Place => ({
    row: Math.min(at.row, Math.max(0, layout.rows.length - 1)),
    column: Math.min(at.column, Math.max(0, layout.columns.length - 1)),
  });
  const [active, anchor] = [within(selection.active), within(selection.anchor)];
  const square = narrow
    ? phoneKey === null
      ? null
      : (whole.get(phoneKey) ?? null)
    : layout.at(active.row, active.column);
  // The panel follows the arrow keys when there is time for it; the cells themselves never wait for it.
  const shown = useDeferredValue(square);
  const keepOwn = useStable((chosen: OwnDetails) => {
    if (shown) setOwn(new Map(own).set(shown.key, chosen));
  });
  const backToGrid = useStable(() => handle.current?.focus());
  const unsaved = states.drafts.size;
  const waiting = [...states.drafts.values()].some((draft) => draft.state === 'waiting');
  const filled = grid.cells.filter(({ figure }) => figure !== null).length;
  /** Chosen for single cells that have no figure yet. */
  const ownOf = (key: string): OwnDetails | null => (whole.get(key)?.cell.figure ? null : (own.get(key) ?? null));
  const commit = (key: string, text: string): void => store.commit(key, text, extrasFor(ownOf(key), details));

  if (layout.rows.length === 0 || layout.columns.length === 0) {
    return (
      <EmptyState
        title={t.nothingFound}
        actions={
          <Button variant="default" onClick={onClear}>
            {t.clearFilters}
          </Button>
        }
      />
    );
  }
  const panel = shown && (
    <CellPanel
      key={shown.key}
      slug={slug}
      province={plan.province.code}
      period={grid.period}
      previousLabel={grid.previousPeriod?.label ?? null}
      square={shown}
      draft={states.drafts.get(shown.key)}
      store={store}
      locked={locked}
      own={ownOf(shown.key)}
      onOwn={keepOwn}
      defaults={details}
      today={today()}
      withdrawing={withdrawing}
      onWithdrawing={setWithdrawing}
      onDone={backToGrid}
    />
  );
  return (
    <>
      <div className={styles.statusLine}>
        <p role="status">
          {!writes
            ? t.readOnly
            : grid.period.state === 'closed'
              ? t.locked
              : grid.period.state === 'planned'
                ? t.notOpen
                : null}{' '}
          {t.cellsFilled(f.number(filled), f.number(grid.cells.length))}
          {!locked && ` · ${unsaved > 0 ? t.status(f.number(unsaved)) : t.allSaved}`}
          {waiting && ` · ${t.offline}`}
        </p>
        {waiting && (
          <button type="button" className={styles.link} onClick={() => store.retry()}>
            {t.retryNow}
          </button>
        )}
        {!locked && (
          <PopButton
            label={t.defaults}
            className={styles.tool}
            panel={() => (
              <div className={styles.popFields}>
                <DetailFields province={plan.province.code} value={details} max={today()} onChange={setDetails} />
              </div>
            )}
          >
            {t.defaultsNow(t.grades[details.grade], t.origins[details.origin].toLowerCase())}
          </PopButton>
        )}
      </div>
      {narrow ? (
        <>
          <UnitForm
            grid={grid}
            layout={layout}
            states={states}
            unit={state.unit}
            locked={locked}
            onUnit={(unit) => {
              setPhoneKey(null);
              onUnit(unit);
            }}
            onTyping={(key, text) => store.type(key, text)}
            onCommit={(key, text) => {
              setPhoneKey(key);
              commit(key, text);
            }}
            onDetails={({ key }) => setPhoneKey(key === phoneKey ? null : key)}
          />
          {panel}
        </>
      ) : (
        <div className={styles.sheet}>
          <div className={styles.main}>
            <FigureGrid
              ref={handle}
              grid={grid}
              layout={layout}
              states={states}
              active={active}
              anchor={anchor}
              locked={locked}
              onActive={(to, range) => {
                setSelection({ active: to, anchor: range ? anchor : to });
                setWithdrawing(false);
              }}
              onTyping={(key, text) => store.type(key, text)}
              onCommit={commit}
              onPaste={(rows) =>
                setPasted({
                  rows,
                  layout,
                  from: { row: Math.min(active.row, anchor.row), column: Math.min(active.column, anchor.column) },
                })
              }
              onWithdraw={() => setWithdrawing((square?.cell.figure ?? null) !== null)}
              onDetails={() =>
                document.querySelector<HTMLElement>(`.${styles.panel} summary, .${styles.panel} button`)?.focus()
              }
            />
            {!locked && <p className={styles.keys}>{t.keys}</p>}
          </div>
          <aside className={styles.aside} aria-label={t.cell}>
            {panel}
          </aside>
        </div>
      )}
      {pasted && (
        <Suspense fallback={null}>
          <PasteDialog
            slug={slug}
            province={plan.province.code}
            period={grid.period.code}
            pasted={pasted}
            extras={extras}
            onClose={() => setPasted(null)}
            onRecorded={(answer, keys, cells) => {
              keepRecorded(queries, place, answer);
              store.markSaved(keys);
              setPasted(null);
              const step = figureStep({
                ...{ queries, place, cells, answer, reason: t.undoReason },
                words: t.steps.pasted(f.count(keys.length)),
              });
              journal.add(step);
              void notify({
                title: t.paste.done(f.count(keys.length)),
                action: { label: t.steps.undo, run: () => void undoLast(step) },
              });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
