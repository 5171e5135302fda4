import type { Unit } from '@tiendo/contracts';
import { useMessages } from '../../../shared/i18n';
import { unitLabel } from '../../../shared/org';
import { PopButton } from '../../../shared/ui';
import { editorMessages } from '../editor-messages';
import { UnitPicker } from './unit-picker';
import styles from './table.module.css';

interface Props {
  label: string;
  province: string;
  units: ReadonlyMap<string, Unit>;
  value: readonly string[];
  onChange: (codes: string[]) => void;
}

/** Units of a row: their short names; opens the list to choose from. */
export function UnitsCell({ label, province, units, value, onChange }: Props) {
  const t = useMessages(editorMessages);
  const names = value.map((code) => {
    const unit = units.get(code);
    return unit ? unitLabel(unit) : code;
  });
  return (
    <PopButton
      label={label}
      className={styles.button}
      panel={() => <UnitPicker label={label} province={province} value={value} onChange={onChange} />}
    >
      <span className="visually-hidden">{label}: </span>
      {names.length > 0 ? names.join(', ') : <span className={styles.placeholder}>{t.chooseUnits}</span>}
    </PopButton>
  );
}
