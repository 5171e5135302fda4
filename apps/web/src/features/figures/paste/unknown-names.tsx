import { Select } from '@mantine/core';
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
  const names = [...new Set([...given.keys(), ...block.unknown.map(({ name }) => name)])].filter(Boolean);
  if (names.length === 0) return null;
  const data = [...layout.rows, ...layout.columns].map((head) => ({ value: head.code, label: labelOf(head, t) }));
  const give = (name: string, code: string | null): void => {
    const next = new Map(given);
    if (code === null) next.delete(name);
    else next.set(name, code);
    onGiven(next);
  };
  return (
    <div className={styles.keep}>
      <p role="status">{t.paste.unmatched}</p>
      {names.map((name) => (
        <Select
          key={name}
          label={t.paste.meant(name)}
          searchable
          clearable
          data={data}
          value={given.get(name) ?? null}
          onChange={(code) => give(name, code)}
          comboboxProps={IN_DIALOG}
        />
      ))}
    </div>
  );
}

function labelOf(head: Head, t: FigureMessages): string {
  if (head.type === 'province') return t.province;
  return head.type === 'unit' ? head.unit.name : head.line.indicator.name;
}
