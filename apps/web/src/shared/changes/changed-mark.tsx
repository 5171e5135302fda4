import type { ItemKind } from '@tiendo/contracts';
import { Link } from 'react-router';
import { useMessages } from '../i18n';
import { usePlanView } from '../plan';
import { paths } from '../url';
import { changeWords } from './messages';
import { useChangedSince } from './use-changed-since';
import styles from './changes.module.css';

interface Props {
  kind: ItemKind;
  code: string;
  /** `words`: with what it says; `sign`: where there is room for a sign only. */
  as: 'words' | 'sign';
  /** False inside something that is a link or takes the focus itself. */
  focusable?: boolean;
}

/** "Đã thay đổi sau bản chốt", leading to the change; nothing on live figures or where nothing changed. */
export function ChangedMark({ kind, code, as, focusable = true }: Props) {
  const t = useMessages(changeWords);
  const { slug } = usePlanView();
  const since = useChangedSince();
  if (!since?.of(kind, code)) return null;
  return (
    <Link
      to={paths.changes(slug, { from: since.snapshotId }, [], code)}
      className={as === 'sign' ? styles.sign : styles.words}
      tabIndex={focusable ? undefined : -1}
      title={t.changedAfter}
      aria-label={as === 'sign' ? t.changedAfter : undefined}
      onClick={(event) => event.stopPropagation()}
    >
      {as === 'sign' ? 'Δ' : `Δ ${t.changedAfter}`}
    </Link>
  );
}

/** The same inside what is a link already: words only. */
export function ChangedWords({ kind, code }: Pick<Props, 'kind' | 'code'>) {
  const t = useMessages(changeWords);
  const since = useChangedSince();
  return since?.of(kind, code) ? <span className={styles.words}>Δ {t.changedAfter}</span> : null;
}
