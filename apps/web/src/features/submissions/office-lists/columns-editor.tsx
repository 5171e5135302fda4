import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { LIST_COLUMN_KINDS } from '@tiendo/indicators/lists';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { type ColumnDraft, NEW_COLUMN } from './list-draft';
import { officeListMessages } from './messages';
import styles from './office-lists.module.css';

interface Props {
  columns: readonly ColumnDraft[];
  error?: string | undefined;
  onChange: (columns: readonly ColumnDraft[]) => void;
}

/** Columns of a list in their order. */
export function ColumnsEditor({ columns, error, onChange }: Props) {
  const t = useMessages(officeListMessages);
  const f = useFormat();
  const put = (index: number, change: Partial<ColumnDraft>) =>
    onChange(columns.map((column, at) => (at === index ? { ...column, ...change } : column)));
  const move = (index: number, by: 1 | -1) => {
    const moved = [...columns];
    moved.splice(index + by, 0, ...moved.splice(index, 1));
    onChange(moved);
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t.columns}</legend>
      <ol className={styles.parts}>
        {columns.map((column, index) => {
          const nth = f.number(index + 1);
          const { name, kind, required, identifies, inPeriod, measureUnit, options } = column;
          return (
            <li key={index} className={styles.part}>
              <TextInput
                className={styles.wide}
                aria-label={t.columnName(nth)}
                placeholder={t.column(nth)}
                value={name}
                maxLength={200}
                onChange={({ currentTarget }) => put(index, { name: currentTarget.value })}
              />
              <NativeSelect
                aria-label={t.columnKind(nth)}
                value={kind}
                data={LIST_COLUMN_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
                onChange={({ currentTarget: { value } }) =>
                  put(index, { kind: LIST_COLUMN_KINDS.find((one) => one === value) ?? 'text' })
                }
              />
              {kind === 'number' && (
                <TextInput
                  className={styles.narrow}
                  aria-label={t.measureUnit(nth)}
                  placeholder={t.unitPlaceholder}
                  value={measureUnit}
                  maxLength={40}
                  onChange={({ currentTarget }) => put(index, { measureUnit: currentTarget.value })}
                />
              )}
              <Checkbox
                label={t.required}
                aria-label={t.requiredOf(nth)}
                checked={required}
                onChange={({ currentTarget }) => put(index, { required: currentTarget.checked })}
              />
              <Checkbox
                label={t.identifies}
                aria-label={t.identifiesOf(nth)}
                checked={identifies}
                onChange={({ currentTarget }) => put(index, { identifies: currentTarget.checked })}
              />
              {(kind === 'date' || kind === 'document') && (
                <Checkbox
                  label={t.inPeriod}
                  aria-label={t.inPeriodOf(nth)}
                  checked={inPeriod}
                  onChange={({ currentTarget }) => put(index, { inPeriod: currentTarget.checked })}
                />
              )}
              <span className={styles.acts}>
                <button
                  type="button"
                  className={styles.small}
                  aria-label={t.up(nth)}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className={styles.small}
                  aria-label={t.down(nth)}
                  disabled={index === columns.length - 1}
                  onClick={() => move(index, 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className={styles.small}
                  aria-label={t.removeColumn(nth)}
                  onClick={() => onChange(columns.filter((_, at) => at !== index))}
                >
                  {t.remove}
                </button>
              </span>
              {kind === 'choice' && (
                <Textarea
                  className={styles.whole}
                  aria-label={t.options(nth)}
                  placeholder={t.optionsPlaceholder}
                  autosize
                  minRows={2}
                  maxRows={10}
                  value={options}
                  onChange={({ currentTarget }) => put(index, { options: currentTarget.value })}
                />
              )}
            </li>
          );
        })}
      </ol>
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <Button variant="default" className={styles.start} onClick={() => onChange([...columns, NEW_COLUMN])}>
        {t.addColumn}
      </Button>
    </fieldset>
  );
}
