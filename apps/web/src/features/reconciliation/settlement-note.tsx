import type { SettlementBody } from '@tiendo/contracts';
import { settlementLabel } from '@tiendo/indicators/words';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { reconciliationMessages } from './messages';
import styles from './reconciliation.module.css';

/** How a contradiction was settled, by whom, when and why; and when that was taken back. */
export function SettlementNote({ kind, settlement }: { kind: string; settlement: SettlementBody }) {
  const t = useMessages(reconciliationMessages);
  const f = useFormat();
  const { way, reason, document, settledBy, settledAt, withdrawn } = settlement;
  return (
    <>
      <p>
        <strong>{settlementLabel(way, kind, f.language)}</strong>. {reason}
        {document && ` ${t.byDocument(document.label)}`}
      </p>
      <p className={styles.where}>{t.settledBy(settledBy, f.moment(settledAt))}</p>
      {withdrawn && (
        <p className={styles.where}>{t.withdrawnBy(withdrawn.by, f.moment(withdrawn.at), withdrawn.reason)}</p>
      )}
    </>
  );
}
