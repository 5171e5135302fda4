import { useQuery } from '@tanstack/react-query';
import type { Allotments } from '@tiendo/contracts';
import { Link, useParams } from 'react-router';
import type { PlanDetail } from '../../../shared/contract-types';
import { DocumentLink } from '../../../shared/documents';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { planQuery } from '../../../shared/plan';
import { useMay } from '../../../shared/session';
import { Card, ErrorState, LoadingState, PageHeader, SimulatedBanner } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { paths } from '../../../shared/url';
import styles from '../plans.module.css';
import { AllotmentForm } from './allotment-form';
import { allotmentsQuery } from './allotments.queries';
import { LevelsCard } from './levels-card';
import { allotmentMessages } from './messages';

/** Giao chỉ tiêu: what of a target each unit is to reach, by which document, and the form that allots it. */
export function AllotmentsPage() {
  const { slug = '', code = '' } = useParams();
  const plan = useQuery(planQuery(slug));
  const allotments = useQuery(allotmentsQuery(slug, code));
  const failed = (!plan.data && plan) || (!allotments.data && allotments);
  if (plan.data && allotments.data) return <Page plan={plan.data} allotments={allotments.data} />;
  if (failed && failed.error) return <ErrorState page error={failed.error} onRetry={() => void failed.refetch()} />;
  return <LoadingState lines={6} />;
}

interface Props {
  plan: PlanDetail;
  allotments: Allotments;
}

function Page({ plan, allotments }: Props) {
  const t = useMessages(allotmentMessages);
  const mayAllot = useMay(plan.province.code, 'plan.publish');
  const { target, measures } = allotments;
  const numbered = measures.filter(({ comparator }) => comparator !== 'done');
  return (
    <>
      {plan.province.simulated && <SimulatedBanner province={plan.province.name} />}
      <PageHeader
        title={t.title}
        lead={
          <>
            <Link to={paths.item(plan.slug, 'target', target.code)}>{target.name ?? target.code}</Link>.{' '}
            {t.lead(plan.code)}
          </>
        }
      />
      <div className={styles.cards}>
        {measures.map((measure) => (
          <LevelsCard
            key={`${measure.indicator.code} ${measure.horizon ?? ''}`}
            measure={measure}
            province={plan.province.code}
            day={allotments.day}
          />
        ))}
        {mayAllot && numbered.length > 0 && <AllotmentForm plan={plan} allotments={allotments} measures={numbered} />}
        <Card title={t.historyTitle}>
          <History province={plan.province.code} allotments={allotments} />
        </Card>
      </div>
    </>
  );
}

/** Who allotted what to how many, by which document; the latest first. */
function History({ province, allotments: { acts, measures } }: Pick<Props, 'allotments'> & { province: string }) {
  const t = useMessages(allotmentMessages);
  const f = useFormat();
  if (acts.length === 0) return <p className={styles.quiet}>{t.historyNone}</p>;
  return (
    <ul className={styles.bullets}>
      {acts.map((act) => {
        const { indicator } = measures.find((one) => one.indicator.code === act.indicator) ?? {};
        const unit = indicator?.measureUnit ?? '';
        return (
          <li key={act.id}>
            <strong>{t.act(f.number(act.given), act.taken)}</strong> · {t.from.toLowerCase()} {f.day(act.from)} ·{' '}
            <DocumentLink province={province} document={act.document} />
            <p className={styles.quiet}>
              {[
                measures.length > 1 && indicator?.name,
                act.horizon,
                act.quantity && t.divided(`${f.number(act.quantity)} ${unit}`),
                act.note,
                t.by(act.recordedBy, f.moment(act.recordedAt)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
