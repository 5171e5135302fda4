import type { Block, FormBody, FormChange } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';

export type Indicator = FormBody['indicators'][number];

/** One line of the form as it is being edited. */
export interface DraftLine {
  readonly block: Block;
  /** The only unit that is asked; null: every unit of the block. */
  readonly unit: { readonly code: string; readonly name: string } | null;
  /** Who supplies its figures; null: each unit its own. */
  readonly supplier: { readonly code: string; readonly name: string } | null;
  readonly indicator: Indicator;
  readonly pillar: string | null;
  readonly cumulative: boolean;
  /** Asked in periods that end on this day or later; null: from the beginning, or not yet saved. */
  readonly askedFrom: string | null;
  /** The target that decides where the line stands; null: the form does. */
  readonly target: string | null;
}

export interface FormDraft {
  readonly lines: readonly DraftLine[];
  /** Indicators that come into being with the form. */
  readonly added: readonly Indicator[];
}

export function draftOf(form: FormBody): FormDraft {
  const lines = form.items.map(({ block, unit, supplier, indicator, pillar, cumulative, askedFrom, target }) => ({
    block,
    unit,
    supplier,
    indicator,
    cumulative,
    askedFrom,
    pillar: pillar?.code ?? null,
    target: target?.code ?? null,
  }));
  return { lines, added: [] };
}

/** `from`: the period it is to hold from; null: the earliest that no closed period reaches. */
export function bodyOf({ lines, added }: FormDraft, from: string | null): FormChange {
  const asked = new Set(lines.map(({ indicator }) => indicator.code));
  return {
    items: lines.map(({ block, unit, supplier, indicator, pillar, cumulative, target }) => ({
      ...{ block, indicator: indicator.code, cumulative },
      ...(unit && { unit: unit.code }),
      ...(supplier && { supplier: supplier.code }),
      pillar: target === null ? pillar : null,
    })),
    ...(from === null ? {} : { from }),
    indicators: added.filter(({ code }) => asked.has(code)) as FormChange['indicators'],
  };
}

/** A line moved past its neighbour of the same block; the draft itself at the end of the block. */
export function moved(draft: FormDraft, line: DraftLine, by: 1 | -1): FormDraft {
  const own = draft.lines.filter(({ block }) => block === line.block);
  const neighbour = own[own.indexOf(line) + by];
  if (!neighbour) return draft;
  const lines = draft.lines.map((one) => (one === line ? neighbour : one === neighbour ? line : one));
  return { ...draft, lines };
}

/** Codes of the indicators that a unit of a block (null: all of them) is asked already, with its block or alone. */
export function askedAlready({ lines }: FormDraft, block: Block, unit: DraftLine['unit']): Set<string> {
  const meets = (line: DraftLine): boolean =>
    line.block === block && (unit === null || line.unit === null || line.unit.code === unit.code);
  return new Set(lines.filter(meets).map(({ indicator }) => indicator.code));
}

export function changed(draft: FormDraft, line: DraftLine, to: Partial<DraftLine>): FormDraft {
  return { ...draft, lines: draft.lines.map((one) => (one === line ? { ...line, ...to } : one)) };
}

export function without(draft: FormDraft, line: DraftLine): FormDraft {
  return { ...draft, lines: draft.lines.filter((one) => one !== line) };
}

/** An address for a new indicator, from its name; a number behind it where it is taken. */
export function codeFor(name: string, taken: ReadonlySet<string>): string {
  const base = foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const first = base === '' ? 'chi-so' : base;
  let code = first;
  for (let number = 2; taken.has(code); number += 1) code = `${first}-${number}`;
  return code;
}

/** Whether the same is asked of the same units, in the same order. */
export const isSameForm = (one: FormDraft, other: FormDraft): boolean =>
  JSON.stringify(bodyOf(one, null)) === JSON.stringify(bodyOf(other, null));

const keyOf = ({ block, indicator, unit }: DraftLine): string => `${block} ${indicator.code} ${unit?.code ?? ''}`;
const lineAt = ({ lines }: FormDraft, key: string): DraftLine | null =>
  lines.find((line) => keyOf(line) === key) ?? null;

interface FormDifference {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly base: string;
}

/** Lines that two forms grown from `base` have otherwise, in words; one that is not asked has none. */
export function formDifferences(
  base: FormDraft,
  mine: FormDraft,
  theirs: FormDraft,
  words: (line: DraftLine) => string,
): FormDifference[] {
  const lines = new Map([...theirs.lines, ...mine.lines].map((line) => [keyOf(line), line]));
  const told = (draft: FormDraft, key: string): string => {
    const line = lineAt(draft, key);
    return line ? words(line) : '';
  };
  return [...lines]
    .map(([key, { indicator, unit }]) => ({
      key,
      label: [indicator.name, unit?.name].filter(Boolean).join(' · '),
      mine: told(mine, key),
      theirs: told(theirs, key),
      base: told(base, key),
    }))
    .filter((row) => row.mine !== row.theirs);
}

/** One form of both, in the order of `mine`: as edited here, but for the lines `taken` from the other person. */
export function mergedForm(mine: FormDraft, theirs: FormDraft, taken: ReadonlySet<string>): FormDraft {
  const stay = mine.lines.flatMap((line) => {
    const key = keyOf(line);
    if (!taken.has(key)) return [line];
    return lineAt(theirs, key) ?? [];
  });
  const come = theirs.lines.filter((line) => taken.has(keyOf(line)) && lineAt(mine, keyOf(line)) === null);
  const lines = [...stay, ...come];
  return { lines, added: mine.added.filter(({ code }) => lines.some(({ indicator }) => indicator.code === code)) };
}
