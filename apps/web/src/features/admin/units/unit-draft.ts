import type { NewUnit, Unit, UnitChange, UnitKind } from '@tiendo/contracts';
import type { Issues } from '../../../shared/keeping';

/** A unit as the form holds it: text is never null, so that every box is an ordinary one. */
export interface UnitDraft {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  /** Empty: after the last one. */
  readonly officialOrder: number | '';
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly validToConfirmed: boolean;
  readonly successors: string[];
  readonly otherNames: string[];
  readonly note: string;
  /** Code of the unit it belongs to; null: none. */
  readonly parent: string | null;
  /** What a source still has to confirm; empty: nothing. */
  readonly needsCheck: string;
}

export const NEW_UNIT: UnitDraft = {
  code: '',
  name: '',
  shortName: '',
  kind: 'department',
  officialOrder: '',
  validFrom: null,
  validTo: null,
  validToConfirmed: true,
  successors: [],
  otherNames: [],
  note: '',
  parent: null,
  needsCheck: '',
};

export const draftOfUnit = (unit: Unit): UnitDraft => ({
  code: unit.code,
  name: unit.name,
  shortName: unit.shortName ?? '',
  kind: unit.kind,
  officialOrder: unit.officialOrder,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  validToConfirmed: unit.validToConfirmed,
  successors: unit.successors.map(({ code }) => code),
  otherNames: unit.otherNames,
  note: unit.note ?? '',
  parent: unit.parent,
  needsCheck: unit.needsCheck ?? '',
});

interface Texts {
  readonly missing: string;
  readonly codeWrong: string;
  readonly orderWrong: string;
}

/** What the server would refuse, said before it is asked. */
export function unitIssues(draft: UnitDraft, texts: Texts): Issues<UnitDraft> {
  return {
    ...(draft.name.trim() === '' && { name: texts.missing }),
    ...(draft.code === ''
      ? { code: texts.missing }
      : !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(draft.code) && { code: texts.codeWrong }),
    ...(draft.validFrom && draft.validTo && draft.validTo < draft.validFrom && { validTo: texts.orderWrong }),
  };
}

/** The draft as a change of a unit that exists. */
export const changeOf = (draft: UnitDraft): UnitChange => ({
  name: draft.name.trim(),
  shortName: draft.shortName.trim() || null,
  kind: draft.kind,
  officialOrder: draft.officialOrder === '' ? undefined : draft.officialOrder,
  validFrom: draft.validFrom,
  validTo: draft.validTo,
  // Where there is no last day there is nothing to doubt.
  validToConfirmed: draft.validTo === null || draft.validToConfirmed,
  successors: [...draft.successors],
  otherNames: draft.otherNames.map((name) => name.trim()).filter((name) => name !== ''),
  note: draft.note.trim() || null,
  parent: draft.parent,
  needsCheck: draft.needsCheck.trim() || null,
});

/** The draft as a new unit. */
export const unitOf = (draft: UnitDraft): NewUnit => ({
  ...changeOf(draft),
  code: draft.code,
  name: draft.name.trim(),
  kind: draft.kind,
});
