import { Checkbox, Select } from '@mantine/core';
import { useMessages } from '../../../shared/i18n';
import { IN_DIALOG } from '../../../shared/org/unit-select';
import type { Head, Layout } from '../entry/layout';
import { figureMessages, type FigureMessages } from '../messages';
import type { GivenNames } from './axis';
import type { PastedBlock } from './place';
import styles from './paste.module.css';

interface Props {
  block: PastedBlock;
  layout: Layout;
  given: GivenNames;
  onGiven: (given: GivenNames) => void;
}

/** Names that the grid does not have, each with the row or column somebody gives to it. */
export function UnknownNames({ block, layout, given, onGiven }: Props) {
  const t = useMessages(figureMessages);
  const names = [
    ...new Set([...given.keys(), ...block.unknown.map(({ name }) => name), ...block.recalled.keys()]),
  ].filter(Boolean);
  if (names.length === 0 && block.unknown.length === 0) return null;
  const ofSide = new Map(block.unknown.map((one) => [one.name, one]));
  const [rows, columns] = block.isTurned ? [layout.columns, layout.rows] : [layout.rows, layout.columns];
  const choicesOf = (name: string) => {
    const side = ofSide.get(name)?.side;
    const heads = side === undefined ? [...rows, ...columns] : side === 'row' ? rows : columns;
    return [
      { value: NOT_WRITTEN, label: t.paste.notWritten },
      ...heads.map((head) => ({ value: head.code, label: labelOf(head, t) })),
    ];
  };
  const valueOf = (name: string): string | null => {
    const code = given.get(name);
    if (code !== undefined) return code ?? NOT_WRITTEN;
    const recalled = block.recalled.get(name);
    if (recalled !== undefined) return recalled;
    const guess = ofSide.get(name)?.guess ?? null;
    return guess === null ? null : (columns[guess]?.code ?? null);
  };
  const give = (name: string, chosen: string | null): void => {
    const next = new Map(given);
    if (chosen === null) next.delete(name);
    else next.set(name, chosen === NOT_WRITTEN ? null : chosen);
    onGiven(next);
  };
  return (
    <div className={styles.keep}>
      {block.unknown.length > 0 && <p role="status">{t.paste.unmatched}</p>}
      {ofSide.has('') && <p role="status">{t.paste.nameless}</p>}
      {names.map((name) => (
        <Select
          key={name}
          label={t.paste.meant(name)}
          searchable
          clearable
          data={choicesOf(name)}
          value={valueOf(name)}
          onChange={(chosen) => give(name, chosen)}
          comboboxProps={IN_DIALOG}
        />
      ))}
    </div>
  );
}

const NOT_WRITTEN = '-';

interface OrdinalProps {
  ordinals: PastedBlock['ordinals'];
  figures: ReadonlySet<number>;
  onFigures: (figures: ReadonlySet<number>) => void;
}

/** Columns that number the rows and are not written; where nothing tells for sure, the person does. */
export function OrdinalColumns({ ordinals, figures, onFigures }: OrdinalProps) {
  const t = useMessages(figureMessages);
  const unsure = [...ordinals.filter(({ isSure }) => !isSure).map(({ column }) => column), ...figures];
  return (
    <>
      {ordinals.some(({ isSure }) => isSure) && <p className={styles.lead}>{t.paste.ordinals}</p>}
      {unsure.map((column) => (
        <Checkbox
          key={column}
          label={t.paste.isOrdinal(column + 1)}
          checked={!figures.has(column)}
          onChange={({ currentTarget }) => {
            const others = [...figures].filter((one) => one !== column);
            onFigures(new Set(currentTarget.checked ? others : [...others, column]));
          }}
        />
      ))}
    </>
  );
}

function labelOf(head: Head, t: FigureMessages): string {
  if (head.type === 'province') return t.province;
  return head.type === 'unit' ? head.unit.name : head.line.indicator.name;
}
