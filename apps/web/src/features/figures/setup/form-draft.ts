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
