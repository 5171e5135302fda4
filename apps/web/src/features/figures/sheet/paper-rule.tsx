import type { PlanDetail } from '../../../shared/contract-types';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { tablePageRule } from '../../../shared/ui';

/** The paper of the sheet of figures, which are never published as they stand here. */
export function PaperRule({ plan }: { plan: PlanDetail }) {
  const common = useMessages(commonMessages);
  const simulated = plan.province.simulated ? common.simulated(plan.province.name) : null;
  const mark = [common.provisionalStamp, simulated].filter(Boolean).join(' · ');
  return <style>{tablePageRule({ paper: 'A4', code: plan.code, mark })}</style>;
}
