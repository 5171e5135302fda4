import { DIRECTIVE_STATES, type DirectiveState } from '@tiendo/indicators/agenda';
import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import type { DirectiveBody, DirectiveQuery } from '@tiendo/contracts';
import { ApiProblem } from '../../platform/http/index.js';

/** `unit` that finds directives whose source names no unit. */
export const NO_UNIT = 'none';

/** The directives a list asks for, in the given order. Throws invalid-request for a state that does not exist. */
export function filterDirectives(
  directives: readonly DirectiveBody[],
  { q, unit, state, overdue, item, meeting }: Omit<DirectiveQuery, 'limit' | 'cursor' | 'asOf'>,
): DirectiveBody[] {
  const states = statesOf(state);
  const needle = foldVietnamese(q ?? '');
  return directives.filter(
    (one) =>
      (unit === undefined || (unit === NO_UNIT ? one.leadUnit === null : one.leadUnit?.code === unit)) &&
      (states === null || states.has(one.state)) &&
      (overdue === undefined || (one.overdueDays !== null) === overdue) &&
      (item === undefined || isAbout(one, item)) &&
      (meeting === undefined || one.meeting?.id === meeting) &&
      (needle === '' || matchesFolded(foldVietnamese(`${one.text} ${one.document?.label ?? ''}`), needle)),
  );
}

/** About the item, or the very task that a directive became. */
function isAbout({ item, task }: DirectiveBody, address: string): boolean {
  return [item, task].some((one) => one !== null && `${one.kind}:${one.code}` === address);
}

function statesOf(text: string | undefined): ReadonlySet<DirectiveState> | null {
  if (text === undefined || text.trim() === '') return null;
  const names = text.split(',').map((name) => name.trim());
  const known = DIRECTIVE_STATES.filter((state) => names.includes(state));
  if (known.length === new Set(names).size) return new Set(known);
  throw new ApiProblem('invalid-request', {
    errors: [
      {
        pointer: '/state',
        detail: {
          vi: `Chỉ nhận: ${DIRECTIVE_STATES.join(', ')}`,
          en: `One of: ${DIRECTIVE_STATES.join(', ')}`,
        },
      },
    ],
  });
}
