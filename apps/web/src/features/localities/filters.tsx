import type { LocalityList } from '@tiendo/contracts';
import { useId } from 'react';
import { blockLabel } from '@tiendo/indicators/words';
import type { Choice } from './locality-params';
import { localitiesMessages } from './messages';
import { useLanguage, useMessages } from '../../shared/i18n';
import { blockOfWord } from '../../shared/url';
import styles from './filters.module.css';

interface Props {
  list: LocalityList;
  choice: Choice;
  onChange: (change: Partial<Choice>) => void;
}

/** Period, block, pillar, side of the reorganisation, the unit they lie in, and a search; all of it in the address. */
export function Filters({ list, choice, onChange }: Props) {
  const t = useMessages(localitiesMessages);
  const language = useLanguage();
  const parents = [...list.parents].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  return (
    <form className={`${styles.filters} no-print`} aria-label={t.choose} onSubmit={(event) => event.preventDefault()}>
      <Select
        label={t.period}
        value={list.period?.code ?? ''}
        options={list.periods.map(({ code, label }) => [code, label])}
        onChange={(period) => onChange({ period })}
      />
      {list.blocks.length > 1 && (
        <Select
          label={t.block}
          value={list.block ?? ''}
          options={list.blocks.map((block) => [block, blockLabel(block, language)])}
          onChange={(block) =>
            onChange({
              block: blockOfWord(block) ?? undefined,
              pillar: undefined,
              boundary: undefined,
              parent: undefined,
            })
          }
        />
      )}
      {list.pillars.length > 1 && (
        <Select
          label={t.pillar}
          value={list.pillar ?? ''}
          options={[['', t.wholePlan], ...list.pillars.map(({ code, name }): [string, string] => [code, name])]}
          onChange={(pillar) => onChange({ pillar: pillar || undefined })}
        />
      )}
      {list.boundary !== null && (
        <Select
          label={t.boundary}
          value={list.boundary}
          options={(['before', 'after', 'comparable'] as const).map((one) => [one, t.boundaries[one]])}
          onChange={(boundary) => onChange({ boundary: boundary as Choice['boundary'] })}
        />
      )}
      {parents.length > 1 && (
        <Select
          label={t.parent}
          value={choice.parent ?? ''}
          options={[['', t.everywhere], ...parents.map(({ code, name }): [string, string] => [code, name])]}
          onChange={(parent) => onChange({ parent: parent || undefined })}
        />
      )}
      <input
        type="search"
        className={styles.search}
        aria-label={t.search}
        placeholder={t.search}
        defaultValue={choice.q}
        onChange={(event) => onChange({ q: event.target.value })}
      />
    </form>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

/** A labelled list to choose from, as the system draws it: the best there is on a phone. */
export function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <label className={styles.field} htmlFor={id}>
      <span className={styles.fieldLabel}>{label}</span>
      <select id={id} className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
