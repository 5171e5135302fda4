import { DomainError } from '../domain-error.js';

/**
 * Where a report of one unit stands (báo cáo định kỳ): being written, before its leader, handed in. What an office that
 * checks adds (returned from above, received) is another state and rows of {@link STEPS}; nothing else has to know.
 */
export const SUBMISSION_STATES = ['drafting', 'awaitingApproval', 'sent'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** What somebody does with it. The three ways to approve each hand it in: in the system, by authority, by a signed paper. */
export const SUBMISSION_STEPS = [
  'submit',
  'recall',
  'sendBack',
  'approve',
  'approveByAuthorisation',
  'approveByDocument',
  'withdraw',
] as const;
export type SubmissionStep = (typeof SUBMISSION_STEPS)[number];

/** Of the unit: who writes its reports, and who leads it and may write as well. */
export interface Hands {
  readonly writes: boolean;
  readonly leads: boolean;
}

/** What a step cannot be taken without. */
export type StepNeed = 'remark' | 'paper';

interface StepRule {
  readonly from: readonly SubmissionState[];
  readonly to: SubmissionState;
  readonly by: keyof Hands;
  readonly needs: StepNeed | null;
}

const UNSENT: readonly SubmissionState[] = ['drafting', 'awaitingApproval'];

/**
 * A leader may approve what nobody put before them, and what they typed themselves. A paper carries its own signature, so
 * that who writes may hand it in; so does a dated authorisation. Taking back what was sent names its reason.
 */
const STEPS: Readonly<Record<SubmissionStep, StepRule>> = {
  submit: { from: ['drafting'], to: 'awaitingApproval', by: 'writes', needs: null },
  recall: { from: ['awaitingApproval'], to: 'drafting', by: 'writes', needs: null },
  sendBack: { from: ['awaitingApproval'], to: 'drafting', by: 'leads', needs: 'remark' },
  approve: { from: UNSENT, to: 'sent', by: 'leads', needs: null },
  approveByAuthorisation: { from: UNSENT, to: 'sent', by: 'writes', needs: 'paper' },
  approveByDocument: { from: UNSENT, to: 'sent', by: 'writes', needs: 'paper' },
  withdraw: { from: ['sent'], to: 'drafting', by: 'leads', needs: 'remark' },
};

/** Whether what it says may be changed: only while it is being written, so that a leader approves what they saw. */
export const isEditable = (state: SubmissionState): boolean => state === 'drafting';

/** Whether a step hands the report in; it is then that the checks must have nothing left. */
export const isSending = (step: SubmissionStep): boolean => STEPS[step].to === 'sent';

/** What a step needs beside the one who takes it; null: nothing. */
export const needOf = (step: SubmissionStep): StepNeed | null => STEPS[step].needs;

/** Whether these hands may ever take a step, whatever the state. */
export const mayTake = (step: SubmissionStep, hands: Hands): boolean => hands[STEPS[step].by];

/**
 * The steps open to somebody in a state, in the order of the vocabulary. `withDocument`: the request is answered by a
 * signed paper (kèm văn bản), so that nothing else hands it in.
 */
export function stepsOpen(state: SubmissionState, hands: Hands, withDocument = false): SubmissionStep[] {
  const isWay = (step: SubmissionStep): boolean => !withDocument || !isSending(step) || step === 'approveByDocument';
  return SUBMISSION_STEPS.filter((step) => STEPS[step].from.includes(state) && isWay(step) && mayTake(step, hands));
}

/** The state that a step leads to. Throws DomainError `step-not-open` where the state does not know it. */
export function stateAfter(state: SubmissionState, step: SubmissionStep): SubmissionState {
  const { from, to } = STEPS[step];
  if (!from.includes(state)) throw new DomainError('step-not-open', { state, step });
  return to;
}
