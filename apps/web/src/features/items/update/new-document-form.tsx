import { TextInput } from '@mantine/core';
import { formatDay, parseDate, parseDocumentNumber } from '@tiendo/indicators/vietnamese';
import { useState, type KeyboardEvent } from 'react';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { ACCEPTED_FILES, uploadFile } from '../../../shared/documents';
import { DayField } from './day-field';
import { updateMessages } from './messages';
import { failureText } from './save-statement';
import type { DraftDocument } from './statement-draft';
import styles from './update.module.css';

interface Props {
  province: string;
  /** What was looked for and not found: often the number itself. */
  typed: string;
  today: string;
  onAdd: (document: DraftDocument) => void;
}

/** A document that is not known yet: number, day, issuer, title, and its file where there is one. */
export function NewDocumentForm({ province, typed, today, onAdd }: Props) {
  const t = useMessages(updateMessages);
  const [number, setNumber] = useState(() => (/\d/.test(typed) ? typed.trim() : ''));
  const [day, setDay] = useState('');
  const [issuer, setIssuer] = useState('');
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<{ id: string; name: string } | null>(null);
  const [uploading, setUploading] = useState(false);
  const [fileError, setFileError] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const issuedOn = parseDate(day);
  const dayWrong = day.trim() !== '' && (issuedOn === null || issuedOn > today);

  /** "Quyết định số 2192/QĐ-BTTTT ngày 13/12/2024" pasted whole fills two boxes. */
  const readNumber = () => {
    const reference = parseDocumentNumber(number);
    if (!reference?.issuedOn || day !== '') return;
    setDay(formatDay(reference.issuedOn));
    setNumber(number.replace(/[,\s]+ngày\s.*$/iu, ''));
  };
  const upload = async (chosen: File | undefined) => {
    setFile(null);
    setFileError(null);
    if (!chosen) return;
    setUploading(true);
    try {
      const stored = await uploadFile(province, chosen);
      setFile({ id: stored.fileId, name: stored.fileName });
    } catch (error) {
      setFileError(failureText(error, t.failed));
    } finally {
      setUploading(false);
    }
  };
  const add = () => {
    setTried(true);
    if (issuer.trim() === '' || title.trim() === '' || dayWrong || uploading) return;
    const reference = parseDocumentNumber(number);
    const plain = number.trim().replace(/^.*?\bsố\s+/iu, '');
    onAdd({
      known: false,
      label: [reference?.kind, plain, issuedOn && formatDay(issuedOn), title.trim()].filter(Boolean).join(' · '),
      kind: reference?.kind ?? undefined,
      number: plain || undefined,
      issuedOn: issuedOn ?? undefined,
      issuer: issuer.trim(),
      title: title.trim(),
      fileId: file?.id,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type === 'file') return;
    // The statement around this is saved by Enter; in here it adds the document.
    event.preventDefault();
    event.stopPropagation();
    add();
  };

  return (
    <div className={styles.foldBody} onKeyDown={onKeyDown}>
      <div className={styles.row}>
        <TextInput
          className={styles.grow}
          label={t.document.number}
          placeholder={t.document.numberPlaceholder}
          value={number}
          maxLength={80}
          onChange={(event) => setNumber(event.currentTarget.value)}
          onBlur={readNumber}
          autoFocus
        />
        <DayField
          label={t.document.issuedOn}
          value={day}
          onChange={setDay}
          max={today}
          error={tried && dayWrong ? t.issues['effective-day-invalid'] : undefined}
        />
      </div>
      <TextInput
        label={t.document.issuer}
        value={issuer}
        maxLength={200}
        error={tried && issuer.trim() === '' ? t.issues['issuer-needed'] : undefined}
        onChange={(event) => setIssuer(event.currentTarget.value)}
      />
      <TextInput
        label={t.document.title}
        value={title}
        maxLength={1000}
        description={t.secret}
        error={tried && title.trim() === '' ? t.issues['title-needed'] : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <label className={styles.label}>
        {t.document.file}
        <input
          type="file"
          accept={ACCEPTED_FILES}
          style={{ display: 'block', marginTop: 4, maxWidth: '100%' }}
          onChange={(event) => void upload(event.currentTarget.files?.[0])}
        />
        <span className={styles.hint}>{t.secretFile}</span>
      </label>
      <p role="status" className={fileError ? styles.error : styles.hint}>
        {uploading ? t.document.uploading : (fileError ?? file?.name)}
      </p>
      <p>
        <Button variant="default" size="compact-md" onClick={add} loading={uploading}>
          {t.document.add}
        </Button>
      </p>
    </div>
  );
}
