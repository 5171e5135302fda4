import type { DirectiveBody, MeetingBody } from '@tiendo/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { PlanDetail } from '../../shared/contract-types';
import { DocumentLink } from '../../shared/documents';
import { useMay } from '../../shared/session';
import { Card, ErrorState, LoadingState, PageHeader, PopButton } from '../../shared/ui';
import { paths } from '../../shared/url';
import { AgendaCard } from './agenda/agenda-card';
import { useAgendaView } from './agenda/agenda-view';
import { DirectiveLine } from './directives/directive-line';
import { MeetingActions } from './meeting-actions';
import { MeetingsFrame } from './meetings-frame';
import { meetingQuery, paperAddress } from './meetings.queries';
import { useMeetingSpeech } from './use-meeting-speech';
import directiveStyles from './directives/directives.module.css';
import styles from './meetings.module.css';

/** One meeting: what became of earlier conclusions, the agenda, and what is concluded beside it. */
export function MeetingPage() {
  return <MeetingsFrame>{(plan) => <OneMeeting plan={plan} />}</MeetingsFrame>;
}

function OneMeeting({ plan }: { plan: PlanDetail }) {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(meetingQuery(plan.slug, id));
  if (error && !data) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  return data ? <MeetingView key={data.id} plan={plan} meeting={data} /> : <LoadingState lines={8} height={480} />;
}

function MeetingView({ plan, meeting }: { plan: PlanDetail; meeting: MeetingBody }) {
  const { t, f } = useMeetingSpeech();
  const mayWrite = useMay(plan.province.code, 'meeting.write');
  const view = useAgendaView();
  const facts = [f.day(meeting.heldOn), meeting.place, `${t.chair}: ${meeting.chair}`, t.states[meeting.state]];
  return (
    <div className={styles.stack}>
      <PageHeader
        title={meeting.name}
        windowTitle={`${meeting.name} · ${plan.code}`}
        isProvisional={meeting.snapshot === null}
        lead={
          <>
            <span className={styles.headFacts}>{facts.filter(Boolean).join(' · ')}</span>
            <span className={styles.headFacts}>
              {meeting.snapshot
                ? t.sourceSnapshot(meeting.snapshot.name, f.day(meeting.agendaAsOf))
                : t.asOf(f.day(meeting.agendaAsOf))}
              , {t.comparedWith(f.day(meeting.comparedWith))} ·{' '}
              {meeting.document ? (
                <DocumentLink province={plan.province.code} document={meeting.document} />
              ) : (
                t.noDocument
              )}
            </span>
          </>
        }
        actions={
          <>
            <Link to={paths.meetingShow(plan.slug, meeting.id)} className={styles.filled}>
              {t.show}
            </Link>
            <PopButton
              label={t.papers}
              className={styles.popButton}
              panel={() => <Papers slug={plan.slug} id={meeting.id} />}
            >
              {t.papers}
            </PopButton>
          </>
        }
      />
      {mayWrite && <MeetingActions plan={plan} meeting={meeting} />}
      <EarlierCard plan={plan} meeting={meeting} mayWrite={mayWrite} />
      <AgendaCard key={meeting.id} plan={plan} meeting={meeting} mayWrite={mayWrite} view={view} />
      <p>
        <Link to={paths.meetings(plan.slug)}>{t.back}</Link>
      </p>
    </div>
  );
}

/** The same meeting on paper and in Word. */
function Papers({ slug, id }: { slug: string; id: string }) {
  const { t } = useMeetingSpeech();
  return (
    <ul className={styles.menu}>
      <li>
        <a href={paperAddress(slug, id, 'briefing')} download className={styles.menuItem}>
          {t.briefing}
        </a>
      </li>
      <li>
        <a href={paperAddress(slug, id, 'minutes')} download className={styles.menuItem}>
          {t.minutes}
        </a>
      </li>
      <li>
        <Link to={paths.meetingPrint(slug, id)} className={styles.menuItem}>
          {t.print}
        </Link>
      </li>
      <li>
        <Link to={paths.meetingPrint(slug, id, 'A3')} className={styles.menuItem}>
          {t.printA3}
        </Link>
      </li>
    </ul>
  );
}

/** Up to so many earlier conclusions are told at once; of more, those that are closed are folded. */
const UNFOLDED = 5;

/** What became of what was concluded before: the first thing a committee asks. */
function EarlierCard({ plan, meeting, mayWrite }: { plan: PlanDetail; meeting: MeetingBody; mayWrite: boolean }) {
  const { t, f } = useMeetingSpeech();
  const { earlier } = meeting;
  const done = earlier.filter(({ state }) => state === 'done').length;
  const late = earlier.filter(({ overdueDays }) => overdueDays !== null).length;
  const isClosed = ({ state }: DirectiveBody) => state === 'done' || state === 'withdrawn';
  const folded = earlier.length > UNFOLDED ? earlier.filter(isClosed) : [];
  const shown = earlier.filter((directive) => !folded.includes(directive));
  return (
    <Card
      title={
        earlier.length === 0 ? (
          t.earlier.none
        ) : (
          <>
            {t.earlier.title(f.ratio(done, earlier.length))}
            {late > 0 && `, ${t.earlier.overdue(f.count(late))}`}
          </>
        )
      }
      actions={<Link to={paths.directives(plan.slug)}>{t.earlier.all}</Link>}
    >
      {shown.length > 0 && <Directives plan={plan} directives={shown} mayWrite={mayWrite} />}
      {folded.length > 0 && (
        <details className={styles.folded}>
          <summary>{t.earlier.closed(f.count(folded.length))}</summary>
          <Directives plan={plan} directives={folded} mayWrite={mayWrite} />
        </details>
      )}
    </Card>
  );
}

interface DirectivesProps {
  plan: PlanDetail;
  directives: readonly DirectiveBody[];
  mayWrite: boolean;
}

function Directives({ plan, directives, mayWrite }: DirectivesProps) {
  return (
    <ul className={directiveStyles.lines}>
      {directives.map((directive) => (
        <DirectiveLine key={directive.id} plan={plan} directive={directive} mayWrite={mayWrite} brief />
      ))}
    </ul>
  );
}
