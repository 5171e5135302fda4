import { TextInput } from '@mantine/core';
import { useMessages } from '../../../shared/i18n';
import { DayField } from './day-field';
import { updateMessages } from './messages';
import type { DraftField, StatementDraft } from './statement-draft';
import styles from './update.module.css';

interface Props {
  draft: StatementDraft;
  set: (part: Partial<StatementDraft>) => void;
  errors: Partial<Record<DraftField, string>>;
  max: string;
}

/** Whom an item waits for, and the letter from whose day on days are counted. */
export function WaitingFields({ draft, set, errors, max }: Props) {
  const t = useMessages(updateMessages);
  return (
    <>
      <TextInput
        label={t.waitsFor}
        value={draft.waitsFor}
        error={errors.waitsFor}
        maxLength={200}
        onChange={(event) => set({ waitsFor: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <TextInput
          className={styles.grow}
          label={t.letterNumber}
          description={t.letterHint}
          value={draft.letterNumber}
          error={errors.letterNumber}
          placeholder="709/TTr-UBND"
          maxLength={40}
          onChange={(event) => set({ letterNumber: event.currentTarget.value })}
        />
        <DayField
          label={t.letterDay}
          value={draft.letterDay}
          onChange={(letterDay) => set({ letterDay })}
          error={errors.letterDay}
          max={max}
        />
      </div>
    </>
  );
}
