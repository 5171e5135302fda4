import type { DocumentBody, SuccessionAct, Unit, UnitKind } from '@tiendo/contracts';
import {
  type ActEffects,
  effectsOf,
  kindOf,
  type Succession,
  type SuccessionKind,
  type UnitSpan,
  unitsWithout,
  unsoundnessOf,
} from '@tiendo/indicators/succession';
import type { ActBody } from './successions.queries';

/** One line of the form. Units by code; '' where none is chosen yet. `share` '' : not stated. */
export interface LinkDraft {
  readonly from: string;
  readonly to: string;
  readonly share: string;
}

/** A unit that the act makes. */
export interface NewUnitDraft {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
}

/** An act as the form holds it. */
export interface ActDraft {
  readonly name: string;
  readonly effectiveOn: string | null;
  readonly confirmed: boolean;
  readonly document: DocumentBody | null;
  readonly note: string;
  readonly links: readonly LinkDraft[];
  readonly abolished: string[];
  readonly founded: string[];
  readonly newUnits: readonly NewUnitDraft[];
}

export const NEW_ACT: ActDraft = {
  name: '',
  effectiveOn: null,
  confirmed: true,
  document: null,
  note: '',
  links: [],
  abolished: [],
  founded: [],
  newUnits: [],
};

/** The act as a draft. Links of units to themselves are left out where nothing else leaves them: they are added again. */
export function draftOfAct(act: SuccessionAct, document: DocumentBody | null): ActDraft {
  const leaving = (unit: string) => act.links.filter(({ from }) => from === unit).length;
  return {
    name: act.name,
    effectiveOn: act.effectiveOn,
    confirmed: act.confirmed,
    document,
    note: act.note ?? '',
    links: act.links
      .filter(({ from, to, share }) => from !== to || share !== null || leaving(from) > 1)
      .map(({ from, to, share }) => ({ from, to, share: share ?? '' })),
    abolished: act.abolished,
    founded: act.founded,
    newUnits: [],
  };
}

/** What an act would do, or why it cannot be written. */
export interface ActPreview {
  readonly body: ActBody | null;
  readonly kind: SuccessionKind | null;
  readonly effects: ActEffects | null;
  /** The rule the act breaks by itself; null: none. */
  readonly error: ReturnType<typeof unsoundnessOf>;
  /** Lines whose units are not both chosen, by position. */
  readonly unfinished: readonly number[];
}

/**
 * The act as it would be sent, with its effect on the units. A unit that takes something over and was there before goes
 * on itself, unless it ends by the same act; those that the act begun before the change began stay begun.
 */
export function previewOf(draft: ActDraft, units: readonly Unit[], original: SuccessionAct | null): ActPreview {
  const unfinished = draft.links.flatMap(({ from, to }, index) => (from === '' || to === '' ? [index] : []));
  if (draft.effectiveOn === null) return { body: null, kind: null, effects: null, error: null, unfinished };
  const { effectiveOn } = draft;
  const before = original?.effectiveOn ? { ...original, effectiveOn: original.effectiveOn } : null;
  const all = new Map(units.map((unit): [string, UnitSpan] => [unit.code, unit]));
  const begun = new Set(before ? effectsOf(before, all).begins : []);
  const spans = new Map(before ? unitsWithout(before, all) : all);
  for (const { code } of draft.newUnits) spans.set(code, { code, validFrom: effectiveOn, validTo: null });
  const links = draft.links
    .filter(({ from, to }) => from !== '' && to !== '')
    .map(({ from, to, share }) => ({ from, to, share: share === '' ? null : share }));
  const ending = new Set([...links.map(({ from }) => from), ...draft.abolished]);
  const lasting = [...new Set(links.map(({ to }) => to))].filter((code) => {
    const span = spans.get(code);
    return span && !ending.has(code) && !begun.has(code) && (span.validFrom === null || span.validFrom < effectiveOn);
  });
  // A new unit that a line leads to is made of another; only one that none leads to is founded from nothing.
  const led = new Set(links.map(({ to }) => to));
  const made = new Set(draft.newUnits.map(({ code }) => code));
  const founded = draft.founded.filter((code) => !(made.has(code) && led.has(code)));
  const act: Succession & { links: typeof links } = {
    id: original?.id ?? 'new',
    effectiveOn,
    links: [...links, ...lasting.map((code) => ({ from: code, to: code, share: null }))],
    abolished: draft.abolished,
    founded,
  };
  const effects = effectsOf(act, spans);
  const error = unsoundnessOf(act);
  const body: ActBody = {
    name: draft.name.trim(),
    effectiveOn,
    confirmed: draft.confirmed,
    documentId: draft.document?.id ?? null,
    note: draft.note.trim() || null,
    links: act.links,
    abolished: draft.abolished,
    founded,
    newUnits: [...draft.newUnits],
  };
  const isFine = error === null && effects.issues.length === 0 && unfinished.length === 0 && body.name !== '';
  return { body: isFine ? body : null, kind: error ? null : kindOf(act), effects, error, unfinished };
}
