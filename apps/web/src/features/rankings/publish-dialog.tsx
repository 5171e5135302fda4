import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DocumentBody, RankingPublicationBody } from '@tiendo/contracts';
import { useState } from 'react';
import { api } from '../../shared/api';
import { DocumentField } from '../../shared/documents';
import { FormProblem } from '../../shared/fields';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { Button, notify } from '../../shared/ui';
import { forgetRankings } from './rankings.queries';
import { useRanking, useRankingSpeech } from './use-ranking';
import styles from './rankings.module.css';

/** Publishes a shared ranking by its decision. */
export function PublishDialog({ publication, onClose }: { publication: RankingPublicationBody; onClose: () => void }) {
  const { t } = useRankingSpeech();
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const { plan } = usePlanView();
  const { slug, go } = useRanking();
  const [decision, setDecision] = useState<DocumentBody | null>(null);
  const publish = useMutation({
    mutationFn: (documentId: string) =>
      api.post('/ranking-publications/{id}/publication', {
        path: { id: publication.id },
        body: { documentId },
        ifMatch: publication.version,
      }),
    onSuccess: async () => {
      void notify({ title: t.publish.done });
      go({ version: null });
      onClose();
      await forgetRankings(queries, slug);
    },
  });
  return (
    <Modal opened onClose={onClose} size="lg" title={t.publish.title} closeButtonProps={{ 'aria-label': common.close }}>
      <div className={styles.form}>
        <p>{t.publish.detail}</p>
        <DocumentField
          province={plan.province.code}
          label={t.publish.decision}
          value={decision}
          onChange={setDecision}
        />
        <FormProblem error={publish.error} />
        <div className={styles.panelActions}>
          <Button
            loading={publish.isPending}
            disabled={decision === null}
            onClick={() => decision && publish.mutate(decision.id)}
          >
            {t.publish.submit}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
