import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { CAUSES, isCause } from '@tiendo/indicators/status';
import { useRef, type ReactNode } from 'react';
import { SameDayField } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { statusMessages } from '../../../shared/status';
import { DayField } from './day-field';
import { DocumentPicker } from './document-picker';
import { updateMessages } from './messages';
import { asksForPermission, waits, type DraftField, type DraftRules, type StatementDraft } from './statement-draft';
import { StatusField } from './status-field';
import { WaitingFields } from './waiting-fields';
import styles from './update.module.css';

interface Props {
  draft: StatementDraft;
  onChange: (draft: StatementDraft) => void;
  /** Texts by field, from the dialog's own rules or from the server. */
  errors: Partial<Record<DraftField, string>>;
  rules: DraftRules;
  province: string;
  /** Executing units the statement can be about; empty: only the whole item. */
  units: readonly { readonly code: string; readonly name: string }[];
  /** Asks what it is to another statement of the day; null: there is none. */
  sameDayLegend: string | null;
  /** The fields are filled from the statement in force. */
  begins: boolean;
  /** What it no longer says: in sight of the status that makes it so. */
  lost: ReactNode;
  /** `next`: save and go on to the next item. */
  onSubmit: (next: boolean) => void;
  children: ReactNode;
}

/** The three fields of a statement, and what stopping or going on asks for besides. */
export function StatementForm(props: Props) {
  const { draft, onChange, errors, rules, province, units, sameDayLegend, begins, lost, onSubmit, children } = props;
  const t = useMessages(updateMessages);
  const s = useMessages(statusMessages);
  const set = (part: Partial<StatementDraft>) => onChange({ ...draft, ...part });
  const permission = asksForPermission(draft);
  // What was filled in is in sight.
  const hasMore =
    begins &&
    (draft.cause !== null ||
      Boolean(draft.proposal || draft.proposalTo) ||
      (!permission && draft.documents.length > 0));
  const form = useRef<HTMLFormElement>(null);
  const submit = (next: boolean) => {
    onSubmit(next);
    // What is missing is where the hands go next.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const documents = (
    <DocumentPicker
      province={province}
      permission={permission}
      chosen={draft.documents}
      onChange={(chosen) => set({ documents: chosen })}
      today={rules.today}
      error={errors.documents}
    />
  );
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.defaultPrevented) return;
        const inText = event.target instanceof HTMLTextAreaElement;
        if (event.ctrlKey || event.metaKey || (inText && !event.shiftKey)) {
          event.preventDefault();
          submit(event.ctrlKey || event.metaKey);
        }
      }}
    >
      <StatusField value={draft.status} error={errors.status} onChange={(status) => set({ status })} />
      <div className={styles.row}>
        <DayField
          label={t.day}
          value={draft.day}
          onChange={(day) => set({ day })}
          error={errors.day}
          min={rules.startsOn}
          max={rules.today}
          required
        />
        <div className={styles.grow}>
          <span className={styles.label} aria-hidden="true">
            &nbsp;
          </span>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={draft.continues}
              onChange={(event) => set({ continues: event.currentTarget.checked })}
            />
            {t.continues(draft.year)}
          </label>
          {draft.continues && (
            <TextInput
              type="number"
              aria-label={t.continuesYear}
              value={draft.year}
              min={rules.year + 1}
              max={rules.year + 10}
              error={errors.year}
              onChange={(event) => set({ year: Number(event.currentTarget.value) })}
            />
          )}
        </div>
      </div>
      {sameDayLegend !== null && (
        <SameDayField
          legend={sameDayLegend}
          value={draft.sameDay}
          error={errors.sameDay}
          onChange={(sameDay) => set({ sameDay })}
        />
      )}
      {begins && <p className={styles.hint}>{t.begins}</p>}
      {lost}
      {draft.status === 'yearEnd' && (
        <DayField
          label={t.evaluationDay}
          value={draft.evaluationDay}
          onChange={(evaluationDay) => set({ evaluationDay })}
          error={errors.evaluationDay}
        />
      )}
      {waits(draft) && <WaitingFields draft={draft} set={set} errors={errors} max={rules.today} />}
      {units.length > 0 && (
        <NativeSelect
          label={t.unit}
          value={draft.unit}
          error={errors.unit}
          onChange={(event) => set({ unit: event.currentTarget.value })}
          data={[{ value: '', label: t.wholeTask }, ...units.map((unit) => ({ value: unit.code, label: unit.name }))]}
        />
      )}
      <Textarea
        label={permission ? t.reasonNeeded : t.reason}
        description={
          <>
            {t.reasonHint}. <strong>{t.secret}.</strong>
          </>
        }
        value={draft.reason}
        error={errors.reason}
        required={permission}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      {permission && documents}
      <details
        className={styles.fold}
        open={Boolean(errors.cause ?? errors.proposal ?? errors.proposalTo) || hasMore || undefined}
      >
        <summary>{permission ? t.moreWithoutDocuments : t.more}</summary>
        <div className={styles.foldBody}>
          <NativeSelect
            label={t.cause}
            value={draft.cause ?? ''}
            error={errors.cause}
            onChange={(event) => {
              const cause = event.currentTarget.value;
              set({ cause: isCause(cause) ? cause : null });
            }}
            data={[
              { value: '', label: t.noCause },
              ...CAUSES.map((cause) => ({ value: cause, label: s.cause[cause] })),
            ]}
          />
          <Textarea
            label={t.proposal}
            description={t.secret}
            value={draft.proposal}
            error={errors.proposal}
            autosize
            minRows={1}
            maxLength={2000}
            onChange={(event) => set({ proposal: event.currentTarget.value })}
          />
          <TextInput
            label={t.proposalTo}
            value={draft.proposalTo}
            error={errors.proposalTo}
            maxLength={200}
            onChange={(event) => set({ proposalTo: event.currentTarget.value })}
          />
          {!permission && documents}
        </div>
      </details>
      {children}
    </form>
  );
}
