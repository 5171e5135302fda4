import type { DirectiveBody } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { staleRecord, useRecordForm } from '../../../shared/keeping';
import type { PlanDetail } from '../../../shared/contract-types';
import { fieldErrors } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { notify } from '../../../shared/ui';
import { changeDirective, refreshMeetings } from '../meetings.queries';
import { meetingMessages } from '../messages';
import { bodyOf, draftOfDirective, type DirectiveDraft } from './directive-draft';
import { DirectiveConflict } from './directive-conflict';
import { DirectiveDialog } from './directive-dialog';
import { DIRECTIVE_FIELDS, DirectiveFields } from './directive-fields';

interface Props {
  plan: PlanDetail;
  directive: DirectiveBody;
  onClose: () => void;
}

/** Rewording a conclusion that no document has announced yet. */
export default function DirectiveEditDialog({ plan, directive, onClose }: Props) {
  const t = useMessages(meetingMessages);
  const queries = useQueryClient();
  const form = useRecordForm<DirectiveDraft>(
    { form: 'directive', about: directive.id, label: `${t.directive.edit}: ${directive.text}`, opens: null },
    draftOfDirective(directive),
    directive.version,
  );
  const { draft } = form;
  const save = useMutation({
    mutationFn: async ({ draft, over }: { draft: DirectiveDraft; over: number }) => {
      const body = bodyOf(draft);
      if (body !== null) await changeDirective(plan.slug, directive.id, body, over);
    },
    onSuccess: async () => {
      form.kept.done();
      void notify({ title: t.directive.saved });
      await refreshMeetings(queries, plan.slug);
      onClose();
    },
  });
  const theirs = staleRecord<DirectiveBody>(save.error);
  return (
    <DirectiveDialog
      title={t.directive.edit}
      directive={directive}
      kept={form.kept}
      action={t.directive.save}
      error={theirs ? null : save.error}
      fields={DIRECTIVE_FIELDS}
      saving={save.isPending}
      disabled={bodyOf(draft) === null || theirs !== null}
      onSubmit={() => save.mutate({ draft, over: form.version })}
      onClose={onClose}
    >
      {theirs && (
        <DirectiveConflict
          province={plan.province.code}
          versions={{ base: form.base, mine: draft, theirs: draftOfDirective(theirs) }}
          saving={save.isPending}
          onSave={(taken) => save.mutate({ draft: form.merged(draftOfDirective(theirs), taken), over: theirs.version })}
          onTakeTheirs={() => {
            form.restart(draftOfDirective(theirs), theirs.version);
            save.reset();
            void refreshMeetings(queries, plan.slug);
          }}
        />
      )}
      <DirectiveFields
        province={plan.province.code}
        draft={draft}
        errors={fieldErrors(save.error)}
        issuedOn={directive.issuedOn}
        autoFocus
        onChange={form.change}
      />
    </DirectiveDialog>
  );
}
