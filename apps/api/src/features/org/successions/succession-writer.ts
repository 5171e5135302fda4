import { Injectable } from '@nestjs/common';
import {
  effectsOf,
  type Succession,
  type UnitSpan,
  unitsWithout,
  validateHistory,
} from '@tiendo/indicators/succession';
import { addDays, type Day } from '@tiendo/indicators/time';
import { normalizeVietnamese } from '@tiendo/indicators/vietnamese';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { TransactionEvents } from '../../../platform/events/index.js';
import { requireFit, unsoundProblem, type UnitNames } from './succession-problems.js';
import {
  changeSpans,
  deleteAct,
  insertAct,
  laterActRests,
  type SpanChange,
  supersedeAct,
  unitSpans,
  updateAct,
} from './succession-writer.queries.js';
import { type ActRow, actRows, lockAct, successionOf } from './succession.queries.js';
import { ProvinceDirectory } from '../../accounts/index.js';
import { UnitDirectory } from '../units/unit-directory.js';
import { UnitDataChanged } from '../units/unit-data-changed.js';
import { UnitsUnbegun } from './units-unbegun.js';
import { UnitsChanged } from '../units/units-changed.js';

/** An act as it is stated; units by code, the document by id. */
export interface ActInput {
  readonly name: string;
  readonly effectiveOn: Day;
  readonly confirmed: boolean;
  readonly documentId: string | null;
  readonly note: string | null;
  readonly links: readonly { readonly from: string; readonly to: string; readonly share?: string | null }[];
  readonly abolished: readonly string[];
  readonly founded: readonly string[];
}

type IdentifiedAct = ActInput & { readonly id: string };

/** Writes acts: judged with the ones that stand, then the days of the units they end and begin are set. */
@Injectable()
export class SuccessionWriter {
  constructor(
    private readonly provinces: ProvinceDirectory,
    private readonly units: UnitDirectory,
    private readonly clock: Clock,
    private readonly events: TransactionEvents,
  ) {}

  /**
   * Writes acts, in the place of one that stood where `superseded` names it; their ids in the order given. Throws
   * succession-unsound, succession-does-not-fit.
   */
  async write(
    manager: Manager,
    provinceId: string,
    recordedBy: string | null,
    inputs: readonly ActInput[],
    superseded: Succession | null = null,
  ): Promise<string[]> {
    await this.provinces.lock(manager, provinceId);
    const rows = await unitSpans(manager, provinceId);
    const ids = new Map(rows.map(({ code, id }) => [code, id]));
    const names = new Map(rows.map(({ code, name }) => [code, { name }]));
    let spans = new Map(rows.map((row): [string, UnitSpan] => [row.code, row]));
    const standing = (await this.units.actsOf(manager, provinceId)).filter(({ id }) => id !== superseded?.id);
    if (superseded) spans = unitsWithout(superseded, spans);
    const acts = inputs.map((input): IdentifiedAct => ({ ...input, id: randomUUID() }));
    requireSound([...standing, ...acts], names);
    for (const act of [...acts].sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))) {
      const effects = effectsOf(act, spans);
      requireFit(effects.issues, names);
      spans = spansAfter(act, effects, spans);
      await insertAct(manager, provinceId, this.recordOf(act, recordedBy, ids));
    }
    const [first] = acts;
    if (superseded && first) await supersedeAct(manager, provinceId, superseded.id, first.id);
    await changeSpans(manager, provinceId, differences(rows, spans));
    await this.events.tell(manager, new UnitDataChanged(provinceId));
    await this.events.tell(manager, new UnitsChanged(provinceId));
    return acts.map(({ id }) => id);
  }

  /** Every act of an owner in the order of their days, those without a day last, superseded ones included. */
  all(manager: Manager, provinceId: string): Promise<ActRow[]> {
    return actRows(manager, provinceId);
  }

  /** An act, held until the transaction ends with all acts of its owner; null where there is none or it is superseded. */
  async lock(manager: Manager, provinceId: string, id: string): Promise<ActRow | null> {
    await this.provinces.lock(manager, provinceId);
    const act = await lockAct(manager, provinceId, id);
    return act?.supersededBy === null ? act : null;
  }

  /**
   * Puts what an act should say in its place: where its day and units stay it is changed itself, else another one
   * supersedes it. The id of the act that stands. Throws succession-unsound, succession-does-not-fit.
   */
  async change(
    manager: Manager,
    provinceId: string,
    recordedBy: string | null,
    before: ActRow,
    input: ActInput,
  ): Promise<string> {
    const stands = successionOf(before);
    if (stands === null || shapeOf(before) !== shapeOf(input)) {
      const undated = { id: before.id, effectiveOn: input.effectiveOn, links: [] };
      const [id = before.id] = await this.write(manager, provinceId, recordedBy, [input], stands ?? undated);
      return id;
    }
    await updateAct(manager, provinceId, { ...input, id: before.id });
    await this.changeSpansTo(manager, provinceId, (spans) => confirmed(stands, input.confirmed, spans));
    await this.events.tell(manager, new UnitDataChanged(provinceId));
    await this.events.tell(manager, new UnitsChanged(provinceId));
    return before.id;
  }

  /** Removes an act and opens the days it set. False: something rests on it, and it stays. */
  async remove(manager: Manager, provinceId: string, row: ActRow): Promise<boolean> {
    const act = successionOf(row);
    if (act && (await this.isInUse(manager, provinceId, act))) return false;
    if (act) await this.changeSpansTo(manager, provinceId, (spans) => unitsWithout(act, spans));
    await deleteAct(manager, provinceId, row.id);
    await this.events.tell(manager, new UnitDataChanged(provinceId));
    await this.events.tell(manager, new UnitsChanged(provinceId));
    return true;
  }

  /** Whether a later act, or what was stated or asked of a unit that the act begins, rests on it. */
  private async isInUse(manager: Manager, provinceId: string, act: Succession): Promise<boolean> {
    const { ends, begins, goesOn } = effectsOf(act, new Map());
    const touched = [...ends, ...begins, ...goesOn];
    if (await laterActRests(manager, provinceId, { id: act.id, effectiveOn: act.effectiveOn, touched })) return true;
    const ids = new Map((await unitSpans(manager, provinceId)).map(({ code, id }) => [code, id]));
    const unbegun = new UnitsUnbegun(
      provinceId,
      [...begins].flatMap((code) => ids.get(code) ?? []),
    );
    await this.events.tell(manager, unbegun);
    return unbegun.isInUse;
  }

  private async changeSpansTo(
    manager: Manager,
    provinceId: string,
    change: (spans: ReadonlyMap<string, UnitSpan>) => ReadonlyMap<string, UnitSpan>,
  ): Promise<void> {
    const rows = await unitSpans(manager, provinceId);
    const spans = new Map(rows.map((row): [string, UnitSpan] => [row.code, row]));
    await changeSpans(manager, provinceId, differences(rows, change(spans)));
  }

  private recordOf(act: IdentifiedAct, recordedBy: string | null, ids: ReadonlyMap<string, string>) {
    const idOf = (code: string): string => ids.get(code) ?? '';
    return {
      ...act,
      name: normalizeVietnamese(act.name),
      recordedBy,
      recordedAt: this.clock.now(),
      links: act.links.map(({ from, to, share }) => ({
        fromUnitId: idOf(from),
        toUnitId: idOf(to),
        share: share ?? null,
      })),
      ends: [
        ...act.abolished.map((code) => ({ unitId: idOf(code), kind: 'abolished' as const })),
        ...act.founded.map((code) => ({ unitId: idOf(code), kind: 'founded' as const })),
      ],
    };
  }
}

