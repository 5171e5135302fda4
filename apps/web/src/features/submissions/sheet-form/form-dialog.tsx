import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmissionBody } from '@tiendo/contracts';
import { useId, useMemo, useState } from 'react';
import { api, isProblem, NetworkFailure } from '../../../shared/api';
import { entryMessages, shownText, type EntryMessages } from '../../../shared/figure-entry';
import { FormProblem } from '../../../shared/fields';
import { useFormat, type Format } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, notify, useFocusBack } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import styles from '../lines/lines.module.css';
import { standingText, TAKEN_BACK, TYPED, withKept } from '../lines/line-square';
import { submissionMessages } from '../messages';
import { keepLines, submissionQuery, type ReportPlace } from '../submissions.queries';
import { changesOf, isReadable, type FilledRow, type FormChange } from './form-rows';

interface Props {
  place: ReportPlace;
  report: SubmissionBody;
  rows: readonly FilledRow[];
  onClose: () => void;
}

function readWords({ reading, square }: FormChange, gone: string, t: EntryMessages, f: Format): string {
  if (reading === null) return gone;
  if (!reading.ok) return t.failures[reading.error];
  return reading.figure === null ? t.noFigure : shownText(reading.figure, square.line, t, f);
}

/** What a filled form changes, before any of it is written; then all of it or nothing. */
export default function FormDialog({ place, report, rows, onClose }: Props) {
  useFocusBack();
  const t = useMessages(submissionMessages);
  const entry = useMessages(entryMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const id = useId();
  const queries = useQueryClient();
  const changes = useMemo(() => changesOf(rows, report.lines.items), [rows, report.lines.items]);
  const [mine, setMine] = useState<ReadonlyMap<string, boolean>>(new Map());
  const undecided = changes.filter(({ key, isConflict }) => isConflict && !mine.has(key));
  const isWritten = ({ key, isConflict }: FormChange): boolean => !isConflict || mine.get(key) === true;
  const written = changes.filter(isWritten);
  const wrong = written.filter((change) => !isReadable(change));
  const write = useMutation({
    mutationFn: () =>
      api.put('/provinces/{province}/submissions/{submissionId}/lines', {
        path: { ...place },
        body: {
          items: written.map(({ text, square: { body } }) => ({
            ...withKept(body, text === '' ? TAKEN_BACK : { ...TYPED, text }),
            indicator: body.indicator.code,
            subject: body.subject.code,
            version: body.version,
          })),
        },
      }),
    onSuccess: (answer) => {
      keepLines(queries, place, answer);
      onClose();
      void notify({ title: t.sheetForm.done(f.count(written.length)) });
    },
    // What somebody saved while this was read stands here at once, to be chosen from.
    onError: (error) => {
      if (isProblem(error, 'stale'))
        void queries.invalidateQueries(submissionQuery(place.province, place.submissionId));
    },
  });
  const namesSubject = report.lines.items.some(({ subject }) => subject.code !== report.unit.code);
  return (
    <Modal
      opened
      size="xl"
      title={changes.length > 0 ? t.sheetForm.title(f.count(changes.length)) : t.sheetForm.same}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
      onClose={onClose}
    >
      <div className={styles.details}>
        {changes.length > 0 && (
          <div className={styles.sheetScroll}>
            <table className={`${styles.table} ${styles.whole}`} aria-label={t.sheetForm.label}>
              <thead>
                <tr>
                  <th scope="col">{t.indicator}</th>
                  <th scope="col">{t.pasteNow}</th>
                  <th scope="col">{t.sheetForm.inForm}</th>
                  <th scope="col">{t.pasteRead}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map((change) => {
                  const { key, square, text, isConflict } = change;
                  const { indicator, subject, answer } = square.body;
                  const name = namesSubject ? `${indicator.name}, ${subject.name}` : indicator.name;
                  const standing = standingText(square) || answer?.text || '–';
                  const choice = (isMine: boolean, words: string) => (
                    <label>
                      <input
                        type="radio"
                        name={`${id} ${key}`}
                        aria-label={`${name}: ${isMine ? t.sheetForm.mine : t.sheetForm.theirs} ${words}`}
                        checked={mine.get(key) === isMine}
                        onChange={() => setMine(new Map(mine).set(key, isMine))}
                      />{' '}
                      {words}
                    </label>
                  );
                  return (
                    <tr key={key}>
                      <th scope="row">{name}</th>
                      <td>
                        {isConflict ? choice(false, standing) : standing}
                        {isConflict && answer?.updatedBy && (
                          <span className={styles.quiet}>
                            {' '}
                            {t.updatedBy(answer.updatedBy, f.moment(answer.updatedAt))}
                          </span>
                        )}
                      </td>
                      <td>{isConflict ? choice(true, text || '–') : text || '–'}</td>
                      <td>
                        {isWritten(change) ? (
                          <>
                            {!isReadable(change) && <span aria-hidden="true">! </span>}
                            {readWords(change, t.sheetForm.gone, entry, f)}
                          </>
                        ) : (
                          '–'
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
        {undecided.length > 0 && <p role="status">{t.sheetForm.undecided(f.count(undecided.length))}</p>}
        {wrong.length > 0 && <p role="alert">{t.sheetForm.wrong(f.count(wrong.length))}</p>}
        {write.error instanceof NetworkFailure ? (
          <p role="alert">{t.sheetForm.noLine}</p>
        ) : (
          !isProblem(write.error, 'stale') && <FormProblem error={write.error} />
        )}
        <div className={styles.others}>
          {changes.length > 0 && (
            <Button
              data-autofocus
              loading={write.isPending}
              disabled={wrong.length > 0 || undecided.length > 0 || written.length === 0}
              onClick={() => write.mutate()}
            >
              {t.sheetForm.write(f.count(written.length))}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {changes.length > 0 ? common.cancel : common.close}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
