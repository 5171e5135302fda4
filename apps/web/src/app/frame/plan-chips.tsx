import { latestSnapshot } from '@tiendo/indicators/time';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { useMay, useSession, worksOnFigures } from '../../shared/session';
import { LoadingState, PopButton, ProvisionalStamp, SimulatedBanner } from '../../shared/ui';
import { AS_OF, KNOWN_AT, NOW, paths } from '../../shared/url';
import { frameMessages } from './messages';
import { usePhone } from './use-phone';
import styles from './context-bar.module.css';

const PlanChooser = lazy(() => import('./plan-chooser'));
const DayChooser = lazy(() => import('./day-chooser'));
const SnapshotDialog = lazy(() => import('../../shared/snapshots/snapshot-dialog'));
const FiguresChooser = lazy(() => import('./figures-chooser'));

const waiting = <LoadingState lines={3} height={80} />;

/** What is on screen: plan, day, figures; each opens its choice. On a phone one line opens all three. */
export function PlanChips() {
  const t = useMessages(frameMessages);
  const isPhone = usePhone();
  const { plan, kind, slug } = usePlanView();
  // A ranking says of itself whether it is published.
  const isRanking = useLocation().pathname === paths.ranking(slug);
  return (
    <div className={styles.chips} role="group" aria-label={t.context}>
      {isPhone ? <PhoneLine /> : <Chips />}
      {kind !== 'snapshot' && !isRanking && <ProvisionalStamp />}
      {plan.province.simulated && <SimulatedTag province={plan.province.name} />}
      {plan.withheld > 0 && <WithheldTag count={plan.withheld} />}
      {plan.recount && <RecountTag {...plan.recount} />}
      <span className={styles.chipActions}>
        <OtherFigures />
        <PublishChip />
      </span>
    </div>
  );
}

/** Plan, day and figures in one line that opens one sheet with the three choices. */
function PhoneLine() {
  const t = useMessages(frameMessages);
  const format = useFormat();
  const { plan, kind, snapshot, knownAt, day } = usePlanView();
  const figures =
    kind === 'snapshot' ? t.snapshot : kind === 'moment' && knownAt ? `${t.moment} ${format.moment(knownAt)}` : t.live;
  const choices = [
    { key: 'plan', label: t.plan, value: `${plan.code} · ${plan.title}`, choose: <PlanChooser /> },
    { key: 'day', label: t.day, value: format.day(day), choose: <DayChooser /> },
    { key: 'figures', label: t.figuresWord, value: snapshot?.name ?? figures, choose: <FiguresChooser /> },
  ];
  return (
    <PopButton
      label={t.context}
      className={`${styles.chip} ${styles.chipAll}`}
      panel={() => (
        <div className={styles.sheet}>
          {choices.map(({ key, label, value, choose }) => (
            <details key={key} name="context">
              <summary>
                <span className={styles.chipQuiet}>{label}</span>
                <span>{value}</span>
              </summary>
              <Suspense fallback={waiting}>{choose}</Suspense>
            </details>
          ))}
        </div>
      )}
    >
      <span className={styles.chipStrong}>{plan.code}</span>
      <span className={styles.chipQuiet}>
        {' · '}
        {t.asOfPhone} {format.day(day)}, {figures.charAt(0).toLocaleLowerCase('vi') + figures.slice(1)}
      </span>
    </PopButton>
  );
}

