import type { PlacedStatement } from '@tiendo/contracts';
import type { StatementPart } from '@tiendo/indicators/status';
import { useMessages } from '../../../shared/i18n';
import { statusMessages } from '../../../shared/status';
import { Button } from '../../../shared/ui';
import { updateMessages } from './messages';
import styles from './update.module.css';

/** One part of a statement with what it says: "Nguyên nhân: do vướng mắc về kinh phí". */
export function usePartText() {
  const t = useMessages(updateMessages);
  const s = useMessages(statusMessages);
  return (entry: PlacedStatement, part: StatementPart): string => {
    if (part === 'continuesInYear') return entry.continuesInYear === null ? '' : s.continuesIn(entry.continuesInYear);
    const said = {
      reason: entry.reason,
      cause: entry.cause && s.cause[entry.cause],
      awaiting: entry.awaiting?.authority,
      proposal: entry.proposal,
      proposalTo: entry.proposalTo,
      evaluationOn: null,
      evidence: entry.evidence.map(({ label }) => label).join('; '),
    }[part];
    return said ? `${t.parts[part]}: ${said}` : t.parts[part];
  };
}

interface Props {
  /** What the form begins from or corrects. */
  base: PlacedStatement;
  corrects: boolean;
  lost: readonly StatementPart[];
  /** null: none of it can be said under the status that is chosen. */
  onKeep: (() => void) | null;
}

/** Says what the new statement no longer says, before it is saved, and offers to say it again. */
export function LostNote({ base, corrects, lost, onKeep }: Props) {
  const t = useMessages(updateMessages);
  const textOf = usePartText();
  return (
    <div role="status">
      {lost.length > 0 && (
        <div className={styles.lost}>
          <p>{corrects ? t.lostOfCorrected : t.lost}</p>
          <ul>
            {lost.map((part) => (
              <li key={part}>
                <span>{textOf(base, part)}</span>
              </li>
            ))}
          </ul>
          {onKeep && (
            <Button size="compact-sm" variant="default" onClick={onKeep}>
              {t.keep}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
