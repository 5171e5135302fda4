import { useMediaQuery } from '@mantine/hooks';
import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { Suspense, lazy, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useFormat } from '../../../shared/format';
import { readCopiedTable } from '../../../shared/files/copied-table';
import { commonMessages, useMessages } from '../../../shared/i18n';
import type { PlanView } from '../../../shared/plan';
import { may, useSession } from '../../../shared/session';
import { EmptyState, ErrorState } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { itemMessages } from '../messages';
import { sheetPath } from '../sheet/sheet-path';
import { useUpdates } from '../update/use-updates';
import { annexOf } from './annex';
import { codesOf, type Line } from './arrange';
import { BulkBar } from './bulk-bar';
import { columnFits, columns, silentColumns } from './columns';
import { FilterBar, FilterChips } from './filter-bar';
import { isTyping } from './grid-keys';
import { ItemCards } from './item-cards';
import { ItemsGrid, type GridHandle } from './items-grid';
import { defaultColumns, withoutFilters, type ListState } from './list-state';
import { ListTools } from './list-tools';
import { ListTotals } from './list-totals';
import { NOTHING_SELECTED, nextSelected, within, type Selection } from './selection';
import type { LoadedItems } from './use-items';
import { useLines } from './use-lines';
import { useListOptions } from './use-list-options';
import { useListState } from './use-list-state';
import { isBoolean, useRemembered, useStable } from '../../../shared/grid';
import listStyles from './list.module.css';
import styles from './list-view.module.css';

const ShortcutsDialog = lazy(() => import('./shortcuts-dialog'));
const StatusPasteDialog = lazy(() => import('../paste/status-paste-dialog'));
const NamingDialog = lazy(() => import('./naming-dialog'));

interface Props {
  kind: ItemKind;
  view: PlanView;
  items: LoadedItems;
  /** The head of the page, with what can be done with the list. */
  header: (actions: ReactNode) => ReactNode;
}

/** Where each list was left, so that coming back from an item finds the row again. */
const lastActive = new Map<string, string>();

const flipped = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
};

