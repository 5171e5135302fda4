import type { PeriodBody, PeriodChange } from '@tiendo/contracts';
import { Link } from 'react-router';
import { useKept, useKeptState } from '../../../shared/keeping';
import { DayField } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { setupMessages } from './messages';
import styles from './setup.module.css';

/** What is being asked about a period: its new window, the window it opens again with, or whether to remove it. */
export type Asking = 'window' | 'reopening' | 'removal';

interface Props {
  slug: string;
  period: PeriodBody;
  asking: Asking | null;
  onAsk: (what: Asking | null) => void;
  onChange: (to: PeriodChange) => Promise<boolean>;
  onRemove: () => Promise<boolean>;
}

/** One period: its window, how many have reported, and what can be done with it. */
export function PeriodLine({ slug, period, asking, onAsk, onChange, onRemove }: Props) {
  const t = useMessages(setupMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const isOver = period.closesOn < today();
  const ask = (what: Asking) => () => onAsk(asking === what ? null : what);
  return (
    <li>
      <div className={styles.line}>
        <div>
          <Link to={paths.figures(slug, { period: period.code })}>{period.label}</Link>
          <p className={styles.quiet}>
            {t.states[period.state]} · {t.window} {f.day(period.opensOn)}–{f.day(period.closesOn)} · {t.reported}{' '}
            {f.number(period.reporting)}/{f.number(period.asked)}
          </p>
        </div>
        <div className={styles.actions} role="group" aria-label={t.actionsOf(period.label)}>
          <Button variant="default" onClick={ask('window')}>
            {t.extend}
          </Button>
          {period.state === 'open' ? (
            <Button variant="default" onClick={() => void onChange({ state: 'closed' })}>
              {t.closeNow}
            </Button>
          ) : (
            <Button variant="default" onClick={isOver ? ask('reopening') : () => void onChange({ state: 'open' })}>
              {period.state === 'closed' ? t.reopen : t.open}
            </Button>
          )}
          {period.kind === 'adHoc' && (
            <Button variant="default" onClick={ask('removal')}>
              {t.remove}
            </Button>
          )}
        </div>
      </div>
      {(asking === 'window' || asking === 'reopening') && (
        <WindowForm
          key={asking}
          period={period}
          reopens={asking === 'reopening'}
          onCancel={() => onAsk(null)}
          onSave={onChange}
        />
      )}
      {asking === 'removal' && (
        <div className={styles.alert} role="alert">
          <p>{t.removePeriodDetail}</p>
          <div className={styles.actions}>
            <Button variant="default" onClick={() => onAsk(null)}>
              {common.cancel}
            </Button>
            <Button color="red" onClick={() => void onRemove()}>
              {t.removePeriod}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

interface WindowFormProps {
  period: PeriodBody;
  /** Its window is over: it opens again with one that is not. */
  reopens: boolean;
  onCancel: () => void;
  onSave: (to: PeriodChange) => Promise<boolean>;
}

function WindowForm({ period, reopens, onCancel, onSave }: WindowFormProps) {
  const t = useMessages(setupMessages);
  const common = useMessages(commonMessages);
  const kept = useKept({
    form: 'period-window',
    about: `${globalThis.location.pathname} ${period.code}`,
    label: period.label,
  });
  const [opensOn, setOpensOn] = useKeptState<string | null>(kept, 'opensOn', period.opensOn);
  const [closesOn, setClosesOn] = useKeptState<string | null>(kept, 'closesOn', reopens ? today() : period.closesOn);
  const isReversed = opensOn !== null && closesOn !== null && opensOn > closesOn;
  const isPast = reopens && closesOn !== null && closesOn < today();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (opensOn === null || closesOn === null || isReversed || isPast) return;
        void onSave({ opensOn, closesOn, ...(reopens && { state: 'open' }) }).then((saved) => saved && kept.done());
      }}
    >
      {reopens && <p className={styles.quiet}>{t.reopenDetail}</p>}
      <div className={styles.fields}>
        <DayField label={t.opensOn} value={opensOn} onChange={setOpensOn} required />
        <DayField
          label={t.closesOn}
          value={closesOn}
          onChange={setClosesOn}
          error={isReversed ? t.windowReversed : isPast ? t.windowPast : null}
          required
        />
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button type="submit">{reopens ? t.reopen : t.save}</Button>
      </div>
    </form>
  );
}
