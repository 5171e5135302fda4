import { Select, TextInput, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import type { RankingBody } from '@tiendo/contracts';
import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { FilterLinks } from '../../shared/ui';
import { unitLabel } from './list-lines';
import { LIST_ENDS, type ListPart, MOVEMENTS, type RankingState } from './ranking-state';
import { useRanking, useRankingSpeech } from './use-ranking';
import type { Speech } from './words';
import styles from './list-tools.module.css';

/** Shorter lists are seen at one glance: nothing to go to. */
const JUMP_FROM = 20;
/** No more options are drawn at once; who types finds the others. */
const OPTIONS_MAX = 60;
const WHOLE_BLOCK = '';
/** Names in Vietnamese order, "Xã số 9" before "Xã số 10". */
const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

interface Props {
  ranking: RankingBody;
  state: RankingState;
  /** Which part of the list is shown. */
  part: ListPart;
  /** The list does not fit the screen: its ends can be chosen. */
  isNarrow: boolean;
  /** Whether the last ones may be asked for: members of the owner. */
  isMember: boolean;
  /** Drawn or as a table; null: it can only be a table. */
  view: 'drawing' | 'table' | null;
  text: string;
  onText: (text: string) => void;
  onJump: (code: string) => void;
}

/** What the list shows of a ranking: one movement, the units of one parent, those a word finds; and where it opens. */
export function ListTools(props: Props) {
  const { ranking, state, view, text, onText, onJump } = props;
  const speech = useRankingSpeech();
  const { t } = speech;
  const { addressOf } = useRanking();
  return (
    <div className={`${styles.tools} no-print`}>
      {(ranking.against !== null || props.isNarrow) && (
        <FilterLinks label={t.filters.movement} links={partLinks(props, addressOf, speech)} />
      )}
      <div className={styles.fields}>
        {ranking.parents.length > 1 && <ParentSelect ranking={ranking} parent={state.parent} />}
        <TextInput
          type="search"
          className={styles.field}
          aria-label={t.filters.search}
          placeholder={t.filters.search}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
        {view !== 'drawing' && ranking.items.length > JUMP_FROM && <JumpSelect ranking={ranking} onJump={onJump} />}
        {view !== null && (
          <nav className={styles.views} aria-label={t.board.views}>
            {(['drawing', 'table'] as const).map((one) => (
              <Link
                key={one}
                to={addressOf({ view: one === 'table' ? 'table' : null })}
                replace
                preventScrollReset
                aria-current={view === one ? 'true' : undefined}
              >
                {one === 'table' ? t.board.asTable : t.board.asDrawing}
              </Link>
            ))}
          </nav>
        )}
      </div>
    </div>
  );
}

/** Options whose label has what was typed, diacritics ignored; folded once, however often one types. */
function useFoldedFilter(data: readonly ComboboxItem[]): OptionsFilter {
  const keys = useMemo(() => new Map(data.map(({ value, label }) => [value, foldVietnamese(label)])), [data]);
  return ({ options, search, limit }) =>
    (options as ComboboxItem[]).filter(({ value }) => matchesFolded(keys.get(value) ?? '', search)).slice(0, limit);
}

/** The units of one parent, or the whole block. */
function ParentSelect({ ranking, parent }: { ranking: RankingBody; parent: string | null }) {
  const { t, f } = useRankingSpeech();
  const { go } = useRanking();
  const data = useMemo(
    () => [
      { value: WHOLE_BLOCK, label: t.filters.everywhere(f.number(ranking.counts.units)) },
      ...ranking.parents.map(({ code, name, units }) => ({
        value: code,
        label: t.filters.parentOption(name, f.number(units)),
      })),
    ],
    [ranking.counts.units, ranking.parents, t, f],
  );
  const filter = useFoldedFilter(data);
  return (
    <Select
      className={styles.wideField}
      aria-label={t.filters.parent}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      data={data}
      filter={filter}
      value={parent ?? WHOLE_BLOCK}
      nothingFoundMessage={t.filters.noneFound}
      maxDropdownHeight={320}
      onChange={(code) => go({ parent: code || null, movement: null, jump: null })}
    />
  );
}

/** Finds a unit and opens the list where it stands; keeps nothing itself, so that one can go there again. */
function JumpSelect({ ranking, onJump }: { ranking: RankingBody; onJump: (code: string) => void }) {
  const { t } = useRankingSpeech();
  const data = useMemo(() => {
    const names = new Map(ranking.parents.map(({ code, name }) => [code, name]));
    return ranking.items
      .map((row) => ({ value: row.unit.code, label: unitLabel(row, names) }))
      .sort((a, b) => VIETNAMESE.compare(a.label, b.label));
  }, [ranking.items, ranking.parents]);
  const filter = useFoldedFilter(data);
  return (
    <Select
      className={styles.field}
      aria-label={t.filters.jump}
      placeholder={t.filters.jump}
      aria-description={t.filters.jumpHint}
      searchable
      selectFirstOptionOnChange
      data={data}
      filter={filter}
      limit={OPTIONS_MAX}
      value={null}
      nothingFoundMessage={t.filters.noneFound}
      maxDropdownHeight={320}
      onChange={(code) => code && onJump(code)}
    />
  );
}

function partLinks(
  { ranking: { counts: block, within }, part, isNarrow, isMember }: Props,
  addressOf: (change: Partial<RankingState>) => string,
  { t, f }: Speech,
) {
  const counts = within?.counts ?? block;
  const of = { up: counts.up, down: counts.down, same: counts.same, new: counts.joined };
  const link = (kind: ListPart, label: string, count: string | null) => ({
    key: kind,
    to: addressOf({ movement: kind === 'all' && !isNarrow ? null : kind }),
    active: part === kind,
    label,
    count,
  });
  const ends = LIST_ENDS.filter((end) => isNarrow && (end === 'first' || isMember));
  return [
    ...ends.reverse().map((end) => link(end, t.parts[end], null)),
    // Who fell, or by how little, is told to members only.
    ...MOVEMENTS.filter((kind) => isMember || kind === 'up')
      .filter((kind) => of[kind] > 0 && !(isNarrow && (kind === 'same' || kind === 'new')))
      .map((kind) => {
        const words = t.movements[kind];
        const whole = link(kind, words, f.number(of[kind]));
        // A phone has room for the mark alone: ▲ 21.
        return isNarrow ? { ...whole, label: words.slice(0, 1), title: words } : whole;
      }),
    link('all', t.movements.all, isNarrow ? null : f.number(counts.units)),
  ];
}
