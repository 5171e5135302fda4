import { FileInput, TextInput } from '@mantine/core';
import type { DocumentBody } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useKept, useKeptState } from '../keeping';
import { DayField, FormProblem, SecretsNote, fieldErrors } from '../fields';
import { useMessages } from '../i18n';
import { Button } from '../ui';
import { ACCEPTED_FILES, createDocument, uploadFile } from './documents';
import { documentMessages } from './messages';
import { readTypedDocument } from './typed-document';
import styles from './documents.module.css';

const FIELDS = ['/kind', '/number', '/issuedOn', '/issuer', '/title'];

interface Props {
  province: string;
  /** What was looked for and not found: often the number itself. */
  typed?: string;
  /** The last day it can have been issued on; left out: any. */
  last?: string;
  onAdded: (document: DocumentBody) => void;
}

/** Describes a document that is not in the list yet. Not a form element: it stands inside other forms. */
export function NewDocumentForm({ province, typed = '', last, onAdded }: Props) {
  const t = useMessages(documentMessages);
  const queries = useQueryClient();
  const kept = useKept({ form: 'document', about: province, label: t.add });
  const [kind, setKind] = useKeptState(kept, 'kind', '');
  const [number, setNumber] = useKeptState(kept, 'number', () => (/\d/.test(typed) ? typed.trim() : ''));
  const [issuedOn, setIssuedOn] = useKeptState<string | null>(kept, 'issuedOn', null);
  const [isDayUnread, setIsDayUnread] = useState(false);
  const [issuer, setIssuer] = useKeptState(kept, 'issuer', '');
  const [title, setTitle] = useKeptState(kept, 'title', '');
  const [file, setFile] = useState<File | null>(null);
  const add = useMutation({
    mutationFn: async () => {
      const fileId = file ? (await uploadFile(province, file)).fileId : undefined;
      // Sent by Enter, the number was not left yet.
      const read = readTypedDocument({ kind, number, issuedOn });
      return createDocument(province, {
        kind: read.kind.trim() || undefined,
        number: read.number.trim() || undefined,
        issuedOn: read.issuedOn ?? undefined,
        issuer: issuer.trim(),
        title: title.trim(),
        fileId,
      });
    },
    onSuccess: async (document) => {
      kept.done();
      await queries.invalidateQueries({ queryKey: ['documents', province] });
      onAdded(document);
    },
  });
  const errors = fieldErrors(add.error);
  const isWhole = issuer.trim() !== '' && title.trim() !== '' && !isDayUnread;
  const readNumber = () => {
    const read = readTypedDocument({ kind, number, issuedOn });
    setKind(read.kind);
    setNumber(read.number);
    setIssuedOn(read.issuedOn);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type === 'file') return;
    // The form around this is sent by Enter; in here it adds the document.
    event.preventDefault();
    event.stopPropagation();
    if (isWhole && !add.isPending) add.mutate();
  };
  return (
    <div className={styles.form} onKeyDown={onKeyDown}>
      <div className={styles.columns}>
        <TextInput
          label={t.kind}
          placeholder={t.kindPlaceholder}
          value={kind}
          error={errors.at('/kind')}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
        <TextInput
          label={t.number}
          placeholder="73/KH-UBND"
          value={number}
          error={errors.at('/number')}
          onChange={(event) => setNumber(event.currentTarget.value)}
          onBlur={readNumber}
        />
        <DayField
          label={t.issuedOn}
          value={issuedOn}
          max={last}
          onChange={setIssuedOn}
          onUnread={setIsDayUnread}
          error={errors.at('/issuedOn')}
        />
      </div>
      <TextInput
        label={t.issuer}
        value={issuer}
        error={errors.at('/issuer')}
        onChange={(event) => setIssuer(event.currentTarget.value)}
      />
      <TextInput
        label={t.title}
        value={title}
        error={errors.at('/title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <FileInput
        label={t.file}
        placeholder={t.fileButton}
        accept={ACCEPTED_FILES}
        clearable
        value={file}
        onChange={setFile}
      />
      <SecretsNote />
      <FormProblem error={add.error} fields={FIELDS} />
      <Button
        variant="default"
        style={{ justifySelf: 'start' }}
        loading={add.isPending}
        disabled={!isWhole}
        onClick={() => add.mutate()}
      >
        {t.add}
      </Button>
    </div>
  );
}
