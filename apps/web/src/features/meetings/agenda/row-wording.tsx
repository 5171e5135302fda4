import { Textarea, TextInput } from '@mantine/core';
import { useMessages } from '../../../shared/i18n';
import '../../../shared/ui/mantine-all';
import { meetingMessages } from '../messages';
import type { DraftLine } from './agenda-draft';
import styles from './agenda.module.css';

interface Props {
  row: DraftLine;
  onChange: (change: Partial<DraftLine>) => void;
}

/** How the agenda words a line, and what the secretary notes on it. */
export function RowWording({ row, onChange }: Props) {
  const t = useMessages(meetingMessages);
  return (
    <div className={styles.details}>
      <TextInput
        label={t.agenda.wording}
        placeholder={row.line?.facts.item?.name ?? undefined}
        maxLength={500}
        value={row.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t.agenda.note}
        autosize
        minRows={1}
        value={row.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </div>
  );
}
