import { NativeSelect } from '@mantine/core';
import '../../shared/ui/mantine-all';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { Button, Card } from '../../shared/ui';
import {
  draftError,
  FigureInput,
  shownText,
  targetText,
  typedText,
  type CellDraft,
  type CellStates,
} from '../../shared/figure-entry';
import { aggregateText } from './entry/aggregate-text';
import { keyOf, type Layout, type Square } from './entry/layout';
import { WHOLE_PROVINCE_CODE } from '../../shared/org';
import type { FigureGrid } from './entry/shapes';
import { figureMessages } from './messages';
import styles from './figures.module.css';

interface Props {
  grid: FigureGrid;
  layout: Layout;
  states: CellStates;
  unit: string | null;
  locked: boolean;
  onUnit: (code: string) => void;
  onTyping: (key: string, text: string) => void;
  onCommit: (key: string, text: string) => void;
  /** Opens what belongs to a cell. */
  onDetails: (square: Square) => void;
}

/** The grid on a small screen: one unit at a time, its lines below one another. */
export function UnitForm({ grid, layout, states, unit, locked, onUnit, onTyping, onCommit, onDetails }: Props) {
  const t = useMessages(figureMessages);
  const units = [
    ...grid.units.map(({ code, name }) => ({ value: code, label: name })),
    { value: WHOLE_PROVINCE_CODE, label: t.province },
  ];
  const found = units.findIndex(({ value }) => value === unit);
  const index = Math.max(0, found);
  const code = units[index]?.value ?? '';
  const lines = layout.down === 'lines' ? layout.rows : layout.columns;
  const step = (by: number): void => {
    const next = units[index + by];
    if (next) onUnit(next.value);
  };
  return (
    <div className={styles.phone}>
      <NativeSelect
        label={t.phone.chooseUnit}
        data={units}
        value={code}
        onChange={({ currentTarget }) => onUnit(currentTarget.value)}
      />
      {lines.map((head) => {
        const square = layout.byKey.get(keyOf(head.code, code));
        return square ? (
          <Field
            key={square.key}
            square={square}
            draft={states.drafts.get(square.key)}
            saved={states.saved.has(square.key)}
            locked={locked}
            onTyping={onTyping}
            onCommit={onCommit}
            onDetails={onDetails}
          />
        ) : null;
      })}
      <div className={styles.steps}>
        <Button variant="default" disabled={index === 0} onClick={() => step(-1)}>
          {t.phone.previousUnit}
        </Button>
        <Button variant="default" disabled={index === units.length - 1} onClick={() => step(1)}>
          {t.phone.nextUnit}
        </Button>
      </div>
    </div>
  );
}

interface FieldProps {
  square: Square;
  draft: CellDraft | undefined;
  saved: boolean;
  locked: boolean;
  onTyping: (key: string, text: string) => void;
  onCommit: (key: string, text: string) => void;
  onDetails: (square: Square) => void;
}

function Field({ square, draft, saved, locked, onTyping, onCommit, onDetails }: FieldProps) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const { line, cell, aggregate } = square;
  const standing = draft?.text ?? (cell.figure ? (cell.figure.statedText ?? typedText(cell.figure, line)) : '');
  const target = targetText(line, t, f);
  const state = draft
    ? t.draftStates[draft.state]
    : saved
      ? t.saved
      : cell.figure
        ? t.grades[cell.figure.grade]
        : t.noFigure;
  return (
    <Card
      title={line.indicator.name}
      hint={[line.pillar?.name, target && `${t.target}: ${target}`].filter(Boolean).join(' · ')}
    >
      <FigureInput
        label={`${line.indicator.name} (${line.indicator.measureUnit})`}
        measureUnit={line.indicator.measureUnit}
        standing={standing}
        locked={locked}
        error={draftError(draft, t)}
        onTyping={(text) => onTyping(square.key, text)}
        onCommit={(text) => onCommit(square.key, text)}
      />
      <p className={styles.phoneState}>
        <span role="status">{state}</span>
        {cell.previous && ` · ${t.previous}: ${shownText(cell.previous, line, t, f)}`}
        {aggregate && ` · ${t.fromUnits}: ${aggregateText(aggregate, line, f) || '–'}`}
      </p>
      <button type="button" className={styles.link} onClick={() => onDetails(square)}>
        {t.details}
      </button>
    </Card>
  );
}
