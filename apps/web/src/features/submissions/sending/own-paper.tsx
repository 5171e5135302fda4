import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { addressOf } from '../../../shared/api';
import { useMessages } from '../../../shared/i18n';
import { Card } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import type { ReportPlace } from '../submissions.queries';
import styles from '../submissions.module.css';
import own from './own-paper.module.css';

const KINDS = ['congVan', 'baoCao'] as const;

/** The unit's own document of the report, to be edited in Word, signed and kept. */
export function OwnPaper({ place }: { place: ReportPlace }) {
  const t = useMessages(submissionMessages);
  const [byDeputy, setByDeputy] = useState(false);
  const signer = byDeputy ? 'deputy' : undefined;
  return (
    <Card title={t.paperTitle} className={styles.section}>
      <p className={styles.quiet}>{t.paperNote}</p>
      <Checkbox
        className={own.deputy}
        label={t.paperByDeputy}
        checked={byDeputy}
        onChange={({ currentTarget }) => setByDeputy(currentTarget.checked)}
      />
      <ul className={own.papers}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <a
              href={addressOf('/provinces/{province}/submissions/{submissionId}/paper', {
                path: { ...place },
                query: { kind, signer },
              })}
              download
              className={own.paperLink}
            >
              {t.papers[kind]}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
