import type { DirectiveBody } from '@tiendo/contracts';

/** A conclusion while it is being written. */
export interface DirectiveDraft {
  readonly text: string;
  readonly leadUnit: string | null;
  readonly coordinatingUnits: readonly string[];
  readonly personId: string | null;
  readonly dueOn: string | null;
}

export const EMPTY_DIRECTIVE: DirectiveDraft = {
  text: '',
  leadUnit: null,
  coordinatingUnits: [],
  personId: null,
  dueOn: null,
};

export const draftOfDirective = (directive: DirectiveBody): DirectiveDraft => ({
  text: directive.text,
  leadUnit: directive.leadUnit?.code ?? null,
  coordinatingUnits: directive.coordinatingUnits.map(({ code }) => code),
  personId: directive.person?.id ?? null,
  dueOn: directive.firstDueOn,
});

/** What the API is sent; null while the words or the unit are missing. */
export function bodyOf({ text, leadUnit, coordinatingUnits, personId, dueOn }: DirectiveDraft) {
  if (text.trim() === '' || leadUnit === null) return null;
  return { text: text.trim(), leadUnit, coordinatingUnits: [...coordinatingUnits], personId, dueOn };
}
