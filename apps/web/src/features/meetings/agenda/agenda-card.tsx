import type { MeetingBody } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../../shared/api';
import type { PlanDetail } from '../../../shared/contract-types';
import { FormProblem } from '../../../shared/fields';
import { Button, Card, EmptyState, notify } from '../../../shared/ui';
import { ConcludeForm } from '../directives/conclude-form';
import { DirectiveLine } from '../directives/directive-line';
import { rebuildAgenda, refreshMeetings, saveAgenda } from '../meetings.queries';
import { staleMeeting } from '../stale-meeting';
import { useMeetingSpeech } from '../use-meeting-speech';
import { added, draftOf, isChanged, minutesOf, moved, payloadOf, removed, changed } from './agenda-draft';
import { AgendaConflict } from './agenda-conflict';
import { AgendaRow } from './agenda-row';
import { OwnLine } from './own-line';
import { sectionRuns } from './agenda-sections';
import { SectionLinks } from './section-links';
import { useFocusRow } from './use-focus-row';
import styles from './agenda.module.css';

interface Props {
  plan: PlanDetail;
  meeting: MeetingBody;
  mayWrite: boolean;
}

/** The agenda: read by the committee, ordered and worded by its secretary, concluded line by line. */
export function AgendaCard({ plan, meeting, mayWrite }: Props) {
  const { t, f } = useMeetingSpeech();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(meeting.agenda));
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());
  const { list, focus } = useFocusRow();
  const editable = mayWrite && meeting.state === 'preparing';
  const unsaved = isChanged(draft, meeting.agenda);
  const done = (title: string) => async () => {
    void notify({ title });
    await refreshMeetings(queries, plan.slug);
  };
  const save = useMutation({
    mutationFn: (version: number) => saveAgenda(plan.slug, meeting.id, payloadOf(draft), version),
    onSuccess: done(t.saved),
  });
  const rebuild = useMutation({
    mutationFn: () => rebuildAgenda(plan.slug, meeting.id, meeting.version),
    onSuccess: done(t.agenda.rebuilt),
    onError: (error) => {
      if (isProblem(error, 'stale')) void refreshMeetings(queries, plan.slug);
    },
  });
  const theirs = staleMeeting(save.error);
  const move = (key: string, by: -1 | 1, name: string) => {
    const next = moved(draft, key, by);
    if (next === draft) return;
    setDraft(next);
    setSaid(t.agenda.moved(name, f.number(next.findIndex((row) => row.key === key) + 1)));
    focus(key);
  };
  const shown = editable ? draft : draft.filter(({ hidden }) => !hidden);
  const runs = sectionRuns(shown);
  const headings = new Map(
    runs.map(({ first, id, section, count: lines }) => [
      first,
      { id, text: t.agenda.section(t.sections[section], f.count(lines)) },
    ]),
  );
  const toggle = (key: string) =>
    setOpen(new Set(open.has(key) ? [...open].filter((other) => other !== key) : [...open, key]));
  const allOpen = open.size >= shown.length;
  const minutes = minutesOf(draft);
  const count = draft.filter(({ hidden }) => !hidden).length;
  const general = meeting.conclusions.filter(({ agendaLineId }) => agendaLineId === null);
  const concludable = mayWrite && meeting.document === null;
  return (
    <Card
      title={
        <>
          {t.agenda.title(f.count(count))}
          {minutes > 0 && `, ${t.agenda.minutes(f.number(minutes))}`}
        </>
      }
      hint={editable ? t.agenda.reorderHint : undefined}
      actions={
        shown.length > 0 && (
          <button
            type="button"
            className={styles.quiet}
            onClick={() => setOpen(new Set(allOpen ? [] : shown.map(({ key }) => key)))}
          >
            {allOpen ? t.agenda.lessAll : t.agenda.moreAll}
          </button>
        )
      }
    >
      <div className={styles.top}>
        {runs.length > 1 && <SectionLinks runs={runs} />}
        {editable && (
          <div className={`${styles.bar} no-print`}>
            <Button
              variant="default"
              loading={rebuild.isPending}
              disabled={unsaved}
              title={unsaved ? t.agenda.unsaved : undefined}
              onClick={() => rebuild.mutate()}
            >
              {t.agenda.rebuild}
            </Button>
            <Button
              variant={unsaved ? 'filled' : 'default'}
              loading={save.isPending}
              disabled={!unsaved}
              onClick={() => save.mutate(meeting.version)}
            >
              {t.agenda.save}
            </Button>
          </div>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {theirs ? (
        <AgendaConflict
          theirs={theirs}
          mine={draft}
          onTheirs={() => void refreshMeetings(queries, plan.slug)}
          onMine={() => save.mutate(theirs.version)}
        />
      ) : (
        <FormProblem error={save.error ?? rebuild.error} />
      )}
      {shown.length === 0 && <EmptyState title={t.agenda.empty} detail={t.agenda.emptyDetail} />}
      <ol className={styles.lines} ref={list}>
        {shown.map((row, index) => (
          <AgendaRow
            key={row.key}
            plan={plan}
            meeting={meeting}
            row={row}
            place={index + 1}
            heading={headings.get(row.key) ?? null}
            open={open.has(row.key)}
            onOpen={() => toggle(row.key)}
            editable={editable}
            mayWrite={mayWrite}
            mayConclude={concludable && row.line !== null && !unsaved}
            onMove={(by, name) => move(row.key, by, name)}
            onChange={(change) => setDraft(changed(draft, row.key, change))}
            onRemove={() => setDraft(removed(draft, row.key))}
          />
        ))}
      </ol>
      {editable && <OwnLine onAdd={(title) => setDraft(added(draft, `moi-${draft.length}-${title}`, title))} />}
      {general.length > 0 && (
        <ul className={styles.general}>
          {general.map((directive) => (
            <DirectiveLine key={directive.id} plan={plan} directive={directive} mayWrite={mayWrite} withinMeeting />
          ))}
        </ul>
      )}
      {concludable && <GeneralConclusion plan={plan} meeting={meeting} />}
    </Card>
  );
}

/** A conclusion about the meeting as a whole. */
function GeneralConclusion({ plan, meeting }: { plan: PlanDetail; meeting: MeetingBody }) {
  const { t } = useMeetingSpeech();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <button type="button" className={`${styles.quiet} no-print`} onClick={() => setOpen(true)}>
        {t.agenda.concludeGeneral}
      </button>
    );
  }
  return (
    <div className={styles.conclude}>
      <ConcludeForm
        plan={plan}
        meetingId={meeting.id}
        heldOn={meeting.heldOn}
        agendaLineId={null}
        onDone={() => setOpen(false)}
      />
    </div>
  );
}
