import { useQuery } from '@tanstack/react-query';
import type { PlanOpenness } from '@tiendo/contracts';
import { useParams } from 'react-router';
import type { PlanDetail } from '../../../shared/contract-types';
import { DocumentLink } from '../../../shared/documents';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { planQuery } from '../../../shared/plan';
import { useMay } from '../../../shared/session';
import { Card, ErrorState, LoadingState, PageHeader, SimulatedBanner } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import styles from '../plans.module.css';
import { OpeningForm } from './opening-form';
import { opennessMessages } from './openness-messages';
import { opennessQuery, publishedRankingsQuery } from './openness.queries';
import { WithheldCard } from './withheld-card';

/** Công khai: whether visitors may read a plan, what they read of it, and what is kept from them. */
export function OpennessPage() {
  const { slug = '' } = useParams();
  const plan = useQuery(planQuery(slug));
  const openness = useQuery(opennessQuery(slug));
  const failed = (!plan.data && plan) || (!openness.data && openness);
  if (plan.data && openness.data) return <Openness plan={plan.data} openness={openness.data} />;
  if (failed && failed.error) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  return <LoadingState lines={6} />;
}

interface Props {
  plan: PlanDetail;
  openness: PlanOpenness;
}

function Openness({ plan, openness }: Props) {
  const t = useMessages(opennessMessages);
  const mayOpen = useMay(plan.province.code, 'plan.open');
  return (
    <>
      {plan.province.simulated && <SimulatedBanner province={plan.province.name} />}
      <PageHeader title={t.title} lead={t.lead(plan.code)} />
      <div className={styles.cards}>
        <div className={mayOpen ? styles.two : undefined}>
          <Card title={openness.isOpen ? t.isOpen : t.isClosed}>
            <Preview plan={plan} openness={openness} />
          </Card>
          {mayOpen && (
            <Card
              title={openness.isOpen ? t.closeTitle : t.openTitle}
              hint={openness.isOpen ? t.closeHint : t.openHint}
            >
              <OpeningForm key={String(openness.isOpen)} plan={plan} isOpen={openness.isOpen} />
            </Card>
          )}
        </div>
        <WithheldCard plan={plan} openness={openness} mayOpen={mayOpen} />
        <Card title={t.historyTitle}>
          <History province={plan.province.code} openness={openness} />
        </Card>
      </div>
    </>
  );
}

/** In words and counts what a visitor finds, and what not. */
function Preview({ plan, openness }: Props) {
  const t = useMessages(opennessMessages);
  const rankings = useQuery(publishedRankingsQuery(plan.slug));
  const { isOpen, withheldTargets } = openness;
  return (
    <div className={styles.form}>
      {!isOpen && <p>{t.previewClosed}</p>}
      <section>
        <h3 className={styles.subtitle}>{t.seen}</h3>
        <ul className={styles.bullets}>
          <li>{t.totals(plan.targetCount - withheldTargets, plan.taskCount)}</li>
          <li>{t.localities}</li>
          <li>{t.snapshots(plan.snapshots.length)}</li>
          {rankings.data !== undefined && <li>{t.rankings(rankings.data)}</li>}
        </ul>
      </section>
      <section>
        <h3 className={styles.subtitle}>{t.unseen}</h3>
        <ul className={styles.bullets}>
          {withheldTargets > 0 && <li>{t.withheldCount(withheldTargets)}</li>}
          <li>{t.reasons}</li>
          <li>{t.figures}</li>
          <li>{t.drafts}</li>
        </ul>
      </section>
    </div>
  );
}

/** Who opened and closed it, by which document; the latest first. */
function History({ province, openness: { acts } }: Pick<Props, 'openness'> & { province: string }) {
  const t = useMessages(opennessMessages);
  const format = useFormat();
  if (acts.length === 0) return <p className={styles.quiet}>{t.historyNone}</p>;
  return (
    <ul className={styles.bullets}>
      {acts.map(({ opens, document, note, recordedAt, recordedBy }) => (
        <li key={recordedAt}>
          <strong>{opens ? t.didOpen : t.didClose}</strong> ·{' '}
          {document ? <DocumentLink province={province} document={document} /> : t.noDocument}
          <p className={styles.quiet}>
            {[t.by(recordedBy, format.moment(recordedAt)), note].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
