import { Modal } from '@mantine/core';
import type { DocumentBody, PlanDraft } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../shared/api';
import { DocumentField } from '../../../shared/documents';
import { FormProblem } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, notify } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import type { DraftDocument } from '../draft/draft-document';
import type { DraftSaver } from '../draft/draft-saver';
import styles from '../draft/editor.module.css';
import { planMessages } from '../messages';

interface Props {
  draft: PlanDraft;
  document: DraftDocument;
  saver: DraftSaver;
  onClose: () => void;
}

/** Ban hành: says what it means, takes the document, and checks once more by publishing. */
export function PublishDialog({ draft, document, saver, onClose }: Props) {
  const t = useMessages(planMessages);
  const common = useMessages(commonMessages);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [source, setSource] = useState<DocumentBody | null>(null);
  const publish = useMutation({
    mutationFn: async () => {
      if (!(await saver.flush())) throw saver.getView().error;
      return api.post('/plans/{slug}/publication', {
        path: { slug: draft.slug },
        body: source ? { documentId: source.id } : {},
        ifMatch: saver.getView().version,
      });
    },
    onSuccess: async (plan) => {
      await queries.invalidateQueries({ queryKey: ['plans'] });
      void notify({ title: t.published(plan.code) });
      await navigate(paths.overview(plan.slug));
    },
  });
  return (
    <Modal
      opened
      closeButtonProps={{ 'aria-label': common.cancel }}
      onClose={onClose}
      size="lg"
      title={t.publishTitle(document.code)}
    >
      <p className={styles.dialogText}>{t.publishDetail(document.targets.length, document.tasks.length)}</p>
      <DocumentField
        province={draft.province}
        label={t.publishDocument}
        description={t.publishDocumentHint}
        value={source}
        onChange={setSource}
      />
      <FormProblem error={publish.error} />
      <div className={styles.dialogActions}>
        <Button loading={publish.isPending} onClick={() => publish.mutate()}>
          {t.publish}
        </Button>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </Modal>
  );
}
