import { useQueryClient } from '@tanstack/react-query';
import type { CalendarBody, CalendarChange } from '@tiendo/contracts';
import { useState } from 'react';
import { isProblem, api } from '../../../shared/api';
import type { PlanDetail } from '../../../shared/contract-types';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, Card, notify } from '../../../shared/ui';
import { CalendarForm, KINDS, type Kind } from './calendar-form';
import { setupMessages } from './messages';
import styles from './setup.module.css';

interface Props {
  slug: string;
  plan: PlanDetail;
  calendars: readonly CalendarBody[];
}

/** The calendars of a plan, one of a kind at most. */
export function CalendarsCard({ slug, plan, calendars }: Props) {
  const t = useMessages(setupMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const [editing, setEditing] = useState<Kind | null>(null);
  const [removing, setRemoving] = useState<Kind | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const left = KINDS.filter((kind) => calendars.every((calendar) => calendar.kind !== kind));
  const kept = calendars.find(({ kind }) => kind === editing);
  const reread = (): Promise<unknown> => queries.invalidateQueries({ queryKey: ['plan', slug] });

  const save = async (kind: Kind, change: CalendarChange): Promise<boolean> => {
    setProblem(null);
    try {
      const version = calendars.find((calendar) => calendar.kind === kind)?.version ?? 0;
      const {
        added,
        removed,
        kept: stay,
      } = await api.put('/plans/{slug}/calendars/{kind}', {
        path: { slug, kind },
        body: change,
        ifMatch: version,
      });
      await reread();
      setEditing(null);
      void notify({ title: t.calendarSaved(f.count(added.length), f.count(removed.length), f.count(stay.length)) });
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    }
  };
  const remove = async (kind: Kind, version: number): Promise<void> => {
    setProblem(null);
    try {
      await api.delete('/plans/{slug}/calendars/{kind}', { path: { slug, kind }, ifMatch: version });
      await reread();
      setRemoving(null);
    } catch (error) {
      setProblem(error);
    }
  };
  const overlapped = isProblem(problem, 'calendar-overlaps-period')
    ? (problem.problem as unknown as { period: string; startsOn: string; endsOn: string })
    : null;

  return (
    <Card title={t.calendars} hint={t.calendarsHint}>
      {calendars.length === 0 && editing === null && <p className={styles.quiet}>{t.noCalendars}</p>}
      <ul className={styles.list}>
        {calendars.map((calendar) => (
          <li key={calendar.kind}>
            <div className={styles.line}>
              <div>
                <strong>{t.kinds[calendar.kind]}</strong>
                <p className={styles.quiet}>
                  {t.calendarLine(
                    calendar.cutoffDay === null ? t.cutoffNone : t.cutoffDay(f.number(calendar.cutoffDay)),
                    t.dayOffset(calendar.opensAfterDays),
                    t.dayOffset(calendar.closesAfterDays),
                  )}
                  {' · '}
                  {f.day(calendar.startsOn)}–{f.day(calendar.endsOn)}
                </p>
              </div>
              <div className={styles.actions}>
                <Button variant="default" onClick={() => setEditing(calendar.kind)}>
                  {t.edit}
                </Button>
                <Button variant="default" onClick={() => setRemoving(calendar.kind)}>
                  {t.remove}
                </Button>
              </div>
            </div>
            {removing === calendar.kind && (
              <div className={styles.alert} role="alert">
                <p>{t.removeCalendarDetail}</p>
                <div className={styles.actions}>
                  <Button variant="default" onClick={() => setRemoving(null)}>
                    {common.cancel}
                  </Button>
                  <Button color="red" onClick={() => void remove(calendar.kind, calendar.version)}>
                    {t.removeCalendar}
                  </Button>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
      {editing !== null && (
        <CalendarForm
          key={editing}
          kinds={kept ? [kept.kind] : left}
          calendar={kept ?? null}
          span={{ startsOn: `${plan.year}-01-01`, endsOn: plan.endsOn }}
          onCancel={() => setEditing(null)}
          onSave={save}
        />
      )}
      <FormProblem error={problem} />
      {overlapped && (
        <p className={styles.quiet}>
          {t.overlaps(overlapped.period, f.day(overlapped.startsOn), f.day(overlapped.endsOn))}
        </p>
      )}
      {editing === null && left[0] && (
        <Button variant="default" onClick={() => setEditing(left[0] ?? null)}>
          {t.addCalendar}
        </Button>
      )}
    </Card>
  );
}
