import { useQuery } from '@tanstack/react-query';
import { lateDays } from '@tiendo/indicators/periods';
import { daysBetween } from '@tiendo/indicators/time';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PeriodBody } from '@tiendo/contracts';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { ListToSend, missingMessages } from '../../shared/missing';
import { usePlanView } from '../../shared/plan';
import { PopButton } from '../../shared/ui';
import { paths } from '../../shared/url';
import { lateQuery } from './figures.queries';
import { figureMessages } from './messages';
import styles from './figures.module.css';

interface Props {
  slug: string;
  period: PeriodBody;
  /** Units on screen whose figures others supply: who reports is not who it is about. */
  supplied: number;
  today: string;
}

/** Of the period on screen: its window, how late it is, who has reported and who has not. */
export function PeriodBar({ slug, period, supplied, today }: Props) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const late = lateDays(period, null, today);
  const left = daysBetween(today, period.closesOn);
  const [reporting, asked] = [f.number(period.reporting), f.number(period.asked)];
  const isIncomplete = period.reporting < period.asked;
  return (
    <div className={styles.periodBar}>
      <p>
        <span className={`${styles.state} ${styles[period.state]}`}>{t.states[period.state]}</span>{' '}
        <span title={t.window(f.day(period.opensOn), f.day(period.closesOn))}>
          {t.closesOn(f.day(period.closesOn))}
        </span>
        {period.state === 'open' && left >= 0 && ` (${left === 0 ? t.lastDay : t.daysLeft(f.count(left))})`}
        {late !== null && isIncomplete && <strong className={styles.late}> · {t.late(f.number(late))}</strong>}
        {' · '}
        {supplied > 0 ? (
          <span title={t.suppliersTitle(f.number(supplied))}>{t.reportedBySuppliers(reporting, asked)}</span>
        ) : (
          t.reported(reporting, asked)
        )}
      </p>
      <LateUnits slug={slug} period={period} left={left} />
    </div>
  );
}

function LateUnits({ slug, period, left }: { slug: string; period: PeriodBody; left: number }) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const [open, setOpen] = useState(false);
  const missing = useMessages(missingMessages);
  const { plan } = usePlanView();
  const { data } = useQuery({ ...lateQuery(slug, period.code) });
  if (!data) return null;
  const owed = { label: period.label, closesOn: period.closesOn, daysLeft: left };
  if (data.items.length === 0) return <p className={styles.quiet}>{t.everybodyReported}</p>;
  return (
    <details className={styles.lateUnits} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.lateUnits(f.count(data.items.length))}</summary>
      <PopButton
        label={missing.listOf(period.label)}
        className={styles.tool}
        panel={() => <ListToSend period={{ ...owed, plan, missing: data.items, missingTotal: data.items.length }} />}
      >
        {missing.list}
      </PopButton>
      <ul>
        {data.items.map((unit) => (
          <li key={`${unit.block} ${unit.code}`}>
            <Link to={paths.unit(slug, unit.code, {}, { ky: period.code })}>{unit.name}</Link>{' '}
            <span className={styles.quiet}>
              {unit.reported === 0 ? t.notReported : t.lateUnit(f.number(unit.reported), f.number(unit.asked))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
