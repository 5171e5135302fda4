import { useQuery } from '@tanstack/react-query';
import type { HeadlineBody } from '@tiendo/contracts';
import { Suspense, lazy, useState } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { Button, Card, ErrorState, LoadingState } from '../../../shared/ui';
import { HEADLINES_HASH } from '../act-address';
import { reconciliationMessages } from '../messages';
import { withdrawHeadline, headlinesQuery } from '../reconciliation.queries';
import { useHeadlineText } from './headline-text';
import { headlineMessages } from './messages';
import styles from '../reconciliation.module.css';

const HeadlineDialog = lazy(() => import('./headline-dialog'));
const WithdrawDialog = lazy(() => import('../../../shared/fields/withdraw-dialog'));

type Acting = { readonly act: 'write' | 'withdraw'; readonly headline: HeadlineBody | null };

/** Figures of issued reports as printed, which the recount is held against; written down, corrected, withdrawn here. */
export function HeadlinesCard() {
  const t = useMessages(headlineMessages);
  const f = useFormat();
  const { slug } = usePlanView();
  const tell = useHeadlineText();
  const { data, error, refetch } = useQuery(headlinesQuery(slug));
  const [acting, setActing] = useState<Acting | null>(null);
  const close = () => setActing(null);
  const standing = data?.items.filter((headline) => headline.standing) ?? [];
  const gone = data?.items.filter((headline) => !headline.standing) ?? [];
  const { act, headline } = acting ?? {};
  return (
    <Card
      id={HEADLINES_HASH}
      title={!data ? t.heading : standing.length > 0 ? t.title(f.count(standing.length)) : t.none}
      hint={t.hint}
      actions={
        <Button variant="default" onClick={() => setActing({ act: 'write', headline: null })}>
          {t.add}
        </Button>
      }
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState lines={2} />}
      {standing.length > 0 && (
        <details className={styles.fold}>
          <summary>{t.show}</summary>
          <ul>
            {standing.map((one) => (
              <Line
                key={one.id}
                headline={one}
                onCorrect={() => setActing({ act: 'write', headline: one })}
                onWithdraw={() => setActing({ act: 'withdraw', headline: one })}
              />
            ))}
          </ul>
        </details>
      )}
      {gone.length > 0 && (
        <details className={styles.fold}>
          <summary>{t.gone(f.count(gone.length))}</summary>
          <ul>
            {gone.map((one) => (
              <Line key={one.id} headline={one} />
            ))}
          </ul>
        </details>
      )}
      {acting && (
        <Suspense fallback={null}>
          {act === 'withdraw' && headline ? (
            <WithdrawDialog
              withdraw={withdrawHeadline(slug, headline.id)}
              title={t.withdrawTitle}
              about={tell(headline)}
              label={t.withdrawReason}
              done={t.withdrawnNow}
              onClose={close}
            />
          ) : (
            <HeadlineDialog headline={headline ?? null} onClose={close} />
          )}
        </Suspense>
      )}
    </Card>
  );
}

interface LineProps {
  headline: HeadlineBody;
  onCorrect?: () => void;
  onWithdraw?: () => void;
}

function Line({ headline, onCorrect, onWithdraw }: LineProps) {
  const t = useMessages(headlineMessages);
  const words = useMessages(reconciliationMessages);
  const f = useFormat();
  const text = useHeadlineText()(headline);
  const { asOf, document, sourceSection, recordedBy, recordedAt, standing, withdrawn } = headline;
  const source = [document?.label, sourceSection && words.section(sourceSection)].filter(Boolean).join(', ');
  return (
    <li className={styles.line}>
      <p className={styles.about}>{text}</p>
      <p className={styles.where}>
        {[t.on(f.day(asOf)), source, t.by(recordedBy, f.moment(recordedAt))].filter(Boolean).join(' · ')}
      </p>
      {!standing && (
        <p className={styles.where}>
          {withdrawn ? t.wasWithdrawn(withdrawn.by, f.moment(withdrawn.at), withdrawn.reason) : t.wasCorrected}
        </p>
      )}
      {onCorrect && onWithdraw && (
        <p className={`${styles.acts} no-print`}>
          {[
            { label: t.correct, run: onCorrect },
            { label: t.withdraw, run: onWithdraw },
          ].map(({ label, run }) => (
            <button key={label} type="button" className={styles.act} onClick={run}>
              {label}
              <span className="visually-hidden">{t.aboutOne(text)}</span>
            </button>
          ))}
        </p>
      )}
    </li>
  );
}
