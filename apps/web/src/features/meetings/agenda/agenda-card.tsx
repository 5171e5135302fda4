import type { MeetingBody } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../../shared/api';
import type { PlanDetail } from '../../../shared/contract-types';
import { FormProblem } from '../../../shared/fields';
import { Button, Card, EmptyState, notify } from '../../../shared/ui';
import { isKept, KeptNote, staleRecord } from '../../../shared/keeping';
import { aboutConclusion, ConcludeForm } from '../directives/conclude-form';
import { DirectiveLine } from '../directives/directive-line';
import { rebuildAgenda, refreshMeetings, saveAgenda } from '../meetings.queries';
import { useMeetingSpeech } from '../use-meeting-speech';
import { added, changed, minutesOf, moved, payloadOf, removed, sectionOf, type AgendaDraft } from './agenda-draft';
import { AgendaConflict } from './agenda-conflict';
import { AgendaRow } from './agenda-row';
import { foldedAtFirst, sectionRuns, type Section, type SectionRun } from './agenda-sections';
import { toggled, type AgendaView } from './agenda-view';
import { OwnLine } from './own-line';
import { SectionLinks } from './section-links';
import { useAgendaDraft } from './use-agenda-draft';
import { useRowFocus } from './use-row-focus';
import styles from './agenda.module.css';

interface Props {
  plan: PlanDetail;
  meeting: MeetingBody;
  mayWrite: boolean;
  view: AgendaView;
}

/** The agenda: read by the committee, ordered and worded by its secretary, concluded line by line. */
export function AgendaCard({ plan, meeting, mayWrite, view }: Props) {
  const { t, f } = useMeetingSpeech();
  const queries = useQueryClient();
  const edited = useAgendaDraft(meeting, `${t.agenda.name}: ${meeting.name}`);
  const { draft, setDraft, unsaved, base } = edited;
  const [said, setSaid] = useState('');
  const { list, keep, onKeyDown } = useRowFocus();
  const editable = mayWrite && meeting.state === 'preparing';
  const { save, rebuild } = useAgendaWrites(plan, meeting, edited.adopt);
  const theirs = unsaved ? (staleRecord<MeetingBody>(save.error) ?? edited.theirs) : null;
  const shown = editable ? draft : draft.filter(({ hidden }) => !hidden);
  const runs = sectionRuns(shown);
  const beginning = new Map(runs.map((run) => [run.first, run]));
  const concluded = new Set(meeting.conclusions.flatMap(({ agendaLineId }) => agendaLineId ?? []));
  const folded = view.folded ?? foldedAtFirst(shown, concluded);
  const unfold = (section: Section) => view.setFolded([...folded].filter((other) => other !== section));
  const move = (key: string, by: -1 | 1, name: string) => {
    const next = moved(draft, key, by, folded);
    if (next === draft) return;
    setDraft(next);
    setSaid(t.agenda.moved(name, f.number(next.findIndex((row) => row.key === key) + 1)));
    keep(key);
  };
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
      hint={
        shown.length > 0 ? (
          <span className={styles.hint}>{editable ? t.agenda.reorderHint : t.agenda.readHint}</span>
        ) : undefined
      }
      actions={shown.length > 0 && <FoldAll runs={runs} folded={folded} rows={shown} view={view} />}
    >
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {theirs ? (
        <AgendaConflict
          base={base.lines}
          mine={draft}
          theirs={theirs}
          saving={save.isPending}
          onSave={(merged) => save.mutate({ draft: merged, version: theirs.version })}
          onTakeTheirs={() => {
            edited.adopt(theirs);
            save.reset();
            void refreshMeetings(queries, plan.slug);
          }}
        />
      ) : (
        <FormProblem error={save.error ?? rebuild.error} />
      )}
      {editable && <KeptNote kept={edited.kept} />}
      {shown.length === 0 && <EmptyState title={t.agenda.empty} detail={t.agenda.emptyDetail} />}
      <div className={styles.columns}>
        <div className={styles.top}>
          {runs.length > 1 && <SectionLinks runs={runs} onGo={unfold} />}
          {editable && (
            <div className={`${styles.bar} no-print`}>
              <Button
                variant={unsaved ? 'filled' : 'default'}
                loading={save.isPending}
                disabled={!unsaved}
                onClick={() => save.mutate({ draft, version: base.version })}
              >
                {t.agenda.save}
              </Button>
              <Button
                variant="default"
                loading={rebuild.isPending}
                disabled={unsaved}
                title={unsaved ? t.agenda.unsaved : undefined}
                onClick={() => rebuild.mutate()}
              >
                {t.agenda.rebuild}
              </Button>
            </div>
          )}
        </div>
        <div>
          <ol className={styles.lines} ref={list} onKeyDown={onKeyDown}>
            {shown.map((row, index) => (
              <AgendaRow
                key={row.key}
                plan={plan}
                meeting={meeting}
                row={row}
                place={index + 1}
                run={beginning.get(row.key) ?? null}
                folded={folded.has(sectionOf(row))}
                open={view.open.has(row.key)}
                onFold={() => view.setFolded(toggled(folded, sectionOf(row)))}
                onOpen={() => view.setOpen(toggled(view.open, row.key))}
                editable={editable}
                mayWrite={mayWrite}
                mayConclude={concludable && row.line !== null && !unsaved}
                onMove={(by, name) => move(row.key, by, name)}
                onChange={(change) => setDraft(changed(draft, row.key, change))}
                onRemove={() => setDraft(removed(draft, row.key))}
              />
            ))}
          </ol>
          {editable && (
            <OwnLine
              meeting={meeting.id}
              onAdd={(title) => setDraft(added(draft, `moi-${draft.length}-${title}`, title))}
            />
          )}
          {general.length > 0 && (
            <ul className={styles.general}>
              {general.map((directive) => (
                <DirectiveLine key={directive.id} plan={plan} directive={directive} mayWrite={mayWrite} withinMeeting />
              ))}
            </ul>
          )}
          {concludable && <GeneralConclusion plan={plan} meeting={meeting} />}
        </div>
      </div>
    </Card>
  );
}

