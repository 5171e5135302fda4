import { useQueryClient } from '@tanstack/react-query';
import type { SubmissionLineBody } from '@tiendo/contracts';
import { readFigureText, type FigureTextReading } from '@tiendo/indicators/figure-text';
import { useCallback, useState, type ClipboardEvent } from 'react';
import { api } from '../../../shared/api';
import { optionsOf } from '../../../shared/figure-entry';
import { readCopiedTable } from '../../../shared/files/copied-table';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { notify } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { keepLines, type ReportPlace } from '../submissions.queries';
import { TYPED, withKept, type LineSquare } from './line-square';
import { placePasted } from './pasted';
import type { Lines } from './use-lines';

/** One figure of a pasted block, the line it belongs to, and how it reads. */
export interface PastedFigure {
  readonly key: string;
  readonly text: string;
  readonly square: LineSquare;
  readonly reading: FigureTextReading;
}

/** What a pasted block would write. */
export interface PastedBlock {
  readonly figures: readonly PastedFigure[];
  /** Names in the block that no line has. */
  readonly unknown: readonly string[];
}

export const isGood = ({ reading }: PastedFigure): boolean => reading.ok && reading.figure !== null;

/**
 * Pastes a column or a table into the lines, once it was seen what goes where: what reads is saved, all of it or cell by
 * cell where one is refused; what does not says so in its own field.
 */
export function usePasting(place: ReportPlace, shown: readonly SubmissionLineBody[], { store, squares }: Lines) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const { province, submissionId } = place;
  const [block, setBlock] = useState<PastedBlock | null>(null);
  const onPaste = useCallback(
    (from: string, event: ClipboardEvent<HTMLInputElement>): void => {
      const { clipboardData } = event;
      const { rows } = readCopiedTable(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
      if (rows.length <= 1 && (rows[0]?.length ?? 0) <= 1) return;
      event.preventDefault();
      const { cells, unknown } = placePasted(rows, shown, from);
      const figures = cells.flatMap(({ key, text }): PastedFigure[] => {
        const square = squares.get(key);
        return square ? [{ key, text, square, reading: readFigureText(text, optionsOf(square.line)) }] : [];
      });
      if (figures.length > 0) setBlock({ figures, unknown });
      else {
        const detail = unknown.length > 0 ? t.pastedUnknown(unknown.join('; ')) : undefined;
        void notify({ tone: 'failed', title: t.pastedNone, detail });
      }
    },
    [t, shown, squares],
  );
  const write = useCallback(
    async ({ figures }: PastedBlock): Promise<void> => {
      setBlock(null);
      const good = figures.filter(isGood);
      const bad = figures.filter((one) => !isGood(one));
      const items = good.map(({ text, square: { body } }) => ({
        ...withKept(body, { ...TYPED, text }),
        indicator: body.indicator.code,
        subject: body.subject.code,
        version: body.version,
      }));
      try {
        if (items.length > 0) {
          const answer = await api.put('/provinces/{province}/submissions/{submissionId}/lines', {
            path: { province, submissionId },
            body: { items },
          });
          keepLines(queries, { province, submissionId }, answer);
          store.markSaved(good.map(({ key }) => key));
        }
      } catch {
        for (const { key, text } of good) store.commit(key, text, TYPED);
      }
      for (const { key, text } of bad) store.commit(key, text, TYPED);
      void notify({
        title: t.pasted(f.count(good.length)),
        detail: bad.length > 0 ? t.pastedLeft(f.number(bad.length)) : undefined,
      });
    },
    [t, f, queries, province, submissionId, store],
  );
  return { onPaste, block, write, close: () => setBlock(null) };
}
