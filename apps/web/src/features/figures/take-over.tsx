import { TextInput } from '@mantine/core';
import '../../shared/ui/mantine-all';
import { useState } from 'react';
import type { CellDraft } from '../../shared/figure-entry';
import { useMessages } from '../../shared/i18n';
import { useKept, useKeptState } from '../../shared/keeping';
import { Button } from '../../shared/ui';
import type { Extras, FigureStore } from './entry/figure-store';
import type { Square } from './entry/layout';
import { figureMessages } from './messages';
import styles from './cell-panel.module.css';

interface Props {
  about: string;
  square: Square;
  /** Name of the system that supplies the cell. */
  system: string;
  draft: CellDraft | undefined;
  store: FigureStore;
  extras: Extras;
  onDone: () => void;
}

/** A cell that another system supplies: what is typed over it is sent with the reason for taking it over. */
export function TakeOver({ about, square, system, draft, store, extras, onDone }: Props) {
  const t = useMessages(figureMessages);
  const kept = useKept({
    form: 'figure-takeover',
    about: `${about} ${square.key}`,
    label: `${t.takeOver}: ${square.line.indicator.name}`,
  });
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const [asked, setAsked] = useState(false);
  if (draft?.state !== 'refused') return <p className={styles.quiet}>{t.systemCell(system)}</p>;
  const submit = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    store.commit(square.key, draft.text, { ...extras, takeover: reason.trim() });
    kept.done();
    onDone();
  };
  return (
    <>
      <TextInput
        label={t.takeOverReason}
        value={reason}
        maxLength={1000}
        error={asked && reason.trim() === '' ? t.takeOverMissing : null}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button variant="default" onClick={submit}>
        {t.takeOver}
      </Button>
    </>
  );
}
