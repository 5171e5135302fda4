import type { Block, RankingBody, RankingChoices } from '@tiendo/contracts';
import { blockStanding } from '@tiendo/indicators';
import { blockShortName } from '@tiendo/indicators/words';
import { useMediaQuery } from '@mantine/hooks';
import { shortLabel } from '../../shared/format/short-label';
import { CompactSelect } from '../../shared/ui';
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
  const isWide = useMediaQuery('(min-width: 701px)', undefined, { getInitialValueInEffect: false }) ?? true;
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
    <details className={`${styles.filters} no-print`} open={isWide}>
      <summary>{t.filters.title}</summary>
      <div className={styles.filterFields}>
        <CompactSelect
          label={t.filters.block}
          value={ranking.block}
          options={(period?.blocks ?? [{ block: ranking.block }]).map(({ block }) => ({
            value: block,
            label: blockShortName(block, f.language),
          }))}
          onChange={(block) => change({ block: block as Block, parent: null, compare: [] })}
        />
        <CompactSelect
          label={t.filters.period}
          value={ranking.period.code}
          options={choices.periods.map(({ code, label }) => ({ value: code, label: shortLabel(label) }))}
          onChange={(code) => {
            const next = choices.periods.find((one) => one.code === code);
            const keeps = next?.blocks.some(hasBlock(ranking.block));
            change({
              period: next?.code ?? null,
              against: null,
              ...(keeps ? {} : { block: null, parent: null, compare: [] }),
            });
          }}
        />
        <CompactSelect
          label={t.filters.index}
          value={ranking.index}
          options={[
            {
              group: t.filters.planIndices,
              items: (['completion', 'achievement'] as const).map((value) => ({ value, label: t.indices[value] })),
            },
            {
              group: t.filters.indicators,
              items: indicators.map(({ code, name }) => ({ value: `indicator:${code}`, label: name })),
            },
          ]}
          onChange={(index) => {
            change({ index, order: null, pillar: index.startsWith('indicator:') ? null : state.pillar });
          }}
        />
        {ranking.order !== 'best' && blockStanding(ranking.block) === 'ranked' && (
          <CompactSelect
            label={t.filters.order}
            value={state.order ?? ''}
            options={[
              { value: '', label: t.filters.listed },
              { value: 'highest', label: t.filters.highest },
              { value: 'lowest', label: t.filters.lowest },
            ]}
            onChange={(order) => change({ order: (order || null) as RankingState['order'] })}
          />
        )}
        <CompactSelect
          label={t.filters.pillar}
          value={ranking.pillar?.code ?? ''}
          disabled={ranking.indicator !== null}
          options={[
            { value: '', label: t.filters.wholePlan },
            ...choices.pillars.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(pillar) => change({ pillar: pillar || null })}
        />
        {/* What was published was compared with one period, which its lead names. */}
        {ranking.version !== 'published' && (
          <CompactSelect
            label={t.filters.against}
            value={state.against ?? ''}
            options={[
              { value: '', label: t.filters.previous },
              { value: 'none', label: t.filters.none },
              ...earlier.map(({ code, label }) => ({ value: code, label: shortLabel(label) })),
            ]}
            onChange={(against) => change({ against: against || null, version: state.version })}
          />
        )}
      </div>
    </details>
  );
}

const hasBlock =
  (block: Block) =>
  (one: { readonly block: Block }): boolean =>
    one.block === block;

/** Khối, where what was asked for has no ranking: the way to those that have one. */
export function BlocksWithRanking({ choices, state, onChange }: Pick<Props, 'choices' | 'state' | 'onChange'>) {
  const { t, f } = useRankingSpeech();
  const blocks = [...new Set(choices.periods.flatMap((period) => period.blocks.map(({ block }) => block)))];
  if (blocks.length === 0) return null;
  const asked = state.block !== null && !blocks.includes(state.block) ? [state.block] : [];
  return (
    <div className={`${styles.filterFields} no-print`}>
      <CompactSelect
        label={t.filters.block}
        value={state.block ?? ''}
        options={[
          ...(state.block === null ? [{ value: '', label: '–' }] : []),
          ...[...asked, ...blocks].map((block) => ({ value: block, label: blockShortName(block, f.language) })),
        ]}
        onChange={(block) =>
          onChange({ block: block as Block, period: null, against: null, parent: null, version: null, compare: [] })
        }
      />
    </div>
  );
}
