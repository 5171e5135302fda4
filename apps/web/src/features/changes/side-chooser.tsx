import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/vi';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/dates/styles.layer.css';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ChangesRequest } from '../../shared/changes';
import type { Changes, PlanDetail } from '../../shared/contract-types';
import { useFormat } from '../../shared/format';
import { today } from '../../shared/format/today';
import { useMessages } from '../../shared/i18n';
import { useMay } from '../../shared/session';
import { useClosePopover } from '../../shared/ui';
import { calendarNames } from '../../shared/ui/calendar';
import { paths } from '../../shared/url';
import { changesMessages } from './messages';
import { parseKinds } from './sides';
import styles from './changes.module.css';

interface Props {
  plan: PlanDetail;
  changes: Changes;
  sides: ChangesRequest;
  which: 'from' | 'to';
}

/** A side of the comparison: a snapshot by its name; for members also the live figures, or any day of the plan. */
export default function SideChooser({ plan, changes, sides, which }: Props) {
  const t = useMessages(changesMessages);
  const f = useFormat();
  const isMember = useMay(plan.province.code, 'plan.read');
  const close = useClosePopover();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [side, other] = which === 'from' ? [changes.from, changes.to] : [changes.to, changes.from];
  // What the address leaves to the API is said once one side is chosen, so that the other stays as it is.
  const kept: ChangesRequest =
    which === 'from'
      ? { to: sides.to, toKnownAt: sides.toKnownAt }
      : { from: changes.from.snapshot?.id ?? changes.from.asOf, fromKnownAt: sides.fromKnownAt };
  const addressOf = (chosen: string | undefined) =>
    paths.changes(plan.slug, { ...kept, [which]: chosen }, parseKinds(search));
  const inOrder = (day: string) => (which === 'from' ? day <= other.asOf : day >= other.asOf);
  const days = which === 'from' ? [plan.issuedOn, other.asOf] : [other.asOf, today()];
  const snapshots = plan.snapshots.filter((one) => inOrder(one.asOf) && one.id !== other.snapshot?.id);
  return (
    <div className={styles.chooser}>
      <div>
        {isMember && which === 'to' && (
          <Link
            to={addressOf(undefined)}
            replace
            className={styles.option}
            aria-current={side.snapshot === null && sides.to === undefined ? 'true' : undefined}
            onClick={close}
          >
            <span>{t.live}</span>
            <span className={styles.optionDetail}>{t.liveDetail(f.day(plan.defaultAsOf))}</span>
          </Link>
        )}
        {snapshots.length > 0 && <p className={styles.chooserHead}>{t.snapshots}</p>}
        {snapshots.map((one) => (
          <Link
            key={one.id}
            to={addressOf(one.id)}
            replace
            className={styles.option}
            aria-current={side.snapshot?.id === one.id ? 'true' : undefined}
            onClick={close}
          >
            <span>{one.name}</span>
            <span className={styles.optionDetail}>{t.snapshotDetail(f.day(one.asOf), f.moment(one.knownAt))}</span>
          </Link>
        ))}
      </div>
      {isMember && (
        <div>
          <p className={styles.chooserHead}>{t.anyDay}</p>
          <DatePicker
            value={side.snapshot ? null : side.asOf}
            defaultDate={side.asOf}
            locale={f.language}
            ariaLabels={calendarNames(f.language)}
            firstDayOfWeek={1}
            minDate={days[0]}
            maxDate={days[1]}
            onChange={(chosen) => {
              if (!chosen) return;
              close();
              void navigate(addressOf(chosen), { replace: true, preventScrollReset: true });
            }}
          />
        </div>
      )}
    </div>
  );
}
