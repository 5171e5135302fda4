import { useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { ConflictChoice, type ConflictRow, type useRecordForm } from '../../../shared/keeping';
import { Button } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { submissionQuery, type ReportPlace } from '../submissions.queries';
import styles from '../submissions.module.css';

interface Props<Draft extends object> {
  place: ReportPlace;
  form: ReturnType<typeof useRecordForm<Draft>>;
  save: {
    readonly error: unknown;
    readonly isPending: boolean;
    /** No line: it is sent by itself later. */
    readonly isWaiting: boolean;
    readonly reset: () => void;
  };
  /** What somebody else has saved meanwhile; null: nobody has. */
  theirs: { readonly draft: Draft; readonly version: number } | null;
  /** Each field with its words, as they are read in a draft. */
  fields: readonly {
    readonly key: keyof Draft & string;
    readonly label: string;
    readonly in: (draft: Draft) => string;
  }[];
  onSend: (next: Draft, over: number) => void;
  isDirty: boolean;
  isWhole: boolean;
  /** How far it is while nothing is typed. */
  state: string;
}

/** The end of every form that answers something of a report: both values where two people write, what is wrong, saving. */
export function AnswerEnd<Draft extends object>(props: Props<Draft>) {
  const { place, form, save, theirs, fields, onSend, isDirty, isWhole, state } = props;
  const t = useMessages(submissionMessages);
  const queries = useQueryClient();
  const rowOf = ({ key, label, in: words }: (typeof fields)[number]): ConflictRow<keyof Draft & string> => ({
    ...{ key, label, mine: words(form.draft), base: words(form.base) },
    theirs: theirs ? words(theirs.draft) : '',
  });
  return (
    <>
      {theirs ? (
        <ConflictChoice
          rows={fields.map(rowOf)}
          saving={save.isPending}
          onSave={(taken) => onSend(form.merged(theirs.draft, taken), theirs.version)}
          onTakeTheirs={() => {
            form.kept.done();
            form.restart(theirs.draft, theirs.version);
            save.reset();
            void queries.invalidateQueries(submissionQuery(place.province, place.submissionId));
          }}
        />
      ) : (
        !isProblem(save.error, 'stale') && (
          <FormProblem error={save.error} fields={fields.map(({ key }) => `/${key}`)} />
        )
      )}
      <div className={styles.itemFoot}>
        <Button type="submit" variant="default" loading={save.isPending} disabled={!isDirty || !isWhole}>
          {t.save}
        </Button>
        <span className={styles.quiet} role="status">
          {save.isWaiting ? t.waitsForLine : isDirty ? t.notSaved : state}
        </span>
      </div>
    </>
  );
}
