import { Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewRankingPublication, RankingBody } from '@tiendo/contracts';
import { blockStanding } from '@tiendo/indicators';
import { addDays } from '@tiendo/indicators/time';
import { useState } from 'react';
import { useKept, useKeptState } from '../../shared/keeping';
import { api } from '../../shared/api';
import { type ChosenDocument, DocumentField } from '../../shared/documents';
import { DayField, FormProblem } from '../../shared/fields';
import { today } from '../../shared/format/today';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { Button, notify } from '../../shared/ui';
import { forgetRankings } from './rankings.queries';
import { useRanking, useRankingSpeech } from './use-ranking';
import styles from './rankings.module.css';

/** Days that units usually get to look. */
const USUAL_DAYS = 7;

/** Shares a provisional ranking, moves the last day to contest, or prepares a correction. */
export function ShareDialog({ ranking, onClose }: { ranking: RankingBody; onClose: () => void }) {
  const { t } = useRankingSpeech();
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const { plan } = usePlanView();
  const { slug, go } = useRanking();
  const { publication, version } = ranking;
  const shared = version === 'live' ? publication : null;
  const kept = useKept({ form: 'share', about: `${slug} ${ranking.period.code}`, label: t.share.title });
  const [until, setUntil] = useKeptState<string | null>(
    kept,
    'until',
    shared?.contestUntil ?? addDays(today(), USUAL_DAYS),
  );
  const [isDayUnread, setIsDayUnread] = useState(false);
  const [note, setNote] = useKeptState(kept, 'note', '');
  // A correction rests on the document that the ranking before it rested on, until another is named.
  const [basis, setBasis] = useKeptState<ChosenDocument | null>(
    kept,
    'basis',
    publication?.basis ? { id: publication.basis.documentId, label: publication.basis.label, title: '' } : null,
  );
  const needsBasis = shared === null && blockStanding(ranking.block) === 'byDecision';
  const write = useMutation({
    mutationFn: () => {
      const contestUntil = until ?? today();
      if (shared) {
        return api.patch('/ranking-publications/{id}', {
          path: { id: shared.id },
          body: { contestUntil },
          ifMatch: shared.version,
        });
      }
      const body: NewRankingPublication = {
        ...{ plan: slug, block: ranking.block, period: ranking.period.code, index: ranking.index, contestUntil },
        pillar: ranking.pillar?.code ?? null,
        against: ranking.against?.code ?? null,
        note: note.trim() === '' ? null : note,
        supersedes: version === 'published' ? (publication?.id ?? null) : null,
        ...(needsBasis && { basisDocumentId: basis?.id ?? null }),
      };
      return api.post('/ranking-publications', { body });
    },
    onSuccess: async () => {
      kept.done();
      void notify({ title: shared ? t.share.extendDone : t.share.done });
      go({ version: 'live' });
      onClose();
      await forgetRankings(queries, slug);
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={version === 'published' ? t.share.correctTitle : shared ? t.share.extend : t.share.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={styles.form}>
        <p>{t.share.detail}</p>
        <DayField
          label={t.share.until}
          value={until}
          onChange={setUntil}
          onUnread={setIsDayUnread}
          min={today()}
          required
        />
        {needsBasis && (
          <DocumentField
            province={plan.province.code}
            label={t.share.basis}
            description={t.share.basisHint}
            value={basis}
            onChange={setBasis}
          />
        )}
        {!shared && (
          <Textarea
            label={t.share.note}
            value={note}
            autosize
            minRows={2}
            maxLength={1000}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        <FormProblem error={write.error} />
        <div className={styles.panelActions}>
          <Button
            loading={write.isPending}
            disabled={until === null || isDayUnread || (needsBasis && basis === null)}
            onClick={() => write.mutate()}
          >
            {shared ? common.save : t.share.submit}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
