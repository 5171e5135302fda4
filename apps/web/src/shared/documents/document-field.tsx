import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { DocumentBody } from '@tiendo/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useFormat } from '../format';
import { useMessages } from '../i18n';
import { useFocusAfter } from '../ui';
import { documentsQuery } from './documents';
import { documentMessages } from './messages';
import { NewDocumentForm } from './new-document-form';
import styles from './documents.module.css';

/** What is shown of the document that is chosen; the title may be left empty where only the label is known. */
export type ChosenDocument = Pick<DocumentBody, 'id' | 'label' | 'title'>;

interface Props {
  province: string;
  label: string;
  value: ChosenDocument | null;
  onChange: (document: DocumentBody | null) => void;
  error?: ReactNode;
  description?: ReactNode;
}

/** One document: found in the province's list by number or words, or added to it on the spot. */
export function DocumentField({ province, label, value, onChange, error, description }: Props) {
  const t = useMessages(documentMessages);
  const [adding, setAdding] = useState(false);
  const { box, moveTo } = useFocusAfter<HTMLFieldSetElement>();
  // Choosing, changing and adding each take away what was pressed.
  const moves = <A extends unknown[]>(act: (...args: A) => void) => {
    return (...args: A) => {
      moveTo('input, button');
      act(...args);
    };
  };
  return (
    <fieldset ref={box} className={styles.field}>
      <legend className={styles.legend}>{label}</legend>
      {description !== undefined && <p className={styles.quiet}>{description}</p>}
      {value ? (
        <div className={styles.chosen}>
          <span>
            {value.label} {value.title !== '' && <span className={styles.quiet}>· {value.title}</span>}
          </span>
          <button type="button" className={styles.link} onClick={moves(() => onChange(null))}>
            {t.change}
          </button>
        </div>
      ) : adding ? (
        <>
          <NewDocumentForm
            province={province}
            onAdded={moves((document: DocumentBody) => {
              setAdding(false);
              onChange(document);
            })}
          />
          <button type="button" className={styles.link} onClick={moves(() => setAdding(false))}>
            {t.backToSearch}
          </button>
        </>
      ) : (
        <Search province={province} onChoose={moves(onChange)} onAdd={moves(() => setAdding(true))} />
      )}
      {error !== undefined && error !== null && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}

interface SearchProps {
  province: string;
  onChoose: (document: DocumentBody) => void;
  onAdd: () => void;
}

function Search({ province, onChoose, onAdd }: SearchProps) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text, 200);
  const { data } = useQuery({ ...documentsQuery(province, settled), placeholderData: keepPreviousData });
  return (
    <>
      <TextInput
        type="search"
        aria-label={t.choose}
        placeholder={t.choose}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {data && data.items.length > 0 && (
        <ul className={styles.list}>
          {data.items.map((document) => (
            <li key={document.id}>
              <button type="button" className={styles.option} onClick={() => onChoose(document)}>
                <span>{document.label}</span>{' '}
                <span className={styles.quiet}>
                  {document.title} · {document.issuer}
                  {document.issuedOn && `, ${format.day(document.issuedOn)}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {data?.items.length === 0 && <p className={styles.quiet}>{t.noneFound}</p>}
      <button type="button" className={styles.link} onClick={onAdd}>
        {t.addNew}
      </button>
    </>
  );
}
