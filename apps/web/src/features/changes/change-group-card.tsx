import { useState } from 'react';
import { changeWords } from '../../shared/changes';
import type { Compared } from '../../shared/contract-types';
import { useFormat } from '../../shared/format';
import { usePrinting } from '../../shared/grid';
import { useMessages } from '../../shared/i18n';
import { Card } from '../../shared/ui';
import { ChangeLine } from './change-line';
import type { ChangeGroup } from './groups';
import { changesMessages } from './messages';
import styles from './changes.module.css';

/** Lines drawn at every press, and at first where the group stands alone; beside others it begins with a few. */
const STEP = 60;
const FEW = 8;

interface Props {
  slug: string;
  group: ChangeGroup;
  to: Compared;
  /** Other groups stand beside it: all of them are to be seen. */
  few: boolean;
}

/** Items under the first thing that happened to them. */
export function ChangeGroupCard({ slug, group, to, few }: Props) {
  const t = useMessages(changesMessages);
  const words = useMessages(changeWords);
  const f = useFormat();
  const [limit, setLimit] = useState(few ? FEW : STEP);
  const isPrinting = usePrinting();
  const shown = isPrinting ? group.items : group.items.slice(0, limit);
  const rest = group.items.length - shown.length;
  return (
    <Card
      title={
        <>
          {words.kinds[group.kind]} <span className={styles.count}>{f.number(group.items.length)}</span>
        </>
      }
    >
      <ul>
        {shown.map((change) => (
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
