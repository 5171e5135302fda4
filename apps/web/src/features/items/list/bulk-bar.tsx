import type { ItemKind } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { itemMessages } from '../messages';
import shared from './list.module.css';
import styles from './bulk-bar.module.css';

interface Props {
  kind: ItemKind;
  count: number;
  onUpdate: () => void;
  onClear: () => void;
}

/** What can be done with the rows selected. */
export function BulkBar({ kind, count, onUpdate, onClear }: Props) {
  const t = useMessages(itemMessages);
  const format = useFormat();
  return (
    <div className={`${styles.bulkBar} no-print`} role="region" aria-label={t.selected(kind, format.number(count))}>
      <strong role="status">{t.selected(kind, format.number(count))}</strong>
      <Button size="compact-sm" onClick={onUpdate} aria-keyshortcuts="Shift+U">
        {t.updateSelected(format.number(count))}
      </Button>
      <button type="button" className={shared.quietButton} onClick={onClear}>
        {t.clearSelection}
      </button>
    </div>
  );
}
