import type { MeetingBody } from '@tiendo/contracts';
import { ConflictChoice, type ConflictRow } from '../../../shared/keeping';
import { lineText } from '../line-text';
import { useMeetingSpeech } from '../use-meeting-speech';
import { draftOf, type AgendaDraft, type DraftLine } from './agenda-draft';
import { agendaDifferences, mergedAgenda, type AgendaDifference, type LineField } from './agenda-merge';

interface Props {
  base: AgendaDraft;
  mine: AgendaDraft;
  theirs: MeetingBody;
  saving: boolean;
  onSave: (merged: AgendaDraft) => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved first: where their agenda and one's own differ, line by line, and whose is kept. */
export function AgendaConflict({ base, mine, theirs, saving, onSave, onTakeTheirs }: Props) {
  const speech = useMeetingSpeech();
  const { t, f } = speech;
  const their = draftOf(theirs.agenda);
  const titleOf = ({ line, title }: DraftLine): string =>
    line ? lineText({ title: title.trim() || null, facts: line.facts }, speech).title : title;
  const words = (row: DraftLine | null, field: LineField): string => {
    if (row === null) return field === 'line' ? t.stale.notThere : '';
    switch (field) {
      case 'title':
      case 'line':
        return titleOf(row);
      case 'note':
        return row.note;
      case 'minutes':
        return row.minutes === null ? '' : t.slides.minutes(f.number(row.minutes));
      case 'hidden':
        return row.hidden ? t.agenda.hidden : t.stale.shown;
    }
  };
  const order = (draft: AgendaDraft): string =>
    draft.map((row, index) => `${f.number(index + 1)}. ${titleOf(row)}`).join('\n');
  const rowOf = (difference: AgendaDifference): ConflictRow => {
    if (!('field' in difference)) {
      return { key: 'order', label: t.stale.order, mine: order(mine), theirs: order(their), base: order(base) };
    }
    const { key, field } = difference;
    const name = titleOf(difference.theirs ?? difference.mine ?? (difference.base as DraftLine));
    return {
      key,
      label: `${name} · ${t.stale.fields[field]}`,
      mine: words(difference.mine, field),
      theirs: words(difference.theirs, field),
      base: words(difference.base, field),
    };
  };
  return (
    <ConflictChoice
      rows={agendaDifferences(base, mine, their).map(rowOf)}
      saving={saving}
      onSave={(taken) => onSave(mergedAgenda(mine, their, taken))}
      onTakeTheirs={onTakeTheirs}
    />
  );
}
