import { useQuery } from '@tanstack/react-query';
import type { PaperKind, TemplateField } from '@tiendo/contracts';
import { type ReactNode, useState } from 'react';
import { useLanguage, useMessages } from '../../../shared/i18n';
import { ErrorState, LoadingState } from '../../../shared/ui';
import table from '../../../shared/ui/table.module.css';
import { templateMessages } from './messages';
import styles from './templates.module.css';
import { fieldsQuery } from './templates.queries';

interface Props {
  province: string;
  kind: PaperKind;
}

/** What a template can say: each field as it is written, what it prints, an example. */
export function FieldList({ province, kind }: Props) {
  const t = useMessages(templateMessages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.more} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t.fields}</summary>
      {isOpen && <Fields province={province} kind={kind} />}
    </details>
  );
}

function Fields({ province, kind }: Props) {
  const t = useMessages(templateMessages);
  const language = useLanguage();
  const { data, error, refetch } = useQuery(fieldsQuery(province, kind, language));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  return (
    <>
      <p className={styles.fieldsLead}>{t.fieldsLead}</p>
      <div className={`${table.box} ${styles.scrolls}`} tabIndex={0} role="region" aria-label={t.fields}>
        <table className={table.table}>
          <caption className="visually-hidden">{t.fields}</caption>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.about}</th>
              <th scope="col">{t.example}</th>
            </tr>
          </thead>
          <tbody>{rowsOf(data.items, 0, t.needed)}</tbody>
        </table>
      </div>
    </>
  );
}

/** The rows of fields; those of what is repeated stand below it, between its marks. */
const rowsOf = (fields: readonly TemplateField[], depth: number, needed: string, above = ''): ReactNode[] =>
  fields.flatMap((field) => {
    const key = `${above}/${field.name}`;
    const row = (
      <tr key={key}>
        <th scope="row" style={{ paddingInlineStart: 10 + depth * 18 }}>
          <code>{field.kind === 'loop' ? `{{#${field.name}}} … {{/${field.name}}}` : `{{${field.name}}}`}</code>
          {field.needed && <span className={table.note}>{needed}</span>}
        </th>
        <td>{field.about}</td>
        <td>{field.example}</td>
      </tr>
    );
    return [row, ...rowsOf(field.fields, depth + 1, needed, key)];
  });
