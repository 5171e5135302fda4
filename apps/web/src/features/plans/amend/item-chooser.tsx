import { TextInput } from '@mantine/core';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import type { ItemRow } from '@tiendo/contracts';
import { useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { amendMessages } from './amend-messages';
import styles from './amend.module.css';

interface Props {
  rows: readonly ItemRow[];
  picked: ReadonlySet<string>;
  removed: ReadonlySet<string>;
  onPick: (row: ItemRow) => void;
  onRemove: (row: ItemRow, out: boolean) => void;
}

const SHOWN = 12;

/** The items of the plan to choose from: which change, which are taken out. */
export function ItemChooser({ rows, picked, removed, onPick, onRemove }: Props) {
  const t = useMessages(amendMessages);
  const [text, setText] = useState('');
  const needle = foldVietnamese(text);
  const found = rows.filter((row) => foldVietnamese(`${row.code} ${row.name ?? ''}`).includes(needle));
  const most = needle === '' ? SHOWN : SHOWN * 4;
  return (
    <>
      <TextInput
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className={styles.items}>
        {found.slice(0, most).map((row) => (
          <li key={row.code} className={styles.item}>
            <span className={removed.has(row.code) ? styles.struck : undefined}>
              <strong>{row.code}</strong> {row.name}
            </span>
            <span className={styles.itemActions}>
              {removed.has(row.code) ? (
                <Button variant="subtle" size="compact-sm" onClick={() => onRemove(row, false)}>
                  {t.keep}
                </Button>
              ) : (
                !picked.has(row.code) && (
                  <>
                    <Button variant="subtle" size="compact-sm" onClick={() => onPick(row)}>
                      {t.change}
                    </Button>
                    <Button variant="subtle" size="compact-sm" onClick={() => onRemove(row, true)}>
                      {t.takeOut}
                    </Button>
                  </>
                )
              )}
            </span>
          </li>
        ))}
      </ul>
      {found.length > most && <p className={styles.quiet}>{t.shown(most, found.length)}</p>}
      {found.length === 0 && <p className={styles.quiet}>{t.noneFound}</p>}
    </>
  );
}
