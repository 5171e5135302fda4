import { Checkbox, Drawer, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { codeFor, freeCode } from '../draft/codes';
import {
  COMPARATORS,
  newRowKey,
  OF_NO_WHOLE,
  readMeasure,
  type DraftIndicator,
  type DraftMeasure,
  type DraftTarget,
} from '../draft/draft-document';
import { editorMessages } from '../editor-messages';
import { DecimalInput } from './decimal-input';
import styles from './measures-panel.module.css';

interface Props {
  target: DraftTarget;
  indicators: readonly DraftIndicator[];
  onClose: () => void;
  onChange: (measures: readonly DraftMeasure[]) => void;
  onIndicator: (indicator: DraftIndicator) => void;
}

const NEW = '+';

/** All a target measures: one or more indicators, each with its level, deadline and parts. */
export function MeasuresPanel({ target, indicators, onClose, onChange, onIndicator }: Props) {
  const t = useMessages(editorMessages);
  const name = target.name || target.code;
  const patch = (rowKey: string, change: Partial<DraftMeasure>) =>
    onChange(target.measures.map((one) => (one.rowKey === rowKey ? { ...one, ...change } : one)));
  return (
    <Drawer
      opened
      closeButtonProps={{ 'aria-label': t.done }}
      onClose={onClose}
      position="right"
      size="lg"
      title={t.measuresTitle(name)}
    >
      <p className={styles.lead}>{t.measuresLead}</p>
      <ul className={styles.list}>
        {target.measures.map((measure) => (
          <li key={measure.rowKey} className={styles.measure}>
            <MeasureFields
              measure={measure}
              indicators={indicators}
              suggestion={name}
              onChange={(change) => patch(measure.rowKey, change)}
              onIndicator={onIndicator}
            />
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => onChange(target.measures.filter((one) => one !== measure))}
            >
              {t.removeMeasure}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        onClick={() => onChange([...target.measures, { ...readMeasure({}), rowKey: newRowKey(), label: name }])}
      >
        {t.addMeasure}
      </Button>
    </Drawer>
  );
}

interface FieldsProps {
  measure: DraftMeasure;
  indicators: readonly DraftIndicator[];
  suggestion: string;
  onChange: (change: Partial<DraftMeasure>) => void;
  onIndicator: (indicator: DraftIndicator) => void;
}

function MeasureFields({ measure, indicators, suggestion, onChange, onIndicator }: FieldsProps) {
  const t = useMessages(editorMessages);
  const [adding, setAdding] = useState(false);
  const unit = indicators.find((one) => one.code === measure.indicator)?.measureUnit ?? '';
  const wantsValue = measure.comparator !== 'done';
  return (
    <>
      {adding ? (
        <NewIndicator
          suggestion={suggestion}
          taken={indicators.map((one) => one.code)}
          onAdd={(indicator) => {
            onIndicator(indicator);
            onChange({ indicator: indicator.code });
            setAdding(false);
          }}
        />
      ) : (
        <NativeSelect
          label={t.indicator}
          value={measure.indicator}
          data={[
            ...(measure.indicator === '' ? [{ value: '', label: '' }] : []),
            ...indicators.map((one) => ({ value: one.code, label: `${one.name} (${one.measureUnit})` })),
            { value: NEW, label: t.newIndicator },
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen === NEW) setAdding(true);
            else onChange({ indicator: chosen });
          }}
        />
      )}
      <div className={styles.columns}>
        <NativeSelect
          label={t.comparator}
          value={measure.comparator}
          data={COMPARATORS.map((value) => ({ value, label: t.comparators[value] }))}
          onChange={(event) => onChange({ comparator: event.currentTarget.value as DraftMeasure['comparator'] })}
        />
        {wantsValue && (
          <DecimalInput label={t.value} unit={unit} value={measure.value} onChange={(value) => onChange({ value })} />
        )}
        {measure.comparator === 'between' && (
          <DecimalInput
            label={t.valueUpper}
            unit={unit}
            value={measure.valueUpper}
            onChange={(valueUpper) => onChange({ valueUpper })}
          />
        )}
      </div>
      <Textarea
        label={t.label}
        autosize
        minRows={1}
        value={measure.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <div className={styles.columns}>
        <NumberInput
          label={t.horizon}
          min={2000}
          max={2100}
          hideControls
          value={measure.horizon ?? ''}
          onChange={(value) => onChange({ horizon: typeof value === 'number' ? value : null })}
        />
        <DayField label={t.measureDue} value={measure.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
      </div>
      <Textarea
        label={t.parts}
        autosize
        minRows={1}
        value={measure.parts.join('\n')}
        onChange={(event) => onChange({ parts: event.currentTarget.value.split('\n') })}
        onBlur={() => onChange({ parts: measure.parts.map((part) => part.trim()).filter(Boolean) })}
      />
      <Checkbox
        label={t.aspirational}
        checked={measure.aspirational}
        onChange={(event) => onChange({ aspirational: event.currentTarget.checked })}
      />
    </>
  );
}

function NewIndicator(props: {
  suggestion: string;
  taken: readonly string[];
  onAdd: (indicator: DraftIndicator) => void;
}) {
  const t = useMessages(editorMessages);
  const [name, setName] = useState(props.suggestion);
  const [measureUnit, setMeasureUnit] = useState('%');
  return (
    <div className={styles.columns}>
      <TextInput label={t.indicator} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput
        label={t.col.measureUnit}
        value={measureUnit}
        onChange={(event) => setMeasureUnit(event.currentTarget.value)}
      />
      <Button
        variant="default"
        className={styles.add}
        disabled={name.trim() === '' || measureUnit.trim() === ''}
        onClick={() =>
          props.onAdd({
            rowKey: newRowKey(),
            code: freeCode(codeFor(name) || 'chi-so', props.taken),
            name: name.trim(),
            measureUnit: measureUnit.trim(),
            direction: 'higherIsBetter',
            aggregation: 'stated',
            ...OF_NO_WHOLE,
          })
        }
      >
        {t.done}
      </Button>
    </div>
  );
}
