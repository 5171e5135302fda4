import { NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { SubmissionBody, SubmissionTaskBody } from '@tiendo/contracts';
import { ANNOUNCED_STATUSES } from '@tiendo/indicators/submission';
import { STATUS_LABELS } from '@tiendo/indicators/words';
import { fieldErrors } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { KeptNote, staleRecord, useRecordForm } from '../../../shared/keeping';
import { queued, useQueuedSave } from '../../../shared/outbox';
import { Card } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { AnswerEnd } from '../parts/answer-end';
import { keepTask, submissionQuery, type ReportPlace } from '../submissions.queries';
import styles from '../submissions.module.css';

/** Where a task is found on the page. */
export const taskId = (id: string): string => `nhiem-vu-da-neu-${id}`;

/** Tasks that the last report announced for this period, each with what became of it. */
export function AnnouncedBefore({ place, report }: { place: ReportPlace; report: SubmissionBody }) {
  const t = useMessages(submissionMessages);
  const tasks = report.tasks.filter(({ isNext }) => !isNext);
  if (tasks.length === 0) return null;
  return (
    <section className={styles.stack} aria-label={t.announced.before}>
      <h2 className={styles.partTitle}>{t.announced.before}</h2>
      {tasks.map((task) => (
        <TaskAnswer key={task.id} place={place} task={task} locked={!report.may.write} />
      ))}
    </section>
  );
}

const draftOf = ({ status, result }: SubmissionTaskBody) => ({ status: status ?? ('' as const), result: result ?? '' });
type Draft = { status: NonNullable<SubmissionTaskBody['status']> | ''; result: string };
const FORM = 'submission-task';

function TaskAnswer({ place, task, locked }: { place: ReportPlace; task: SubmissionTaskBody; locked: boolean }) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const labels = STATUS_LABELS[f.language];
  const form = useRecordForm<Draft>(
    { form: FORM, about: `${place.province} ${place.submissionId} ${task.id}`, label: task.text },
    draftOf(task),
    task.version,
  );
  const { draft, change } = form;
  const about = `${place.province} ${place.submissionId}`;
  const save = useQueuedSave({
    ...{ about, target: taskId(task.id), record: 'task', kept: { form: FORM, about: `${about} ${task.id}` } },
    send: ({ next, over }: { next: Draft; over: number }, how) =>
      queued.put(
        '/provinces/{province}/submissions/{submissionId}/tasks/{taskId}',
        {
          path: { ...place, taskId: task.id },
          ifMatch: over,
          body: { status: next.status === '' ? null : next.status, result: next.result.trim() || undefined },
        },
        how,
      ),
    onSuccess: (answer, sent) => {
      const saved = draftOf(answer.task);
      if (JSON.stringify(draft) === JSON.stringify(sent?.next ?? saved)) {
        form.kept.done();
        form.restart(saved, answer.task.version);
      } else form.savedAs(saved, answer.task.version);
      keepTask(queries, place, answer);
    },
    onElsewhere: () => void queries.invalidateQueries(submissionQuery(place.province, place.submissionId)),
  });
  const theirs = staleRecord<SubmissionTaskBody>(save.error);
  const errors = fieldErrors(save.error);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(task));
  return (
    <Card
      id={taskId(task.id)}
      className={styles.section}
      title={task.text}
      hint={task.dueOn ? t.itemDue(f.day(task.dueOn)) : undefined}
    >
      {locked ? (
        <div className={styles.item}>
          <p className={styles.itemFoot}>{task.status ? labels[task.status] : t.notAnswered}</p>
          {task.result && <p>{task.result}</p>}
        </div>
      ) : (
        <form
          className={styles.item}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({ next: draft, over: form.version });
          }}
        >
          <KeptNote kept={form.kept} />
          <NativeSelect
            label={t.status}
            value={draft.status}
            error={errors.at('/status')}
            data={[
              { value: '', label: t.choose },
              ...ANNOUNCED_STATUSES.map((status) => ({ value: status, label: labels[status] })),
            ]}
            onChange={({ currentTarget }) =>
              change({ status: ANNOUNCED_STATUSES.find((status) => status === currentTarget.value) ?? '' })
            }
          />
          <Textarea
            label={draft.status === 'stopped' ? t.itemReason : t.itemText}
            autosize
            minRows={2}
            value={draft.result}
            maxLength={4000}
            error={errors.at('/result')}
            onChange={({ currentTarget }) => change({ result: currentTarget.value })}
          />
          <AnswerEnd
            {...{ place, form, save, isDirty }}
            theirs={theirs && { draft: draftOf(theirs), version: theirs.version }}
            fields={[
              { key: 'status', label: t.status, in: ({ status }) => (status === '' ? '' : labels[status]) },
              { key: 'result', label: t.itemText, in: ({ result }) => result },
            ]}
            onSend={(next, over) => save.mutate({ next, over })}
            isWhole
            state={task.status ? t.answered : t.notAnswered}
          />
        </form>
      )}
    </Card>
  );
}
