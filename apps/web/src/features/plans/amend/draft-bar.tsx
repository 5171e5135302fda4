import { useFormat } from '../../../shared/format';
import { FormProblem } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { ConflictDialog } from '../draft/conflict-dialog';
import { amendMessages } from './amend-messages';
import { comparedWork, workWithTaken, type AmendmentWork } from './amendment-work';
import type { useAmendmentDraft } from './use-amendment-draft';
import styles from './amend.module.css';

interface Props {
  draft: ReturnType<typeof useAmendmentDraft>;
  province: string;
  work: () => AmendmentWork;
  /** As a colleague has saved it. */
  theirsAs: (document: Record<string, unknown> | null) => AmendmentWork;
  empty: boolean;
  /** What a colleague has saved takes the place of what is here. */
  onTake: (work: AmendmentWork) => void;
  /** What was chosen of both, not saved yet. */
  onChoose: (work: AmendmentWork) => void;
}

/** Who saved the draft last, saving it for a colleague to go on with, and giving it up. */
export function DraftBar({ draft, province, work, theirsAs, empty, onTake, onChoose }: Props) {
  const t = useMessages(amendMessages);
  const format = useFormat();
  const { saved, theirs, save, discard } = draft;
  const error = theirs === null ? (save.error ?? discard.error) : null;
  return (
    <>
      <div className={styles.draft}>
        <p className={styles.quiet} role="status">
          {saved.updatedAt === null ? t.noDraft : t.draftSaved(saved.updatedBy ?? '', format.moment(saved.updatedAt))}
        </p>
        <Button
          variant="default"
          loading={save.isPending}
          disabled={empty}
          onClick={() => save.mutate({ work: work() })}
        >
          {t.saveDraft}
        </Button>
        {saved.version > 0 && (
          <Button
            variant="default"
            loading={discard.isPending}
            onClick={() => discard.mutate(undefined, { onSuccess: () => onTake(theirsAs(null)) })}
          >
            {t.discardDraft}
          </Button>
        )}
      </div>
      <FormProblem error={error} />
      {theirs !== null && (
        <ConflictDialog
          province={province}
          mine={comparedWork(work())}
          theirs={comparedWork(theirsAs(theirs.document))}
          base={comparedWork(theirsAs(saved.document))}
          saving={save.isPending}
          onSave={(taken) => {
            const chosen = workWithTaken(work(), theirsAs(theirs.document), taken);
            draft.setTheirs(null);
            onChoose(chosen);
            save.mutate({ work: chosen, over: theirs.version });
          }}
          onTakeTheirs={() => {
            draft.setTheirs(null);
            draft.take(theirs);
            onTake(theirsAs(theirs.document));
          }}
        />
      )}
    </>
  );
}
