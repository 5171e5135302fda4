import fc from 'fast-check';
import {
  isEditable,
  isSending,
  mayTake,
  needOf,
  stateAfter,
  stepsOpen,
  SUBMISSION_STATES,
  SUBMISSION_STEPS,
  type SubmissionState,
  type SubmissionStep,
} from './index.js';

const nobody = { writes: false, leads: false };
const reporter = { writes: true, leads: false };
const leader = { writes: true, leads: true };

describe('the state of a report', () => {
  it.each<[SubmissionState, readonly SubmissionStep[], readonly SubmissionStep[]]>([
    [
      'drafting',
      ['submit', 'approveByAuthorisation', 'approveByDocument'],
      ['submit', 'approve', 'approveByAuthorisation', 'approveByDocument'],
    ],
    [
      'awaitingApproval',
      ['recall', 'approveByAuthorisation', 'approveByDocument'],
      ['recall', 'sendBack', 'approve', 'approveByAuthorisation', 'approveByDocument'],
    ],
    ['sent', [], ['withdraw']],
  ])('%s: who writes may %j, who leads may %j', (state, writing, leading) => {
    expect(stepsOpen(state, reporter)).toEqual(writing);
    expect(stepsOpen(state, leader)).toEqual(leading);
    expect(stepsOpen(state, nobody)).toEqual([]);
  });

  it('is handed in by a signed paper alone where the request asks for one', () => {
    expect(stepsOpen('drafting', leader, true)).toEqual(['submit', 'approveByDocument']);
    expect(stepsOpen('awaitingApproval', reporter, true)).toEqual(['recall', 'approveByDocument']);
    expect(stepsOpen('sent', leader, true)).toEqual(['withdraw']);
  });

  it('asks for a remark or a paper where a step is not plain by itself', () => {
    expect(SUBMISSION_STEPS.map((step) => [step, needOf(step)])).toEqual([
      ['submit', null],
      ['recall', null],
      ['sendBack', 'remark'],
      ['approve', null],
      ['approveByAuthorisation', 'paper'],
      ['approveByDocument', 'paper'],
      ['withdraw', 'remark'],
    ]);
  });

  it('refuses a step that the state does not know', () => {
    expect(() => stateAfter('sent', 'submit')).toThrow('step-not-open');
    expect(() => stateAfter('drafting', 'recall')).toThrow('step-not-open');
  });

  it('stays legal by any order of steps, and nobody but a leader or a signed paper hands it in', () => {
    const hands = fc.constantFrom(nobody, reporter, leader);
    const tried = fc.array(fc.tuple(fc.constantFrom(...SUBMISSION_STEPS), hands), { maxLength: 40 });
    fc.assert(
      fc.property(tried, (steps) => {
        let state: SubmissionState = 'drafting';
        for (const [step, by] of steps) {
          const open = stepsOpen(state, by);
          if (!open.includes(step)) {
            if (mayTake(step, by)) expect(() => stateAfter(state, step)).toThrow('step-not-open');
            continue;
          }
          const after = stateAfter(state, step);
          expect(SUBMISSION_STATES).toContain(after);
          expect(after).not.toBe(state);
          expect(after === 'sent').toBe(isSending(step));
          if (after === 'sent') expect(by.leads || needOf(step) === 'paper').toBe(true);
          // What was handed in is changed by nobody before its leader takes it back.
          if (state === 'sent') expect([by.leads, isEditable(state), isEditable(after)]).toEqual([true, false, true]);
          state = after;
        }
      }),
    );
  });

  it('always leaves a leader a way to hand it in', () => {
    for (const state of SUBMISSION_STATES) {
      const reached = stepsOpen(state, leader).map((step) => stateAfter(state, step));
      const then = reached.flatMap((next) => stepsOpen(next, leader).map((step) => stateAfter(next, step)));
      expect([...reached, ...then]).toContain('sent');
    }
  });
});
