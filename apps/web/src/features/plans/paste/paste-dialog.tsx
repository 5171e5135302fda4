import { Modal, Textarea } from '@mantine/core';
import type { Unit } from '@tiendo/contracts';
import {
  annexTable,
  columnsOf,
  guessColumns,
  printLevel,
  type AnnexColumn,
  type AnnexKind,
  type AnnexRemark,
  type AnnexTable,
} from '@tiendo/indicators/plan-text';
import { writtenNameKey, type GivenName } from '@tiendo/indicators/unit-names';
import { useMemo, useState, type ClipboardEvent } from 'react';
import { useMessages } from '../../../shared/i18n';
import { unitLabel, useRememberedNames } from '../../../shared/org';
import { readCopiedTable, type CopiedTable } from '../../../shared/files/copied-table';
import { Button, notify } from '../../../shared/ui';
import type { DraftDocument } from '../draft/draft-document';
import { pasteItems, type PasteResult } from './paste-items';
import { MergedChoice, NoItems, PillarChoice, UnknownUnits } from './paste-choices';
import { pasteMessages } from './paste-messages';
import { PasteRemarks } from './paste-remarks';
import styles from './paste.module.css';

interface Props {
  kind: AnnexKind;
  province: string;
  document: DraftDocument;
  units: readonly Unit[];
  onClose: () => void;
  onAdd: (next: DraftDocument) => void;
}

const NOTHING: AnnexTable = { heading: null, body: [], left: [], mergesKnown: true };
const UNANSWERED: ReadonlyMap<string, number> = new Map();
const NOBODY: ReadonlyMap<string, string | null> = new Map();

