import { Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { DayField, SecretsNote } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { Card } from '../../../shared/ui';
import { editorMessages } from '../editor-messages';
import type { ProblemIndex } from './draft-problems';
import type { DraftDocument } from './draft-document';
import type { SectionProps } from './section-columns';
import { withYear } from './span-of-year';
import styles from './editor.module.css';

/** Number, title, issuer, span: what identifies a plan. */
export function InfoSection({ document, dispatch, problems }: SectionProps & { problems: ProblemIndex }) {
  const t = useMessages(editorMessages);
  const set = (patch: Partial<DraftDocument>) => dispatch({ type: 'head', patch });
  const number = (value: string | number) => (typeof value === 'number' ? value : null);
  return (
    <Card>
      <div className={styles.form} data-section="info">
        <div className={styles.columns}>
          <TextInput
            data-field="code"
            label={t.info.code}
            placeholder="73/KH-UBND"
            value={document.code}
            error={problems.ofHead('code')}
            onChange={(event) => set({ code: event.currentTarget.value })}
          />
          <TextInput
            data-field="issuer"
            label={t.info.issuer}
            value={document.issuer}
            error={problems.ofHead('issuer')}
            onChange={(event) => set({ issuer: event.currentTarget.value })}
          />
          <DayField
            label={t.info.issuedOn}
            value={document.issuedOn}
            error={problems.ofHead('issuedOn')}
            onChange={(issuedOn) => set({ issuedOn })}
          />
        </div>
        <Textarea
          data-field="title"
          label={t.info.title}
          autosize
          minRows={2}
          value={document.title}
          error={problems.ofHead('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <div className={styles.columns}>
          <NumberInput
            data-field="year"
            label={t.info.year}
            hideControls
            min={2000}
            max={2100}
            value={document.year ?? ''}
            error={problems.ofHead('year')}
            onChange={(year) => set(withYear(document, number(year)))}
          />
          <DayField
            label={t.info.startsOn}
            value={document.startsOn}
            error={problems.ofHead('startsOn')}
            onChange={(startsOn) => set({ startsOn })}
          />
          <DayField
            label={t.info.endsOn}
            value={document.endsOn}
            error={problems.ofHead('endsOn')}
            onChange={(endsOn) => set({ endsOn })}
          />
        </div>
        <NumberInput
          data-field="silenceDays"
          label={t.info.silenceDays}
          min={1}
          max={3650}
          value={document.silenceDays ?? ''}
          error={problems.ofHead('silenceDays')}
          onChange={(silenceDays) => set({ silenceDays: number(silenceDays) })}
          maw={420}
        />
        <Checkbox
          data-field="dueAtEnd"
          label={t.fields.dueAtEnd}
          checked={document.dueAtEnd}
          onChange={(event) => set({ dueAtEnd: event.currentTarget.checked })}
        />
        <Textarea
          data-field="sourceNote"
          label={t.info.sourceNote}
          autosize
          minRows={1}
          value={document.sourceNote}
          error={problems.ofHead('sourceNote')}
          onChange={(event) => set({ sourceNote: event.currentTarget.value })}
        />
        <SecretsNote />
      </div>
    </Card>
  );
}
