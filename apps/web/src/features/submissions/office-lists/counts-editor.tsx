import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isDayColumn, LIST_STATE_LABELS, LIST_STATES } from '@tiendo/indicators/lists';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { columnsOf, type ListDraft } from './list-draft';
import { officeListMessages } from './messages';
import { countedIndicatorsQuery } from './office-lists.queries';
import styles from './office-lists.module.css';

interface Props extends Pick<ListDraft, 'counts' | 'hasStates'> {
  province: string;
  columns: ListDraft['columns'];
  error?: string | undefined;
  onChange: (counts: ListDraft['counts']) => void;
}

/** Which indicators a list fills, and by which of its rows. */
export function CountsEditor({ province, columns, counts, hasStates, error, onChange }: Props) {
  const t = useMessages(officeListMessages);
  const f = useFormat();
  const { data: indicators = [] } = useQuery(countedIndicatorsQuery(province));
  const named = columnsOf(columns).filter(({ code, name }) => code !== '' && name !== '');
  const put = (index: number, change: Partial<ListDraft['counts'][number]>) =>
    onChange(counts.map((count, at) => (at === index ? { ...count, ...change } : count)));
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t.counts}</legend>
      <p className={styles.quiet}>{t.countsHint}</p>
      <ol className={styles.parts}>
        {counts.map((count, index) => {
          const nth = f.number(index + 1);
          const { indicator, sum, states, where, within } = count;
          return (
            <li key={index} className={styles.part}>
              <NativeSelect
                className={styles.wide}
                aria-label={t.indicator(nth)}
                value={indicator}
                data={[
                  { value: '', label: t.chooseIndicator },
                  ...indicators.map(({ code, name, measureUnit }) => ({
                    value: code,
                    label: measureUnit === '' ? name : `${name} (${measureUnit})`,
                  })),
                ]}
                onChange={({ currentTarget }) => put(index, { indicator: currentTarget.value })}
              />
              <NativeSelect
                aria-label={t.counted(nth)}
                value={sum ?? ''}
                data={[
                  { value: '', label: t.countRows },
                  ...named
                    .filter(({ kind }) => kind === 'number')
                    .map(({ code, name }) => ({ value: code, label: t.sumOf(name) })),
                ]}
                onChange={({ currentTarget }) => put(index, { sum: currentTarget.value || null })}
              />
              <NativeSelect
                aria-label={t.within(nth)}
                value={within ?? ''}
                data={[
                  { value: '', label: t.anyDay },
                  ...named.filter(isDayColumn).map(({ code, name }) => ({ value: code, label: t.withinOf(name) })),
                ]}
                onChange={({ currentTarget }) => put(index, { within: currentTarget.value || null })}
              />
              <button
                type="button"
                className={styles.small}
                aria-label={t.removeCount(nth)}
                onClick={() => onChange(counts.filter((_, at) => at !== index))}
              >
                {t.remove}
              </button>
              {hasStates && (
                <Checkbox.Group
                  className={styles.whole}
                  label={t.statesOf(nth)}
                  value={states}
                  onChange={(chosen) => put(index, { states: LIST_STATES.filter((state) => chosen.includes(state)) })}
                >
                  <div className={styles.choices}>
                    {LIST_STATES.map((state) => (
                      <Checkbox key={state} value={state} label={LIST_STATE_LABELS[f.language][state]} />
                    ))}
                  </div>
                </Checkbox.Group>
              )}
              {named
                .filter(({ kind, options }) => kind === 'choice' && options.length > 0)
                .map(({ code, name, options }) => (
                  <Checkbox.Group
                    key={code}
                    className={styles.whole}
                    label={t.whereOf(name, nth)}
                    value={where.find(({ column }) => column === code)?.options ?? []}
                    onChange={(chosen) => {
                      const others = where.filter(({ column }) => column !== code);
                      const own = chosen.length > 0 ? [{ column: code, options: chosen }] : [];
                      put(index, { where: [...others, ...own] });
                    }}
                  >
                    <div className={styles.choices}>
                      {options.map((option) => (
                        <Checkbox key={option} value={option} label={option} />
                      ))}
                    </div>
                  </Checkbox.Group>
                ))}
            </li>
          );
        })}
      </ol>
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <Button
        variant="default"
        className={styles.start}
        onClick={() => onChange([...counts, { indicator: '', sum: null, states: [], where: [], within: null }])}
      >
        {t.addCount}
      </Button>
    </fieldset>
  );
}
