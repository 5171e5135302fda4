import { DIRECTIVE_STATES, type DirectiveState } from '@tiendo/indicators/agenda';

export const STATE_PARAM = 'tinh-hinh';
export const UNIT_PARAM = 'don-vi';
export const SEARCH_PARAM = 'tim';
/** `tinh-hinh=qua-han`: what is past its deadline, whatever its state. */
export const OVERDUE = 'qua-han';
/** `don-vi=none`: the source names no unit. */
export const NO_UNIT = 'none';

export interface DirectiveView {
  readonly state: DirectiveState | typeof OVERDUE | null;
  readonly unit: string | null;
  readonly q: string;
}

/** Reads the filters off an address and survives nonsense. */
export function parseDirectiveView(params: URLSearchParams): DirectiveView {
  const named = params.get(STATE_PARAM);
  return {
    state: named === OVERDUE ? OVERDUE : (DIRECTIVE_STATES.find((state) => state === named) ?? null),
    unit: params.get(UNIT_PARAM) || null,
    q: params.get(SEARCH_PARAM) ?? '',
  };
}

/** The filters as they stand in an address; what says nothing is left out. */
export const directiveParams = ({ state, unit, q }: DirectiveView): Record<string, string | null> => ({
  [STATE_PARAM]: state,
  [UNIT_PARAM]: unit,
  [SEARCH_PARAM]: q || null,
});
