import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmissionLineBody } from '@tiendo/contracts';
import { api } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useKept, useKeptState } from '../../../shared/keeping';
import { Button } from '../../../shared/ui';
import { sameAnswer } from '../lines/line-square';
import { submissionMessages } from '../messages';
import { keepLines, type ReportPlace } from '../submissions.queries';
import styles from '../submissions.module.css';

interface Props {
  place: ReportPlace;
  /** Lines that the checks ask about alike. */
  lines: readonly SubmissionLineBody[];
  /** What the checks ask. */
  about: string;
}

/** Why what is unusual is right all the same: once for all lines that are asked about alike; it stays with each. */
export function CheckReason({ place, lines, about }: Props) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const isOne = lines.length === 1;
  const label = isOne ? t.reason : t.groupReason(f.count(lines.length));
  const kept = useKept({
    form: 'submission-reason',
    about: `${place.province} ${place.submissionId} ${about}`,
    label: `${label}: ${lines[0]?.indicator.name ?? ''}`,
  });
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const save = useMutation({
    mutationFn: () =>
      api.put('/provinces/{province}/submissions/{submissionId}/lines', {
        path: { ...place },
        body: {
          items: lines.map((line) => ({
            ...(sameAnswer(line) ?? { answer: null }),
            passReason: reason.trim(),
            indicator: line.indicator.code,
            subject: line.subject.code,
            version: line.version,
          })),
        },
      }),
    onSuccess: (answer) => {
      kept.done();
      keepLines(queries, place, answer);
    },
  });
  return (
    <form
      className={styles.inline}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') save.mutate();
      }}
    >
      <TextInput
        label={label}
        value={reason}
        maxLength={1000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={save.isPending} disabled={reason.trim() === ''}>
        {t.writeReason}
      </Button>
      <FormProblem error={save.error} />
    </form>
  );
}
