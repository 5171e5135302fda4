import { useId, useState } from 'react';
import { useMessages } from '../i18n';
import { Button } from '../ui';
import { keepingMessages } from './messages';
import styles from './keeping.module.css';

/** One field as two people have it, in words. `base`: as it was before either of them, where that is known. */
export interface ConflictRow<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly base?: string;
}

interface Props<Key extends string> {
  rows: readonly ConflictRow<Key>[];
  saving: boolean;
  /** Saves with these fields as the other person has them; the rest as typed here. */
  onSave: (taken: ReadonlySet<Key>) => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved first: both versions side by side, and field by field whose is kept. Nothing goes unasked. */
export function ConflictChoice<Key extends string>({ rows, saving, onSave, onTakeTheirs }: Props<Key>) {
  const t = useMessages(keepingMessages);
  const id = useId();
  const different = rows.filter(({ mine, theirs }) => mine !== theirs);
  // What only they have changed is theirs unless somebody says otherwise.
  const [chosen, setChosen] = useState<ReadonlyMap<Key, boolean>>(new Map());
  const takes = ({ key, base, mine }: ConflictRow<Key>) => chosen.get(key) ?? base === mine;
  const choose = (key: Key, theirs: boolean) => setChosen(new Map(chosen).set(key, theirs));
  return (
    <div role="alert" className={styles.conflict}>
      <p>
        <strong>{t.conflictTitle}</strong>
      </p>
      <p className={styles.quiet}>{different.length > 0 ? t.conflictDetail : t.conflictSame}</p>
      {different.length > 0 && (
        <table className={styles.compare}>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.theirs}</th>
              <th scope="col">{t.mine}</th>
            </tr>
          </thead>
          <tbody>
            {different.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {([true, false] as const).map((theirs) => (
                  <td key={String(theirs)}>
                    <label className={styles.choice}>
                      <input
                        type="radio"
                        name={`${id} ${row.key}`}
                        aria-label={`${row.label}: ${theirs ? t.theirs : t.mine}`}
                        checked={takes(row) === theirs}
                        onChange={() => choose(row.key, theirs)}
                      />
                      <span>{(theirs ? row.theirs : row.mine) || t.empty}</span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.buttons}>
        {different.length > 0 && (
          <>
            <Button loading={saving} onClick={() => onSave(new Set(different.filter(takes).map(({ key }) => key)))}>
              {t.saveChosen}
            </Button>
            <Button variant="default" disabled={saving} onClick={() => onSave(new Set())}>
              {t.takeMine}
            </Button>
          </>
        )}
        <Button variant="default" disabled={saving} onClick={onTakeTheirs}>
          {t.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
