import { CHANGE_KINDS } from '@tiendo/indicators/compare';
import { isDay } from '@tiendo/indicators/time';
import { Suspense, lazy } from 'react';
import { Link } from 'react-router';
import type { Change, Overview } from '../../shared/contract-types';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { useMay } from '../../shared/session';
import { StatusMark } from '../../shared/status';
import { Card, LoadingState, PopButton } from '../../shared/ui';
import { paths } from '../../shared/url';
import { groupChanges, type ChangeGroup } from './change-groups';
import { useSpeech } from './use-speech';
import shared from './overview.module.css';
import styles from './changes-card.module.css';

const SinceChooser = lazy(() => import('./since-chooser'));

/** Kinds that are told here; what was measured stands with the charts. */
const TOLD_HERE = CHANGE_KINDS.filter((kind) => kind !== 'measured' && kind !== 'noLongerOverdue');

/** So many in a group stand open; more fold into one line. */
const OPEN_UP_TO = 3;

/** What changed since a chosen day, told by what happened; to a visitor between two published snapshots. */
export function ChangesCard({ overview }: { overview: Overview }) {
  const { t, f } = useSpeech();
  const { plan, slug, asOf, knownAt, snapshot } = usePlanView();
  const isMember = useMay(plan.province.code, 'plan.read');
  const { changes } = overview;
  // To a visitor the API tells nothing of a day that no snapshot stands for.
  if (!isMember && changes.since === overview.asOf) return null;
  const day = f.day(changes.since);
  const second = snapshot ? { to: snapshot.id } : { to: asOf, toKnownAt: knownAt };
  const opening = isMember ? undefined : plan.snapshots.find((one) => one.asOf === changes.since);
  const first = opening ? { from: opening.id } : { from: changes.since, fromKnownAt: knownAt };
  const sides = { ...first, ...second };
  const rest = changes.unlisted;
  const items = new Set(changes.items.map(({ kind, code }) => `${kind} ${code}`)).size;
  const report = changes.firstReport;
  const title = report
    ? t.changes.firstReport(f.count(report.items), f.day(report.from), f.day(report.to))
    : items < changes.total && rest === 0
      ? t.changes.titleOfItems(f.count(changes.total), f.count(items), day)
      : t.changes.title(f.count(changes.total), day);
  return (
    <Card
      title={changes.total === 0 ? t.changes.none(day) : title}
      actions={
        isMember && (
          <PopButton
            label={t.changes.choose}
            className={shared.quietButton}
            panel={() => (
              <Suspense fallback={<LoadingState lines={4} height={120} />}>
                <SinceChooser since={changes.since} />
              </Suspense>
            )}
          >
            {t.changes.chooseButton}
          </PopButton>
        )
      }
    >
      {changes.total > 0 && (
        <ul className={styles.changes}>
          {groupChanges(changes.items.filter(({ ofFirstReport }) => !ofFirstReport)).map((group) => (
            <li key={group.key}>
              <Group group={group} />
            </li>
          ))}
          {rest > 0 && <li className={shared.fact}>{t.changes.moreNotListed(f.count(rest))}</li>}
        </ul>
      )}
      {changes.total > 0 && (
        <p className={styles.allChanges}>
          <Link to={paths.changes(slug, sides, TOLD_HERE)}>{t.changes.all}</Link>
        </p>
      )}
    </Card>
  );
}

function Group({ group }: { group: ChangeGroup }) {
  const { t, s, f } = useSpeech();
  const words =
    group.change !== 'turned' || group.to === null
      ? t.changes.kinds[group.change]
      : group.from === null || group.from === 'noStatement'
        ? t.changes.firstStated(s.status[group.to])
        : t.changes.turned(s.status[group.from], s.status[group.to]);
  const head = (
    <>
      {group.to && (
        <span className={styles.turn}>
          {group.from && group.from !== 'noStatement' && (
            <>
              <StatusMark status={group.from} size={16} />
              <span aria-hidden="true">→</span>
            </>
          )}
          <StatusMark status={group.to} size={16} />
        </span>
      )}
      <span>
        <strong>{t.changes.items(f.count(group.items.length))}</strong>: {words}
      </span>
    </>
  );
  const list = (
    <ul className={styles.changeItems}>
      {group.items.map((change) => (
        <ChangeLine key={`${change.kind}-${change.code}-${change.on}`} change={change} />
      ))}
    </ul>
  );
  if (group.items.length <= OPEN_UP_TO) {
    return (
      <>
        <p className={styles.changeHead}>{head}</p>
        {list}
      </>
    );
  }
  return (
    <details>
      <summary className={styles.changeHead}>{head}</summary>
      {list}
    </details>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const { t, f } = useSpeech();
  const common = useMessages(commonMessages);
  const { slug, params } = usePlanView();
  const { from, to } = change;
  const moved =
    change.change === 'deadlineMoved' && isDay(from) && isDay(to) ? t.changes.deadline(f.day(from), f.day(to)) : null;
  return (
    <li className={styles.changeItem}>
      <Link
        to={paths.item(slug, change.kind, change.code, params)}
        className={shared.itemLink}
        title={change.name ?? undefined}
      >
        {change.name ?? common.unnamed(change.code)}
      </Link>
      <span className={styles.changeDay}>{moved ?? f.day(change.on)}</span>
    </li>
  );
}
