import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/vi';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/dates/styles.layer.css';
import { addDays } from '@tiendo/indicators/time';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useFormat } from '../../shared/format';
import { useLanguage, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { today } from '../../shared/format/today';
import { useClosePopover } from '../../shared/ui';
import { AS_OF, KNOWN_AT, NOW } from '../../shared/url';
import { frameMessages } from './messages';
import { calendarNames } from '../../shared/ui/calendar';
import styles from './context-bar.module.css';

/** The day the figures are for. Choosing one shows the figures known now for that day. */
export default function DayChooser() {
  const t = useMessages(frameMessages);
  const format = useFormat();
  const language = useLanguage();
  const close = useClosePopover();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { plan, day, kind } = usePlanView();
  const now = today();
  const addressOf = (chosen: string) => {
    const params = new URLSearchParams(search);
    params.set(AS_OF, chosen);
    // A snapshot has one day; another day is asked of the live figures. A moment stays.
    if (kind !== 'moment') params.set(KNOWN_AT, NOW);
    return `${pathname}?${params.toString()}`;
  };
  const shortcuts = [
    { label: t.today, day: now },
    { label: t.lastMonthEnd, day: addDays(`${now.slice(0, 7)}-01`, -1) },
    { label: t.planEnd, day: plan.endsOn },
  ].filter((one) => one.day >= plan.issuedOn && one.day <= now);
  return (
    <div className={styles.dayChooser}>
      <DatePicker
        value={day}
        defaultDate={day}
        locale={language}
        ariaLabels={calendarNames(language)}
        firstDayOfWeek={1}
        minDate={plan.issuedOn}
        maxDate={now}
        onChange={(chosen) => {
          if (!chosen) return;
          close();
          void navigate(addressOf(chosen));
        }}
      />
      <ul className={styles.shortcuts}>
        {shortcuts.map((one) => (
          <li key={one.label}>
            <Link to={addressOf(one.day)} className={styles.option} onClick={close}>
              <span>{one.label}</span>
              <span className={styles.optionDetail}>{format.day(one.day)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
