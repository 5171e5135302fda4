import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/vi';
import '@mantine/dates/styles.layer.css';
import { addDays } from '@tiendo/indicators/time';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { usePlanView } from '../../shared/plan';
import { useClosePopover } from '../../shared/ui';
import { SINCE } from './overview-params';
import { useSpeech } from './use-speech';
import { calendarNames } from '../../shared/ui/calendar';
import shared from './overview.module.css';
import styles from './since-chooser.module.css';

/** The day to compare with: a week, a month, a snapshot, or any day of the plan. */
export default function SinceChooser({ since }: { since: string }) {
  const { t, f } = useSpeech();
  const close = useClosePopover();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { plan, day } = usePlanView();
  const addressOf = (chosen: string) => {
    const params = new URLSearchParams(search);
    params.set(SINCE, chosen);
    return `${pathname}?${params.toString()}`;
  };
  const { week, month, quarter, start } = t.changes.since;
  const choices = [
    { label: week, day: addDays(day, -7) },
    { label: month, day: addDays(day, -30) },
    { label: quarter, day: addDays(day, -90) },
    ...plan.snapshots.map((one) => ({ label: t.changes.sinceSnapshot(one.name), day: one.asOf })),
    { label: start, day: plan.issuedOn },
  ].filter((one) => one.day >= plan.issuedOn && one.day < day);
  return (
    <div className={styles.since}>
      <DatePicker
        value={since}
        defaultDate={since}
        locale={f.language}
        ariaLabels={calendarNames(f.language)}
        firstDayOfWeek={1}
        minDate={plan.issuedOn}
        maxDate={day}
        onChange={(chosen) => {
          if (!chosen) return;
          close();
          void navigate(addressOf(chosen), { replace: true, preventScrollReset: true });
        }}
      />
      <ul className={styles.sinceChoices}>
        {choices.map((one) => (
          <li key={`${one.label}-${one.day}`}>
            <Link to={addressOf(one.day)} replace preventScrollReset onClick={close} className={styles.sinceChoice}>
              <span>{one.label}</span>
              <span className={shared.fact}>{f.day(one.day)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
