import type { SuccessionAct, SuccessionList } from '@tiendo/contracts';
import { DocumentLink } from '../../../shared/documents';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { adminMessages } from '../messages';
import { RowMenu } from '../parts/row-menu';
import admin from '../parts/admin.module.css';
import { actGroups, type ActGroup, unitsOfAct } from './act-groups';
import { successionMessages } from './messages';
import styles from './successions.module.css';

type NamedUnit = SuccessionList['units'][number];
type Names = ReadonlyMap<string, NamedUnit>;

/** More units than this in one list are folded away behind their number. */
const SHOWN = 12;

interface Props {
  /** Whose acts they are. */
  province: string;
  acts: readonly SuccessionAct[];
  units: readonly NamedUnit[];
  /** Units that were searched for; null: none. */
  marked: ReadonlySet<string> | null;
  onEdit: (act: SuccessionAct) => void;
  onRemove: (act: SuccessionAct) => void;
}

/** Acts in the order of their days: the day on a line of time, beside it what was before and what came after. */
export function Timeline({ province, acts, units, marked, onEdit, onRemove }: Props) {
  const t = useMessages(successionMessages);
  const words = useMessages(adminMessages);
  const format = useFormat();
  const names = new Map(units.map((unit) => [unit.code, unit]));
  return (
    <ol className={styles.timeline} aria-label={t.timeline}>
      {acts.map((act) => (
        <li key={act.id} className={styles.moment}>
          <p className={styles.day}>
            {act.effectiveOn === null ? t.noDay : format.day(act.effectiveOn)}
            {!act.confirmed && (
              <span className={`${admin.badge ?? ''} ${admin.badgeWaiting ?? ''}`}>{t.unconfirmed}</span>
            )}
          </p>
          <article className={`${styles.act ?? ''} ${act.supersededBy ? (styles.superseded ?? '') : ''}`}>
            <header className={styles.actHead}>
              <h2 className={styles.actName}>{act.name}</h2>
              {act.supersededBy === null && (
                <RowMenu
                  label={words.actionsOf(act.name)}
                  actions={[
                    { label: words.edit, run: () => onEdit(act) },
                    { label: t.remove, run: () => onRemove(act) },
                  ]}
                />
              )}
            </header>
            <Facts province={province} act={act} names={names} />
            {actGroups(act).map(
              (group) =>
              <Group key={group.links.map(({ from, to }) => `${from}>${to}`).join()} group={group} names={names} marked={marked} />, // prettier-ignore
            )}
            <Unlinked act={act} names={names} marked={marked} />
          </article>
        </li>
      ))}
    </ol>
  );
}

/** What kind of act it is, what it rests on, what has to be checked. */
function Facts({ province, act, names }: { province: string; act: SuccessionAct; names: Names }) {
  const t = useMessages(successionMessages);
  const format = useFormat();
  const checks = new Map<string, number>();
  for (const code of unitsOfAct(act)) {
    const words = names.get(code)?.needsCheck;
    if (words) checks.set(words, (checks.get(words) ?? 0) + 1);
  }
  return (
    <>
      <p className={styles.facts}>
        <span className={admin.badge}>{t.kinds[act.kind]}</span>
        {act.supersededBy !== null && (
          <span className={`${admin.badge ?? ''} ${admin.badgeStrong ?? ''}`}>{t.superseded}</span>
        )}
        {act.keptWithUnits && <span className={admin.badge}>{t.keptWithUnits}</span>}
        {[...checks].map(([words, count]) => (
          <span key={words} className={`${admin.badge ?? ''} ${admin.badgeWaiting ?? ''} ${styles.check ?? ''}`}>
            {t.needsCheck(format.count(count), words)}
          </span>
        ))}
        <span>{act.document ? <DocumentLink province={province} document={act.document} /> : t.noDocument}</span>
      </p>
      {act.note && <p className={styles.note}>{act.note}</p>}
    </>
  );
}

