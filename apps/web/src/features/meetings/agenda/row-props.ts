import type { MeetingBody } from '@tiendo/contracts';
import type { PlanDetail } from '../../../shared/contract-types';
import type { DraftLine } from './agenda-draft';
import type { SectionRun } from './agenda-sections';

/** One line of the agenda, how it is shown and what can be done with it. */
export interface RowProps {
  plan: PlanDetail;
  meeting: MeetingBody;
  row: DraftLine;
  place: number;
  /** Stands over the line where its section begins. */
  run: SectionRun | null;
  /** The section is folded: of the line only that heading is left. */
  folded: boolean;
  /** Told in full. */
  open: boolean;
  editable: boolean;
  mayWrite: boolean;
  mayConclude: boolean;
  onFold: () => void;
  onOpen: () => void;
  onMove: (by: -1 | 1, name: string) => void;
  onChange: (change: Partial<DraftLine>) => void;
  onRemove: () => void;
}
