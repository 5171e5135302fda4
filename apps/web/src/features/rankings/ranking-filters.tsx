import { NativeSelect } from '@mantine/core';
import type { Block, RankingBody, RankingChoices } from '@tiendo/contracts';
import { blockLabel } from '@tiendo/indicators/words';
import type { RankingState } from './ranking-state';
import { useRankingSpeech } from './use-ranking';
import styles from './ranking-filters.module.css';

interface Props {
  choices: RankingChoices;
  ranking: RankingBody;
  state: RankingState;
  onChange: (change: Partial<RankingState>) => void;
}

/** Khối, kỳ, chỉ số, trụ cột, so với: what stands in the address, with what the server chose where it says nothing. */
export function RankingFilters({ choices, ranking, state, onChange }: Props) {
  const { t, f } = useRankingSpeech();
  const period = choices.periods.find(({ code }) => code === ranking.period.code);
  const earlier = choices.periods.filter(
    ({ endsOn, kind, blocks }) =>
      endsOn < ranking.period.startsOn && kind === ranking.period.kind && blocks.some(hasBlock(ranking.block)),
  );
  const indicators = choices.indicators.filter(hasBlock(ranking.block));
  // A line that is open, a comparison or a named publication belongs to the ranking that was left.
  const change = (next: Partial<RankingState>) =>
    onChange({ version: null, unit: null, movement: null, jump: null, ...next });
  return (
    <details className={`${styles.filters} no-print`} open={window.matchMedia('(min-width: 701px)').matches}>
      <summary>{t.filters.title}</summary>
      <div className={styles.filterFields}>
        <NativeSelect
          label={t.filters.block}
          value={ranking.block}
          data={(period?.blocks ?? [{ block: ranking.block }]).map(({ block }) => ({
            value: block,
            label: blockLabel(block, f.language),
          }))}
          onChange={(event) => change({ block: event.currentTarget.value as Block, parent: null, compare: [] })}
        />
        <NativeSelect
          label={t.filters.period}
          value={ranking.period.code}
          data={choices.periods.map(({ code, label }) => ({ value: code, label }))}
          onChange={(event) => {
            const next = choices.periods.find(({ code }) => code === event.currentTarget.value);
            const keeps = next?.blocks.some(hasBlock(ranking.block));
            change({
              period: next?.code ?? null,
              against: null,
              ...(keeps ? {} : { block: null, parent: null, compare: [] }),
            });
          }}
        />
        <NativeSelect
          label={t.filters.index}
          value={ranking.index}
          data={[
            {
              group: t.filters.planIndices,
              items: (['completion', 'achievement'] as const).map((value) => ({ value, label: t.indices[value] })),
            },
            {
              group: t.filters.indicators,
              items: indicators.map(({ code, name }) => ({ value: `indicator:${code}`, label: name })),
            },
          ]}
          onChange={(event) => {
            const index = event.currentTarget.value;
            change({ index, order: null, pillar: index.startsWith('indicator:') ? null : state.pillar });
          }}
        />
        {ranking.order !== 'best' && (
          <NativeSelect
            label={t.filters.order}
            value={state.order ?? ''}
            data={[
              { value: '', label: t.filters.listed },
              { value: 'highest', label: t.filters.highest },
              { value: 'lowest', label: t.filters.lowest },
            ]}
            onChange={(event) => change({ order: (event.currentTarget.value || null) as RankingState['order'] })}
          />
        )}
        <NativeSelect
          label={t.filters.pillar}
          value={ranking.pillar?.code ?? ''}
          disabled={ranking.indicator !== null}
          data={[
            { value: '', label: t.filters.wholePlan },
            ...choices.pillars.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(event) => change({ pillar: event.currentTarget.value || null })}
        />
        <NativeSelect
          label={t.filters.against}
          value={state.against ?? ''}
          disabled={ranking.version === 'published'}
          data={[
            { value: '', label: t.filters.previous },
            { value: 'none', label: t.filters.none },
            ...earlier.map(({ code, label }) => ({ value: code, label })),
          ]}
          onChange={(event) => change({ against: event.currentTarget.value || null, version: state.version })}
        />
      </div>
    </details>
  );
}

const hasBlock =
  (block: Block) =>
  (one: { readonly block: Block }): boolean =>
    one.block === block;
