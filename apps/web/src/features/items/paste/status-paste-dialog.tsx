import { Checkbox, Modal, Textarea } from '@mantine/core';
import '../../../shared/ui/mantine-all';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ItemKind, ItemRow, NewStatement, StatusEntryBody } from '@tiendo/contracts';
import { ITEM_STATUSES, type StatedStatus } from '@tiendo/indicators/status';
import { readStatusTable } from '@tiendo/indicators/table-text';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem } from '../../../shared/api';
import { documentsQuery } from '../../../shared/documents';
import { SameDayField, type SameDay } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { readCopiedTable } from '../../../shared/files/copied-table';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { statusMessages } from '../../../shared/status';
import { Button, useFocusBack } from '../../../shared/ui';
import { standingQuery } from '../items.queries';
import { itemMessages } from '../messages';
import { BulkLost } from '../update/bulk-lost';
import { bulkProblems, type BulkProblems } from '../update/bulk-problems';
import { DayField } from '../update/day-field';
import { updateMessages } from '../update/messages';
import { BULK_LIMIT, failureText, postStatements } from '../update/save-statement';
import { emptyDraft, statementOf } from '../update/statement-draft';
import { StatusPreview } from './status-preview';
import { pastedStatuses, type PastedStatus, type StatusChoices } from './status-lines';
import styles from './status-paste.module.css';

interface Props {
  kind: ItemKind;
  items: readonly ItemRow[];
  /** What is on the clipboard; null: it is still to be pasted here. */
  pasted: readonly (readonly string[])[] | null;
  onClose: () => void;
  onSaved: (
    kind: ItemKind,
    entries: ReadonlyMap<string, StatusEntryBody>,
    bodyOf: (code: string) => NewStatement,
  ) => void;
}

type Written = Extract<PastedStatus, { fate: 'write' }>;
const NOTHING: StatusChoices = { items: new Map(), statuses: new Map() };
const plainNumber = (text: string): string => text.replace(/\s+/gu, '').toLocaleLowerCase('vi');

