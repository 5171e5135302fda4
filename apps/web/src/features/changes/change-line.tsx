import type { ChangeKind } from '@tiendo/indicators/compare';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { changeWords } from '../../shared/changes';
import type { Compared, ItemChange } from '../../shared/contract-types';
import { useFormat } from '../../shared/format';
import { commonMessages, useMessages } from '../../shared/i18n';
import { OverdueBadge, StatusMark, statusMessages } from '../../shared/status';
import { NOW, paths } from '../../shared/url';
import { fieldTexts } from './field-text';
import { changesMessages } from './messages';
import { OldAndNew } from './old-and-new';
import styles from './changes.module.css';

interface Props {
  slug: string;
  change: ItemChange;
  /** The kind it stands under, which needs no mark of its own. */
  under: ChangeKind;
  to: Compared;
}

/** One item: what it is, where it stands now, and each field that changed. */
export function ChangeLine({ slug, change, under, to }: Props) {
  const t = useMessages(changesMessages);
  const s = useMessages(statusMessages);
  const words = useMessages(changeWords);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const line = useRef<HTMLLIElement>(null);
  const { hash } = useLocation();
  const asked = decodeURIComponent(hash.slice(1)) === change.code;
  useEffect(() => {
    // jsdom has no scrolling.
    if (asked) line.current?.scrollIntoView?.({ block: 'center' });
  }, [asked]);
  const fields = fieldTexts(change.fields, { t, s, f });
  const others = change.changes.filter((kind) => kind !== under && kind !== 'fellOverdue');
  const removed = change.changes.includes('removed');
  const name = change.name ?? common.unnamed(change.code);
  return (
    <li ref={line} className={`${styles.line} ${asked ? styles.asked : ''}`}>
      <div className={styles.head}>
        <StatusMark status={change.status} size={20} continuing={change.continuing} />
        <div>
          <p className={styles.name}>
            {removed ? (
              <span>{name}</span>
            ) : (
              <Link to={paths.item(slug, change.kind, change.code, { asOf: to.asOf, knownAt: to.knownAt ?? NOW })}>
                {name}
              </Link>
            )}{' '}
            {change.name !== null && <span className={styles.code}>{change.code}</span>}
          </p>
          <p className={styles.marks}>
            <span>{t.on(f.day(change.on))}</span>
            {change.overdueDays !== null && change.changes.includes('fellOverdue') && (
              <OverdueBadge days={change.overdueDays} />
            )}
            {others.map((kind) => (
              <span key={kind} className={styles.tag}>
                {words.kinds[kind]}
              </span>
            ))}
          </p>
        </div>
      </div>
      <div className={styles.facts}>
        {fields.length > 0 && (
          <dl className={styles.fields}>
            {fields.map((field) => (
              <div key={field.key}>
                <dt className={styles.term}>{field.term}</dt>
                <dd>
                  <OldAndNew before={field.before} after={field.after} statuses={field.statuses} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {change.reason && <p className={styles.said}>{t.reason(change.reason)}</p>}
        {change.document && <p className={styles.said}>{t.document(change.document)}</p>}
      </div>
    </li>
  );
}