function Chips() {
  const t = useMessages(frameMessages);
  const format = useFormat();
  const { plan, kind, snapshot, knownAt, day } = usePlanView();
  return (
    <>
      <PopButton
        label={t.choosePlan}
        className={`${styles.chip} ${styles.chipPlan}`}
        panel={() => (
          <Suspense fallback={waiting}>
            <PlanChooser />
          </Suspense>
        )}
      >
        <span className={styles.chipStrong}>{plan.code}</span>
        <span className={styles.chipQuiet}> · {plan.title}</span>
      </PopButton>
      <PopButton
        label={t.chooseDay}
        className={styles.chip}
        panel={() => (
          <Suspense fallback={waiting}>
            <DayChooser />
          </Suspense>
        )}
      >
        <span className={styles.beforeAsOf}>{t.asOfBefore}</span>
        <span className={styles.chipQuiet}>{t.asOfShort} </span>
        <span className={styles.chipStrong}>{format.day(day)}</span>
      </PopButton>
      <PopButton
        label={t.figures}
        className={styles.chip}
        panel={() => (
          <Suspense fallback={waiting}>
            <FiguresChooser />
          </Suspense>
        )}
      >
        {kind === 'live' && <span className={styles.chipStrong}>{t.live}</span>}
        {kind === 'snapshot' && (
          <>
            <span className={styles.chipQuiet}>{t.snapshot} </span>
            <span className={styles.chipStrong}>{snapshot?.name}</span>
          </>
        )}
        {kind === 'moment' && knownAt && (
          <>
            <span className={styles.chipQuiet}>{t.moment} </span>
            <span className={styles.chipStrong}>{format.moment(knownAt)}</span>
          </>
        )}
      </PopButton>
    </>
  );
}

/** On every screen of a simulated province; the whole sentence behind it, and on paper. */
function SimulatedTag({ province }: { province: string }) {
  const t = useMessages(frameMessages);
  return (
    <PopButton
      label={t.simulatedTag}
      className={`${styles.tag} no-print`}
      panel={() => <SimulatedBanner province={province} />}
    >
      {t.simulatedTag}
    </PopButton>
  );
}

/** Targets that a visitor is not told of: the lists are shorter than the totals, and say so. */
function WithheldTag({ count }: { count: number }) {
  const t = useMessages(frameMessages);
  const words = t.withheldTag(useFormat().count(count));
  return (
    <PopButton label={words} className={styles.tag} panel={() => <p>{t.withheldDetail}</p>}>
      {words}
    </PopButton>
  );
}

/** Kept figures follow a changed rule period by period: until the last, what is shown may be of the rule before. */
function RecountTag({ left, total }: { left: number; total: number }) {
  const t = useMessages(frameMessages);
  const format = useFormat();
  const [done, all] = [format.count(total - left), format.count(total)];
  const client = useQueryClient();
  // Each period that is done changes what the other answers say.
  useEffect(
    () => () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    [client, left],
  );
  return (
    <PopButton label={t.recountTag(done, all)} className={styles.tag} panel={() => <p>{t.recountDetail}</p>}>
      {t.recountTag(done, all)}
    </PopButton>
  );
}

/** From frozen figures to the live ones in one tap, and back for who opens on a snapshot. */
function OtherFigures() {
  const t = useMessages(frameMessages);
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { plan, kind } = usePlanView();
  const works = worksOnFigures(useSession(), plan.province.code);
  const latest = latestSnapshot(plan.snapshots);
  if (kind === 'live' && (works || !latest)) return null;
  const params = new URLSearchParams(search);
  if (kind === 'live' && latest) {
    params.set(AS_OF, latest.asOf);
    params.set(KNOWN_AT, latest.knownAt);
  } else {
    params.delete(AS_OF);
    params.set(KNOWN_AT, NOW);
  }
  return (
    <Link to={`${pathname}?${params.toString()}`} className={`${styles.otherFigures} no-print`}>
      {kind === 'live' ? t.toSnapshot : t.toLive} →
    </Link>
  );
}

/** Chốt số liệu, from the live figures, for who may; the form arrives when asked for. */
function PublishChip() {
  const t = useMessages(frameMessages);
  const { plan, kind } = usePlanView();
  const may = useMay(plan.province.code, 'snapshot.publish');
  const [open, setOpen] = useState(false);
  if (!may || kind !== 'live' || plan.state !== 'published') return null;
  return (
    <>
      <button
        type="button"
        className={`${styles.otherFigures} no-print`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t.publish}…
      </button>
      {open && (
        <Suspense fallback={null}>
          <SnapshotDialog plan={plan} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
