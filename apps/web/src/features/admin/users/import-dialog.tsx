import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProblem, SecretsNote, fieldErrors } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { loadMessages, useMessages } from '../../../shared/i18n';
import { orgMessages, unitsQuery } from '../../../shared/org';
import { Button } from '../../../shared/ui';
import { RecordDialog } from '../parts/record-dialog';
import { saveFile } from '../../../shared/files/save-file';
import styles from '../parts/admin.module.css';
import { CreatedList } from './created-list';
import { ImportFile, MOST_IMPORTED_BYTES } from './import-file';
import { ImportPreview } from './import-preview';
import { userMessages } from './messages';
import { readUserRows, refusedRows, type ReadRows } from './user-rows';
import { createUsers, type NewUser } from './users.queries';

type Reading = ReadRows | { readonly kind: 'unreadable' | 'tooLarge' | 'reading' };

/** Many accounts from an Excel file, read here: preview, errors by row, all or nothing. */
export default function ImportDialog({ province, onClose }: { province: string; onClose: () => void }) {
  const t = useMessages(userMessages);
  const org = useMessages(orgMessages);
  const format = useFormat();
  const client = useQueryClient();
  const { data: units } = useQuery(unitsQuery(province));
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const create = useMutation({
    mutationFn: (users: readonly NewUser[]) => createUsers(province, users),
    onSuccess: () => client.invalidateQueries({ queryKey: ['users', province] }),
  });
  const choose = async (chosen: File | null) => {
    setFile(chosen);
    create.reset();
    if (!chosen) return setReading(null);
    if (chosen.size > MOST_IMPORTED_BYTES) return setReading({ kind: 'tooLarge' });
    setReading({ kind: 'reading' });
    try {
      const { sheetCells } = await import('../../../shared/files/read-sheet');
      const cells = await sheetCells(chosen);
      // A Vietnamese template may be filled in by somebody whose screen is English, and the other way round.
      const names = await Promise.all([loadMessages(orgMessages, 'vi'), loadMessages(orgMessages, 'en')]);
      setReading(
        readUserRows(
          cells,
          units ?? (await client.ensureQueryData(unitsQuery(province))),
          names.map(({ roles }) => roles),
        ),
      );
    } catch {
      setReading({ kind: 'unreadable' });
    }
  };
  const template = async () => {
    const { templateFile } = await import('./user-files');
    const offered = units ?? (await client.ensureQueryData(unitsQuery(province)));
    saveFile(await templateFile(t, org.roles, offered), t.templateFile);
  };
  if (create.data) {
    return (
      <RecordDialog title={t.createdTitle(format.count(create.data.items.length))} size="xl" onClose={onClose}>
        <CreatedList created={create.data} onClose={onClose} />
      </RecordDialog>
    );
  }
  const rows = reading?.kind === 'rows' ? reading.rows : [];
  const users = rows.map(({ user }) => user).filter((user) => user !== null);
  const refused = refusedRows(rows, fieldErrors(create.error).at);
  const pointers = rows.flatMap((_, index) =>
    ['', '/displayName', '/username', '/role', '/unit'].map((field) => `/users/${index}${field}`),
  );
  return (
    <RecordDialog title={t.manyTitle} size="xl" onClose={onClose}>
      <div className={styles.form}>
        <p>{t.manyLead}</p>
        <ImportFile file={file} onChoose={(chosen) => void choose(chosen)} onTemplate={() => void template()} />
        <SecretsNote />
        <ReadingNote reading={reading} />
        {rows.length > 0 && <ImportPreview rows={rows} refused={refused} />}
        <FormProblem error={create.error} fields={pointers} />
        {rows.length > 0 && (
          <div className={styles.buttons}>
            <Button
              loading={create.isPending}
              disabled={users.length < rows.length}
              onClick={() => create.mutate(users)}
            >
              {t.createMany(format.count(rows.length))}
            </Button>
          </div>
        )}
      </div>
    </RecordDialog>
  );
}

/** What came of the file, said aloud. */
function ReadingNote({ reading }: { reading: Reading | null }) {
  const t = useMessages(userMessages);
  const format = useFormat();
  if (reading === null || reading.kind === 'rows') return null;
  const text = {
    reading: t.reading,
    unreadable: t.fileUnreadable,
    tooLarge: t.fileTooLarge,
    noHeader: t.noHeader,
    noRows: t.noRows,
    tooMany: reading.kind === 'tooMany' ? t.tooMany(format.number(reading.count)) : '',
  }[reading.kind];
  return <p role={reading.kind === 'reading' ? 'status' : 'alert'}>{text}</p>;
}
