import { NativeSelect, Select } from '@mantine/core';
import type { Unit } from '@tiendo/contracts';
import { useMemo } from 'react';
import { useMessages } from '../../../shared/i18n';
import { IN_DIALOG } from '../../../shared/org/unit-select';
import type { DraftPillar } from '../draft/draft-document';
import { pasteMessages } from './paste-messages';
import type { PasteResult, PastedRow } from './paste-items';
import styles from './paste.module.css';

interface PillarProps {
  pillars: readonly DraftPillar[];
  value: string | null;
  onChange: (pillar: string | null) => void;
}

/** Under which pillar the targets go whose table names none. Nobody chooses for the person. */
export function PillarChoice({ pillars, value, onChange }: PillarProps) {
  const t = useMessages(pasteMessages);
  return (
    <NativeSelect
      label={t.pillarOfRest}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      data={[{ value: '', label: t.choosePillar }, ...pillars.map(({ code, name }) => ({ value: code, label: name }))]}
    />
  );
}

interface MergedProps {
  value: boolean | null;
  onChange: (fillsDown: boolean | null) => void;
}

/** Plain text does not say whether an empty cell was merged with the one above: the person does, once for the table. */
export function MergedChoice({ value, onChange }: MergedProps) {
  const t = useMessages(pasteMessages);
  return (
    <NativeSelect
      label={t.merged}
      value={value === null ? 'ask' : value ? 'fill' : 'leave'}
      onChange={({ currentTarget }) => onChange(currentTarget.value === 'ask' ? null : currentTarget.value === 'fill')}
      data={(['ask', 'fill', 'leave'] as const).map((choice) => ({ value: choice, label: t.mergedChoices[choice] }))}
    />
  );
}

/** As many lines that are no items are named; the others are counted with them. */
const NAMED_LINES = 5;

/** The lines that become nothing, in their own words, so that a wrong one is seen. */
export function NoItems({ result: { noItems, kind } }: { result: PasteResult }) {
  const t = useMessages(pasteMessages);
  if (noItems.length === 0) return null;
  const lines = noItems.slice(0, NAMED_LINES).map(({ cells }) => `“${cells.filter(Boolean).join(' ').slice(0, 60)}”`);
  const rest = noItems.length > NAMED_LINES ? ['…'] : [];
  return <p className={styles.lead}>{t.noItems(noItems.length, [...lines, ...rest].join(', '), kind)}</p>;
}

interface UnknownProps {
  rows: readonly PastedRow<unknown>[];
  units: readonly Unit[];
  /** Names taken for a unit given to them, here or before: as written → its code. */
  given: ReadonlyMap<string, string>;
  /** What was given here; null: taken back. */
  assigned: ReadonlyMap<string, string | null>;
  onAssign: (name: string, code: string | null) => void;
}

const UNKNOWN: ReadonlySet<string> = new Set(['unknownUnit', 'unknownGroup', 'severalUnits']);

/** Names that no unit bears, each once, with the unit somebody gives to it for the whole table. */
export function UnknownUnits({ rows, units, given, assigned, onAssign }: UnknownProps) {
  const t = useMessages(pasteMessages);
  const names = useMemo(() => {
    const unknown = rows.flatMap(({ remarks }) =>
      remarks.filter(({ kind }) => UNKNOWN.has(kind)).map(({ text }) => text),
    );
    return [...new Set([...assigned.keys(), ...unknown, ...given.keys()])];
  }, [rows, assigned, given]);
  const data = useMemo(() => units.map(({ code, name }) => ({ value: code, label: name })), [units]);
  if (names.length === 0) return null;
  return (
    <details className={styles.lead}>
      <summary>{t.unknownUnits(names.filter((name) => !given.has(name)).length, given.size)}</summary>
      {names.map((name) => (
        <Select
          key={name}
          label={t.unitFor(name)}
          searchable
          clearable
          data={data}
          value={assigned.get(name) ?? given.get(name) ?? null}
          onChange={(code) => onAssign(name, code)}
          comboboxProps={IN_DIALOG}
        />
      ))}
    </details>
  );
}