/** A table copied in Excel or Word becomes targets or tasks: what each column is, what each row becomes, then all at once. */
export function PasteDialog({ kind, province, document, units, onClose, onAdd }: Props) {
  const t = useMessages(pasteMessages);
  const [table, setTable] = useState<AnnexTable>(NOTHING);
  const [assigned, setAssigned] = useState(NOBODY);
  const remembered = useRememberedNames(province);
  const given = useMemo(() => givenNames(assigned, remembered.names), [assigned, remembered.names]);
  const [pillar, setPillar] = useState<string | null>(null);
  const [columns, setColumns] = useState<readonly AnnexColumn[]>([]);
  const [fillsDown, setFillsDown] = useState<boolean | null>(null);
  const [answers, setAnswers] = useState<ReadonlyMap<string, number>>(UNANSWERED);
  const take = ({ rows, mergesKnown }: CopiedTable) => {
    const next = annexTable(
      rows.filter((row) => row.some((cell) => cell !== '')),
      mergesKnown,
    );
    setTable(next);
    setAnswers(UNANSWERED);
    setColumns(guessColumns(next, kind));
  };
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    take(readCopiedTable(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')));
  };
  const isEmpty = table.body.length === 0;
  const result = useMemo(
    () => (isEmpty ? null : pasteItems(table, columns, kind, document, units, { given, pillar, fillsDown, answers })),
    [isEmpty, table, columns, kind, document, units, given, pillar, fillsDown, answers],
  );
  const pasted = result ? (kind === 'target' ? result.targets : result.tasks) : [];
  const remarked = pasted.filter((row) => row.remarks.length > 0).length;
  const add = () => {
    if (!result) return;
    // The rows are taken in whether the names can be kept or not.
    remembered.remember(assigned).catch(() => notify({ title: t.notRemembered, tone: 'failed' }));
    onAdd(merge(document, result));
  };
  return (
    <Modal opened closeButtonProps={{ 'aria-label': t.cancel }} onClose={onClose} size="90rem" title={t.title(kind)}>
      {isEmpty ? (
        <Textarea
          label={t.label}
          description={t.hint}
          minRows={8}
          rows={8}
          data-autofocus
          value=""
          onPaste={onPaste}
          onChange={(event) => take(readCopiedTable('', event.currentTarget.value))}
        />
      ) : (
        <>
          <p className={styles.lead} role="status">
            {t.found(pasted.length, kind)}
            {remarked > 0 && ` ${t.remarked(remarked)}`}
            {result && result.left > 0 && ` ${t.left(result.left, kind)}`}
          </p>
          {result && <NoItems result={result} />}
          <Columns table={table} columns={columns} kind={kind} onChange={setColumns} />
          {kind === 'target' && (pillar !== null || pasted.some((row) => has(row.remarks, 'noSection'))) && (
            <PillarChoice pillars={document.pillars} value={pillar} onChange={setPillar} />
          )}
          {(fillsDown !== null || pasted.some((row) => has(row.remarks, 'maybeMerged'))) && (
            <MergedChoice value={fillsDown} onChange={setFillsDown} />
          )}
          {result && (
            <UnknownUnits
              rows={pasted}
              units={units}
              given={result.given}
              assigned={assigned}
              onAssign={(name, code) => setAssigned(new Map(assigned).set(name, code))}
            />
          )}
          {result && (
            <Preview
              result={result}
              document={document}
              units={units}
              onAnswer={(key, at) => setAnswers(withAnswer(answers, key, at))}
            />
          )}
        </>
      )}
      <div className={styles.actions}>
        {!isEmpty && (
          <>
            <Button disabled={pasted.length === 0} onClick={add}>
              {t.add(pasted.length, kind)}
            </Button>
            <Button variant="default" onClick={() => setTable(NOTHING)}>
              {t.again}
            </Button>
          </>
        )}
        <Button variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </Modal>
  );
}

/** The plan with what was pasted at the end of its tables. */
export function merge(document: DraftDocument, result: PasteResult): DraftDocument {
  return {
    ...document,
    pillars: [...document.pillars, ...result.pillars],
    groups: [...document.groups, ...result.groups],
    indicators: [...document.indicators, ...result.indicators],
    targets: [...document.targets, ...result.targets.map((row) => row.item)],
    tasks: [...document.tasks, ...result.tasks.map((row) => row.item)],
  };
}

interface ColumnsProps {
  table: AnnexTable;
  columns: readonly AnnexColumn[];
  kind: AnnexKind;
  onChange: (columns: AnnexColumn[]) => void;
}

/** What each pasted column is, over its first cells. */
function Columns({ table, columns, kind, onChange }: ColumnsProps) {
  const t = useMessages(pasteMessages);
  const choose = (at: number, chosen: AnnexColumn) =>
    onChange(columns.map((one, index) => (index === at ? chosen : one === chosen && one !== 'level' ? 'skip' : one)));
  return (
    <div className={styles.columns}>
      {columns.map((column, index) => {
        const sample = table.heading?.[index] || (table.body.find(({ cells }) => cells[index])?.cells[index] ?? '');
        return (
          <label key={index} className={styles.column}>
            <span className={styles.sample}>{sample || t.column(index + 1)}</span>
            <select
              className={styles.select}
              value={column}
              onChange={(event) => choose(index, event.target.value as AnnexColumn)}
            >
              {columnsOf(kind).map((one) => (
                <option key={one} value={one}>
                  {t.columns[one]}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </div>
  );
}

const SHOWN = 100;

function Preview({
  result,
  document,
  units,
  onAnswer,
}: {
  result: PasteResult;
  document: DraftDocument;
  units: readonly Unit[];
  onAnswer: (key: string, at: number | null) => void;
}) {
  const t = useMessages(pasteMessages);
  const sections = new Map(
    [...document.pillars, ...document.groups, ...result.pillars, ...result.groups].map((one) => [one.code, one.name]),
  );
  const indicators = new Map([...document.indicators, ...result.indicators].map((one) => [one.code, one]));
  const partText = (code: string | undefined) => {
    const { parent = '', partKind = '' } = indicators.get(code ?? '') ?? {};
    if (parent === '' || partKind === '') return null;
    return <small className={styles.part}>{t.partOf(indicators.get(parent)?.name ?? parent, partKind)}</small>;
  };
  const names = new Map(units.map((unit) => [unit.code, unitLabel(unit)]));
  const rows = result.kind === 'target' ? result.targets : result.tasks;
  return (
    <div className={styles.wide} tabIndex={0} role="region" aria-label={t.preview}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.columns.code}</th>
            <th scope="col">{t.columns.name}</th>
            <th scope="col">{result.kind === 'target' ? t.columns.pillar : t.columns.group}</th>
            {result.kind === 'target' && <th scope="col">{t.columns.level}</th>}
            <th scope="col">{t.columns.leadUnits}</th>
            <th scope="col">{t.columns.dueOn}</th>
            <th scope="col">{t.remarks}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => {
            const { line, item, remarks } = row;
            return (
              <tr key={line} className={remarks.length > 0 ? styles.remarked : undefined}>
                <td>{item.code}</td>
                <td>
                  {item.name}
                  {'measures' in item && partText(item.measures[0]?.indicator)}
                </td>
                <td>{sections.get('pillar' in item ? item.pillar : item.group) ?? ''}</td>
                {'measures' in item && (
                  <td>
                    {item.measures
                      .map((one) => {
                        const level =
                          printLevel({ ...one, measureUnit: indicators.get(one.indicator)?.measureUnit ?? '' }) ||
                          t.done;
                        return one.horizon === null ? level : t.inYear(level, one.horizon);
                      })
                      .join('; ')}
                  </td>
                )}
                <td>{item.leadUnits.map((code) => names.get(code) ?? code).join(', ')}</td>
                <td>
                  {item.dueOn
                    ? t.day(item.dueOn)
                    : 'frequency' in item && item.frequency === 'regular'
                      ? t.regular
                      : ''}
                </td>
                <td>
                  <PasteRemarks row={row} onAnswer={onAnswer} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className={styles.lead}>{t.more(rows.length - SHOWN)}</p>}
    </div>
  );
}

const has = (remarks: readonly AnnexRemark[], wanted: AnnexRemark['kind']): boolean =>
  remarks.some(({ kind }) => kind === wanted);

function withAnswer(answers: ReadonlyMap<string, number>, key: string, at: number | null): Map<string, number> {
  const next = new Map(answers);
  if (at === null) next.delete(key);
  else next.set(key, at);
  return next;
}

/** What was given here comes before what is remembered; a name taken back here is remembered no more. */
function givenNames(assigned: ReadonlyMap<string, string | null>, remembered: readonly GivenName[]): GivenName[] {
  const here = [...assigned].flatMap(([name, unit]) => (unit === null ? [] : [{ name, unit }]));
  const taken = new Set([...assigned.keys()].map(writtenNameKey));
  return [...here, ...remembered.filter(({ name }) => !taken.has(writtenNameKey(name)))];
}
