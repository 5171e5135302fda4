import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent } from 'react';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import type { PlanDetail } from '../../../shared/contract-types';
import { FormProblem, SecretsNote, fieldErrors } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, notify } from '../../../shared/ui';
import { createDirective, refreshMeetings } from '../meetings.queries';
import { meetingMessages } from '../messages';
import { bodyOf, EMPTY_DIRECTIVE, type DirectiveDraft } from './directive-draft';
import { DIRECTIVE_FIELDS, DirectiveFields } from './directive-fields';
import styles from './directives.module.css';

interface Props {
  plan: PlanDetail;
  meetingId: string;
  heldOn: string;
  /** The line of the agenda it is about; null: about the meeting as a whole. */
  agendaLineId: string | null;
  /** Offered first: the unit the line is about. */
  leadUnit?: string | null;
  onDone: () => void;
}

/** Which conclusion is being written: of a meeting as a whole, or beside a line of its agenda. */
export const aboutConclusion = (meetingId: string, agendaLineId: string | null): string =>
  `${meetingId} ${agendaLineId ?? ''}`;

/** A conclusion written beside a line of the agenda. */
export function ConcludeForm({ plan, meetingId, heldOn, agendaLineId, leadUnit = null, onDone }: Props) {
  const t = useMessages(meetingMessages);
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const kept = useKept({
    form: 'conclusion',
    about: aboutConclusion(meetingId, agendaLineId),
    label: t.agenda.conclude,
  });
  const [draft, setDraft] = useKeptState<DirectiveDraft>(kept, 'draft', { ...EMPTY_DIRECTIVE, leadUnit });
  const body = bodyOf(draft);
  const save = useMutation({
    mutationFn: async () => {
      if (body === null) return;
      await createDirective(plan.slug, { ...body, meetingId, ...(agendaLineId !== null && { agendaLineId }) });
    },
    onSuccess: async () => {
      kept.done();
      void notify({ title: t.directive.saved });
      await refreshMeetings(queries, plan.slug);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t.agenda.conclude}>
      <KeptNote kept={kept} />
      <DirectiveFields
        province={plan.province.code}
        draft={draft}
        errors={fieldErrors(save.error)}
        issuedOn={heldOn}
        onChange={setDraft}
      />
      <SecretsNote />
      <FormProblem error={save.error} fields={DIRECTIVE_FIELDS} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={body === null}>
          {t.directive.save}
        </Button>
      </div>
    </form>
  );
}
