import { usePlanView } from '../../shared/plan';
import { PageHeader } from '../../shared/ui';

export function OverviewPage() {
  const { plan } = usePlanView();
  return <PageHeader title={plan.title} />;
}
