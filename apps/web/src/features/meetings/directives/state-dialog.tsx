import { NativeSelect, Textarea } from '@mantine/core';
import type { DirectiveBody, DocumentBody } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DIRECTIVE_STATES } from '@tiendo/indicators/agenda';
import { isProblem } from '../../../shared/api';
import { useKept, useKeptState } from '../../../shared/keeping';
import type { PlanDetail } from '../../../shared/contract-types';
import { DocumentField } from '../../../shared/documents';
import { DayField, fieldErrors } from '../../../shared/fields';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { notify } from '../../../shared/ui';
import { refreshMeetings, stateDirective } from '../meetings.queries';
import { meetingMessages } from '../messages';
import { DirectiveDialog } from './directive-dialog';
import styles from './directives.module.css';

const FIELDS = ['/state', '/effectiveOn', '/dueOn', '/note', '/documentId'];

interface Props {
  plan: PlanDetail;
  directive: DirectiveBody;
  onClose: () => void;
}

/** What became of a conclusion, from a day on. */
export default function StateDialog({ plan, directive, onClose }: Props) {
  const t = useMessages(meetingMessages);
  const queries = useQueryClient();
  const kept = useKept({
    form: 'directive-state',
    about: directive.id,
    label: `${t.directive.update}: ${directive.text}`,
    opens: null,
  });
  const [state, setState] = useKeptState<DirectiveBody['state']>(
    kept,
    'state',
    directive.state === 'open' ? 'inProgress' : directive.state,
  );
  const [effectiveOn, setEffectiveOn] = useKeptState<string | null>(kept, 'effectiveOn', today());
  const [dueOn, setDueOn] = useKeptState<string | null>(kept, 'dueOn', null);
  const [note, setNote] = useKeptState(kept, 'note', '');
  const [document, setDocument] = useKeptState<DocumentBody | null>(kept, 'document', null);
  const save = useMutation({
    mutationFn: () =>
      stateDirective(
        plan.slug,
        directive.id,
        {
          state,
          effectiveOn: effectiveOn ?? today(),
          note: note.trim() || undefined,
          ...(dueOn && { dueOn }),
          ...(document && { documentId: document.id }),
        },
        directive.version,
      ),
    onError: (error) => {
      // What somebody else has stated meanwhile stands over the form; sending again comes after it.
      if (isProblem(error, 'stale')) void refreshMeetings(queries, plan.slug);
    },
    onSuccess: async () => {
      kept.done();
      void notify({ title: t.directive.updated });
      await refreshMeetings(queries, plan.slug);
      onClose();
    },
  });
  const errors = fieldErrors(save.error);
  return (
    <DirectiveDialog
      title={t.directive.update}
      directive={directive}
      kept={kept}
      action={t.directive.update}
      error={save.error}
      fields={FIELDS}
      saving={save.isPending}
      disabled={effectiveOn === null || (state === 'withdrawn' && note.trim() === '')}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <div className={styles.columns}>
        <NativeSelect
          label={t.state}
          value={state}
          error={errors.at('/state')}
          onChange={(event) => setState(DIRECTIVE_STATES.find((one) => one === event.currentTarget.value) ?? state)}
        >
          {DIRECTIVE_STATES.map((one) => (
            <option key={one} value={one}>
              {t.directive.states[one]}
            </option>
          ))}
        </NativeSelect>
        <DayField
          label={t.directive.effectiveOn}
          required
          min={directive.issuedOn}
          max={today()}
          value={effectiveOn}
          error={errors.at('/effectiveOn')}
          onChange={setEffectiveOn}
        />
        <DayField
          label={t.directive.newDue}
          description={t.directive.newDueHint}
          min={directive.issuedOn}
          value={dueOn}
          error={errors.at('/dueOn')}
          onChange={setDueOn}
        />
      </div>
      <Textarea
        label={t.directive.note}
        autosize
        minRows={2}
        value={note}
        error={errors.at('/note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DocumentField
        province={plan.province.code}
        label={t.directive.evidence}
        value={document}
        error={errors.at('/documentId')}
        onChange={setDocument}
      />
    </DirectiveDialog>
  );
}
