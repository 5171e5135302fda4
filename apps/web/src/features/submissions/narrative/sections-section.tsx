import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmissionBody } from '@tiendo/contracts';
import { useState } from 'react';
import { api } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { useKept, useKeptState } from '../../../shared/keeping';
import { Button, EmptyState } from '../../../shared/ui';
import { NextTasks } from '../announced/next-tasks';
import { submissionMessages } from '../messages';
import { keepSection, type ReportPlace } from '../submissions.queries';
import { HeadingMover, useMovedHeadings } from './move-heading';
import { SectionField } from './section-field';
import own from './narrative.module.css';
import styles from '../submissions.module.css';

interface Props {
  place: ReportPlace;
  report: SubmissionBody;
}

/** Nội dung: the headings of the outline, and those of the unit's own where it put them. */
export function SectionsSection({ place, report }: Props) {
  const t = useMessages(submissionMessages);
  const { items } = report.sections;
  const locked = !report.may.write;
  const moving = useMovedHeadings(place, items);
  return (
    <div className={styles.stack}>
      {items.map((section, index) => (
        <div
          key={section.id}
          className={moving.isOver(index) ? own.over : undefined}
          onDragOver={moving.dragged === null ? undefined : (event) => moving.over(event, index)}
          onDrop={() => moving.drop(index)}
        >
          <SectionField
            place={place}
            section={section}
            locked={locked}
            mover={<HeadingMover section={section} index={index} last={items.length - 1} moving={moving} />}
          />
        </div>
      ))}
      <FormProblem error={moving.error} />
      {items.length === 0 && locked && <EmptyState title={t.sectionEmpty} />}
      {!locked && <NewHeading place={place} />}
      <NextTasks place={place} report={report} />
    </div>
  );
}

/** Adds a heading of the unit's own. */
function NewHeading({ place }: { place: ReportPlace }) {
  const t = useMessages(submissionMessages);
  const queries = useQueryClient();
  const kept = useKept({
    form: 'submission-heading',
    about: `${place.province} ${place.submissionId}`,
    label: t.newHeading,
  });
  const [title, setTitle] = useKeptState(kept, 'title', '');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const add = useMutation({
    mutationFn: () =>
      api.post('/provinces/{province}/submissions/{submissionId}/sections', {
        path: { ...place },
        body: { title: title.trim() },
        idempotencyKey: key,
      }),
    onSuccess: (answer) => {
      kept.done();
      setTitle('');
      setKey(crypto.randomUUID());
      keepSection(queries, place, answer);
    },
  });
  return (
    <form
      className={styles.inline}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') add.mutate();
      }}
    >
      <TextInput
        label={t.newHeading}
        placeholder={t.headingTitle}
        value={title}
        maxLength={300}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={add.isPending} disabled={title.trim() === ''}>
        {t.addHeading}
      </Button>
      <FormProblem error={add.error} />
    </form>
  );
}
