import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmissionBody } from '@tiendo/contracts';
import { isSending, needOf, type SubmissionStep } from '@tiendo/indicators/submission';
import { useState } from 'react';
import { api, isProblem } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { Button, notify } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { checksQuery, keepReport, submissionQuery, type ReportPlace, type StepWrite } from '../submissions.queries';
import { PaperForm } from './paper-form';
import { RemarkForm } from './remark-form';
import styles from '../submissions.module.css';

interface Props {
  place: ReportPlace;
  report: SubmissionBody;
  maySend: boolean;
}

/** Takes a step of a report, as it is on screen; what came of it stands there at once. */
export function useStep(place: ReportPlace, report: SubmissionBody) {
  const t = useMessages(submissionMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (write: Omit<StepWrite, 'version'>) =>
      api.post('/provinces/{province}/submissions/{submissionId}/steps', {
        path: { ...place },
        body: { ...write, version: report.version },
      }),
    onSuccess: (next, { step }) => {
      keepReport(queries, place, next);
      void notify({ title: t.stepsDone[step] });
    },
    onError: async (error) => {
      if (isProblem(error, 'submission-incomplete'))
        await queries.invalidateQueries(checksQuery(place.province, place.submissionId));
      if (isProblem(error, 'stale') || isProblem(error, 'step-not-open'))
        await queries.invalidateQueries(submissionQuery(place.province, place.submissionId));
    },
  });
}

/** The steps open to whoever is at the screen: the next one filled, those that need something more open a form. */
export function StepButtons({ place, report, maySend }: Props) {
  const t = useMessages(submissionMessages);
  const [opened, setOpened] = useState<SubmissionStep | null>(null);
  const step = useStep(place, report);
  const { steps } = report.may;
  const main = steps.find((one) => one === 'approve') ?? steps.find((one) => one === 'submit') ?? null;
  if (steps.length === 0) return <p className={styles.quiet}>{t.nothingToDo}</p>;
  const press = (one: SubmissionStep): void => {
    step.reset();
    if (needOf(one) !== null) setOpened(opened === one ? null : one);
    else step.mutate({ step: one });
  };
  const need = opened !== null && steps.includes(opened) ? needOf(opened) : null;
  const send = (write: Omit<StepWrite, 'version' | 'step'>) => {
    if (opened !== null) return step.mutateAsync({ ...write, step: opened });
    return Promise.resolve();
  };
  return (
    <div className={styles.steps}>
      {steps.some(isSending) && <p className={styles.quiet}>{t.confirmSend}</p>}
      <div className={styles.stepButtons}>
        {[...steps]
          .sort((one, other) => Number(other === main) - Number(one === main))
          .map((one) => (
            <Button
              key={one}
              variant={one === main ? 'filled' : 'default'}
              loading={step.isPending && step.variables.step === one}
              disabled={step.isPending || (isSending(one) && !maySend)}
              aria-expanded={needOf(one) === null ? undefined : opened === one}
              onClick={() => press(one)}
            >
              {t.steps[one]}
            </Button>
          ))}
      </div>
      {need === 'remark' && opened && (
        <RemarkForm key={opened} place={place} step={opened} sending={step.isPending} onSend={send} />
      )}
      {need === 'paper' && opened && (
        <PaperForm key={opened} place={place} step={opened} sending={step.isPending} error={step.error} onSend={send} />
      )}
      <FormProblem error={step.error} />
    </div>
  );
}
