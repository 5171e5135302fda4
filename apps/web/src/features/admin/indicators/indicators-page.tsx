import { useQuery } from '@tanstack/react-query';
import type { IndicatorRule } from '@tiendo/contracts';
import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import { useCallback, useState } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useReopened } from '../../../shared/keeping';
import { EmptyState, ErrorState, LoadingState } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { AdminFrame } from '../parts/admin-frame';
import { PARAMS, useListParams } from '../parts/list-params';
import { NothingFound } from '../parts/paged-list';
import { OPENS_RECORD, RecordTable } from '../parts/record-table';
import { RowMenu } from '../parts/row-menu';
import { SearchBox, Toolbar } from '../parts/toolbar';
import styles from '../parts/admin.module.css';
import { IndicatorDialog } from './indicator-dialog';
import { indicatorRulesQuery } from './indicators.queries';
import { indicatorMessages } from './messages';

/** Chỉ số: by which rules figures of units make the province's, and how they go over when units change. */
export function IndicatorsPage() {
  const t = useMessages(indicatorMessages);
  return (
    <AdminFrame title={t.title} permission="plan.write">
      {(province) => <Indicators key={province} province={province} />}
    </AdminFrame>
  );
}

function Indicators({ province }: { province: string }) {
  const t = useMessages(indicatorMessages);
  const admin = useMessages(adminMessages);
  const format = useFormat();
  const { text, set, clear } = useListParams();
  const [opened, setOpened] = useState<IndicatorRule | null>(null);
  useReopened<IndicatorRule>('indicator', setOpened);
  const query = useQuery(indicatorRulesQuery(province));
  const q = text(PARAMS.q);
  const search = useCallback((value: string) => set(PARAMS.q, value), [set]);
  const all = query.data ?? [];
  const found = all.filter(({ name }) => matchesFolded(foldVietnamese(name), q));
  const nameOf = (code: string) => all.find((one) => one.code === code)?.name ?? code;
  const limits = ({ limitLow, limitHigh }: IndicatorRule): string => {
    const [low, high] = [limitLow, limitHigh].map((limit) => (limit === null ? null : format.number(limit)));
    if (low && high) return t.between(low, high);
    return low ? t.atLeast(low) : high ? t.atMost(high) : t.noLimits;
  };
  const list = () => {
    if (query.isPending) return <LoadingState lines={8} />;
    if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (all.length === 0) return <EmptyState title={t.emptyTitle} detail={t.emptyDetail} />;
    if (found.length === 0) return <NothingFound onClear={clear} />;
    return (
      <>
        <p className={styles.count} role="status">
          {admin.shown(format.count(found.length), format.count(all.length))}
        </p>
        <RecordTable
          caption={t.caption}
          records={found}
          keyOf={(indicator) => indicator.code}
          head={{
            key: 'name',
            label: t.name,
            cell: (indicator) => (
              <button type="button" className={styles.name} {...OPENS_RECORD} onClick={() => setOpened(indicator)}>
                {indicator.name}
                {indicator.parent !== null && indicator.partKind !== null && (
                  <span className={styles.quiet}> · {t.partOf(nameOf(indicator.parent), indicator.partKind)}</span>
                )}
              </button>
            ),
          }}
          columns={[
            { key: 'unit', label: t.measureUnit, cell: (indicator) => indicator.measureUnit },
            { key: 'direction', label: t.direction, cell: (indicator) => t.directions[indicator.direction] },
            { key: 'aggregation', label: t.aggregation, cell: (indicator) => t.aggregations[indicator.aggregation] },
            {
              key: 'carry',
              label: t.carryRule,
              cell: (indicator) => (
                <>
                  {t.carryRules[indicator.carryRule]}
                  {indicator.carryWeight !== null && (
                    <p className={styles.quiet}>{t.weightedBy(nameOf(indicator.carryWeight))}</p>
                  )}
                </>
              ),
            },
            { key: 'limits', label: t.limits, cell: limits },
          ]}
          actionsLabel={admin.actionsOf('')}
          actions={(indicator) => (
            <RowMenu
              label={admin.actionsOf(indicator.name)}
              actions={[{ label: admin.edit, run: () => setOpened(indicator) }]}
            />
          )}
        />
      </>
    );
  };
  return (
    <>
      <p className={styles.lead}>{t.lead}</p>
      <Toolbar names>
        <SearchBox label={t.searchLabel} value={q} onChange={search} />
      </Toolbar>
      {list()}
      {opened && <IndicatorDialog province={province} indicator={opened} all={all} onClose={() => setOpened(null)} />}
    </>
  );
}
