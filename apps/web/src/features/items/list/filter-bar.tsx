import type { ItemKind } from '@tiendo/contracts';
import { isItemStatus } from '@tiendo/indicators/status';
import { memo, type Ref } from 'react';
import { useMessages } from '../../../shared/i18n';
import { SavedViews } from '../../../shared/saved-views';
import { PopButton } from '../../../shared/ui';
import { itemMessages } from '../messages';
import { ITEM_SORT_KEYS } from '@tiendo/indicators/items';
import { GROUPINGS, isFiltered, withoutFilters, type ListState } from './list-state';
import { FLAGS, filterChips } from './filter-chips';
import { OptionList } from './option-list';
import type { ListOptions } from './use-list-options';
import shared from './list.module.css';
import styles from './filter-bar.module.css';

interface Props {
  kind: ItemKind;
  state: ListState;
  options: ListOptions;
  onChange: (state: ListState) => void;
  search: Ref<HTMLInputElement>;
  typed: string;
  onTyped: (text: string) => void;
  /** Cards have no header to sort by. */
  narrow: boolean;
  staff: boolean;
  signedIn: boolean;
  /** Owner of the plan: whose saved views are offered. */
  province: string;
}

/** Search, filters and grouping, all at work while they are chosen. */
export const FilterBar = memo(function FilterBar({
  kind,
  state,
  options,
  onChange,
  search,
  typed,
  onTyped,
  narrow,
  staff,
  signedIn,
  province,
}: Props) {
  const t = useMessages(itemMessages);
  const lists = [
    {
      key: 'statuses' as const,
      label: t.filters.status,
      options: options.status,
      set: (chosen: string[]) => onChange({ ...state, statuses: chosen.filter(isItemStatus) }),
    },
    {
      key: 'sections' as const,
      label: t.columns.section[kind],
      options: options.section,
      set: (chosen: string[]) => onChange({ ...state, sections: chosen }),
    },
    {
      key: 'units' as const,
      label: t.filters.units,
      options: options.unit,
      set: (chosen: string[]) => onChange({ ...state, units: chosen }),
    },
  ].filter((list) => list.options.length > 1 || state[list.key].length > 0);
  const flags = FLAGS.map((flag) => (
    <button
      key={flag}
      type="button"
      className={shared.tool}
      aria-pressed={state[flag]}
      title={flag === 'attention' ? t.filters.attentionHint : undefined}
      onClick={() => onChange({ ...state, [flag]: !state[flag] })}
    >
      {flag === 'attention' && staff ? t.filters.attentionStaff : t.filters[flag]}
    </button>
  ));
  const choices = (
    <>
      {lists.map((list) => (
        <PopButton
          key={list.key}
          label={list.label}
          className={`${shared.tool} ${state[list.key].length > 0 ? shared.toolOn : ''}`}
          panel={() => (
            <OptionList label={list.label} options={list.options} chosen={state[list.key]} onChange={list.set} />
          )}
        >
          {state[list.key].length > 0 ? t.filters.chosen(list.label, state[list.key].length) : list.label}
        </PopButton>
      ))}
      {flags}
      {options.horizons.map((year) => (
        <button
          key={year}
          type="button"
          className={shared.tool}
          aria-pressed={state.unmetHorizon === year}
          onClick={() => onChange({ ...state, unmetHorizon: state.unmetHorizon === year ? null : year })}
        >
          {t.unmetHorizon(year)}
        </button>
      ))}
      <label className={styles.select}>
        <span>{t.group.label}</span>
        <select
          value={state.group ?? ''}
          onChange={(event) =>
            onChange({ ...state, group: GROUPINGS.find((one) => one === event.target.value) ?? null })
          }
        >
          <option value="">{t.group.none}</option>
          <option value="section">{t.group.section[kind]}</option>
          <option value="status">{t.group.status}</option>
          {signedIn && <option value="unit">{t.group.unit}</option>}
        </select>
      </label>
      {narrow && (
        <label className={styles.select}>
          <span>{t.sort.label}</span>
          <select
            value={state.sort?.key ?? ''}
            onChange={(event) => {
              const key = ITEM_SORT_KEYS.find((one) => one === event.target.value);
              onChange({ ...state, sort: key ? { key, descending: key === 'overdue' || key === 'updatedOn' } : null });
            }}
          >
            <option value="">{t.sort.plan}</option>
            {ITEM_SORT_KEYS.map((key) => (
              <option key={key} value={key}>
                {key === 'section' ? t.sort.section[kind] : t.sort[key]}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
  return (
    <div className={`${styles.toolbar} no-print`} role="search">
      <input
        ref={search}
        type="search"
        className={styles.search}
        placeholder={t.search}
        aria-label={t.search}
        title={t.searchHint}
        aria-keyshortcuts="/"
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
      />
      {narrow ? (
        <details className={styles.filters}>
          <summary className={shared.tool}>{t.filters.openNarrow}</summary>
          <div className={styles.filterRow}>{choices}</div>
        </details>
      ) : (
        choices
      )}
      <SavedViews province={province} screen={kind === 'target' ? 'targets' : 'tasks'} />
    </div>
  );
});

/** The filters in force, each to be taken off where it stands. */
export const FilterChips = memo(function FilterChips({
  state,
  options,
  onChange,
}: Pick<Props, 'state' | 'options' | 'onChange'>) {
  const t = useMessages(itemMessages);
  if (!isFiltered(state)) return null;
  const chips = filterChips(state, options, t);
  return (
    <ul className={`${styles.chips} no-print`} aria-label={t.filters.open}>
      {chips.map((chip) => (
        <li key={chip.key} className={styles.chip}>
          <span className={shared.clip} title={chip.label}>
            {chip.label}
          </span>
          <button type="button" aria-label={t.filters.remove(chip.label)} onClick={() => onChange(chip.next)}>
            ×
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={shared.quietButton} onClick={() => onChange(withoutFilters(state))}>
          {t.filters.clear}
        </button>
      </li>
    </ul>
  );
});
