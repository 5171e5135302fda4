import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DocumentBody } from '@tiendo/contracts';
import { useDeferredValue, useState } from 'react';
import { documentsQuery, NewDocumentForm } from '../../../shared/documents';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useFocusAfter } from '../../../shared/ui';
import { updateMessages } from './messages';
import type { DraftDocument } from './statement-draft';
import styles from './update.module.css';

interface Props {
  province: string;
  /** The document is what allows stopping or going on. */
  permission: boolean;
  chosen: readonly DraftDocument[];
  onChange: (documents: DraftDocument[]) => void;
  today: string;
  error?: string;
}

/** As many as stand under the field without hiding the form. */
const FOUND = 6;

/** Documents behind a statement: found among those that are known, or added on the spot. */
export function DocumentPicker({ province, permission, chosen, onChange, today, error }: Props) {
  const t = useMessages(updateMessages);
  const format = useFormat();
  const [find, setFind] = useState('');
  const [adding, setAdding] = useState(false);
  const q = useDeferredValue(find.trim());
  const { data } = useQuery({ ...documentsQuery(province, q), enabled: q.length >= 2 });
  const taken = new Set(chosen.map(({ id }) => id));
  const found = q.length >= 2 ? data?.items.filter((one) => !taken.has(one.id)).slice(0, FOUND) : undefined;
  const { box, moveTo } = useFocusAfter<HTMLDivElement>();
  const take = (document: DocumentBody) => {
    // Enter there saves, and letters look for another one.
    moveTo('input[type="search"]');
    onChange([...chosen, document]);
    setFind('');
    setAdding(false);
  };
  return (
    <div ref={box} className={styles.documents} role="group" aria-label={permission ? t.permission : t.documents}>
      <div className={styles.row}>
        <strong>{permission ? t.permission : t.documents}</strong>
        {permission && chosen.length === 0 && (
          <span className={styles.missing} title={t.permissionMissingHint}>
            {t.permissionMissing}
          </span>
        )}
      </div>
      {chosen.length > 0 && (
        <ul>
          {chosen.map((document) => (
            <li key={document.id} className={styles.chosen}>
              <span className={styles.grow}>{document.label}</span>
              <button
                type="button"
                aria-label={t.document.remove(document.label)}
                onClick={() => {
                  moveTo('input[type="search"]');
                  onChange(chosen.filter(({ id }) => id !== document.id));
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        type="search"
        aria-label={t.findDocument}
        placeholder={t.findDocument}
        value={find}
        onChange={(event) => setFind(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || find.trim() === '') return;
          // Enter takes the first document found; it saves only where nothing is being looked for.
          event.preventDefault();
          const first = found?.[0];
          if (first) take(first);
        }}
      />
      {found && (
        <ul className={styles.found}>
          {found.map((document) => (
            <li key={document.id}>
              <button type="button" className={styles.foundItem} onClick={() => take(document)}>
                <span>{document.label}</span>
                <span className={styles.hint}>
                  {[document.issuer, document.title, document.issuedOn && format.day(document.issuedOn)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className={styles.hint}>{t.noDocument}</li>}
        </ul>
      )}
      {adding ? (
        <div data-new-document>
          <NewDocumentForm province={province} typed={find} last={today} onAdded={take} />
        </div>
      ) : (
        <p>
          <button
            type="button"
            className={styles.quiet}
            onClick={() => {
              moveTo('[data-new-document] input');
              setAdding(true);
            }}
          >
            + {t.addDocument}
          </button>
        </p>
      )}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
