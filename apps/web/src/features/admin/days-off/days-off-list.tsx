import { useQuery } from '@tanstack/react-query';
import { yearOf } from '@tiendo/indicators/time';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { useReopened } from '../../../shared/keeping';
import { useMay } from '../../../shared/session';
import { Button, CompactSelect, EmptyState, ErrorState, LoadingState } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { RecordTable } from '../parts/record-table';
import { RowMenu } from '../parts/row-menu';
import styles from '../parts/admin.module.css';
import { AddDaysDialog } from './add-dialog';
import { type DayRange, rangesOf } from './day-ranges';
import { daysOffQuery } from './days-off.queries';
import { daysOffMessages } from './messages';
import { RemoveDaysDialog } from './remove-dialog';

/** `nam`: the year that is shown; the running one where it is left out. */
const YEAR_PARAM = 'nam';
/** Years offered before and after the running one. */
const YEARS_AROUND = 2;

type Open = { dialog: 'add' } | { dialog: 'remove'; range: DayRange } | null;

/** Days off and worked weekend days of one year. */
export function DaysOffList({ province }: { province: string }) {
  const t = useMessages(daysOffMessages);
  const admin = useMessages(adminMessages);
  const f = useFormat();
  const [search, setSearch] = useSearchParams();
  const running = yearOf(today());
  const years = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, index) => running - YEARS_AROUND + index);
  const year = years.find((one) => String(one) === search.get(YEAR_PARAM)) ?? running;
  const { data, error, refetch } = useQuery(daysOffQuery(province, year));
  const writes = useMay(province, 'period.write');
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const chooseYear = (value: string) => {
    const after = new URLSearchParams(search);
    after.set(YEAR_PARAM, value);
    setSearch(after, { replace: true });
  };
  useReopened<number>('days-off', (ofYear) => {
    chooseYear(String(ofYear));
    setOpen({ dialog: 'add' });
  });
  const daysOf = ({ from, to }: DayRange) => (from === to ? f.day(from) : `${f.day(from)} – ${f.day(to)}`);
  return (
    <>
      <p className={styles.lead}>{t.lead}</p>
      <div className={styles.toolbar}>
        <CompactSelect
          label={t.year}
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={chooseYear}
        />
        <div className={styles.toolbarActions}>
          {writes && data && <Button onClick={() => setOpen({ dialog: 'add' })}>{t.add}</Button>}
        </div>
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState lines={4} />
      ) : data.items.length === 0 ? (
        <EmptyState title={t.emptyTitle(String(year))} detail={t.emptyDetail} />
      ) : (
        <RecordTable
          caption={t.caption(String(year))}
          records={rangesOf(data.items)}
          keyOf={({ from }) => from}
          head={{ key: 'days', label: t.days, cell: daysOf }}
          columns={[
            { key: 'kind', label: t.kind, cell: ({ working }) => (working ? t.worked : t.off) },
            { key: 'name', label: t.name, cell: ({ name }) => name },
          ]}
          actionsLabel={admin.actionsOf('')}
          actions={(range) =>
            writes && (
              <RowMenu
                label={admin.actionsOf(range.name)}
                actions={[{ label: t.remove, run: () => setOpen({ dialog: 'remove', range }) }]}
              />
            )
          }
        />
      )}
      {data && open?.dialog === 'add' && <AddDaysDialog province={province} days={data} onClose={close} />}
      {data && open?.dialog === 'remove' && (
        <RemoveDaysDialog
          province={province}
          days={data}
          range={open.range}
          words={daysOf(open.range)}
          onClose={close}
        />
      )}
    </>
  );
}
