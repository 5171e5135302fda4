import { NativeSelect, Select } from '@mantine/core';
import type { Unit } from '@tiendo/contracts';
import { useMemo } from 'react';
import { useMessages } from '../../../shared/i18n';
import { IN_DIALOG } from '../../../shared/org/unit-select';
import type { DraftPillar } from '../draft/draft-document';
import { pasteMessages } from './paste-messages';
import type { PastedRow } from './paste-items';
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

interface UnknownProps {
  rows: readonly PastedRow<unknown>[];
  units: readonly Unit[];
  assigned: ReadonlyMap<string, string>;
  onAssign: (name: string, code: string | null) => void;
}

const UNKNOWN: ReadonlySet<string> = new Set(['unknownUnit', 'unknownGroup', 'severalUnits']);

/** Names that no unit bears, each once, with the unit somebody gives to it for the whole table. */
export function UnknownUnits({ rows, units, assigned, onAssign }: UnknownProps) {
  const t = useMessages(pasteMessages);
  const names = useMemo(() => {
    const unknown = rows.flatMap(({ remarks }) =>
      remarks.filter(({ kind }) => UNKNOWN.has(kind)).map(({ text }) => text),
    );
    return [...new Set([...assigned.keys(), ...unknown])];
  }, [rows, assigned]);
  const data = useMemo(() => units.map(({ code, name }) => ({ value: code, label: name })), [units]);
  if (names.length === 0) return null;
  return (
    <details className={styles.lead}>
      <summary>{t.unknownUnits(names.length)}</summary>
      {names.map((name) => (
        <Select
          key={name}
          label={t.unitFor(name)}
          searchable
          clearable
          data={data}
          value={assigned.get(name) ?? null}
          onChange={(code) => onAssign(name, code)}
          comboboxProps={IN_DIALOG}
        />
      ))}
    </details>
  );
}
