import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { DocumentBody } from '@tiendo/contracts';
import type { FormEvent } from 'react';
import { api } from '../../../shared/api';
import type { PlanDetail } from '../../../shared/contract-types';
import { DocumentField } from '../../../shared/documents';
import { fieldErrors, FormProblem } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { Button, notify } from '../../../shared/ui';
import styles from '../plans.module.css';
import { opennessMessages } from './openness-messages';
import { useShowOpenness } from './openness.queries';

const FIELDS = ['/documentId', '/note'];

/** Opens a plan to visitors by its document, or closes it to them. */
export function OpeningForm({ plan, isOpen }: { plan: PlanDetail; isOpen: boolean }) {
  const t = useMessages(opennessMessages);
  const title = isOpen ? t.closeTitle : t.openTitle;
  const kept = useKept({
    form: isOpen ? 'plan-close' : 'plan-open',
    about: plan.slug,
    label: `${title}: ${plan.code}`,
  });
  const [document, setDocument] = useKeptState<DocumentBody | null>(kept, 'document', null);
  const [note, setNote] = useKeptState(kept, 'note', '');
  const show = useShowOpenness(plan.slug);
  const write = useMutation({
    mutationFn: () =>
      api.post('/plans/{slug}/openness', {
        path: { slug: plan.slug },
        body: { opens: !isOpen, documentId: document?.id, note: note.trim() || undefined },
      }),
    onSuccess: async (openness) => {
      kept.done();
      void notify({ title: openness.isOpen ? t.opened : t.closed });
      await show(openness);
    },
  });
  const errors = fieldErrors(write.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!write.isPending) write.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <KeptNote kept={kept} />
      <DocumentField
        province={plan.province.code}
        label={isOpen ? t.documentOptional : t.document}
        value={document}
        error={errors.at('/documentId')}
        onChange={setDocument}
      />
      <Textarea
        label={t.note}
        value={note}
        error={errors.at('/note')}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormProblem error={write.error} fields={FIELDS} />
      <div>
        <Button type="submit" variant={isOpen ? 'default' : undefined} loading={write.isPending}>
          {isOpen ? t.closeIt : t.openIt}
        </Button>
      </div>
    </form>
  );
}
