import type { SettlementBody } from '@tiendo/contracts';
import { settlementLabel } from '@tiendo/indicators/words';
import { DocumentLink } from '../../shared/documents';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { reconciliationMessages } from './messages';
import styles from './reconciliation.module.css';

/** How a contradiction was settled, by whom, when and why; and when that was taken back. */
export function SettlementNote({ kind, settlement }: { kind: string; settlement: SettlementBody }) {
  const t = useMessages(reconciliationMessages);
  const f = useFormat();
  const { plan } = usePlanView();
  const { way, reason, document, settledBy, settledAt, withdrawn } = settlement;
  return (
    <>
      <p>
        <strong>{settlementLabel(way, kind, f.language)}</strong>. {reason}
        {document && (
          <>
            {' '}
            {t.byDocument} <DocumentLink province={plan.province.code} document={document} />.
          </>
        )}
      </p>
      <p className={styles.where}>{t.settledBy(settledBy, f.moment(settledAt))}</p>
      {withdrawn && (
        <p className={styles.where}>{t.withdrawnBy(withdrawn.by, f.moment(withdrawn.at), withdrawn.reason)}</p>
      )}
    </>
  );
}
