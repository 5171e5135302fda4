import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmissionBody } from '@tiendo/contracts';
import { useState } from 'react';
import { api, newKey } from '../../../shared/api';
import { DayField, fieldErrors, FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { queued, useQueuedSave } from '../../../shared/outbox';
import { Button, Card } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { dropTask, keepTask, submissionQuery, type ReportPlace } from '../submissions.queries';
import styles from '../submissions.module.css';

/** Tasks that the unit announces for the next period; its next report asks what became of them. */
export function NextTasks({ place, report }: { place: ReportPlace; report: SubmissionBody }) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const tasks = report.tasks.filter(({ isNext }) => isNext);
  const locked = !report.may.write;
  const remove = useMutation({
    mutationFn: async (id: string) => {
      await api.delete('/provinces/{province}/submissions/{submissionId}/tasks/{taskId}', {
        path: { ...place, taskId: id },
      });
      return id;
    },
    onSuccess: (id) => dropTask(queries, place, id),
  });
  if (locked && tasks.length === 0) return null;
  return (
    <Card className={styles.section} title={t.announced.next} hint={locked ? undefined : t.announced.nextHint}>
      {tasks.length > 0 && (
        <ol className={styles.tasks}>
          {tasks.map(({ id, text, dueOn }) => (
            <li key={id}>
              <span>
                {text}
                {dueOn && <span className={styles.quiet}> · {t.itemDue(f.day(dueOn))}</span>}
              </span>
              {!locked && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t.announced.removeOf(text)}
                  loading={remove.isPending && remove.variables === id}
                  onClick={() => remove.mutate(id)}
                >
                  {t.announced.remove}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      <FormProblem error={remove.error} />
      {!locked && <NewTask place={place} />}
    </Card>
  );
}

const FORM = 'submission-next-task';

function NewTask({ place }: { place: ReportPlace }) {
  const t = useMessages(submissionMessages);
  const queries = useQueryClient();
  const kept = useKept({
    form: FORM,
    about: `${place.province} ${place.submissionId}`,
    label: t.announced.next,
  });
  const [text, setText] = useKeptState(kept, 'text', '');
  const [dueOn, setDueOn] = useKeptState<string | null>(kept, 'dueOn', null);
  const [key, setKey] = useState(newKey);
  const about = `${place.province} ${place.submissionId}`;
  const add = useQueuedSave({
    ...{ about, target: 'next-task', record: 'task', kept: { form: FORM, about } },
    send: (body: { text: string; dueOn: string | null }, how) =>
      queued.post(
        '/provinces/{province}/submissions/{submissionId}/tasks',
        { path: { ...place }, body, idempotencyKey: key },
        how,
      ),
    onSuccess: (answer, sent) => {
      // The next one may be typed already while this one waited.
      if (sent === null || sent.text === text.trim()) {
        kept.done();
        setText('');
        setDueOn(null);
      }
      setKey(newKey());
      keepTask(queries, place, answer);
    },
    onElsewhere: () => void queries.invalidateQueries(submissionQuery(place.province, place.submissionId)),
  });
  const errors = fieldErrors(add.error);
  return (
    <form
      className={styles.item}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !add.isPending && !add.isWaiting) add.mutate({ text: text.trim(), dueOn });
      }}
    >
      <KeptNote kept={kept} />
      <Textarea
        label={t.announced.text}
        autosize
        value={text}
        maxLength={1000}
        error={errors.at('/text')}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <DayField label={t.announced.dueOn} value={dueOn} error={errors.at('/dueOn')} onChange={setDueOn} />
      <FormProblem error={add.error} fields={['/text', '/dueOn']} />
      <div>
        <Button type="submit" variant="default" loading={add.isPending} disabled={text.trim() === '' || add.isWaiting}>
          {t.announced.add}
        </Button>
        {add.isWaiting && (
          <span className={styles.quiet} role="status">
            {t.waitsForLine}
          </span>
        )}
      </div>
    </form>
  );
}
