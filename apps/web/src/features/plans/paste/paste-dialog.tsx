import { Modal, Textarea } from '@mantine/core';
import type { Unit } from '@tiendo/contracts';
import { useMemo, useState, type ClipboardEvent } from 'react';
import { useMessages } from '../../../shared/i18n';
import { unitLabel } from '../../../shared/org';
import { Button } from '../../../shared/ui';
import type { DraftDocument } from '../draft/draft-document';
import { printLevel } from '../draft/level-text';
import { readClipboardTable } from './clipboard-table';
import { columnsOf, guessColumns, looksLikeHeading, type PasteColumn, type PasteKind } from './columns';
import { pasteItems, type PasteRemark, type PasteResult } from './paste-items';
import { pasteMessages } from './paste-messages';
import styles from './paste.module.css';

interface Props {
  kind: PasteKind;
  document: DraftDocument;
  units: readonly Unit[];
  onClose: () => void;
  onAdd: (next: DraftDocument) => void;
}

const NO_ROWS: readonly string[][] = [];

/** A table copied in Excel or Word becomes targets or tasks: what each column is, what each row becomes, then all at once. */
export function PasteDialog({ kind, document, units, onClose, onAdd }: Props) {
  const t = useMessages(pasteMessages);
  const [rows, setRows] = useState<readonly string[][]>(NO_ROWS);
  const [columns, setColumns] = useState<readonly PasteColumn[]>([]);
  const take = (read: readonly string[][]) => {
    setRows(read);
    setColumns(guessColumns(read, kind));
  };
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    take(readClipboardTable(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')));
  };
  const result = useMemo(
    () => (rows.length > 0 ? pasteItems(rows, columns, kind, document, units) : null),
    [rows, columns, kind, document, units],
  );
  const pasted = result ? (kind === 'target' ? result.targets : result.tasks) : [];
  const remarked = pasted.filter((row) => row.remarks.length > 0).length;
  return (
    <Modal opened closeButtonProps={{ 'aria-label': t.cancel }} onClose={onClose} size="90rem" title={t.title(kind)}>
      {rows.length === 0 ? (
        <Textarea
          label={t.label}
          description={t.hint}
          minRows={8}
          rows={8}
          data-autofocus
          value=""
          onPaste={onPaste}
          onChange={(event) => take(readClipboardTable('', event.currentTarget.value))}
        />
      ) : (
        <>
          <p className={styles.lead} role="status">
            {t.found(pasted.length, kind)}
            {remarked > 0 && ` ${t.remarked(remarked)}`}
          </p>
          <Columns rows={rows} columns={columns} kind={kind} onChange={setColumns} />
          {result && <Preview result={result} document={document} units={units} />}
        </>
      )}
      <div className={styles.actions}>
        {rows.length > 0 && (
          <>
            <Button disabled={pasted.length === 0} onClick={() => result && onAdd(merge(document, result))}>
              {t.add(pasted.length, kind)}
            </Button>
            <Button variant="default" onClick={() => setRows(NO_ROWS)}>
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
  rows: readonly string[][];
  columns: readonly PasteColumn[];
  kind: PasteKind;
  onChange: (columns: PasteColumn[]) => void;
}

/** What each pasted column is, over its first cells. */
function Columns({ rows, columns, kind, onChange }: ColumnsProps) {
  const t = useMessages(pasteMessages);
  const heading = rows[0] && looksLikeHeading(rows[0]) ? rows[0] : null;
  const choose = (at: number, chosen: PasteColumn) =>
    onChange(columns.map((one, index) => (index === at ? chosen : one === chosen ? 'skip' : one)));
  return (
    <div className={styles.columns}>
      {columns.map((column, index) => {
        const sample = heading?.[index] ?? rows.find((row) => row[index])?.[index] ?? '';
        return (
          <label key={index} className={styles.column}>
            <span className={styles.sample}>{sample || t.column(index + 1)}</span>
            <select
              className={styles.select}
              value={column}
              onChange={(event) => choose(index, event.target.value as PasteColumn)}
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
}: {
  result: PasteResult;
  document: DraftDocument;
  units: readonly Unit[];
}) {
  const t = useMessages(pasteMessages);
  const sections = new Map(
    [...document.pillars, ...document.groups, ...result.pillars, ...result.groups].map((one) => [one.code, one.name]),
  );
  const measureUnits = new Map(
    [...document.indicators, ...result.indicators].map((one) => [one.code, one.measureUnit]),
  );
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
          {rows.slice(0, SHOWN).map(({ line, item, remarks }) => (
            <tr key={line} className={remarks.length > 0 ? styles.remarked : undefined}>
              <td>{item.code}</td>
              <td>{item.name}</td>
              <td>{sections.get('pillar' in item ? item.pillar : item.group) ?? ''}</td>
              {'measures' in item && (
                <td>
                  {item.measures
                    .map((one) => printLevel({ ...one, measureUnit: measureUnits.get(one.indicator) ?? '' }) || t.done)
                    .join('; ')}
                </td>
              )}
              <td>{item.leadUnits.map((code) => names.get(code) ?? code).join(', ')}</td>
              <td>{item.dueOn ? t.day(item.dueOn) : ''}</td>
              <td>{remarks.map((remark) => remarkText(remark, t)).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className={styles.lead}>{t.more(rows.length - SHOWN)}</p>}
    </div>
  );
}

const remarkText = (remark: PasteRemark, t: typeof pasteMessages.vi): string => t.remark[remark.kind](remark.text);
