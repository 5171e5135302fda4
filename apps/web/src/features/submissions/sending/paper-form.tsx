import { FileInput, TextInput } from '@mantine/core';
import type { SubmissionStep } from '@tiendo/indicators/submission';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ACCEPTED_FILES, uploadFile } from '../../../shared/documents';
import { DayField, fieldErrors, FormProblem, SecretsNote } from '../../../shared/fields';
import { today } from '../../../shared/format/today';
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
  error: unknown;
  onSend: (write: Omit<StepWrite, 'version' | 'step'>) => Promise<unknown>;
}

/** The signed paper that hands a report in: number, day, signer and the file. */
export function PaperForm({ place, step, sending, error, onSend }: Props) {
  const t = useMessages(submissionMessages);
  const kept = useKept({
    form: 'submission-step',
    about: `${place.province} ${place.submissionId} ${step}`,
    label: t.steps[step],
  });
  const [number, setNumber] = useKeptState(kept, 'number', '');
  const [issuedOn, setIssuedOn] = useKeptState<string | null>(kept, 'issuedOn', null);
  const [signer, setSigner] = useKeptState(kept, 'signer', '');
  const [file, setFile] = useState<File | null>(null);
  const upload = useMutation({ mutationFn: (chosen: File) => uploadFile(place.province, chosen) });
  const errors = fieldErrors(error);
  const isWhole = number.trim() !== '' && issuedOn !== null && signer.trim() !== '';
  const send = async (): Promise<void> => {
    if (issuedOn === null || !isWhole) return;
    const fileId = file ? (await upload.mutateAsync(file)).fileId : undefined;
    await onSend({ paper: { number: number.trim(), issuedOn, signer: signer.trim(), fileId } });
    kept.done();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        // What was refused is said by the step, or by the upload.
        send().catch(() => undefined);
      }}
    >
      <KeptNote kept={kept} />
      <div className={styles.pair}>
        <TextInput
          label={t.paperNumber}
          placeholder="403/SNV-VP"
          value={number}
          maxLength={80}
          error={errors.at('/paper/number')}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        <DayField
          label={t.paperDay}
          value={issuedOn}
          max={today()}
          error={errors.at('/paper/issuedOn')}
          onChange={setIssuedOn}
        />
        <TextInput
          label={t.paperSigner}
          value={signer}
          maxLength={200}
          error={errors.at('/paper/signer')}
          onChange={({ currentTarget }) => setSigner(currentTarget.value)}
        />
      </div>
      <FileInput
        label={t.paperFile}
        placeholder={t.paperFileButton}
        accept={ACCEPTED_FILES}
        clearable
        value={file}
        onChange={setFile}
      />
      <SecretsNote />
      <FormProblem error={upload.error} />
      {!isWhole && <p className={styles.quiet}>{t.paperNeeded}</p>}
      <Button type="submit" loading={sending || upload.isPending} disabled={!isWhole}>
        {t.steps[step]}
      </Button>
    </form>
  );
}
