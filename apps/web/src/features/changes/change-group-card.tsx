import { useState } from 'react';
import { changeWords } from '../../shared/changes';
import type { Compared } from '../../shared/contract-types';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { Card } from '../../shared/ui';
import { ChangeLine } from './change-line';
import type { ChangeGroup } from './groups';
import { changesMessages } from './messages';
import styles from './changes.module.css';

/** Lines drawn at first, and at every press after that. */
const STEP = 60;

/** Items under the first thing that happened to them. */
export function ChangeGroupCard({ slug, group, to }: { slug: string; group: ChangeGroup; to: Compared }) {
  const t = useMessages(changesMessages);
  const words = useMessages(changeWords);
  const f = useFormat();
  const [limit, setLimit] = useState(STEP);
  const rest = group.items.length - limit;
  return (
    <Card
      title={
        <>
          {words.kinds[group.kind]} <span className={styles.count}>{f.number(group.items.length)}</span>
        </>
      }
    >
      <ul>
        {group.items.slice(0, limit).map((change) => (
          <ChangeLine key={`${change.kind} ${change.code}`} slug={slug} change={change} under={group.kind} to={to} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setLimit(limit + STEP)}>
          {t.more(f.number(rest))}
        </button>
      )}
    </Card>
  );
}
