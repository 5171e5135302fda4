import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FirstDay } from '@tiendo/contracts';
import { useState } from 'react';
import { FormProblem, SecretsNote, fieldErrors } from '../../../shared/fields';
import { saveFile } from '../../../shared/files/save-file';
import { useFormat } from '../../../shared/format';
import { loadMessages, useLanguage, useMessages } from '../../../shared/i18n';
import { orgMessages, unitsQuery } from '../../../shared/org';
import { Button } from '../../../shared/ui';
import styles from '../parts/admin.module.css';
import { RecordDialog } from '../parts/record-dialog';
import { CreatedList } from '../users/created-list';
import { ImportFile, MOST_IMPORTED_BYTES } from '../users/import-file';
import { ImportPreview } from '../users/import-preview';
import { userMessages } from '../users/messages';
import { refusedRows } from '../users/user-rows';
import { beginningQuery, takeInFirstDay } from './beginning.queries';
import { readFirstDay, type FirstDayRead } from './first-day';
import { beginningMessages } from './messages';
import { Slips } from './slips';
import { UnitsPreview } from './units-preview';

type Reading = FirstDayRead | 'unreadable' | 'tooLarge' | 'reading' | null;

interface Props {
  province: { readonly code: string; readonly name: string };
  onClose: () => void;
}

/** Units and accounts from one workbook, read here: preview, what is wrong by cell, all or nothing; then slips to hand out. */
export default function FirstDayDialog({ province, onClose }: Props) {
  const t = useMessages(beginningMessages);
  const users = useMessages(userMessages);
  const org = useMessages(orgMessages);
  const language = useLanguage();
  const format = useFormat();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<Reading>(null);
  const [prints, setPrints] = useState(false);
  const take = useMutation({
    mutationFn: (list: FirstDay) => takeInFirstDay(province.code, list),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries(beginningQuery(province.code)),
        client.invalidateQueries({ queryKey: ['units', province.code] }),
        client.invalidateQueries({ queryKey: ['users', province.code] }),
      ]),
  });
  const choose = async (chosen: File | null) => {
    setFile(chosen);
    take.reset();
    if (!chosen) return setReading(null);
    if (chosen.size > MOST_IMPORTED_BYTES) return setReading('tooLarge');
    setReading('reading');
    try {
      const { workbookCells } = await import('../../../shared/files/read-sheet');
      const sheets = await workbookCells(chosen);
      // A Vietnamese template may be filled in by somebody whose screen is English, and the other way round.
      const names = await Promise.all([loadMessages(orgMessages, 'vi'), loadMessages(orgMessages, 'en')]);
      const units = await client.ensureQueryData(unitsQuery(province.code));
      setReading(
        readFirstDay(sheets, { units, roles: names.map(({ roles }) => roles), kinds: names.map(({ kinds }) => kinds) }),
      );
    } catch {
      setReading('unreadable');
    }
  };
  const template = async () => {
    const { firstDayTemplate } = await import('./first-day-files');
    saveFile(await firstDayTemplate({ t, users, roles: org.roles, kinds: org.kinds, language }), t.templateFile);
  };
  if (take.data) {
    const { units, items } = take.data;
    return (
      <RecordDialog title={t.takenIn(format.count(units), format.count(items.length))} size="xl" onClose={onClose}>
        {items.length > 0 && (
          <>
            <div className={styles.buttons}>
              <Button onClick={() => setPrints(true)}>{t.printSlips}</Button>
            </div>
            <CreatedList created={take.data} onClose={onClose} />
          </>
        )}
        {prints && <Slips province={province.name} items={items} onPrinted={() => setPrints(false)} />}
      </RecordDialog>
    );
  }
  const read = typeof reading === 'object' ? reading : null;
  const userRows = read?.users?.kind === 'rows' ? read.users.rows : [];
  const unitLines = read?.units ?? [];
  const units = unitLines.flatMap(({ unit }) => unit ?? []);
  const accounts = userRows.flatMap(({ user }) => user ?? []);
  const at = fieldErrors(take.error).at;
  const pointers = [
    ...unitLines.flatMap((_, index) => [`/units/${index}/code`, `/units/${index}/parent`]),
    ...userRows.flatMap((_, index) =>
      ['', '/displayName', '/username', '/role', '/unit'].map((field) => `/users/${index}${field}`),
    ),
  ];
  const refusedUnits = new Map(
    unitLines
      .map(
        ({ line }, index) =>
          [
            line,
            [at(`/units/${index}/code`), at(`/units/${index}/parent`)].filter((text) => text !== undefined),
          ] as const,
      )
      .filter(([, texts]) => texts.length > 0),
  );
  const isWhole =
    read !== null &&
    read.tooMany === null &&
    units.length === unitLines.length &&
    accounts.length === userRows.length &&
    (read.users === null || read.users.kind === 'rows' || read.users.kind === 'noRows') &&
    units.length + accounts.length > 0;
  const note = noteOf(reading, { t, users, number: (count) => format.number(count) });
  return (
    <RecordDialog title={t.importTitle} size="xl" onClose={onClose}>
      <div className={styles.form}>
        <p>{t.importLead}</p>
        <ImportFile file={file} onChoose={(chosen) => void choose(chosen)} onTemplate={() => void template()} />
        <SecretsNote />
        {note !== null && <p role={reading === 'reading' ? 'status' : 'alert'}>{note}</p>}
        {unitLines.length > 0 && <UnitsPreview lines={unitLines} refused={refusedUnits} />}
        {userRows.length > 0 && <ImportPreview rows={userRows} refused={refusedRows(userRows, at)} />}
        <FormProblem error={take.error} fields={pointers} />
        {unitLines.length + userRows.length > 0 && (
          <div className={styles.buttons}>
            <Button
              loading={take.isPending}
              disabled={!isWhole}
              onClick={() => take.mutate({ units, users: accounts })}
            >
              {t.takeIn(format.count(unitLines.length), format.count(userRows.length))}
            </Button>
          </div>
        )}
      </div>
    </RecordDialog>
  );
}

interface NoteWords {
  readonly t: (typeof beginningMessages)['vi'];
  readonly users: (typeof userMessages)['vi'];
  readonly number: (count: number) => string;
}

/** What came of the file as a whole; null: its rows say the rest. */
function noteOf(reading: Reading, { t, users, number }: NoteWords): string | null {
  if (reading === null) return null;
  if (reading === 'reading') return users.reading;
  if (reading === 'tooLarge') return users.fileTooLarge;
  if (reading === 'unreadable') return users.fileUnreadable;
  if (reading.noSheets) return t.noSheets;
  if (reading.noUnitHead) return t.noUnitHead;
  if (reading.users?.kind === 'noHeader') return t.usersNoHead;
  if (reading.tooMany?.sheet === 'units') return t.tooManyUnits(number(reading.tooMany.count));
  if (reading.tooMany) return t.tooManyUsers(number(reading.tooMany.count));
  const isEmpty = reading.units.length === 0 && reading.users?.kind !== 'rows';
  return isEmpty ? t.nothing : null;
}
