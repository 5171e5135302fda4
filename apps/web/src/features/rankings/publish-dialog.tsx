import { Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DocumentBody, RankingBody, RankingPublicationBody } from '@tiendo/contracts';
import { useState } from 'react';
import { api } from '../../shared/api';
import { DocumentField } from '../../shared/documents';
import { FormProblem } from '../../shared/fields';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { Button, ErrorState, notify } from '../../shared/ui';
import { OpenPlaces } from './open-places';
import { forgetRankings, openPlacesQuery } from './rankings.queries';
import { useRanking, useRankingSpeech } from './use-ranking';
import styles from './rankings.module.css';

interface Props {
  ranking: RankingBody;
  publication: RankingPublicationBody;
  onClose: () => void;
}

/** Publishes a shared ranking by its decision; where figures leave several places, by a rule that gives one. */
export function PublishDialog({ ranking, publication, onClose }: Props) {
  const { t } = useRankingSpeech();
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const { plan } = usePlanView();
  const { slug, go } = useRanking();
  const [decision, setDecision] = useState<DocumentBody | null>(null);
  const open = useQuery(openPlacesQuery(slug, publication.id));
  const [rule, setRule] = useState<'certainEnd' | null>(null);
  const mustChoose = (open.data?.items.length ?? 0) > 0;
  const publish = useMutation({
    mutationFn: (documentId: string) =>
      api.post('/ranking-publications/{id}/publication', {
        path: { id: publication.id },
        body: { documentId, ranges: mustChoose ? rule : null },
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
        {open.error && <ErrorState error={open.error} onRetry={() => void open.refetch()} />}
        {open.data && mustChoose && <OpenPlaces open={open.data} ranking={ranking} rule={rule} onRule={setRule} />}
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
            disabled={decision === null || open.data === undefined || (mustChoose && rule === null)}
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