interface GroupProps {
  group: ActGroup;
  names: Names;
  marked: ReadonlySet<string> | null;
}

/** Units of before on the left, of after on the right. */
function Group({ group, names, marked }: GroupProps) {
  const t = useMessages(successionMessages);
  const { before, after, links } = group;
  const shares = links.some(({ share }) => share !== null);
  const lasting = new Set(links.filter(({ from, to }) => from === to).map(({ from }) => from));
  return (
    <div className={styles.group}>
      <div>
        <p className={styles.side}>{t.before}</p>
        <UnitNames codes={before} names={names} marked={marked} />
      </div>
      <p className={styles.arrow}>
        <span aria-hidden>→</span>
        <span className="visually-hidden">{t.goesInto}</span>
      </p>
      <div>
        <p className={styles.side}>{t.after}</p>
        <UnitNames
          codes={after}
          names={names}
          marked={marked}
          remark={(code) => (lasting.has(code) ? t.goesOn : null)}
        />
      </div>
      {shares && <Shares links={links} names={names} />}
    </div>
  );
}

/** The stated part that goes over, link by link. */
function Shares({ links, names }: { links: ActGroup['links']; names: Names }) {
  const t = useMessages(successionMessages);
  const format = useFormat();
  const name = (code: string) => names.get(code)?.name ?? code;
  return (
    <ul className={styles.shares}>
      {links
        .filter(({ share }) => share !== null)
        .map(({ from, to, share }) => (
          <li key={`${from}>${to}`}>
            {name(from)} → {name(to)}: {t.share(format.number(Number((Number(share) * 100).toFixed(4))))}
          </li>
        ))}
    </ul>
  );
}

/** Units that ended without a successor beside those founded without a predecessor. */
function Unlinked({ act, names, marked }: { act: SuccessionAct; names: Names; marked: ReadonlySet<string> | null }) {
  const t = useMessages(successionMessages);
  const format = useFormat();
  const { abolished, founded } = act;
  if (abolished.length + founded.length === 0) return null;
  return (
    <div className={styles.unlinked}>
      {abolished.length > 0 && (
        <div>
          <p className={styles.side}>{t.abolished(format.count(abolished.length))}</p>
          <UnitNames codes={abolished} names={names} marked={marked} />
        </div>
      )}
      {founded.length > 0 && (
        <div>
          <p className={styles.side}>{t.founded(format.count(founded.length))}</p>
          <UnitNames codes={founded} names={names} marked={marked} />
        </div>
      )}
      {abolished.length > 0 && founded.length > 0 && <p className={styles.notLinked}>{t.notLinked}</p>}
    </div>
  );
}

interface NamesProps {
  codes: readonly string[];
  names: Names;
  marked: ReadonlySet<string> | null;
  remark?: (code: string) => string | null;
}

/** Names of units; a long list is folded after the first ones, unless one that was searched for is among the rest. */
function UnitNames({ codes, names, marked, remark }: NamesProps) {
  const t = useMessages(successionMessages);
  const format = useFormat();
  const rest = codes.slice(SHOWN);
  const isWanted = (code: string) => marked?.has(code) ?? false;
  const line = (code: string) => {
    const words = remark?.(code);
    const name = names.get(code)?.name ?? code;
    return (
      <li key={code}>
        {isWanted(code) ? <mark className={styles.found}>{name}</mark> : name}
        {words && <span className={styles.quiet}> ({words})</span>}
      </li>
    );
  };
  const folded = rest.length > 1 ? codes.slice(0, SHOWN) : codes;
  return (
    <>
      <ul className={styles.names}>{folded.map(line)}</ul>
      {folded.length < codes.length && (
        <details open={rest.some(isWanted)}>
          <summary className={styles.more}>{t.showAll(format.count(codes.length))}</summary>
          <ul className={styles.names}>{rest.map(line)}</ul>
        </details>
      )}
    </>
  );
}
