import type { DirectiveBody } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanDetail } from '../../../shared/contract-types';
import { fieldErrors } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { notify } from '../../../shared/ui';
import { changeDirective, refreshMeetings } from '../meetings.queries';
import { meetingMessages } from '../messages';
import { bodyOf, draftOfDirective, type DirectiveDraft } from './directive-draft';
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
  const [draft, setDraft] = useState<DirectiveDraft>(draftOfDirective(directive));
  const body = bodyOf(draft);
  const save = useMutation({
    mutationFn: async () => {
      if (body !== null) await changeDirective(plan.slug, directive.id, body, directive.version);
    },
    onSuccess: async () => {
      void notify({ title: t.directive.saved });
      await refreshMeetings(queries, plan.slug);
      onClose();
    },
  });
  return (
    <DirectiveDialog
      title={t.directive.edit}
      directive={directive}
      action={t.directive.save}
      error={save.error}
      fields={DIRECTIVE_FIELDS}
      saving={save.isPending}
      disabled={body === null}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <DirectiveFields
        province={plan.province.code}
        draft={draft}
        errors={fieldErrors(save.error)}
        issuedOn={directive.issuedOn}
        autoFocus
        onChange={setDraft}
      />
    </DirectiveDialog>
  );
}