/** Saving the agenda and building it anew. */
function useAgendaWrites(plan: PlanDetail, meeting: MeetingBody, adopt: (saved: MeetingBody) => void) {
  const { t } = useMeetingSpeech();
  const queries = useQueryClient();
  const done = async (title: string, saved: MeetingBody) => {
    adopt(saved);
    void notify({ title });
    await refreshMeetings(queries, plan.slug, saved);
  };
  const save = useMutation({
    mutationFn: ({ draft, version }: { draft: AgendaDraft; version: number }) =>
      saveAgenda(plan.slug, meeting.id, payloadOf(draft), version),
    onSuccess: (saved) => done(t.saved, saved),
  });
  const rebuild = useMutation({
    mutationFn: () => rebuildAgenda(plan.slug, meeting.id, meeting.version),
    onSuccess: (built) => done(t.agenda.rebuilt, built),
    onError: (error) => {
      if (isProblem(error, 'stale')) void refreshMeetings(queries, plan.slug);
    },
  });
  return { save, rebuild };
}

interface FoldAllProps {
  runs: readonly SectionRun[];
  folded: ReadonlySet<Section>;
  rows: AgendaDraft;
  view: AgendaView;
}

/** Every section, and every line in full, opened or closed at once. */
function FoldAll({ runs, folded, rows, view }: FoldAllProps) {
  const { t } = useMeetingSpeech();
  const allOpen = rows.every(({ key }) => view.open.has(key));
  const detail = () => {
    view.setOpen(allOpen ? [] : rows.map(({ key }) => key));
    if (!allOpen) view.setFolded([]);
  };
  return (
    <>
      {runs.length > 1 && (
        <button
          type="button"
          className={styles.quiet}
          onClick={() => view.setFolded(folded.size > 0 ? [] : runs.map(({ section }) => section))}
        >
          {folded.size > 0 ? t.agenda.unfoldAll : t.agenda.foldAll}
        </button>
      )}
      <button type="button" className={styles.quiet} onClick={detail}>
        {allOpen ? t.agenda.lessAll : t.agenda.moreAll}
      </button>
    </>
  );
}

/** A conclusion about the meeting as a whole. */
function GeneralConclusion({ plan, meeting }: { plan: PlanDetail; meeting: MeetingBody }) {
  const { t } = useMeetingSpeech();
  const [open, setOpen] = useState(() => isKept('conclusion', aboutConclusion(meeting.id, null)));
  if (!open) {
    return (
      <button type="button" className={`${styles.quiet} no-print`} onClick={() => setOpen(true)}>
        {t.agenda.concludeGeneral}
      </button>
    );
  }
  return (
    <div className={styles.conclusions}>
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