/** The list with everything around it: filters above, table or cards, counts below, dialogs on top. */
export function ListView({ kind, view, items, header }: Props) {
  const { plan, slug, params } = view;
  const t = useMessages(itemMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname, search: query } = useLocation();
  const narrow = useMediaQuery('(max-width: 767px)') ?? false;
  const signedIn = Boolean(session);
  const staff = may(session, plan.province.code, 'progress.write') && !narrow;

  const { state, change, typed, setTyped } = useListState(kind);
  const searched = useDeferredValue(typed);
  const current = useMemo(() => ({ ...state, q: searched }), [state, searched]);
  const [folds, setFolds] = useState<{ folded: ReadonlySet<string>; opened: ReadonlySet<string> }>({
    folded: new Set(),
    opened: new Set(),
  });
  const { shown, lines } = useLines(view, kind, items.rows, current, folds);
  const options = useListOptions(plan, kind, items.rows);
  const shownColumns = useMemo(() => {
    if (state.columns) return state.columns;
    const silent = silentColumns(items.rows, state.group);
    return defaultColumns(kind).filter((id) => !silent.has(id));
  }, [state.columns, state.group, items.rows, kind]);

  const place = `${slug}/${kind}`;
  const [activeKey, setActiveKey] = useState(() => lastActive.get(place) ?? '');
  const active = Math.max(
    0,
    lines.findIndex((line) => line.key === activeKey),
  );
  const setActive = (index: number) => {
    const key = lines[index]?.key ?? '';
    lastActive.set(place, key);
    setActiveKey(key);
  };
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED);
  const present = useMemo(() => new Set(lines.flatMap(codesOf)), [lines]);
  const selected = within(selection, present);

  const [dialog, setDialog] = useState<'shortcuts' | readonly ItemRow[] | null>(null);
  /** What was pasted into the list; 'empty': it is still to be pasted. */
  const [pasted, setPasted] = useState<readonly (readonly string[])[] | 'empty' | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const updates = useUpdates({
    onSaved: () => {
      const next = nextSelected(selection, lines, active);
      if (next !== null) setActive(next);
    },
    onNext: () => {
      const next =
        nextSelected(selection, lines, active) ?? lines.findIndex((line, at) => at > active && line.type === 'item');
      const line = lines[next];
      if (line?.type !== 'item') return;
      setActive(next);
      updates.update(line.row);
    },
    onBulkSaved: () => setSelection(NOTHING_SELECTED),
  });
  const updateSelected = () => updates.updateMany(items.rows.filter((row) => selection.codes.has(row.code)));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        document.querySelector('[role="dialog"][aria-modal="true"]')
      )
        return;
      if (event.key === 'Escape' && event.target === search.current) {
        grid.current?.focus();
        return;
      }
      if (isTyping(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        search.current?.focus();
        search.current?.select();
      } else if (event.key === '?') {
        setDialog('shortcuts');
      } else if (event.key === 'U' && staff && selected.length > 0) {
        event.preventDefault();
        updateSelected();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  useEffect(() => {
    if (!staff) return undefined;
    const onPaste = (event: ClipboardEvent) => {
      const copied = event.clipboardData;
      if (!copied || isTyping(event.target) || document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      event.preventDefault();
      setPasted(readCopiedTable(copied.getData('text/html'), copied.getData('text/plain')).rows);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [staff]);

  const file = async () => {
    const { listFile } = await import('../save/list-file');
    const ids = shownColumns.filter((id) =>
      columnFits(columns.find((column) => column.id === id)?.meta, kind, signedIn),
    );
    return listFile({ kind, view, rows: shown, all: items.rows, columns: ids, state: current, options });
  };

  const toggleLine = (line: Line) =>
    setFolds((now) =>
      line.type === 'group'
        ? { ...now, folded: flipped(now.folded, line.group.key) }
        : { ...now, opened: flipped(now.opened, line.key) },
    );
  const sortBy = useStable((sort: ListState['sort']) => change({ ...state, sort }));
  const hrefOf = (row: ItemRow) => paths.item(slug, kind, row.code, params);
  const [wrapped, setWrapped] = useRemembered('items.wrapped', false, isBoolean);
  const shared = { kind, lines, hrefOf, count: plan.policy, onToggleLine: toggleLine };

  return (
    <div className={narrow ? undefined : listStyles.dense}>
      {header(
        <ListTools
          kind={kind}
          signedIn={signedIn}
          shownColumns={shownColumns}
          onColumns={(chosen) => change({ ...state, columns: chosen })}
          file={file}
          sheetHref={sheetPath(slug, params)}
          onShortcuts={() => setDialog('shortcuts')}
          narrow={narrow}
          wrapped={wrapped}
          onWrapped={setWrapped}
          onPaste={staff ? () => setPasted('empty') : null}
        />,
      )}
      {updates.offer}
      <FilterBar
        kind={kind}
        state={state}
        options={options}
        onChange={change}
        search={search}
        typed={typed}
        onTyped={setTyped}
        narrow={narrow}
        staff={staff}
        signedIn={signedIn}
        province={plan.province.code}
      />
      <FilterChips state={state} options={options} onChange={change} />
      {staff && selected.length > 0 && (
        <BulkBar
          kind={kind}
          count={selected.length}
          onUpdate={updateSelected}
          onClear={() => setSelection(NOTHING_SELECTED)}
        />
      )}
      {items.error !== null && (
        <div className={styles.notice}>
          <span>{t.incomplete}</span>
          <ErrorState error={items.error} onRetry={items.retry} />
        </div>
      )}
      {lines.length === 0 ? (
        <EmptyState
          title={
            items.complete
              ? t.nothingFound
              : t.loadingRows(format.number(items.rows.length), format.number(items.total ?? 0))
          }
          detail={t.nothingFoundDetail}
          actions={
            <button type="button" className={listStyles.tool} onClick={() => change(withoutFilters(state))}>
              {t.filters.clear}
            </button>
          }
        />
      ) : narrow ? (
        <ItemCards {...shared} signedIn={signedIn} annexOf={(rows) => annexOf(plan, rows)} />
      ) : (
        <ItemsGrid
          {...shared}
          ref={grid}
          rows={items.rows}
          codes={present}
          sort={state.sort}
          shownColumns={shownColumns}
          signedIn={signedIn}
          staff={staff}
          active={active}
          selection={selection}
          onActive={setActive}
          onSelection={setSelection}
          onSort={sortBy}
          onOpen={(row) => void navigate(hrefOf(row))}
          onUpdate={updates.update}
          wrapped={wrapped}
          annexOf={(rows) => annexOf(plan, rows)}
          onName={setDialog}
        />
      )}
      <ListTotals
        kind={kind}
        shown={shown}
        total={items.total ?? items.rows.length}
        loaded={items.rows.length}
        complete={items.complete}
        count={plan.policy}
        open={narrow || !staff}
      />
      {session === null && (
        <p className={listStyles.second}>
          {t.signInForMore} <Link to={paths.signIn(`${pathname}${query}`)}>{common.signIn}</Link>
        </p>
      )}
      {state.group === 'unit' && <p className={listStyles.second}>{t.group.unitNote}</p>}
      <Suspense fallback={null}>
        {pasted !== null && (
          <StatusPasteDialog
            kind={kind}
            items={items.rows}
            pasted={pasted === 'empty' ? null : pasted}
            onClose={() => setPasted(null)}
            onSaved={(...stated) => {
              setPasted(null);
              updates.stated(...stated);
            }}
          />
        )}
        {dialog === 'shortcuts' && <ShortcutsDialog staff={staff} onClose={() => setDialog(null)} />}
        {dialog !== null && dialog !== 'shortcuts' && (
          <NamingDialog
            kind={kind}
            slug={slug}
            rows={dialog}
            annex={annexOf(plan, dialog)}
            onClose={() => setDialog(null)}
          />
        )}
      </Suspense>
      {updates.dialogs}
    </div>
  );
}
