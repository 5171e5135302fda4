import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { NewPeriod, PeriodBody, PeriodChange } from '@tiendo/contracts';
import { useState } from 'react';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { api } from '../../../shared/api';
import { DayField, FormProblem } from '../../../shared/fields';
import { today } from '../../../shared/format/today';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, Card } from '../../../shared/ui';
import { setupMessages } from './messages';
import { PeriodLine, type Asking } from './period-line';
import styles from './setup.module.css';

interface Props {
  slug: string;
  periods: readonly PeriodBody[];
}

/** Periods of a plan with their windows: opened and locked by their days, or by hand. */
export function PeriodsCard({ slug, periods }: Props) {
  const t = useMessages(setupMessages);
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [asking, setAsking] = useState<{ code: string; what: Asking } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const placeOf = ({ code, version }: PeriodBody) => ({ path: { slug, period: code }, ifMatch: version });
  /** True: written. */
  const write = async (work: () => Promise<unknown>): Promise<boolean> => {
    setProblem(null);
    try {
      await work();
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      setAdding(false);
      setAsking(null);
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    }
  };
  const change = (period: PeriodBody, to: PeriodChange): Promise<boolean> =>
    write(() => api.patch('/plans/{slug}/periods/{period}', { ...placeOf(period), body: to }));
  return (
    <Card
      title={t.periods}
      actions={
        <Button variant="default" onClick={() => setAdding(true)} disabled={adding}>
          {t.adHoc}
        </Button>
      }
    >
      {adding && (
        <AdHocForm
          onCancel={() => setAdding(false)}
          onSave={(period) => write(() => api.post('/plans/{slug}/periods', { path: { slug }, body: period }))}
        />
      )}
      <FormProblem error={problem} />
      {periods.length === 0 ? (
        <p className={styles.quiet}>{t.noPeriods}</p>
      ) : (
        <ul className={styles.list}>
          {periods.map((period) => (
            <PeriodLine
              key={period.code}
              slug={slug}
              period={period}
              asking={asking?.code === period.code ? asking.what : null}
              onAsk={(what) => {
                setProblem(null);
                setAsking(what && { code: period.code, what });
              }}
              onChange={(to) => change(period, to)}
              onRemove={() => write(() => api.delete('/plans/{slug}/periods/{period}', placeOf(period)))}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

function AdHocForm({ onCancel, onSave }: { onCancel: () => void; onSave: (period: NewPeriod) => Promise<boolean> }) {
  const t = useMessages(setupMessages);
  const common = useMessages(commonMessages);
  const kept = useKept({ form: 'period', about: globalThis.location.pathname, label: t.adHoc });
  const [title, setTitle] = useKeptState(kept, 'title', '');
  const [asked, setAsked] = useState(false);
  const [startsOn, setStartsOn] = useKeptState<string | null>(kept, 'startsOn', null);
  const [endsOn, setEndsOn] = useKeptState<string | null>(kept, 'endsOn', null);
  const [opensOn, setOpensOn] = useKeptState<string | null>(kept, 'opensOn', today());
  const [closesOn, setClosesOn] = useKeptState<string | null>(kept, 'closesOn', null);
  const lacks = (day: string | null): string | null => (asked && day === null ? t.dayMissing : null);
  const isReversed = startsOn !== null && endsOn !== null && startsOn > endsOn;
  const hasNoWindow = opensOn !== null && closesOn !== null && opensOn > closesOn;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (title.trim() === '' || startsOn === null || endsOn === null || opensOn === null || closesOn === null)
          return;
        if (isReversed || hasNoWindow) return;
        void onSave({ title: title.trim(), startsOn, endsOn, opensOn, closesOn }).then((saved) => saved && kept.done());
      }}
    >
      <KeptNote kept={kept} />
      <TextInput
        label={t.title}
        value={title}
        maxLength={200}
        error={asked && title.trim() === '' ? t.titleMissing : null}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <div className={styles.fields}>
        <DayField label={t.firstDay} value={startsOn} onChange={setStartsOn} error={lacks(startsOn)} />
        <DayField
          label={t.lastDay}
          value={endsOn}
          onChange={setEndsOn}
          error={isReversed ? t.spanReversed : lacks(endsOn)}
        />
        <DayField label={t.opensOn} value={opensOn} onChange={setOpensOn} error={lacks(opensOn)} />
        <DayField
          label={t.closesOn}
          value={closesOn}
          onChange={setClosesOn}
          error={hasNoWindow ? t.windowReversed : lacks(closesOn)}
        />
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button type="submit">{t.add}</Button>
      </div>
    </form>
  );
}
