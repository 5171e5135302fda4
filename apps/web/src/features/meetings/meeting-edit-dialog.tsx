import { Modal } from '@mantine/core';
import type { MeetingBody } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent } from 'react';
import { ConflictChoice, KeptNote, staleRecord, useRecordForm } from '../../shared/keeping';
import type { PlanDetail } from '../../shared/contract-types';
import { FormProblem, fieldErrors } from '../../shared/fields';
import { commonMessages, useMessages } from '../../shared/i18n';
import { Button, notify, useFocusBack } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import {
  isWholeHead,
  MEETING_HEAD_FIELDS,
  MeetingHeadFields,
  textsOfHead,
  type MeetingHead,
} from './meeting-head-fields';
import { useMeetingSpeech } from './use-meeting-speech';
import { changeMeeting, refreshMeetings } from './meetings.queries';
import { meetingMessages } from './messages';
import styles from './meetings.module.css';

interface Props {
  plan: PlanDetail;
  meeting: MeetingBody;
  onClose: () => void;
}

const headOf = ({ name, heldOn, place, chair }: MeetingBody): MeetingHead => ({
  name,
  heldOn,
  place: place ?? '',
  chair,
});

/** Name, day, place and chair of a meeting that is being prepared. */
export default function MeetingEditDialog({ plan, meeting, onClose }: Props) {
  useFocusBack();
  const t = useMessages(meetingMessages);
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const { f } = useMeetingSpeech();
  const form = useRecordForm<MeetingHead>(
    { form: 'meeting', about: meeting.id, label: `${t.edit}: ${meeting.name}`, opens: null },
    headOf(meeting),
    meeting.version,
  );
  const head = form.draft;
  const save = useMutation({
    mutationFn: ({ head, over }: { head: MeetingHead; over: Pick<MeetingBody, 'heldOn' | 'version'> }) => {
      // The day is told only when it moves: moving it moves what the agenda is compared with.
      const day = head.heldOn !== null && head.heldOn !== over.heldOn ? { heldOn: head.heldOn } : {};
      return changeMeeting(plan.slug, meeting.id, { ...textsOfHead(head), ...day }, over.version);
    },
    onSuccess: async (saved) => {
      form.kept.done();
      void notify({ title: t.saved });
      await refreshMeetings(queries, plan.slug, saved);
      onClose();
    },
  });
  const errors = fieldErrors(save.error);
  const theirs = staleRecord<MeetingBody>(save.error);
  const told: readonly [keyof MeetingHead, string, (of: MeetingHead) => string][] = [
    ['name', t.name, ({ name }) => name],
    ['heldOn', t.day, ({ heldOn }) => (heldOn === null ? '' : f.day(heldOn))],
    ['chair', t.chair, ({ chair }) => chair],
    ['place', t.place, ({ place }) => place],
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ head, over: { heldOn: form.base.heldOn ?? meeting.heldOn, version: form.version } });
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
        <KeptNote kept={form.kept} />
        <MeetingHeadFields head={head} errors={errors} onChange={form.change} />
        {theirs ? (
          <ConflictChoice
            rows={told.map(([key, label, words]) => ({
              ...{ key, label },
              mine: words(head),
              theirs: words(headOf(theirs)),
              base: words(form.base),
            }))}
            saving={save.isPending}
            onSave={(taken) => save.mutate({ head: form.merged(headOf(theirs), taken), over: theirs })}
            onTakeTheirs={() => {
              form.restart(headOf(theirs), theirs.version);
              save.reset();
              void refreshMeetings(queries, plan.slug);
            }}
          />
        ) : (
          <FormProblem error={save.error} fields={MEETING_HEAD_FIELDS} />
        )}
        <Button
          type="submit"
          className={styles.start}
          loading={save.isPending}
          disabled={!isWholeHead(head) || theirs !== null}
        >
          {common.save}
        </Button>
      </form>
    </Modal>
  );
}
