import { Textarea } from '@mantine/core';
import type { SubmissionStep } from '@tiendo/indicators/submission';
import { useMessages } from '../../../shared/i18n';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { Button } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import type { ReportPlace, StepWrite } from '../submissions.queries';
import styles from '../submissions.module.css';

interface Props {
  place: ReportPlace;
  step: SubmissionStep;
  sending: boolean;
  onSend: (write: Omit<StepWrite, 'version' | 'step'>) => Promise<unknown>;
}

/** What is to be mended, or why something is taken back. */
export function RemarkForm({ place, step, sending, onSend }: Props) {
  const t = useMessages(submissionMessages);
  const kept = useKept({
    form: 'submission-step',
    about: `${place.province} ${place.submissionId} ${step}`,
    label: t.steps[step],
  });
  const [remark, setRemark] = useKeptState(kept, 'remark', '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (remark.trim() === '') return;
        onSend({ remark: remark.trim() }).then(kept.done, () => undefined);
      }}
    >
      <KeptNote kept={kept} />
      <Textarea
        label={step === 'sendBack' ? t.remark : t.itemReason}
        description={step === 'sendBack' ? t.remarkNeeded : undefined}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxLength={2000}
        value={remark}
        onChange={({ currentTarget }) => setRemark(currentTarget.value)}
      />
      <Button type="submit" loading={sending} disabled={remark.trim() === ''}>
        {t.steps[step]}
      </Button>
    </form>
  );
}
