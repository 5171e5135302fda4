import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmissionSectionBody } from '@tiendo/contracts';
import { useState, type DragEvent } from 'react';
import { api } from '../../../shared/api';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages } from '../messages';
import { placeSection, submissionQuery, type ReportPlace } from '../submissions.queries';
import styles from './narrative.module.css';

/** Headings of the unit's own on their way to another place. */
export interface MovedHeadings {
  /** Place of the heading being dragged; null: none is. */
  readonly dragged: number | null;
  readonly error: unknown;
  readonly isOver: (index: number) => boolean;
  readonly drag: (index: number | null) => void;
  readonly over: (event: DragEvent, index: number) => void;
  readonly drop: (index: number) => void;
  readonly move: (from: number, to: number) => void;
}

/** Puts headings of the unit's own elsewhere: shown at once, and taken back where it was not saved. */
export function useMovedHeadings(place: ReportPlace, sections: readonly SubmissionSectionBody[]): MovedHeadings {
  const queries = useQueryClient();
  const [dragged, setDragged] = useState<number | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const save = useMutation({
    mutationFn: ({ id, to }: { id: string; to: number }) =>
      api.put('/provinces/{province}/submissions/{submissionId}/sections/{sectionId}', {
        path: { ...place, sectionId: id },
        body: { position: to },
      }),
    onMutate: ({ id, to }) => placeSection(queries, place, id, to),
    onSettled: () => queries.invalidateQueries(submissionQuery(place.province, place.submissionId)),
  });
  const drag = (index: number | null): void => {
    setDragged(index);
    setTarget(null);
  };
  const move = (from: number, to: number): void => {
    const section = sections[from];
    if (section && from !== to && to >= 0 && to < sections.length) save.mutate({ id: section.id, to });
  };
  return {
    ...{ dragged, drag, move, error: save.error },
    isOver: (index) => target === index && dragged !== index,
    over: (event, index) => {
      event.preventDefault();
      setTarget(index);
    },
    drop: (index) => {
      if (dragged !== null) move(dragged, index);
      drag(null);
    },
  };
}

interface Props {
  section: SubmissionSectionBody;
  index: number;
  last: number;
  moving: MovedHeadings;
}

/** A grip to drag and two buttons, which keep the focus where they lead. */
export function HeadingMover({ section, index, last, moving }: Props) {
  const t = useMessages(submissionMessages);
  const step = (by: 1 | -1) => (
    <button
      type="button"
      className={styles.mover}
      aria-label={by < 0 ? t.headingUp(section.title) : t.headingDown(section.title)}
      aria-disabled={by < 0 ? index === 0 : index === last}
      onClick={({ currentTarget }) => {
        moving.move(index, index + by);
        // The card is put elsewhere in the page, and with it the button.
        requestAnimationFrame(() => currentTarget.focus());
      }}
    >
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
    </button>
  );
  return (
    <>
      <span
        className={styles.grip}
        draggable
        title={t.moveHeading}
        aria-hidden="true"
        onDragStart={() => moving.drag(index)}
        onDragEnd={() => moving.drag(null)}
      >
        ⠿
      </span>
      {step(-1)}
      {step(1)}
    </>
  );
}
