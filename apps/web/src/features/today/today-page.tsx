import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { KeptEntries, useKeptList } from '../../shared/keeping';
import { useFormat } from '../../shared/format';
import { today } from '../../shared/format/today';
import { ownerName, useMessages } from '../../shared/i18n';
import { useOwnProvinces, type OwnProvince } from '../../shared/plan';
import { Card, ErrorState, LoadingState, NoPermission, PageHeader, SimulatedBanner } from '../../shared/ui';
import { finding } from './finding';
import { todayMessages } from './messages';
import { OwnerWork } from './owner-work';
import { workTodayQuery } from './today.queries';
import styles from './today.module.css';

/** Việc cần xử lý hôm nay: the office's first page. Of several owners the one worked in last first, the others folded. */
export function TodayPage() {
  const t = useMessages(todayMessages);
  const f = useFormat();
  const provinces = useOwnProvinces('work.read');
  const kept = useKeptList().length;
  if (provinces === undefined) return <LoadingState lines={6} />;
  const [own, ...others] = provinces;
  if (!own) return <NoPermission page />;
  return (
    <>
      <OwnOwner province={own} day={f.day(today())} isOnly={others.length === 0} />
      {kept > 0 && (
        <Card title={t.kept} className={styles.card}>
          <KeptEntries />
        </Card>
      )}
      {others.map((province) => (
        <OtherOwner key={province.code} province={province} />
      ))}
    </>
  );
}

function OwnOwner({ province, day, isOnly }: { province: OwnProvince; day: string; isOnly: boolean }) {
  const t = useMessages(todayMessages);
  const f = useFormat();
  const { data, error, refetch } = useQuery(workTodayQuery(province.code));
  const words = [t.today(day), ...(isOnly ? [] : [ownerName(province.name)]), ...(data ? [finding(data, t, f)] : [])];
  return (
    <>
      {province.simulated && <SimulatedBanner province={province.name} />}
      <PageHeader title={t.title} lead={words.join(' · ')} />
      {data ? (
        <OwnerWork work={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={8} />
      )}
    </>
  );
}

/** Another owner of the same person: what waits there in a line, the whole once it is opened. */
function OtherOwner({ province }: { province: OwnProvince }) {
  const t = useMessages(todayMessages);
  const f = useFormat();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery(workTodayQuery(province.code));
  return (
    <details className={styles.other} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2 className={styles.otherName}>
          {data ? t.otherOwner(ownerName(province.name), finding(data, t, f)) : ownerName(province.name)}
        </h2>
      </summary>
      {open && error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {open && data ? <OwnerWork work={data} /> : null}
    </details>
  );
}
