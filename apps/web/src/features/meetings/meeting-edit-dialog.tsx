import { Modal } from '@mantine/core';
import type { MeetingBody } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { PlanDetail } from '../../shared/contract-types';
import { FormProblem, fieldErrors } from '../../shared/fields';
import { commonMessages, useMessages } from '../../shared/i18n';
import { Button, notify, useFocusBack } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { HeadConflict } from './head-conflict';
import {
  isWholeHead,
  MEETING_HEAD_FIELDS,
  MeetingHeadFields,
  textsOfHead,
  type MeetingHead,
} from './meeting-head-fields';
import { staleMeeting } from './stale-meeting';
import { changeMeeting, refreshMeetings } from './meetings.queries';
import { meetingMessages } from './messages';
import styles from './meetings.module.css';

interface Props {
  plan: PlanDetail;
  meeting: MeetingBody;
  onClose: () => void;
}

/** Name, day, place and chair of a meeting that is being prepared. */
export default function MeetingEditDialog({ plan, meeting, onClose }: Props) {
  useFocusBack();
  const t = useMessages(meetingMessages);
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const [head, setHead] = useState<MeetingHead>({
    name: meeting.name,
    heldOn: meeting.heldOn,
    place: meeting.place ?? '',
    chair: meeting.chair,
  });
  const { heldOn } = head;
  const save = useMutation({
    mutationFn: (version: number) => {
      // The day is told only when it moves: moving it moves what the agenda is compared with.
      const day = heldOn !== null && heldOn !== meeting.heldOn ? { heldOn } : {};
      return changeMeeting(plan.slug, meeting.id, { ...textsOfHead(head), ...day }, version);
    },
    onSuccess: async () => {
      void notify({ title: t.saved });
      await refreshMeetings(queries, plan.slug);
      onClose();
    },
  });
  const errors = fieldErrors(save.error);
  const theirs = staleMeeting(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(meeting.version);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.edit}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form className={styles.form} onSubmit={submit}>
        <MeetingHeadFields head={head} errors={errors} onChange={setHead} />
        {theirs ? (
          <HeadConflict
            theirs={theirs}
            mine={{ ...textsOfHead(head), heldOn: heldOn ?? meeting.heldOn }}
            onTheirs={() => void refreshMeetings(queries, plan.slug).then(onClose)}
            onMine={() => save.mutate(theirs.version)}
          />
        ) : (
          <FormProblem error={save.error} fields={MEETING_HEAD_FIELDS} />
        )}
        <Button type="submit" className={styles.start} loading={save.isPending} disabled={!isWholeHead(head)}>
          {common.save}
        </Button>
      </form>
    </Modal>
  );
}
