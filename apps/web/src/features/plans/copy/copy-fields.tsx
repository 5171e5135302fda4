import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PlanListItem } from '../../../shared/contract-types';
import { useMessages } from '../../../shared/i18n';
import { ErrorState } from '../../../shared/ui';
import { planMessages } from '../messages';
import styles from '../plans.module.css';
import { isLeftOut } from './next-year';
import { copySourceQuery } from './source.queries';

interface Props {
  /** Published plans of the owner, the latest first. */
  plans: readonly PlanListItem[];
  source: string;
  leaveFinished: boolean;
  onSource: (slug: string) => void;
  onLeaveFinished: (leave: boolean) => void;
}

/** Which plan is copied, whether its finished tasks come along, and what that makes. */
export function CopyFields({ plans, source, leaveFinished, onSource, onLeaveFinished }: Props) {
  const t = useMessages(planMessages);
  const { data, error, refetch } = useQuery({ ...copySourceQuery(source), enabled: source !== '' });
  if (plans.length === 0) return <p className={styles.quiet}>{t.copyNone}</p>;
  const tasks = data?.plan.tasks ?? [];
  const left = data && leaveFinished ? tasks.filter((task) => isLeftOut(task, data.statuses)).length : 0;
  return (
    <>
      <NativeSelect
        label={t.copyFrom}
        value={source}
        data={plans.map(({ slug, code, title }) => ({ value: slug, label: `${code} · ${title}` }))}
        onChange={(event) => onSource(event.currentTarget.value)}
      />
      <Checkbox
        label={t.copyLeave}
        description={t.copyLeaveHint}
        checked={leaveFinished}
        onChange={(event) => onLeaveFinished(event.currentTarget.checked)}
      />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <p className={styles.quiet} role="status">
          {t.copyMakes(data.plan.targets.length, tasks.length - left, left)}
        </p>
      )}
    </>
  );
}
