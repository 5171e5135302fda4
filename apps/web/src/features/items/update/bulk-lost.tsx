import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import type { BulkLine } from './bulk-restating';
import { usePartText } from './lost-note';
import { updateMessages } from './messages';
import styles from './update.module.css';

interface Props {
  lines: readonly BulkLine[];
  nameOf: (code: string) => string;
  /** null: what can be kept is kept already. */
  onKeep: (() => void) | null;
}

/** Says which items keep what they say now and which lose something, before anything is saved. */
export function BulkLost({ lines, nameOf, onKeep }: Props) {
  const t = useMessages(updateMessages);
  const format = useFormat();
  const textOf = usePartText();
  const losing = lines.filter(({ lost }) => lost.length > 0);
  const keeping = lines.filter(({ keeps }) => keeps).length;
  return (
    <div role="status">
      {keeping > 0 && <p className={styles.hint}>{t.bulk.kept(format.number(keeping))}</p>}
      {losing.length > 0 && (
        <div className={styles.lost}>
          <p>{t.bulk.lost(format.number(losing.length))}</p>
          <ul>
            {losing.map(({ code, base, lost }) => (
              <li key={code}>
                <span>
                  <strong>{nameOf(code)}</strong>: {base && lost.map((part) => textOf(base, part)).join('; ')}
                </span>
              </li>
            ))}
          </ul>
          {onKeep && (
            <Button size="compact-sm" variant="default" onClick={onKeep}>
              {t.bulk.keep}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