/** Statuses copied from a spreadsheet: what each row would state, before any is stated; then all in one write. */
export default function StatusPasteDialog({ kind, items, pasted, onClose, onSaved }: Props) {
  useFocusBack();
  const { slug, plan } = usePlanView();
  const t = useMessages(itemMessages).pasteStatuses;
  const u = useMessages(updateMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const client = useQueryClient();
  const rules = {
    ...{ startsOn: plan.startsOn, issuedOn: plan.issuedOn, endsOn: plan.endsOn, year: plan.year },
    today: today(),
  };
  const [rows, setRows] = useState(pasted);
  const [choices, setChoices] = useState(NOTHING);
  const [day, setDay] = useState(emptyDraft(rules).day);
  const [keepsAll, setKeepsAll] = useState(false);
  const [sameDay, setSameDay] = useState<SameDay | null>(null);
  const [looked, setLooked] = useState(false);
  const [problems, setProblems] = useState<BulkProblems | null>(null);
  const [saving, setSaving] = useState(false);
  const table = useMemo(() => readStatusTable(rows ?? [], items), [rows, items]);
  const codes = useMemo(
    () => [
      ...new Set(
        table.rows.flatMap(({ row, code }) => {
          const own = choices.items.get(row) ?? code;
          return own === null ? [] : [own];
        }),
      ),
    ],
    [table, choices],
  );
  const { data: standing } = useQuery({ ...standingQuery(slug, kind, codes), enabled: codes.length > 0 });
  const numbers = [...new Set(table.rows.flatMap(({ document }) => document || []))];
  const documents = useQueries({
    queries: numbers.map((number) => documentsQuery(plan.province.code, number)),
    combine: (answers) => ({
      isReady: answers.every(({ isPending }) => !isPending),
      found: new Map(
        numbers.flatMap((number, index) => {
          const same = answers[index]?.data?.items.filter(
            (one) => one.number !== null && plainNumber(one.number) === plainNumber(number),
          );
          // Two of one number are not told apart by it.
          const [one, ...others] = same ?? [];
          return one && others.length === 0 ? [[number, { id: one.id, label: one.label }] as const] : [];
        }),
      ),
    }),
  });
  const lines = pastedStatuses(table.rows, {
    ...{ items, choices, day, standing: standing?.of, keepsAll, sameDay, rules },
    documents: documents.found,
  });
  const written = lines.filter((one): one is Written => one.fate === 'write');
  const good = written.filter(({ issues }) => issues.length === 0);
  const bulk = good.flatMap(({ line }) => line ?? []);
  const isOpen = (one: PastedStatus): boolean => ['unmatched', 'unknownStatus', 'wrongDay', 'twice'].includes(one.fate);
  const open = lines.filter(isOpen).length + written.length - good.length;
  const doubtful = written.filter((one) => one.isDoubtful || one.lacksDocument).length;
  const ofSameDay = bulk.filter((line) => line.sameDay !== null).length;
  const isReady = standing !== undefined && documents.isReady && good.length > 0 && good.length <= BULK_LIMIT;
  const mayWrite = isReady && (doubtful === 0 || looked) && (ofSameDay === 0 || sameDay !== null);
  const isSure = mayWrite && open === 0 && doubtful === 0 && bulk.every(({ lost }) => lost.length === 0);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Enter writes only where nothing is left to be looked at.
    if (isSure) button.current?.focus();
  }, [isSure]);
  const nameOf = (code: string): string => items.find((one) => one.code === code)?.name ?? common.unnamed(code);

  const submit = async (): Promise<void> => {
    setSaving(true);
    setProblems(null);
    const bodies = new Map<string, NewStatement>();
    for (const { code, draft, sameDay: other } of bulk) {
      const supersedes = draft.sameDay === 'correction' ? other?.id : undefined;
      bodies.set(code, { ...statementOf(draft), ...(supersedes && { supersedes }) });
    }
    try {
      const answer = await postStatements(
        slug,
        [...bodies].map(([code, body]) => ({ kind, code, ...body, version: standing?.versions.get(code) })),
      );
      onSaved(kind, new Map(answer.items.map(({ code, entry }) => [code, entry])), (code) => {
        const body = bodies.get(code);
        if (!body) throw new Error(`nothing was stated of ${code}`);
        return body;
      });
    } catch (error) {
      setProblems(
        error instanceof ApiProblem
          ? bulkProblems(error.problem, [...bodies.keys()])
          : { items: [], general: [failureText(error, common.offlineDetail)] },
      );
      await client.invalidateQueries({ queryKey: ['standing', slug, kind] });
    } finally {
      setSaving(false);
    }
  };
  const choose = (row: number, code: string): void =>
    setChoices({ ...choices, items: new Map(choices.items).set(row, code === '' ? null : code) });
  const chooseStatus = (row: number, status: StatedStatus): void =>
    setChoices({ ...choices, statuses: new Map(choices.statuses).set(row, status) });

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={rows === null ? t.open : t.title(f.number(table.rows.length))}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {table.rows.length === 0 ? (
        <>
          <p className={styles.lead}>{rows === null ? t.how : t.nothing}</p>
          <Textarea
            label={t.here}
            value=""
            autosize
            minRows={3}
            data-autofocus
            onChange={({ currentTarget }) => setRows(readCopiedTable('', currentTarget.value).rows)}
            onPaste={(event) => {
              event.preventDefault();
              const { clipboardData: copied } = event;
              setRows(readCopiedTable(copied.getData('text/html'), copied.getData('text/plain')).rows);
            }}
          />
        </>
      ) : (
        <>
          <p className={styles.lead}>
            {t.lead} {t.counts(f.number(good.length), f.number(lines.filter(({ fate }) => fate === 'same').length))}{' '}
            {table.skipped.length > 0 && t.skipped(table.skipped.join(', '))}
          </p>
          <DayField label={t.day} value={day} onChange={setDay} />
          <StatusPreview
            lines={lines}
            items={items}
            onItem={choose}
            onStatus={chooseStatus}
            statuses={ITEM_STATUSES.map((status) => ({ value: status, label: s.status[status] }))}
          />
          <BulkLost lines={bulk} nameOf={nameOf} onKeep={keepsAll ? null : () => setKeepsAll(true)} />
          {ofSameDay > 0 && (
            <SameDayField
              legend={t.sameDay(f.number(ofSameDay))}
              value={sameDay}
              error={undefined}
              onChange={setSameDay}
            />
          )}
          {doubtful > 0 && (
            <Checkbox
              label={t.looked(f.number(doubtful))}
              checked={looked}
              onChange={({ currentTarget }) => setLooked(currentTarget.checked)}
            />
          )}
          {good.length > BULK_LIMIT && <p role="alert">{t.tooMany(f.number(BULK_LIMIT))}</p>}
          {problems && (
            <div className={styles.alert} role="alert">
              <p>{u.bulk.refused}</p>
              <ul>
                {problems.general.map((text) => (
                  <li key={text}>{text}</li>
                ))}
                {problems.items.map(({ code, texts }) => (
                  <li key={code}>
                    <strong>{nameOf(code)}</strong>: {texts.join(' ')}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className={styles.actions}>
            <Button variant="default" onClick={onClose} disabled={saving}>
              {common.cancel}
            </Button>
            <Button ref={button} disabled={!mayWrite} loading={saving} onClick={() => void submit()}>
              {open > 0 ? t.writeGood(f.number(good.length)) : t.write(f.number(good.length))}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
