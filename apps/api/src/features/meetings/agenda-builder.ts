import { Injectable } from '@nestjs/common';
import type { AgendaFacts, AgendaItemFacts } from '@tiendo/contracts';
import {
  type AgendaItem,
  buildAgenda,
  type BuiltLine,
  isCompleted,
  isOpen,
  latestDue,
  mergeAgenda,
  unreportedLines,
} from '@tiendo/indicators';
import { randomUUID } from 'node:crypto';
import type { Manager } from '../../platform/database/index.js';
import { awaitedOf, type Board, type BoardItem, BoardReader, lacksPermission, measureOf } from '../board/index.js';
import { PlanAsKnown } from '../figures/index.js';
import { UnitDirectory, type UnitRef } from '../org/index.js';
import type { PlanRef } from '../plans/index.js';
import { EntryReader, StatementDirectory } from '../statements/index.js';
import { PeriodDirectory } from '../reporting/index.js';
import type { AgendaLineRecord } from './agenda.queries.js';

/** What an agenda is built from. */
export interface AgendaQuestion {
  readonly plan: PlanRef;
  readonly asOf: string;
  readonly knownAt: string | null;
  /** What turned is counted since this day. */
  readonly comparedWith: string;
}

const keyOf = ({ item }: BoardItem): string => `${item.kind}:${item.code}`;

/** Builds agendas from the plan's state, keeping what a secretary made of an earlier one. */
@Injectable()
export class AgendaBuilder {
  constructor(
    private readonly boards: BoardReader,
    private readonly known: PlanAsKnown,
    private readonly units: UnitDirectory,
    private readonly progress: StatementDirectory,
    private readonly entries: EntryReader,
    private readonly periods: PeriodDirectory,
  ) {}

  /** `saved`: the agenda so far; `concluded`: ids of its lines that have conclusions. */
  async build(
    manager: Manager,
    question: AgendaQuestion,
    saved: readonly AgendaLineRecord[],
    concluded: ReadonlySet<string>,
  ): Promise<AgendaLineRecord[]> {
    const { plan, asOf } = question;
    const { board, before, unreported } = await this.asKnown(manager, question);
    const then = new Map(before.items.map((row) => [keyOf(row), row]));
    const rows = new Map(board.items.map((row) => [keyOf(row), row]));
    const built = buildAgenda(board.items.map((row) => agendaItem(board, row, then.get(keyOf(row)))));
    const asked = [...built, ...[...unreported.keys()].map((key) => ({ key, section: 'silent' as const }))];
    const known = new Map(saved.map((line) => [line.key, line]));
    const merged = mergeAgenda(
      saved.map((line) => ({ key: line.key, section: line.section, worked: isWorked(line, concluded) })),
      asked,
    );
    // A line that stays because of the work in it tells how its item stands now.
    const stayed = merged.flatMap(({ key, section, settled }): BuiltLine[] =>
      settled && section !== 'own' && rows.has(key)
        ? [{ key, section, why: known.get(key)?.facts.why ?? [], items: [key], unit: null, turnedTo: null }]
        : [],
    );
    const facts = await this.factsOf(manager, plan, [...built, ...stayed], { rows, then, asOf });
    return merged.flatMap(({ key, section, settled }): AgendaLineRecord[] => {
      const old = known.get(key);
      const now = unreported.get(key) ?? facts.get(key) ?? old?.facts;
      if (!now) return [];
      const itemId = rows.get(key)?.item.itemId ?? old?.itemId ?? null;
      const kept = old ?? { id: randomUUID(), title: null, note: null, minutes: null, hidden: false };
      return [{ ...kept, key, section, itemId, facts: now, settled }];
    });
  }

  /** What an agenda goes by: as known at its moment, or (null) in the caller's transaction. */
  private asKnown(
    manager: Manager,
    question: AgendaQuestion,
  ): Promise<{ board: Board; before: Board; unreported: Map<string, AgendaFacts> }> {
    const { plan, asOf, knownAt, comparedWith } = question;
    const read = async (known: Manager) => ({
      board: await this.boards.read(known, plan, { asOf, knownAt }),
      before: await this.boards.read(known, plan, { asOf: comparedWith, knownAt }),
      unreported: await this.unreported(known, question),
    });
    return knownAt === null ? read(manager) : this.known.read(plan, knownAt, read);
  }

  /** Units without figures for the period that is due, by block; in the order to tell them. */
  private async unreported(manager: Manager, { plan, asOf }: AgendaQuestion): Promise<Map<string, AgendaFacts>> {
    const due = latestDue(await this.periods.list(manager, plan), asOf);
    if (!due) return new Map();
    const units = await this.periods.units(manager, due);
    const names = new Map(units.map(({ code, name }) => [code, name]));
    const { code, kind, year, ordinal, title, startsOn, endsOn, closesOn } = due;
    const period = { code, kind, year, ordinal, title, startsOn, endsOn, closesOn };
    return new Map(
      unreportedLines(code, units).map(({ key, block, asked, units: silent }) => {
        const named = silent.map((one) => ({ code: one, name: names.get(one) ?? one }));
        const facts = { block, period, asked, units: named };
        return [key, { why: ['silent'], item: null, unit: null, turnedTo: null, items: [], unreported: facts }];
      }),
    );
  }

