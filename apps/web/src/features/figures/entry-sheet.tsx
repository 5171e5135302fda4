import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useDeferredValue, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import { createPortal } from 'react-dom';
import { today } from '../../shared/format/today';
import { useFormat } from '../../shared/format';
import { isBoolean, useArrivalFocus, useRemembered, useStable } from '../../shared/grid';
import { useMessages } from '../../shared/i18n';
import { journal, undoLast, useJournalKeys } from '../../shared/journal';
import { usePlanView } from '../../shared/plan';
import { Button, EmptyState, notify } from '../../shared/ui';
import { extrasFor, type OwnDetails } from './cell-details';
import { CellPanel } from './cell-panel';
import panelStyles from './cell-panel.module.css';
import { FigureGrid, type FigureGridHandle } from './entry/figure-grid';
import type { GridCommand } from './entry/grid-commands';
import { layoutOf } from './entry/layout';
import { areaOf, type Place } from './entry/move';
import type { FigureGrid as Grid } from './entry/shapes';
import { useCells } from './entry/use-cells';
import { useFillDown } from './entry/use-fill-down';
import { useNarrow } from './entry/use-narrow';
import { firstWaiting, nextWaiting } from './entry/waiting';
import { figureStep } from './figure-step';
import { keepRecorded } from './figures.queries';
import type { GridState } from './grid-state';
import { figureMessages } from './messages';
import type { Pasted } from './paste/place';
import { SheetPanel } from './sheet-panel';
import { FIRST_DETAILS, extrasOf, type Details } from './sheet-defaults';
import { SheetTools } from './sheet-tools';
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
  /** Where the tools of the sheet stand; null: not drawn yet. */
  tools: HTMLElement | null;
  /** To the field that narrows rows and columns. */
  onFind: () => void;
  ref?: Ref<EntrySheetHandle>;
}

export interface EntrySheetHandle {
  focus(): void;
}

/** From this width of the window on the panel has room beside the grid without being asked for. */
const ROOMY = 1500;

/** The grid with what belongs to its selected cell beside it; on a small screen one unit as a form. */
export function EntrySheet({ grid, state, writes, onUnit, onClear, tools, onFind, ref }: Props) {
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
  const [wide, setWide] = useRemembered('figures.wide', false, isBoolean);
  const [panelOpen, setPanelOpen] = useRemembered('figures.panel', window.innerWidth >= ROOMY, isBoolean);
  const [selection, setSelection] = useState<{ active: Place; anchor: Place }>(() => {
    const first = firstWaiting(layout);
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
  useImperativeHandle(ref, () => ({ focus: () => handle.current?.focus() }));
  useArrivalFocus(backToGrid, !narrow);
  const fillDown = useFillDown(place, store, extras, (area, rows) =>
    setPasted({ rows, layout, from: { row: area.top, column: area.left } }),
  );
  /** Chosen for single cells that have no figure yet. */
  const ownOf = (key: string): OwnDetails | null => (whole.get(key)?.cell.figure ? null : (own.get(key) ?? null));
  const commit = (key: string, text: string): void => store.commit(key, text, extrasFor(ownOf(key), details));
  const goTo = (to: Place | null): void => {
    if (to) setSelection({ active: to, anchor: to });
    handle.current?.focus();
  };
  const toDetails = (): void => {
    setPanelOpen(true);
    setTimeout(() =>
      document.querySelector<HTMLElement>(`.${panelStyles.panel} summary, .${panelStyles.panel} button`)?.focus(),
    );
  };
  /** The remark of the period before, for what is recorded here now. */
  const takeOverNote = (): void => {
    const note = square?.cell.previous?.note;
    if (!square || !note) return void notify({ title: t.noNoteBefore });
    const { figure } = square.cell;
    if (figure) store.choose(square.key, figure, { ...extras, grade: figure.grade, origin: figure.origin, note });
    else setOwn(new Map(own).set(square.key, { details, note }));
    void notify({ title: t.noteTaken, detail: note });
  };
  const command = (what: GridCommand): void => {
    if (what === 'find') onFind();
    else if (what === 'fill') void fillDown(layout, areaOf(active, anchor));
    else if (what === 'note') takeOverNote();
    else if (what === 'panel') setPanelOpen(!panelOpen);
    else goTo(nextWaiting(layout, states.drafts, active, what === 'back'));
  };
  /** Typed and not saved is given up first; a figure goes by being withdrawn, with the reason. */
  const clear = (): void => {
    const { top, left, bottom, right } = areaOf(active, anchor);
    const typed = [...states.drafts.keys()].filter((key) => {
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) if (layout.at(row, column)?.key === key) return true;
      return false;
    });
    if (typed.length > 0) for (const key of typed) store.drop(key);
    else setWithdrawing((square?.cell.figure ?? null) !== null);
  };

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
  const needsHelp = ['unreadable', 'doubtful', 'stale', 'refused', 'unfinished'].includes(
    (shown && states.drafts.get(shown.key)?.state) ?? '',
  );
  const aside = panelOpen || withdrawing || needsHelp;
  const bar = (
    <SheetTools
      grid={grid}
      drafts={states.drafts}
      province={plan.province.code}
      writes={writes}
      locked={locked}
      details={details}
      onDetails={setDetails}
      wide={wide}
      onWide={setWide}
      panel={panelOpen}
      onPanel={setPanelOpen}
      onNextUnsaved={() => goTo(nextWaiting(layout, states.drafts, active))}
      onRetry={() => store.retry()}
    />
  );
  return (
    <>
      {tools && createPortal(bar, tools)}
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
          {panel && (
            <SheetPanel
              onClose={() => {
                setPhoneKey(null);
                setWithdrawing(false);
              }}
            >
              {panel}
            </SheetPanel>
          )}
        </>
      ) : (
        <div className={aside ? `${styles.sheet} ${styles.withPanel}` : styles.sheet}>
          <div className={styles.main}>
            <FigureGrid
              ref={handle}
              grid={grid}
              layout={layout}
              states={states}
              active={active}
              anchor={anchor}
              locked={locked}
              wide={wide}
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
              onWithdraw={clear}
              onDetails={toDetails}
              onCommand={command}
            />
          </div>
          {aside && (
            <SheetPanel
              onClose={() => {
                setPanelOpen(false);
                setWithdrawing(false);
                backToGrid();
              }}
            >
              {panel}
            </SheetPanel>
          )}
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
