import { useQuery } from '@tanstack/react-query';
import type { ItemDetail, PlacedStatement } from '@tiendo/contracts';
import { Suspense, lazy, useState } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { StatusMark, statusMessages } from '../../../shared/status';
import { Card, ErrorState, LoadingState } from '../../../shared/ui';
import { historyQuery } from '../items.queries';
import { EvidenceList } from './evidence-list';
import { historyLines, type HistoryLine } from './history-lines';
import { detailMessages } from './messages';
import styles from './detail.module.css';

const WithdrawDialog = lazy(() => import('./withdraw-dialog'));

/** Statements shown at first; a task carried out by many units has dozens. */
const SHOWN = 12;

interface Props {
  item: ItemDetail;
  /** Corrects a statement; null: who reads only. */
  onCorrect: ((entry: PlacedStatement) => void) | null;
}

/** Everything ever stated, in both times: the day it holds from and the moment it was recorded. */
export function HistoryCard({ item, onCorrect }: Props) {
  const t = useMessages(detailMessages);
  const { slug, day } = usePlanView();
  const { data, error, refetch } = useQuery(historyQuery(slug, item.kind, item.code, day));
  const [all, setAll] = useState(false);
  const [withdrawing, setWithdrawing] = useState<PlacedStatement | null>(null);
  const lines = data && historyLines(data.items);
  return (
    <Card title={t.history} hint={t.historyHint} id="lich-su">
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !lines ? (
        <LoadingState lines={3} />
      ) : lines.length === 0 ? (
        <p className={styles.second}>{t.emptyHistory}</p>
      ) : (
        <ol className={styles.history}>
          {lines.slice(0, all ? undefined : SHOWN).map((line) => (
            <HistoryItem
              key={line.entry.id}
              line={line}
              onCorrect={onCorrect}
              onWithdraw={onCorrect && setWithdrawing}
            />
          ))}
        </ol>
      )}
      {lines && lines.length > SHOWN && !all && (
        <button type="button" className={`${styles.quiet} no-print`} onClick={() => setAll(true)}>
          {t.showAll(lines.length)}
        </button>
      )}
      <Suspense fallback={null}>
        {withdrawing && <WithdrawDialog item={item} entry={withdrawing} onClose={() => setWithdrawing(null)} />}
      </Suspense>
    </Card>
  );
}

type Act = ((entry: PlacedStatement) => void) | null;

function HistoryItem({ line, onCorrect, onWithdraw }: { line: HistoryLine; onCorrect: Act; onWithdraw: Act }) {
  const t = useMessages(detailMessages);
  const s = useMessages(statusMessages);
  const format = useFormat();
  const { entry, withdrawal, correction } = line;
  const gone = withdrawal !== null || correction !== null || !entry.live;
  const word = entry.status ? s.status[entry.status] : '';
  const Text = gone ? 's' : 'span';
  const acts = entry.live
    ? [
        { run: onCorrect, word: t.correct, label: t.correctOf },
        { run: onWithdraw, word: t.withdraw, label: t.withdrawOf },
      ]
    : [];
  return (
    <li className={gone ? styles.gone : undefined}>
      <div className={styles.historyMark}>{entry.status && <StatusMark status={entry.status} size={20} />}</div>
      <div className={styles.historyBody}>
        <p>
          <Text>
            <strong>{word}</strong>
            {entry.unit && ` · ${entry.unit.name}`} · {t.historyColumns.effective.toLowerCase()}{' '}
            <time dateTime={entry.effectiveOn}>{format.day(entry.effectiveOn)}</time>
            {entry.continuesInYear !== null && ` · ${s.continuesIn(entry.continuesInYear)}`}
          </Text>{' '}
          {entry.place && (
            <span className={styles.place} data-place={entry.place}>
              {t.places[entry.place]}
            </span>
          )}
          {acts.map(
            ({ run, word: act, label }) =>
              run && (
                <button
                  key={act}
                  type="button"
                  className={`${styles.quiet} no-print`}
                  aria-label={label(word, format.day(entry.effectiveOn))}
                  onClick={() => run(entry)}
                >
                  {act}
                </button>
              ),
          )}
        </p>
        {entry.reason && (
          <p>
            <Text>{entry.reason}</Text>
          </p>
        )}
        {entry.cause && (
          <p className={styles.second}>
            {t.cause}: {s.cause[entry.cause]}
          </p>
        )}
        {entry.proposal && (
          <p className={styles.second}>
            {t.proposal}: {entry.proposal}
            {entry.proposalTo && ` (${entry.proposalTo})`}
          </p>
        )}
        <EvidenceList evidence={entry.evidence} />
        <p className={styles.second}>
          {t.stated(entry.recordedBy, format.moment(entry.recordedAt))}
          {entry.source && ` · ${t.statementSource(entry.source, entry.sourceSection)}`}
          {entry.supersedes && ` · ${t.correction}`}
        </p>
        {withdrawal && (
          <p className={styles.took}>
            {t.withdrawn(withdrawal.recordedBy ?? t.somebody, format.moment(withdrawal.recordedAt))} {withdrawal.reason}
          </p>
        )}
        {correction && !withdrawal && (
          <p className={styles.took}>
            {t.corrected(correction.recordedBy ?? t.somebody, format.moment(correction.recordedAt))} {correction.reason}
          </p>
        )}
      </div>
    </li>
  );
}
