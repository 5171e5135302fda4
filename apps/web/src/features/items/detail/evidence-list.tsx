import type { StatusEntryBody } from '@tiendo/contracts';
import { DocumentLink, EvidenceFile } from '../../../shared/documents';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { detailMessages } from './messages';
import styles from './detail.module.css';

/** The documents behind a statement, by number, day and issuer; the file where there is one. */
export function EvidenceList({ evidence }: { evidence: StatusEntryBody['evidence'] }) {
  const t = useMessages(detailMessages);
  const format = useFormat();
  const { plan } = usePlanView();
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.evidence}>
      {evidence.map((one) => (
        <li key={one.documentId}>
          <span>
            <DocumentLink province={plan.province.code} document={{ id: one.documentId, label: one.label }} />
          </span>
          {one.authorises && <span className={styles.tag}>{t.authorises}</span>}
          <span className={styles.second}>
            {[
              one.title === one.label ? null : one.title,
              one.issuer,
              one.section && t.section(one.section),
              one.alternateIssuedOn && t.alternateDay(format.day(one.alternateIssuedOn)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <EvidenceFile province={plan.province.code} document={one} />
        </li>
      ))}
    </ul>
  );
}
