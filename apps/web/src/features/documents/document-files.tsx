import type { DocumentDetail } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ACCEPTED_FILES, EvidenceFile, addDocumentFile, uploadFile } from '../../shared/documents';
import { FormProblem, SecretsNote } from '../../shared/fields';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { useMay } from '../../shared/session';
import { Button, notify } from '../../shared/ui';
import { documentPageMessages } from './messages';
import styles from './document.module.css';

/** The file of a document with those it had before, and the way to give it one. */
export function DocumentFiles({ document }: { document: DocumentDetail }) {
  const t = useMessages(documentPageMessages);
  const f = useFormat();
  const province = document.province.code;
  const writes = useMay(province, 'document.write');
  const [shown, ...before] = document.files;
  return (
    <>
      {shown ? (
        <ul className={styles.files}>
          {[shown, ...before].map(({ fileId, fileName, addedAt, removedAt }, index) => (
            <li key={`${fileId} ${addedAt}`}>
              <span>{fileName}</span>{' '}
              <span className={styles.quiet}>
                {index === 0 ? t.fileAdded(f.moment(addedAt)) : t.fileBefore(f.moment(addedAt))}
              </span>{' '}
              <EvidenceFile
                province={province}
                document={{ label: document.label, fileId, fileRemovedAt: removedAt }}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t.noFile}</p>
      )}
      {writes && <AddFile document={document} isFirst={!shown} />}
    </>
  );
}

function AddFile({ document, isFirst }: { document: DocumentDetail; isFirst: boolean }) {
  const t = useMessages(documentPageMessages);
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const province = document.province.code;
  const add = useMutation({
    mutationFn: async (file: File) => {
      const { fileId } = await uploadFile(province, file);
      if (fileId === document.fileId) return false;
      await addDocumentFile(province, document.id, fileId);
      return true;
    },
    onSuccess: async (isNew) => {
      await queries.invalidateQueries({ queryKey: ['documents', province] });
      void notify({ title: isNew ? t.fileTaken : t.fileSame });
    },
  });
  return (
    <div className={`${styles.addFile} no-print`}>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={isFirst ? t.addFile : t.addVersion}
        accept={ACCEPTED_FILES}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen again after a refusal.
          event.currentTarget.value = '';
          if (file) add.mutate(file);
        }}
      />
      <Button variant="default" size="xs" loading={add.isPending} onClick={() => input.current?.click()}>
        {isFirst ? t.addFile : t.addVersion}
      </Button>
      <SecretsNote />
      <FormProblem error={add.error} fields={[]} />
    </div>
  );
}
