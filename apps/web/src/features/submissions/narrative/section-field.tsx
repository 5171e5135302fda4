import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmissionSectionBody } from '@tiendo/contracts';
import { useState, type ReactNode } from 'react';
import { api, isProblem } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { ConflictChoice, staleRecord, useKept, useKeptState } from '../../../shared/keeping';
import { queued, useQueuedSave } from '../../../shared/outbox';
import { Card } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { keepSection, submissionQuery, type ReportPlace } from '../submissions.queries';
import styles from '../submissions.module.css';

interface Props {
  place: ReportPlace;
  section: SubmissionSectionBody;
  locked: boolean;
  /** What moves it; of a heading of the unit's own. */
  mover?: ReactNode;
}

const FORM = 'submission-section';

/** Where a heading is found on the page. */
export const sectionId = (id: string): string => `muc-${id}`;

/** One heading: saved when it is left, kept until then; where two people write, both texts are shown. */
export function SectionField({ place, section, locked, mover }: Props) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const kept = useKept({
    form: FORM,
    about: `${place.province} ${place.submissionId} ${section.id}`,
    label: section.title,
  });
  const [version, setVersion] = useKeptState(kept, 'version', section.version, { passive: true });
  const [text, setText] = useKeptState(kept, 'body', section.body);
  // What was saved elsewhere (a copy from last period) replaces what stands here, unless something is typed.
  const [shown, setShown] = useState(section.body);
  if (shown !== section.body) {
    setShown(section.body);
    if (text === shown) {
      setText(section.body);
      setVersion(section.version);
    }
  }
  const path = { ...place, sectionId: section.id };
  const about = `${place.province} ${place.submissionId}`;
  const save = useQueuedSave({
    ...{ about, target: sectionId(section.id), record: 'section' },
    kept: { form: FORM, about: `${about} ${section.id}` },
    send: ({ body, over }: { body: string; over: number }, how) =>
      queued.put(
        '/provinces/{province}/submissions/{submissionId}/sections/{sectionId}',
        { path, ifMatch: over, body: { body } },
        how,
      ),
    onSuccess: (answer) => {
      // What was typed since it was sent stays, and is kept, over the new version.
      kept.rebase('body', answer.section.body);
      setShown(answer.section.body);
      setVersion(answer.section.version);
      keepSection(queries, place, answer);
    },
    onElsewhere: () => void queries.invalidateQueries(submissionQuery(place.province, place.submissionId)),
  });
  const remove = useMutation({
    mutationFn: () => api.delete('/provinces/{province}/submissions/{submissionId}/sections/{sectionId}', { path }),
    onSuccess: async () => {
      kept.done();
      await queries.invalidateQueries(submissionQuery(place.province, place.submissionId));
    },
  });
  const isDirty = text !== section.body;
  const theirs = staleRecord<SubmissionSectionBody>(save.error);
  const state = save.isPending
    ? t.saving
    : isDirty
      ? save.isWaiting
        ? t.waitsForLine
        : t.notSaved
      : section.updatedBy && section.updatedAt
        ? `${t.saved} · ${t.updatedBy(section.updatedBy, f.moment(section.updatedAt))}`
        : section.body === ''
          ? t.sectionEmpty
          : t.saved;
  const takeTheirs = (record: SubmissionSectionBody) => {
    kept.done();
    setText(record.body);
    setVersion(record.version);
    save.reset();
    void queries.invalidateQueries(submissionQuery(place.province, place.submissionId));
  };
  return (
    <Card
      title={section.title}
      hint={section.code === null ? t.ownHeading : section.required ? t.required : undefined}
      actions={
        section.code === null && !locked ? (
          <>
            {mover}
            <button type="button" className={styles.link} disabled={remove.isPending} onClick={() => remove.mutate()}>
              {t.removeHeading}
            </button>
          </>
        ) : undefined
      }
      className={styles.section}
    >
      <Textarea
        id={sectionId(section.id)}
        aria-label={section.title}
        autosize
        minRows={3}
        maxRows={24}
        maxLength={20_000}
        value={text}
        readOnly={locked}
        classNames={locked ? { input: styles.locked } : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={() => {
          if (isDirty && !save.isPending && !theirs) save.mutate({ body: text, over: version });
        }}
      />
      <p className={styles.quiet} role="status">
        {state}
      </p>
      {theirs && (
        <ConflictChoice
          rows={[{ key: 'body', label: t.body, mine: text, theirs: theirs.body, base: shown }]}
          saving={save.isPending}
          onSave={(taken) =>
            taken.has('body') ? takeTheirs(theirs) : save.mutate({ body: text, over: theirs.version })
          }
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
      {!theirs && !isProblem(save.error, 'stale') && <FormProblem error={save.error ?? remove.error} />}
    </Card>
  );
}
