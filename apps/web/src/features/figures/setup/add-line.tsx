import { NativeSelect, TextInput } from '@mantine/core';
import type { Block } from '@tiendo/contracts';
import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import { useState } from 'react';
import { useKept, useKeptState } from '../../../shared/keeping';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { askedAlready, codeFor, type DraftLine, type FormDraft, type Indicator } from './form-draft';
import { setupMessages, type SetupMessages } from './messages';
import styles from './setup.module.css';

/** More are found by typing on. */
const SHOWN = 8;

interface Props {
  block: Block;
  /** The only unit to ask; null: every unit of the block. */
  unit: DraftLine['unit'];
  draft: FormDraft;
  indicators: readonly Indicator[];
  onAdd: (indicator: Indicator, isNew: boolean) => void;
}

/** One more line: an indicator the owner counts already, or a new one. */
export function AddLine({ block, unit, draft, indicators, onAdd }: Props) {
  const t = useMessages(setupMessages);
  const [typed, setTyped] = useState('');
  const [creating, setCreating] = useState(false);
  const asked = askedAlready(draft, block, unit);
  const found = indicators
    .filter(({ code, name }) => !asked.has(code) && matchesFolded(foldVietnamese(`${name} ${code}`), typed))
    .slice(0, SHOWN);
  if (creating) {
    return (
      <NewIndicator
        taken={new Set(indicators.map(({ code }) => code))}
        name={typed}
        onCancel={() => setCreating(false)}
        onAdd={(indicator) => {
          onAdd(indicator, true);
          setCreating(false);
          setTyped('');
        }}
      />
    );
  }
  return (
    <div className={styles.form}>
      <TextInput
        label={unit === null ? t.addLine : t.addLineOf(unit.name)}
        placeholder={t.searchIndicator}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {typed.trim() !== '' && (
        <ul className={styles.found}>
          {found.map((indicator) => (
            <li key={indicator.code}>
              <button
                type="button"
                className={styles.choice}
                onClick={() => {
                  onAdd(indicator, false);
                  setTyped('');
                }}
              >
                {indicator.name} <span className={styles.quiet}>{indicator.measureUnit}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className={styles.quiet}>{t.noneFound}</li>}
        </ul>
      )}
      <div>
        <Button variant="default" onClick={() => setCreating(true)}>
          {t.newIndicator}
        </Button>
      </div>
    </div>
  );
}

interface NewIndicatorProps {
  taken: ReadonlySet<string>;
  name: string;
  onCancel: () => void;
  onAdd: (indicator: Indicator) => void;
}

function NewIndicator({ taken, name: first, onCancel, onAdd }: NewIndicatorProps) {
  const t = useMessages(setupMessages);
  const common = useMessages(commonMessages);
  const kept = useKept({ form: 'new-indicator', about: globalThis.location.pathname, label: t.newIndicator });
  const [name, setName] = useKeptState(kept, 'name', first);
  const [measureUnit, setMeasureUnit] = useKeptState(kept, 'measureUnit', '%');
  const [direction, setDirection] = useKeptState<keyof SetupMessages['directions']>(
    kept,
    'direction',
    'higherIsBetter',
  );
  const [aggregation, setAggregation] = useKeptState<keyof SetupMessages['aggregations']>(
    kept,
    'aggregation',
    'ratioOfSums',
  );
  const [asked, setAsked] = useState(false);
  const lacks = (text: string): string | null => (asked && text.trim() === '' ? t.missing : null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (name.trim() === '' || measureUnit.trim() === '') return;
        const words = { name: name.trim(), measureUnit: measureUnit.trim() };
        kept.done();
        onAdd({ code: codeFor(name, taken), ...words, direction, aggregation });
      }}
    >
      <TextInput
        label={t.name}
        value={name}
        maxLength={500}
        error={lacks(name)}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <div className={styles.fields}>
        <TextInput
          label={t.measureUnit}
          value={measureUnit}
          maxLength={80}
          error={lacks(measureUnit)}
          onChange={({ currentTarget }) => setMeasureUnit(currentTarget.value)}
        />
        <NativeSelect
          label={t.direction}
          value={direction}
          data={Object.entries(t.directions).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget }) => setDirection(currentTarget.value as typeof direction)}
        />
        <NativeSelect
          label={t.aggregation}
          value={aggregation}
          data={Object.entries(t.aggregations).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget }) => setAggregation(currentTarget.value as typeof aggregation)}
        />
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button type="submit">{t.add}</Button>
      </div>
    </form>
  );
}
