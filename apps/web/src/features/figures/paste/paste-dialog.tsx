import { Checkbox, Modal, TextInput } from '@mantine/core';
import '../../../shared/ui/mantine-all';
import type { RecordedFigures } from '@tiendo/contracts';
import { useState } from 'react';
import { ApiProblem, api } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, useFocusBack } from '../../../shared/ui';
import { shownText } from '../entry/figure-text';
import { figuresAddress } from '../figures.queries';
import { figureMessages, type FigureMessages } from '../messages';
import { partsOf, type Extras } from '../entry/cell-store';
import type { PastedBlock, PastedCell } from './place';
import styles from './paste.module.css';

interface Props {
  slug: string;
  period: string;
  block: PastedBlock;
  extras: Extras;
  onClose: () => void;
  onRecorded: (answer: RecordedFigures, keys: readonly string[]) => void;
}

type Written = Extract<PastedCell, { fate: 'write' | 'replace' }>;
const isWritten = (cell: PastedCell): cell is Written => cell.fate === 'write' || cell.fate === 'replace';
/** Cells that keep the whole block from being written. */
const isRefused = (cell: PastedCell): boolean => cell.fate === 'unreadable' || cell.fate === 'unknownName';

/** What a pasted block would write, cell by cell, before any of it is written; then all of it at once, or the good ones. */
export default function PasteDialog({ slug, period, block, extras, onClose, onRecorded }: Props) {
  useFocusBack();
  const t = useMessages(figureMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  /** What the server says of single cells, by their number. */
  const [said, setSaid] = useState<ReadonlyMap<number, Said>>(new Map());
  const [keep, setKeep] = useState(false);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const all = block.cells.filter(isWritten);
  const refusedHere = block.cells.filter(isRefused).length;
  const doubted = all.filter((cell) => (said.get(cell.id)?.objections.length ?? 0) > 0);
  const good = all.filter((cell) => !said.has(cell.id) || (keep && isDoubtOnly(said.get(cell.id))));
  const refused = refusedHere + all.length - good.length;

  const submit = async (): Promise<void> => {
    setSaving(true);
    setProblem(null);
    const items = good.map((cell) => {
      const accept = keep ? said.get(cell.id)?.objections : undefined;
      return {
        ...extras,
        ...partsOf(cell.figure),
        ...{ indicator: cell.square.cell.indicator, unit: cell.square.cell.unit, version: cell.square.cell.version },
        text: cell.text.trim(),
        ...(accept && accept.length > 0 && { accept, note: note.trim() }),
      };
    });
    try {
      const answer = await api.post<RecordedFigures>(figuresAddress(slug, period), { items });
      onRecorded(
        answer,
        good.map(({ square }) => square.key),
      );
    } catch (error) {
      const found = error instanceof ApiProblem ? saidBy(error, good) : new Map<number, Said>();
      setSaid(new Map([...said, ...found]));
      if (found.size === 0) setProblem(error);
    } finally {
      setSaving(false);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t.paste.title(f.number(block.cells.length))}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <p className={styles.lead}>
        {t.paste.lead} {block.byName && t.paste.byName}
      </p>
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={t.paste.outcome}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.paste.unit}</th>
              <th scope="col">{t.paste.indicator}</th>
              <th scope="col">{t.paste.pasted}</th>
              <th scope="col">{t.paste.will}</th>
              <th scope="col">{t.paste.now}</th>
              <th scope="col">{t.paste.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {block.cells.map((cell) => {
              const square = 'square' in cell ? cell.square : null;
              const refusal = refusalOf(cell, said.get(cell.id), t);
              const standing = square?.cell.figure;
              return (
                <tr key={cell.id} className={refusal ? styles.refused : undefined}>
                  <th scope="row">{square ? (square.unit?.shortName ?? square.unit?.name ?? t.province) : '–'}</th>
                  <td className={styles.indicator}>{square?.line.indicator.name ?? '–'}</td>
                  <td>{cell.text.trim() || '–'}</td>
                  <td>{isWritten(cell) ? shownText(cell.figure, cell.square.line, t, f) : '–'}</td>
                  <td>{standing && square ? shownText(standing, square.line, t, f) : '–'}</td>
                  <td>{refusal ?? t.paste[cell.fate as 'write' | 'replace' | 'same' | 'empty' | 'outside']}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {doubted.length > 0 && (
        <div className={styles.keep}>
          <Checkbox
            label={t.paste.keep}
            checked={keep}
            onChange={({ currentTarget }) => setKeep(currentTarget.checked)}
          />
          {keep && (
            <TextInput
              label={t.whyKept}
              value={note}
              maxLength={1000}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
          )}
        </div>
      )}
      <FormProblem error={problem} />
      <p role="status" className={styles.lead}>
        {refused > 0 ? t.paste.refused(f.number(refused)) : ''}
      </p>
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose} disabled={saving}>
          {common.cancel}
        </Button>
        <Button
          onClick={() => void submit()}
          loading={saving}
          disabled={good.length === 0 || (keep && note.trim() === '')}
          data-autofocus
        >
          {good.length === 0
            ? t.paste.none
            : refused > 0
              ? t.paste.good(f.number(good.length))
              : t.paste.all(f.number(good.length))}
        </Button>
      </div>
    </Modal>
  );
}

interface Said {
  readonly texts: readonly string[];
  /** Kinds of checks that can be confirmed on purpose. */
  readonly objections: readonly string[];
}

const isDoubtOnly = (said: Said | undefined): boolean =>
  said !== undefined && said.objections.length > 0 && said.objections.length === said.texts.length;

/** What the server says of the cells sent, by their numbers. */
function saidBy({ problem }: ApiProblem, sent: readonly Written[]): Map<number, Said> {
  const said = new Map<number, Said>();
  for (const { pointer, code, detail } of problem.errors ?? []) {
    const match = /^\/items\/(\d+)(\/accept)?/.exec(pointer);
    const cell = match && sent[Number(match[1])];
    if (!cell) continue;
    const before = said.get(cell.id) ?? { texts: [], objections: [] };
    const objections = match[2] && code ? [...before.objections, code] : before.objections;
    said.set(cell.id, { texts: [...before.texts, detail], objections });
  }
  return said;
}

function refusalOf(cell: PastedCell, said: Said | undefined, t: FigureMessages): string | null {
  if (said) return said.texts.join(' ');
  if (cell.fate === 'unreadable') return t.failures[cell.code as keyof FigureMessages['failures']];
  return cell.fate === 'unknownName' ? t.paste.unknownName(cell.name) : null;
}
