import type { Contact, DuePeriod, MissingUnit } from '@tiendo/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { ListToSend, deadlineWords, missingMessages, owes } from '../../shared/missing';
import { useMay } from '../../shared/session';
import { Button, PopButton } from '../../shared/ui';
import { paths } from '../../shared/url';
import { todayMessages } from './messages';
import styles from './today.module.css';

/** Units shown before "more": what fits above the fold of an office laptop beside a second period. */
const FIRST = 8;

/** One period: how long there is, who has not reported, whom to call, and the list to send to all of them. */
export function DuePeriodSection({ period, province }: { period: DuePeriod; province: string }) {
  const t = { ...useMessages(todayMessages), ...useMessages(missingMessages) };
  const f = useFormat();
  const [all, setAll] = useState(false);
  const { plan, code, label, daysLeft, closesOn, asked, reporting, missing, missingTotal } = period;
  const shown = all ? missing : missing.slice(0, FIRST);
  const folded = missing.length - shown.length;
  const rest = missingTotal - missing.length;
  const calls = useMay(province, 'progress.write');
  const urgency = daysLeft < 0 ? styles.late : daysLeft <= 3 ? styles.soon : styles.calm;
  return (
    <section className={styles.period}>
      <header className={styles.periodHead}>
        <h3 className={styles.periodName}>
          <Link to={paths.figures(plan.slug, { period: code })}>{label}</Link>{' '}
          <span className={styles.planCode} title={plan.title}>
            {plan.code}
          </span>
        </h3>
        <p className={`${styles.quiet} ${styles.periodState}`}>
          <strong className={`${styles.deadline} ${urgency}`}>{deadlineWords(daysLeft, t, f)}</strong>{' '}
          {t.deadline(f.day(closesOn))} · {missingTotal === 0 ? t.everybody : t.reported(f.ratio(reporting, asked))}
        </p>
        <div className={styles.periodActions}>
          {missingTotal > 0 && (
            <PopButton label={t.listOf(label)} className={styles.small} panel={() => <ListToSend period={period} />}>
              {t.list}
            </PopButton>
          )}
          {calls && (
            <Link
              to={paths.figures(plan.slug, { period: code })}
              className={styles.small}
              aria-label={t.enterIn(label)}
            >
              {t.enter}
            </Link>
          )}
        </div>
      </header>
      {missing.length > 0 && (
        <table className={styles.units}>
          <thead>
            <tr>
              <th scope="col">{t.unit}</th>
              <th scope="col">{t.missing}</th>
              {calls && (
                <>
                  <th scope="col">{t.contact}</th>
                  <th scope="col">{t.phone}</th>
                  <th scope="col">{t.email}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <UnitRows
                key={`${unit.block} ${unit.code}`}
                unit={unit}
                plan={plan.slug}
                province={province}
                isWhole={all}
                calls={calls}
              />
            ))}
          </tbody>
        </table>
      )}
      {(folded > 0 || all) && missing.length > FIRST && (
        <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.less : t.more(f.count(folded))}
        </Button>
      )}
      {all && rest > 0 && <p className={styles.quiet}>{t.notTold(f.count(rest))}</p>}
    </section>
  );
}

interface UnitProps {
  unit: MissingUnit;
  plan: string;
  province: string;
  isWhole: boolean;
  /** Who only reads calls nobody. */
  calls: boolean;
}

/** A unit and whom to call: one in the short list, whose rows keep to a line, everybody told of in the long one. */
function UnitRows({ unit, plan, province, isWhole, calls }: UnitProps) {
  const t = { ...useMessages(todayMessages), ...useMessages(missingMessages) };
  const f = useFormat();
  const [first, ...others] = unit.contacts.slice(0, isWhole ? undefined : 1);
  const rowSpan = others.length + 1;
  return (
    <>
      <tr>
        <th scope="row" rowSpan={rowSpan}>
          <Link to={paths.unit(plan, unit.code)}>{unit.name}</Link>
        </th>
        <td rowSpan={rowSpan} className={unit.reported === 0 ? styles.silent : styles.quiet}>
          {owes(unit, t, f)}
        </td>
        {!calls ? null : first ? (
          <ContactCells contact={first} />
        ) : (
          <td colSpan={3} className={styles.nobody}>
            <Link
              to={`${paths.admin}/can-bo?tinh=${encodeURIComponent(province)}`}
              className={styles.quiet}
              aria-label={t.addContact(unit.name)}
            >
              {t.noContact}
            </Link>
          </td>
        )}
      </tr>
      {others.map((contact) => (
        <tr key={`${contact.fullName} ${contact.phone}`} className={styles.further}>
          <ContactCells contact={contact} />
        </tr>
      ))}
    </>
  );
}

/** A telephone number is dialled without its spaces; a long address of mail is cut and told on hovering. */
function ContactCells({ contact: { fullName, position, phone, email } }: { contact: Contact }) {
  const t = useMessages(todayMessages);
  return (
    <>
      <td title={position ?? undefined}>{fullName}</td>
      <td className={styles.phone}>
        {phone !== null && (
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={`${t.call(fullName)}: ${phone}`}>
            {phone}
          </a>
        )}
      </td>
      <td className={styles.mail}>
        {email !== null && (
          <a
            href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}
            title={email}
            aria-label={`${t.write(fullName)}: ${email}`}
          >
            {email}
          </a>
        )}
      </td>
    </>
  );
}
