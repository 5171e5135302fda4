import { useFormat } from '../../../shared/format';
import { FormProblem } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { ConflictDialog } from '../draft/conflict-dialog';
import { amendMessages } from './amend-messages';
import { comparedWork, type AmendmentWork } from './amendment-work';
import type { useAmendmentDraft } from './use-amendment-draft';
import styles from './amend.module.css';

interface Props {
  draft: ReturnType<typeof useAmendmentDraft>;
  work: () => AmendmentWork;
  /** As a colleague has saved it. */
  theirsAs: (document: Record<string, unknown> | null) => AmendmentWork;
  empty: boolean;
  onTake: (work: AmendmentWork) => void;
}

/** Who saved the draft last, saving it for a colleague to go on with, and giving it up. */
export function DraftBar({ draft, work, theirsAs, empty, onTake }: Props) {
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
          mine={comparedWork(work())}
          theirs={comparedWork(theirsAs(theirs.document))}
          onKeepMine={() => {
            draft.setTheirs(null);
            save.mutate({ work: work(), over: theirs.version });
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
