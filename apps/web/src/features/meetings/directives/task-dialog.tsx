import { NativeSelect, TextInput } from '@mantine/core';
import type { DirectiveBody } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useKept, useKeptState } from '../../../shared/keeping';
import type { PlanDetail } from '../../../shared/contract-types';
import { fieldErrors } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { planQuery } from '../../../shared/plan';
import { notify } from '../../../shared/ui';
import { makeTask, refreshMeetings } from '../meetings.queries';
import { meetingMessages } from '../messages';
import { DirectiveDialog } from './directive-dialog';
import styles from './directives.module.css';

const FIELDS = ['/code', '/tasks/0/code', '/tasks/0/group'];

interface Props {
  plan: PlanDetail;
  directive: DirectiveBody;
  onClose: () => void;
}

/** The conclusion becomes a task of the plan: the announcement is the document that amends it. */
export default function TaskDialog({ plan, directive, onClose }: Props) {
  const t = useMessages(meetingMessages);
  const queries = useQueryClient();
  const kept = useKept({
    form: 'directive-task',
    about: directive.id,
    label: `${t.directive.makeTask}: ${directive.text}`,
    opens: null,
  });
  const [code, setCode] = useKeptState(kept, 'code', '');
  const [group, setGroup] = useKeptState(kept, 'group', '');
  const save = useMutation({
    mutationFn: () => makeTask(plan.slug, directive.id, { code: code.trim(), ...(group && { group }) }),
    onSuccess: async () => {
      kept.done();
      void notify({ title: t.directive.madeTask(code.trim()) });
      await Promise.all([
        refreshMeetings(queries, plan.slug),
        queries.invalidateQueries({ queryKey: planQuery(plan.slug).queryKey }),
      ]);
      onClose();
    },
  });
  const errors = fieldErrors(save.error);
  return (
    <DirectiveDialog
      title={t.directive.makeTask}
      directive={directive}
      kept={kept}
      action={t.directive.makeTask}
      error={save.error}
      fields={FIELDS}
      saving={save.isPending}
      disabled={code.trim() === ''}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <p className={styles.quiet}>{t.directive.makeTaskHint}</p>
      <div className={styles.columns}>
        <TextInput
          label={t.directive.taskCode}
          required
          withAsterisk={false}
          value={code}
          error={errors.at('/code') ?? errors.at('/tasks/0/code')}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <NativeSelect
          label={t.directive.taskGroup}
          value={group}
          error={errors.at('/tasks/0/group')}
          onChange={(event) => setGroup(event.currentTarget.value)}
        >
          <option value="">{t.directive.noGroup}</option>
          {plan.groups.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </NativeSelect>
      </div>
    </DirectiveDialog>
  );
}
