import { TextInput } from '@mantine/core';
import { DayField, type fieldErrors } from '../../shared/fields';
import { useMessages } from '../../shared/i18n';
import { meetingMessages } from './messages';

/** Where problems of these fields are shown beside them. */
export const MEETING_HEAD_FIELDS = ['/name', '/heldOn', '/place', '/chair'];

/** What a meeting is called, when and where it is held and who leads it, as typed. */
export interface MeetingHead {
  readonly name: string;
  readonly heldOn: string | null;
  readonly place: string;
  readonly chair: string;
}

/** Whether all that a meeting needs is there. */
export const isWholeHead = ({ name, chair, heldOn }: MeetingHead): boolean =>
  name.trim() !== '' && chair.trim() !== '' && heldOn !== null;

/** The head as it is sent, but for the day. */
export const textsOfHead = ({ name, place, chair }: MeetingHead) => ({
  name: name.trim(),
  place: place.trim() || null,
  chair: chair.trim(),
});

interface Props {
  head: MeetingHead;
  errors: ReturnType<typeof fieldErrors>;
  onChange: (head: MeetingHead) => void;
}

/** The fields of a meeting's head: of a new meeting and of one being prepared. */
export function MeetingHeadFields({ head, errors, onChange }: Props) {
  const t = useMessages(meetingMessages);
  return (
    <>
      <TextInput
        label={t.name}
        placeholder={t.namePlaceholder}
        required
        withAsterisk={false}
        value={head.name}
        error={errors.at('/name')}
        onChange={(event) => onChange({ ...head, name: event.currentTarget.value })}
      />
      <DayField
        label={t.day}
        required
        value={head.heldOn}
        error={errors.at('/heldOn')}
        onChange={(heldOn) => onChange({ ...head, heldOn })}
      />
      <TextInput
        label={t.chair}
        description={t.chairHint}
        required
        withAsterisk={false}
        value={head.chair}
        error={errors.at('/chair')}
        onChange={(event) => onChange({ ...head, chair: event.currentTarget.value })}
      />
      <TextInput
        label={t.place}
        value={head.place}
        error={errors.at('/place')}
        onChange={(event) => onChange({ ...head, place: event.currentTarget.value })}
      />
    </>
  );
}
