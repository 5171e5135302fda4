import { Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RankingPublicationBody, RankingRemarkBody } from '@tiendo/contracts';
import { useKept, useKeptState } from '../../shared/keeping';
import { api } from '../../shared/api';
import { FormProblem, SecretsNote } from '../../shared/fields';
import { Button, Card, notify } from '../../shared/ui';
import { forgetRankings, remarksQuery } from './rankings.queries';
import { useRanking, useRankingSpeech } from './use-ranking';
import shared from './rankings.module.css';
import styles from './remarks-card.module.css';

interface Props {
  publication: RankingPublicationBody;
  isOffice: boolean;
  /** Speaks for a unit that may contest. */
  mayContest: boolean;
}

/** Kiến nghị: a unit writes and reads its own, the office reads and answers all. */
export function RemarksCard({ publication, isOffice, mayContest }: Props) {
  const { t, f } = useRankingSpeech();
  const { slug } = useRanking();
  const { data } = useQuery(remarksQuery(slug, publication.id));
  const remarks = data?.items ?? [];
  return (
    <Card
      title={remarks.length === 0 ? t.remarks.none : t.remarks.title(f.count(remarks.length))}
      id="kien-nghi"
      className={remarks.length === 0 ? 'no-print' : undefined}
    >
      {remarks.length > 0 && (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <Remark key={remark.id} remark={remark} mayAnswer={isOffice && publication.state === 'shared'} />
          ))}
        </ul>
      )}
      {mayContest && publication.contestOpen && <ContestForm publication={publication} />}
    </Card>
  );
}

function Remark({ remark, mayAnswer }: { remark: RankingRemarkBody; mayAnswer: boolean }) {
  const { t, f } = useRankingSpeech();
  const { unit, text, writtenAt, writtenBy, state, answer } = remark;
  return (
    <li>
      <p>
        <strong>{unit.name}</strong> <span className={shared.quiet}>{t.remarks.states[state]}</span>
      </p>
      <p>{text}</p>
      <p className={shared.quiet}>{t.remarks.by(writtenBy ?? unit.name, f.moment(writtenAt))}</p>
      {answer && (
        <div className={styles.answer}>
          <p>{answer.text}</p>
          <p className={shared.quiet}>{t.remarks.by(answer.answeredBy ?? '', f.moment(answer.answeredAt))}</p>
        </div>
      )}
      {mayAnswer && state === 'open' && <AnswerForm remark={remark} />}
    </li>
  );
}

function AnswerForm({ remark }: { remark: RankingRemarkBody }) {
  const { t } = useRankingSpeech();
  const { slug } = useRanking();
  const queries = useQueryClient();
  const kept = useKept({ form: 'ranking-answer', about: remark.id, label: t.remarks.answerTo(remark.unit.name) });
  const [text, setText] = useKeptState(kept, 'text', '');
  const answer = useMutation({
    mutationFn: (outcome: 'accepted' | 'declined') =>
      api.post('/ranking-remarks/{id}/answers', { path: { id: remark.id }, body: { outcome, text } }),
    onSuccess: async () => {
      kept.done();
      void notify({ title: t.remarks.answered });
      await forgetRankings(queries, slug);
    },
  });
  const empty = text.trim() === '';
  return (
    <div className={shared.form}>
      <Textarea
        label={t.remarks.answerTo(remark.unit.name)}
        value={text}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FormProblem error={answer.error} />
      <div className={shared.panelActions}>
        <Button variant="default" disabled={empty || answer.isPending} onClick={() => answer.mutate('accepted')}>
          {t.remarks.accept}
        </Button>
        <Button variant="default" disabled={empty || answer.isPending} onClick={() => answer.mutate('declined')}>
          {t.remarks.decline}
        </Button>
      </div>
    </div>
  );
}

function ContestForm({ publication }: { publication: RankingPublicationBody }) {
  const { t, f } = useRankingSpeech();
  const { slug } = useRanking();
  const queries = useQueryClient();
  const kept = useKept({ form: 'ranking-remark', about: publication.id, label: t.remarks.write });
  const [text, setText] = useKeptState(kept, 'text', '');
  const send = useMutation({
    mutationFn: () => api.post('/ranking-publications/{id}/remarks', { path: { id: publication.id }, body: { text } }),
    onSuccess: async () => {
      kept.done();
      setText('');
      void notify({ title: t.remarks.sent });
      await forgetRankings(queries, slug);
    },
  });
  return (
    <div className={shared.form}>
      <Textarea
        label={t.remarks.write}
        description={t.remarks.writeHint(f.day(publication.contestUntil))}
        value={text}
        autosize
        minRows={3}
        maxLength={2000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <SecretsNote />
      <FormProblem error={send.error} />
      <div className={shared.panelActions}>
        <Button loading={send.isPending} disabled={text.trim() === ''} onClick={() => send.mutate()}>
          {t.remarks.submit}
        </Button>
      </div>
    </div>
  );
}
