import { NativeSelect, NumberInput } from '@mantine/core';
import type { CalendarBody, CalendarChange } from '@tiendo/contracts';
import { periodTitle, periodsOfCalendar } from '@tiendo/indicators/periods';
import { useState } from 'react';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { DayField } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { setupMessages } from './messages';
import styles from './setup.module.css';

export const KINDS = ['month', 'quarter', 'halfYear', 'nineMonths', 'year'] as const;
export type Kind = (typeof KINDS)[number];

interface Props {
  kinds: readonly Kind[];
  calendar: CalendarBody | null;
  span: { readonly startsOn: string; readonly endsOn: string };
  onCancel: () => void;
  /** True: saved. */
  onSave: (kind: Kind, change: CalendarChange) => Promise<boolean>;
}

/** One calendar, with the periods it would make. */
export function CalendarForm({ kinds, calendar, span, onCancel, onSave }: Props) {
  const t = useMessages(setupMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const kept = useKept({
    form: 'calendar',
    about: `${globalThis.location.pathname} ${calendar?.kind ?? ''}`,
    label: t.calendars,
  });
  const [kind, setKind] = useKeptState<Kind>(kept, 'kind', kinds[0] ?? 'month');
  const [cutoffDay, setCutoffDay] = useKeptState<number | null>(kept, 'cutoffDay', calendar ? calendar.cutoffDay : 14);
  const [opensAfterDays, setOpens] = useKeptState(kept, 'opensAfterDays', calendar?.opensAfterDays ?? 0);
  const [closesAfterDays, setCloses] = useKeptState(kept, 'closesAfterDays', calendar?.closesAfterDays ?? 7);
  const [startsOn, setStartsOn] = useKeptState<string | null>(kept, 'startsOn', calendar?.startsOn ?? span.startsOn);
  const [endsOn, setEndsOn] = useKeptState<string | null>(kept, 'endsOn', calendar?.endsOn ?? span.endsOn);
  const [saving, setSaving] = useState(false);
  const isReversed = startsOn !== null && endsOn !== null && startsOn > endsOn;
  const hasWindow = opensAfterDays <= closesAfterDays;
  const change =
    startsOn === null || endsOn === null ? null : { cutoffDay, opensAfterDays, closesAfterDays, startsOn, endsOn };
  const periods = change && !isReversed && hasWindow ? periodsOfCalendar({ kind, ...change }) : [];
  const [first, last] = [periods[0], periods.at(-1)];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!change || periods.length === 0) return;
        setSaving(true);
        void onSave(kind, change)
          .then((saved) => saved && kept.done())
          .finally(() => setSaving(false));
      }}
    >
      <KeptNote kept={kept} />
      <div className={styles.fields}>
        <NativeSelect
          label={t.kind}
          value={kind}
          disabled={calendar !== null}
          data={kinds.map((one) => ({ value: one, label: t.kinds[one] }))}
          onChange={({ currentTarget }) => setKind(KINDS.find((one) => one === currentTarget.value) ?? kind)}
        />
        <NativeSelect
          label={t.cutoff}
          description={t.cutoffHint}
          value={String(cutoffDay ?? '')}
          data={[
            { value: '', label: t.cutoffNone },
            ...Array.from({ length: 27 }, (_, index) => ({
              value: String(index + 1),
              label: t.cutoffDay(f.number(index + 1)),
            })),
          ]}
          onChange={({ currentTarget }) =>
            setCutoffDay(currentTarget.value === '' ? null : Number(currentTarget.value))
          }
        />
        <NumberInput
          label={t.opensAfter}
          value={opensAfterDays}
          min={-366}
          max={366}
          allowDecimal={false}
          onChange={(days) => setOpens(Number(days) || 0)}
        />
        <NumberInput
          label={t.closesAfter}
          value={closesAfterDays}
          min={-366}
          max={366}
          allowDecimal={false}
          error={hasWindow ? null : t.windowReversed}
          onChange={(days) => setCloses(Number(days) || 0)}
        />
        <DayField label={t.startsOn} value={startsOn} onChange={setStartsOn} required />
        <DayField
          label={t.endsOn}
          value={endsOn}
          onChange={setEndsOn}
          error={isReversed ? t.spanReversed : null}
          required
        />
      </div>
      <p role="status" className={styles.quiet}>
        {!first || !last
          ? t.previewNone
          : first === last
            ? t.previewOne(periodTitle(first, f.language))
            : t.preview(f.count(periods.length), periodTitle(first, f.language), periodTitle(last, f.language))}
      </p>
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={saving} disabled={periods.length === 0}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}