function requireSound(acts: readonly Succession[], names: UnitNames): void {
  try {
    validateHistory(acts);
  } catch (error) {
    throw unsoundProblem(error, names);
  }
}

function spansAfter(
  act: ActInput,
  { ends, begins }: { ends: readonly string[]; begins: readonly string[] },
  before: ReadonlyMap<string, UnitSpan>,
): Map<string, UnitSpan> {
  const after = new Map(before);
  const set = (code: string, change: Partial<UnitSpan>): void => {
    const span = after.get(code);
    if (span) after.set(code, { ...span, ...change });
  };
  for (const code of ends) set(code, { validTo: addDays(act.effectiveOn, -1), validToConfirmed: act.confirmed });
  for (const code of begins) set(code, { validFrom: act.effectiveOn });
  return after;
}

/** The spans with the last days that an act set as sure as it is. */
function confirmed(
  act: Succession,
  isConfirmed: boolean,
  spans: ReadonlyMap<string, UnitSpan>,
): ReadonlyMap<string, UnitSpan> {
  const after = new Map(spans);
  const lastDay = addDays(act.effectiveOn, -1);
  for (const unit of effectsOf(act, spans).ends) {
    const span = after.get(unit);
    if (span?.validTo === lastDay) after.set(unit, { ...span, validToConfirmed: isConfirmed });
  }
  return after;
}

/** Day and units of an act as one text, whatever the order they are written in. */
function shapeOf(act: Pick<ActInput, 'links' | 'abolished' | 'founded'> & { effectiveOn: string | null }): string {
  const links = act.links.map(({ from, to, share }) => `${from}>${to}=${share ? String(Number(share)) : ''}`).sort();
  return JSON.stringify([act.effectiveOn, links, [...act.abolished].sort(), [...act.founded].sort()]);
}

function differences(before: readonly UnitSpan[], after: ReadonlyMap<string, UnitSpan>): SpanChange[] {
  return before.flatMap((was) => {
    const is = after.get(was.code) ?? was;
    const setsFrom = was.validFrom !== is.validFrom;
    const setsTo = was.validTo !== is.validTo || was.validToConfirmed !== is.validToConfirmed;
    if (!setsFrom && !setsTo) return [];
    return [
      {
        code: was.code,
        ...(setsFrom && { validFrom: is.validFrom }),
        ...(setsTo && { validTo: is.validTo, validToConfirmed: is.validToConfirmed ?? true }),
      },
    ];
  });
}
