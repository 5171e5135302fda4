import { useQueryClient } from '@tanstack/react-query';
import type { SubmissionLineBody } from '@tiendo/contracts';
import { readFigureText } from '@tiendo/indicators/figure-text';
import { useCallback, type ClipboardEvent } from 'react';
import { api } from '../../../shared/api';
import { optionsOf } from '../../../shared/figure-entry';
import { readCopiedTable } from '../../../shared/files/copied-table';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { notify } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { keepLines, type ReportPlace } from '../submissions.queries';
import { TYPED, withKept } from './line-square';
import { placePasted } from './pasted';
import type { Lines } from './use-lines';

/**
 * Pastes a column or a table into the lines: what reads is saved at once, all of it or cell by cell where one is refused;
 * what does not says so in its own field.
 */
export function usePasting(place: ReportPlace, shown: readonly SubmissionLineBody[], { store, squares }: Lines) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const { province, submissionId } = place;
  return useCallback(
    async (from: string, event: ClipboardEvent<HTMLInputElement>): Promise<void> => {
      const { clipboardData } = event;
      const { rows } = readCopiedTable(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
      if (rows.length <= 1 && (rows[0]?.length ?? 0) <= 1) return;
      event.preventDefault();
      const { cells, unknown } = placePasted(rows, shown, from);
      const detail = unknown.length > 0 ? t.pastedUnknown(unknown.join('; ')) : undefined;
      if (cells.length === 0) {
        void notify({ tone: 'failed', title: t.pastedNone, detail });
        return;
      }
      const found = cells.flatMap(({ key, text }) => {
        const square = squares.get(key);
        return square ? [{ key, text, square, reading: readFigureText(text, optionsOf(square.line)) }] : [];
      });
      const good = found.filter(({ reading }) => reading.ok && reading.figure !== null);
      const bad = found.filter((one) => !good.includes(one));
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
      const left = bad.length > 0 ? t.pastedLeft(f.number(bad.length)) : undefined;
      void notify({
        title: t.pasted(f.count(good.length)),
        detail: [left, detail].filter(Boolean).join(' ') || undefined,
      });
    },
    [t, f, queries, province, submissionId, shown, store, squares],
  );
}
