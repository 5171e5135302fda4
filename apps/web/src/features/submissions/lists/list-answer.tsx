import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListAnswer, SubmissionListBody } from '@tiendo/contracts';
import { api } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { useKept, useKeptState } from '../../../shared/keeping';
import { Button } from '../../../shared/ui';
import { keepList, type ReportPlace } from '../submissions.queries';
import { listMessages } from './messages';
import styles from './lists.module.css';

interface Props {
  place: ReportPlace;
  list: Pick<SubmissionListBody, 'code' | 'name' | 'version' | 'passReason'>;
}

/** Says something of a whole list. */
export function useListAnswer({ place, list }: Props) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ListAnswer) =>
      api.put('/provinces/{province}/submissions/{submissionId}/lists/{list}', {
        path: { ...place, list: list.code },
        ifMatch: list.version,
        body,
      }),
    onSuccess: (answer) => keepList(queries, place, answer),
  });
}

/** Why what the checks doubt in a list is right all the same. */
export function ListReason({ place, list }: Props) {
  const t = useMessages(listMessages);
  const kept = useKept({
    form: 'submission-list-reason',
    about: `${place.province} ${place.submissionId} ${list.code}`,
    label: `${t.reason}: ${list.name}`,
  });
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const save = useListAnswer({ place, list });
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        const passReason = reason.trim();
        if (passReason !== '') save.mutate({ passReason }, { onSuccess: () => kept.done() });
      }}
    >
      <TextInput
        label={t.reason}
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
