import { Link } from 'react-router';
import { useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { useMay } from '../../../shared/session';
import { Card } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { allotmentMessages } from './messages';

/** Leads from a target to the levels of single units, for members of the owner. */
export function AllotmentsLink({ code }: { code: string }) {
  const t = useMessages(allotmentMessages);
  const { plan, slug } = usePlanView();
  const mayRead = useMay(plan.province.code, 'plan.read');
  if (!mayRead) return null;
  return (
    <Card title={t.linkTitle}>
      <Link to={paths.allotments(slug, code)}>{t.link}</Link>
    </Card>
  );
}
