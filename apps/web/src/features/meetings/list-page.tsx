import { NativeSelect } from '@mantine/core';
import type { MeetingRow } from '@tiendo/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { KeptNote, useKept, useKeptState } from '../../shared/keeping';
import type { PlanDetail } from '../../shared/contract-types';
import { DocumentLink } from '../../shared/documents';
import { FormProblem, SecretsNote, fieldErrors } from '../../shared/fields';
import { useFormat } from '../../shared/format';
import { today } from '../../shared/format/today';
import { useMessages } from '../../shared/i18n';
import { type DataSearch, NoData } from '../../shared/plan';
import { useMay } from '../../shared/session';
import { Button, Card, ErrorState, LoadingState, PageHeader, notify } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { paths } from '../../shared/url';
import {
  isWholeHead,
  MEETING_HEAD_FIELDS,
  MeetingHeadFields,
  textsOfHead,
  type MeetingHead,
} from './meeting-head-fields';
import { MeetingsFrame } from './meetings-frame';
import { createMeeting, meetingsQuery, refreshMeetings } from './meetings.queries';
import { meetingMessages } from './messages';
import styles from './meetings.module.css';

/** Meetings on a plan: the latest of them. */
const MEETINGS: DataSearch = {
  what: 'meetings',
  look: async ({ slug }, queries) => {
    const { items } = await queries.fetchQuery(meetingsQuery(slug));
    return items[0] ? { when: items[0].name, to: paths.meetings(slug) } : null;
  },
};

/** Họp Ban Chỉ đạo: the meetings on a plan, and calling a new one. */
export function MeetingsPage() {
  return <MeetingsFrame>{(plan) => <Meetings plan={plan} />}</MeetingsFrame>;
}

function Meetings({ plan }: { plan: PlanDetail }) {
  const t = useMessages(meetingMessages);
  const mayWrite = useMay(plan.province.code, 'meeting.write');
  const { data, error, refetch } = useQuery(meetingsQuery(plan.slug));
  return (
    <>
      <PageHeader
        title={t.page}
        windowTitle={`${t.page} · ${plan.code}`}
        isProvisional
        lead={t.lead(plan.code)}
        actions={
          <Link to={paths.directives(plan.slug)} className={styles.headLink}>
            {t.directivesPage}
          </Link>
        }
      />
      <div className={mayWrite ? styles.two : undefined}>
        <Card>
          {error && !data ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : !data ? (
            <LoadingState lines={4} height={200} />
          ) : data.items.length === 0 ? (
            <NoData plan={plan} title={t.none} detail={t.noneDetail} search={MEETINGS} />
          ) : (
            <ul className={styles.meetings}>
              {data.items.map((meeting) => (
                <MeetingLine key={meeting.id} slug={plan.slug} province={plan.province.code} meeting={meeting} />
              ))}
            </ul>
          )}
        </Card>
        {mayWrite && <NewMeeting plan={plan} />}
      </div>
    </>
  );
}

interface LineProps {
  slug: string;
  province: string;
  meeting: MeetingRow;
}

function MeetingLine({ slug, province, meeting }: LineProps) {
  const t = useMessages(meetingMessages);
  const f = useFormat();
  return (
    <li className={styles.meeting}>
      <div className={styles.meetingHead}>
        <Link to={paths.meeting(slug, meeting.id)} className={styles.meetingName}>
          {meeting.name}
        </Link>
        <span className={meeting.state === 'held' ? styles.chip : styles.chipOpen}>{t.states[meeting.state]}</span>
      </div>
      <p className={styles.quiet}>
        {[f.day(meeting.heldOn), meeting.place, `${t.chair}: ${meeting.chair}`].filter(Boolean).join(' · ')}
      </p>
      <p className={styles.quiet}>
        {t.lines(f.count(meeting.lines))} · {f.count(meeting.directives)} {t.conclusions.toLocaleLowerCase()} ·{' '}
        {meeting.document ? <DocumentLink province={province} document={meeting.document} /> : t.noDocument}
      </p>
    </li>
  );
}

function NewMeeting({ plan }: { plan: PlanDetail }) {
  const t = useMessages(meetingMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const kept = useKept({ form: 'new-meeting', about: plan.slug, label: `${t.newMeeting}: ${plan.code}` });
  const [head, setHead] = useKeptState<MeetingHead>(kept, 'head', { name: '', heldOn: today(), place: '', chair: '' });
  const [snapshotId, setSnapshotId] = useKeptState(kept, 'snapshotId', '');
  const create = useMutation({
    mutationFn: () =>
      createMeeting(plan.slug, {
        ...textsOfHead(head),
        heldOn: head.heldOn ?? today(),
        ...(snapshotId && { snapshotId }),
      }),
    onSuccess: async (meeting) => {
      kept.done();
      void notify({ title: t.created(meeting.name) });
      await refreshMeetings(queries, plan.slug);
      await navigate(paths.meeting(plan.slug, meeting.id));
    },
  });
  const errors = fieldErrors(create.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <Card title={t.newMeeting}>
      <form className={styles.form} onSubmit={submit}>
        <KeptNote kept={kept} />
        <MeetingHeadFields head={head} errors={errors} onChange={setHead} />
        {plan.snapshots.length > 0 && (
          <NativeSelect
            label={t.source}
            value={snapshotId}
            onChange={(event) => setSnapshotId(event.currentTarget.value)}
          >
            <option value="">{t.sourceLive}</option>
            {plan.snapshots.map((snapshot) => (
              <option key={snapshot.id} value={snapshot.id}>
                {t.sourceSnapshot(snapshot.name, f.day(snapshot.asOf))}
              </option>
            ))}
          </NativeSelect>
        )}
        <SecretsNote />
        <FormProblem error={create.error} fields={MEETING_HEAD_FIELDS} />
        <Button type="submit" className={styles.start} loading={create.isPending} disabled={!isWholeHead(head)}>
          {t.create}
        </Button>
      </form>
    </Card>
  );
}
