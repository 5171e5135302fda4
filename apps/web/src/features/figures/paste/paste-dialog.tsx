import { Checkbox, Modal, TextInput } from '@mantine/core';
import { saysTheSame, partsOf } from '../../../shared/figure-entry';
import type { Extras } from '../entry/figure-store';
import '../../../shared/ui/mantine-all';
import type { RecordedFigures } from '@tiendo/contracts';
import type { WrittenFigure } from '@tiendo/indicators/figure-text';
import { useMemo, useState } from 'react';
import { ApiProblem, api } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { useRememberedNames } from '../../../shared/org';
import { Button, notify, useFocusBack } from '../../../shared/ui';
import { figureMessages, type FigureMessages } from '../messages';
import type { Layout } from '../entry/layout';
import type { WrittenCell } from '../figure-step';
import { isWritten, PasteLines, type Written } from './paste-lines';
import { placed, type Pasted, type PastedCell } from './place';
import { OrdinalColumns, UnknownNames } from './unknown-names';
import type { GivenNames } from './axis';
import styles from './paste.module.css';

interface Props {
  slug: string;
  province: string;
  period: string;
  pasted: Pasted;
  extras: Extras;
  onClose: () => void;
  onRecorded: (answer: RecordedFigures, keys: readonly string[], cells: readonly WrittenCell[]) => void;
}

/** Cells that keep the whole block from being written. */
const isRefused = (cell: PastedCell): boolean => cell.fate === 'unreadable' || cell.fate === 'twice';

/** What a pasted block would write, cell by cell, before any of it is written; then all of it at once, or the good ones. */
export default function PasteDialog({ slug, province, period, pasted, extras, onClose, onRecorded }: Props) {
  useFocusBack();
  const t = useMessages(figureMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const remembered = useRememberedNames(province);
  const [given, setGiven] = useState<GivenNames>(NONE_GIVEN);
  /** Readings chosen for cells that can be read in several ways, by their number. */
  const [chosen, setChosen] = useState<ReadonlyMap<number, WrittenFigure>>(NONE_CHOSEN);
  /** Columns that look like numbers of rows and hold figures after all. */
  const [figures, setFigures] = useState<ReadonlySet<number>>(NO_COLUMNS);
  const block = useMemo(
    () => placed(pasted.rows, pasted.layout, pasted.from, given, figures, remembered.names),
    [pasted, given, figures, remembered.names],
  );
  const cells = useMemo(() => block.cells.map((cell) => withChoice(cell, chosen)), [block, chosen]);
  const shown = cells.filter(({ fate }) => fate !== 'same' && fate !== 'empty');
  /** What the server says of single cells, by their number. */
  const [said, setSaid] = useState<ReadonlyMap<number, Said>>(new Map());
  const [keep, setKeep] = useState(false);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const all = cells.filter(isWritten);
  const refusedHere = cells.filter(isRefused).length;
  // Enter must not write while anything has no place, or went where the cursor happened to be.
  const isSure = block.isPlain && refusedHere === 0 && all.length > 0;
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
        ...(accept && accept.length > 0 && { accept: [...accept], note: note.trim() }),
      };
    });
    try {
      const answer = await api.post('/plans/{slug}/periods/{period}/figures', {
        path: { slug, period },
        body: { items },
      });
      remembered
        .remember(ofUnits(given, pasted.layout))
        .catch(() => notify({ title: t.paste.notRemembered, tone: 'failed' }));
      onRecorded(
        answer,
        good.map(({ square }) => square.key),
        items.map(({ indicator, unit, version: _, ...body }) => ({ indicator, unit, body })),
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
      title={t.paste.title(f.number(cells.length))}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <p className={styles.lead}>
        {t.paste.lead} {block.byName ? t.paste.byName : t.paste.byPlace} {block.byHeading && t.paste.byHeading}{' '}
        {cells.length > shown.length && t.paste.unchanged(f.number(cells.length - shown.length))}{' '}
        {block.skipped.length > 0 && t.paste.skipped(block.skipped.join(', '))}
      </p>
      {block.spelled.length > 0 && (
        <p className={styles.lead}>
          {t.paste.spelled(block.spelled.map(([written, unit]) => `“${written}” → ${unit}`).join('; '))}
        </p>
      )}
      <OrdinalColumns ordinals={block.ordinals} figures={figures} onFigures={setFigures} />
      <UnknownNames block={block} layout={pasted.layout} given={given} onGiven={setGiven} />
      <PasteLines
        cells={shown}
        refusalOf={(cell) => refusalOf(cell, said.get(cell.id), t)}
        onChoose={(cell, figure) => setChosen(new Map(chosen).set(cell.id, figure))}
      />
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
        <Button variant="default" onClick={onClose} disabled={saving} data-autofocus={isSure ? undefined : true}>
          {common.cancel}
        </Button>
        <Button
          onClick={() => void submit()}
          loading={saving}
          disabled={good.length === 0 || (keep && note.trim() === '')}
          data-autofocus={isSure || undefined}
        >
          {good.length === 0
            ? t.paste.none
            : refused > 0 || block.unknown.some(({ guess }) => guess === null)
              ? t.paste.good(f.number(good.length))
              : t.paste.all(f.number(good.length))}
        </Button>
      </div>
    </Modal>
  );
}

const NONE_GIVEN: GivenNames = new Map();
const NO_COLUMNS: ReadonlySet<number> = new Set();
const NONE_CHOSEN: ReadonlyMap<number, WrittenFigure> = new Map();

/** Of the names given by hand those of units: a line of a form is another one in the next plan. */
function ofUnits(given: GivenNames, { rows, columns }: Layout): Map<string, string> {
  const units = new Set([...rows, ...columns].flatMap((head) => (head.type === 'unit' ? [head.code] : [])));
  return new Map([...given].flatMap(([name, code]) => (code !== null && units.has(code) ? [[name, code]] : [])));
}

/** A cell with the reading that was chosen for it. */
function withChoice(cell: PastedCell, chosen: ReadonlyMap<number, WrittenFigure>): PastedCell {
  const figure = cell.fate === 'unreadable' ? chosen.get(cell.id) : undefined;
  if (cell.fate !== 'unreadable' || figure === undefined) return cell;
  const { id, text, square } = cell;
  const standing = square.cell.figure;
  if (standing && saysTheSame(figure, standing, square.line)) return { id, text, square, fate: 'same' };
  return { id, text, square, figure, fate: standing ? 'replace' : 'write' };
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
  return cell.fate === 'twice' ? t.paste.twice : null;
}
