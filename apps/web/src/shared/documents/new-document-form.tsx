import { FileInput, TextInput } from '@mantine/core';
import type { DocumentBody } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DayField, FormProblem, SecretsNote, fieldErrors } from '../fields';
import { useMessages } from '../i18n';
import { Button } from '../ui';
import { ACCEPTED_FILES, createDocument, uploadFile } from './documents';
import { documentMessages } from './messages';
import styles from './documents.module.css';

const FIELDS = ['/kind', '/number', '/issuedOn', '/issuer', '/title'];

/** Describes a document that is not in the list yet. Not a form element: it stands inside other forms. */
export function NewDocumentForm({
  province,
  onAdded,
}: {
  province: string;
  onAdded: (document: DocumentBody) => void;
}) {
  const t = useMessages(documentMessages);
  const queries = useQueryClient();
  const [kind, setKind] = useState('');
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [issuer, setIssuer] = useState('');
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const add = useMutation({
    mutationFn: async () => {
      const fileId = file ? (await uploadFile(province, file)).fileId : undefined;
      return createDocument(province, {
        kind: kind.trim() || undefined,
        number: number.trim() || undefined,
        issuedOn: issuedOn ?? undefined,
        issuer: issuer.trim(),
        title: title.trim(),
        fileId,
      });
    },
    onSuccess: async (document) => {
      await queries.invalidateQueries({ queryKey: ['documents', province] });
      onAdded(document);
    },
  });
  const errors = fieldErrors(add.error);
  return (
    <div className={styles.form}>
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
        />
        <DayField label={t.issuedOn} value={issuedOn} onChange={setIssuedOn} error={errors.at('/issuedOn')} />
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
        disabled={issuer.trim() === '' || title.trim() === ''}
        onClick={() => add.mutate()}
      >
        {t.add}
      </Button>
    </div>
  );
}
