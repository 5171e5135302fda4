import { Textarea } from '@mantine/core';
import type { FigureStore, Extras } from './entry/figure-store';
import '../../shared/ui/mantine-all';
import { useState } from 'react';
import { useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import type { Square } from './entry/layout';
import { figureMessages } from './messages';
import { DetailFields, extrasOf, type Details } from './sheet-defaults';
import styles from './cell-panel.module.css';

/** What goes with the figure of one cell only. */
export interface OwnDetails {
  readonly details: Details;
  readonly note: string;
}

/** What goes with what is typed into a cell: its own, else what every figure gets. */
export function extrasFor(own: OwnDetails | null, defaults: Details): Extras {
  if (own === null) return extrasOf(defaults);
  return { ...extrasOf(own.details), ...(own.note.trim() !== '' && { note: own.note.trim() }) };
}

interface Props {
  square: Square;
  store: FigureStore;
  own: OwnDetails | null;
  onOwn: (own: OwnDetails) => void;
  defaults: Details;
  province: string;
  today: string;
}

/**
 * Grade, day, document and note of one cell. Before its first figure they wait for what is typed; after that they are
 * recorded with the figure once more, as a correction that the history keeps.
 */
export function CellDetails({ square, store, own, onOwn, defaults, province, today }: Props) {
  const t = useMessages(figureMessages);
  const figure = square.cell.figure;
  // Drawn when opened only: the panel follows every arrow key.
  const [open, setOpen] = useState(false);
  const [again, setAgain] = useState<OwnDetails>(() => ({
    details: { ...defaults, ...(figure && { grade: figure.grade, origin: figure.origin, asOf: figure.asOf }) },
    note: figure?.note ?? '',
  }));
  const shown = figure ? again : (own ?? { details: defaults, note: '' });
  const change = figure ? setAgain : onOwn;
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{figure === null && own !== null ? t.detailsSet : t.details}</summary>
      {open && (
        <>
          {figure === null && <p className={styles.quiet}>{t.detailsAhead}</p>}
          <DetailFields
            province={province}
            value={shown.details}
            max={today}
            onChange={(details) => change({ ...shown, details })}
          />
          <Textarea
            label={t.note}
            value={shown.note}
            maxLength={1000}
            autosize
            onChange={({ currentTarget }) => change({ ...shown, note: currentTarget.value })}
          />
          {figure && (
            <Button
              variant="default"
              onClick={() =>
                store.choose(square.key, { ...figure, grade: again.details.grade }, extrasFor(again, defaults))
              }
            >
              {t.saveWith}
            </Button>
          )}
        </>
      )}
    </details>
  );
}