  private async factsOf(
    manager: Manager,
    plan: PlanRef,
    built: readonly BuiltLine[],
    { rows, then, asOf }: { rows: ItemsByKey; then: ItemsByKey; asOf: string },
  ): Promise<Map<string, AgendaFacts>> {
    const spoken = built.map(({ key }) => rows.get(key));
    const documents = await this.documentsOf(
      manager,
      plan,
      spoken.flatMap((row) => row?.said?.entryId ?? []),
    );
    const units = await this.units.byCodes(
      manager,
      plan.provinceId,
      built.flatMap(({ unit }) => unit ?? []),
    );
    return new Map(
      built.map(({ key, why, unit, turnedTo, items }): [string, AgendaFacts] => {
        const row = rows.get(key);
        if (row) {
          const cited = documents.get(row.said?.entryId ?? '') ?? [];
          const item = itemFacts(row, then.get(key), cited, asOf);
          return [key, { why: [...why], item, unit: null, turnedTo: null, items: [], unreported: null }];
        }
        const together = items.flatMap((one) => {
          const each = rows.get(one);
          if (!each) return [];
          const { kind, code, name } = each.item;
          return [{ kind, code, name, silentDays: unit === null ? null : each.silentDays }];
        });
        const named = unit === null ? null : unitOf(unit, units);
        return [key, { why: [...why], item: null, unit: named, turnedTo, items: together, unreported: null }];
      }),
    );
  }

  /** The documents behind the statements that hold: those that allow something first, else the source. */
  private async documentsOf(
    manager: Manager,
    plan: PlanRef,
    entryIds: readonly string[],
  ): Promise<Map<string, string[]>> {
    const rows = await this.progress.entries(manager, plan.provinceId, entryIds);
    const bodies = await this.entries.bodies(manager, plan.provinceId, rows, {
      isLive: () => true,
      versionOf: () => 0,
    });
    return new Map(
      bodies.map(({ id, evidence, source }) => {
        const labels = evidence.map(({ label }) => label);
        return [id, labels.length > 0 || source === null ? labels : [source]];
      }),
    );
  }
}

/** Somebody has worked on the line: it does not go away by itself. */
function isWorked(line: AgendaLineRecord, concluded: ReadonlySet<string>): boolean {
  return line.title !== null || line.note !== null || line.minutes !== null || line.hidden || concluded.has(line.id);
}

/** The silent unit by name; '' stands for a source that names none. */
type ItemsByKey = ReadonlyMap<string, BoardItem>;

function unitOf(code: string, units: ReadonlyMap<string, UnitRef>): AgendaFacts['unit'] {
  return code === '' ? { code: null, name: null } : { code, name: units.get(code)?.name ?? code };
}

function agendaItem(board: Board, row: BoardItem, before: BoardItem | undefined): AgendaItem {
  const policy = row.item.kind === 'target' ? board.policy.targets : board.policy.tasks;
  return {
    key: keyOf(row),
    status: row.status,
    isOpen: isOpen(row.status, policy),
    isDone: isCompleted(row.status, policy),
    overdueDays: row.overdueDays,
    silentDays: row.silentDays,
    cause: row.said?.cause ?? null,
    proposal: row.said?.proposal ?? null,
    proposalTo: row.said?.proposalTo ?? null,
    lacksPermission: lacksPermission(row),
    since: row.state.statusSince,
    turned: before !== undefined && before.status !== row.status,
    leadUnits: row.item.units.lead.map(({ code }) => code),
  };
}

function itemFacts(
  row: BoardItem,
  before: BoardItem | undefined,
  documents: readonly string[],
  asOf: string,
): AgendaItemFacts {
  const { kind, code, name, units } = row.item;
  return {
    kind,
    code,
    name,
    status: row.status,
    since: row.state.statusSince,
    dueOn: row.dueOn,
    overdueDays: row.overdueDays,
    silentDays: row.silentDays,
    continuesInYear: row.continuesInYear,
    cause: row.said?.cause ?? null,
    reason: row.said?.reason ?? null,
    proposal: row.said?.proposal ?? null,
    proposalTo: row.said?.proposalTo ?? null,
    awaiting: awaitedOf(row, asOf),
    lacksPermission: lacksPermission(row),
    notNamed: [...(row.state.current?.notNamed ?? [])],
    leadUnits: units.lead.map((unit) => ({ code: unit.code, name: unit.name })),
    documents: [...documents],
    turnedFrom: before && before.status !== row.status ? before.status : null,
    measure: measureOf(row),
  };
}
