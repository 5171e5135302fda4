import type { DocumentBody, MeetingBody, MeetingChange } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { useNavigate } from 'react-router';
import { isProblem } from '../../shared/api';
import type { PlanDetail } from '../../shared/contract-types';
import { DocumentField } from '../../shared/documents';
import { FormProblem } from '../../shared/fields';
import { today } from '../../shared/format/today';
import { useMessages } from '../../shared/i18n';
import { Button, Card, notify } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { paths } from '../../shared/url';
import { changeMeeting, meetingsQuery, refreshMeetings, removeMeeting } from './meetings.queries';
import { meetingMessages } from './messages';
import styles from './meetings.module.css';

const EditDialog = lazy(() => import('./meeting-edit-dialog'));

/** What the secretary does to the meeting as a whole: end it, name its announcement, change or remove it. */
export function MeetingActions({ plan, meeting }: { plan: PlanDetail; meeting: MeetingBody }) {
  const t = useMessages(meetingMessages);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const [announcing, setAnnouncing] = useState(false);
  const change = useMutation({
    mutationFn: ({ body }: { body: MeetingChange; said: string }) =>
      changeMeeting(plan.slug, meeting.id, body, meeting.version),
    onSuccess: async (saved, { said }) => {
      void notify({ title: said });
      setAnnouncing(false);
      await refreshMeetings(queries, plan.slug, saved);
    },
    onError: (error) => {
      if (isProblem(error, 'stale')) void refreshMeetings(queries, plan.slug);
    },
  });
  const remove = useMutation({
    mutationFn: () => removeMeeting(plan.slug, meeting.id),
    onSuccess: async () => {
      await navigate(paths.meetings(plan.slug));
      await queries.invalidateQueries({ queryKey: meetingsQuery(plan.slug).queryKey });
    },
  });
  const held = meeting.state === 'held';
  return (
    <div className={`${styles.stack} no-print`}>
      <div className={styles.headActions}>
        {!held && meeting.heldOn <= today() && (
          <Button
            variant="default"
            title={t.heldHint}
            loading={change.isPending}
            onClick={() => change.mutate({ body: { state: 'held' }, said: t.heldDone })}
          >
            {t.held}
          </Button>
        )}
        {held && (
          <Button variant="default" aria-expanded={announcing} onClick={() => setAnnouncing(!announcing)}>
            {t.announce}
          </Button>
        )}
        {!held && (
          <button type="button" className={styles.linkButton} onClick={() => setEditing(true)}>
            {t.edit}
          </button>
        )}
        {held && meeting.document === null && (
          <button
            type="button"
            className={styles.linkButton}
            onClick={() => change.mutate({ body: { state: 'preparing' }, said: t.saved })}
          >
            {t.reopen}
          </button>
        )}
        {!held && meeting.conclusions.length === 0 && (
          <button
            type="button"
            className={styles.linkButton}
            onClick={() => {
              if (window.confirm(t.removeSure)) remove.mutate();
            }}
          >
            {t.remove}
          </button>
        )}
      </div>
      <FormProblem error={change.error ?? remove.error} />
      {announcing && (
        <Card title={t.announce} hint={t.announceHint}>
          <Announcement
            province={plan.province.code}
            saving={change.isPending}
            onSave={(document) => change.mutate({ body: { documentId: document.id }, said: t.announced })}
          />
        </Card>
      )}
      <Suspense fallback={null}>
        {editing && <EditDialog plan={plan} meeting={meeting} onClose={() => setEditing(false)} />}
      </Suspense>
    </div>
  );
}

interface AnnouncementProps {
  province: string;
  saving: boolean;
  onSave: (document: DocumentBody) => void;
}

/** The number under which the conclusions go out. */
function Announcement({ province, saving, onSave }: AnnouncementProps) {
  const t = useMessages(meetingMessages);
  const [document, setDocument] = useState<DocumentBody | null>(null);
  return (
    <div className={styles.form}>
      <DocumentField province={province} label={t.document} value={document} onChange={setDocument} />
      <Button
        className={styles.start}
        loading={saving}
        disabled={document === null}
        onClick={() => document && onSave(document)}
      >
        {t.announce}
      </Button>
    </div>
  );
}
