import { Modal, TextInput } from '@mantine/core';
import type { MeetingBody, MeetingChange } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { PlanDetail } from '../../shared/contract-types';
import { DayField, FormProblem, fieldErrors } from '../../shared/fields';
import { commonMessages, useMessages } from '../../shared/i18n';
import { Button, notify, useFocusBack } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { HeadConflict } from './head-conflict';
import { staleMeeting } from './stale-meeting';
import { changeMeeting, refreshMeetings } from './meetings.queries';
import { meetingMessages } from './messages';
import styles from './meetings.module.css';

const FIELDS = ['/name', '/heldOn', '/place', '/chair'];

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
  const [name, setName] = useState(meeting.name);
  const [heldOn, setHeldOn] = useState<string | null>(meeting.heldOn);
  const [place, setPlace] = useState(meeting.place ?? '');
  const [chair, setChair] = useState(meeting.chair);
  const save = useMutation({
    mutationFn: (version: number) => {
      const body: MeetingChange = { name: name.trim(), place: place.trim() || null, chair: chair.trim() };
      // The day is told only when it moves: moving it moves what the agenda is compared with.
      const day = heldOn !== null && heldOn !== meeting.heldOn ? { heldOn } : {};
      return changeMeeting(plan.slug, meeting.id, { ...body, ...day }, version);
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
        <TextInput
          label={t.name}
          required
          withAsterisk={false}
          value={name}
          error={errors.at('/name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DayField label={t.day} required value={heldOn} error={errors.at('/heldOn')} onChange={setHeldOn} />
        <TextInput
          label={t.chair}
          description={t.chairHint}
          required
          withAsterisk={false}
          value={chair}
          error={errors.at('/chair')}
          onChange={(event) => setChair(event.currentTarget.value)}
        />
        <TextInput
          label={t.place}
          value={place}
          error={errors.at('/place')}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        {theirs ? (
          <HeadConflict
            theirs={theirs}
            mine={{ name, heldOn: heldOn ?? meeting.heldOn, chair, place: place.trim() || null }}
            onTheirs={() => void refreshMeetings(queries, plan.slug).then(onClose)}
            onMine={() => save.mutate(theirs.version)}
          />
        ) : (
          <FormProblem error={save.error} fields={FIELDS} />
        )}
        <Button
          type="submit"
          className={styles.start}
          loading={save.isPending}
          disabled={name.trim() === '' || chair.trim() === '' || heldOn === null}
        >
          {common.save}
        </Button>
      </form>
    </Modal>
  );
}
