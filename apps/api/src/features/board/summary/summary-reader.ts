import { Injectable } from '@nestjs/common';
import type { NamedRollUp, Overview, PlanPolicy, RollUp, Summary } from '@tiendo/contracts';
import {
  ALL_STATUSES,
  compareVietnamese,
  isExcluded,
  percentOf,
  rollUp,
  rollUpByUnit,
  summarize,
  versionAt,
  type Cell,
} from '@tiendo/indicators';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { UnitDirectory } from '../../org/index.js';
import type { PlanRef } from '../../plans/index.js';
import type { Board, BoardItem } from '../board.js';
import type { Moment } from '../moment.js';
import { groupBy } from '../group-by.js';
import { type SectionCellRow, sectionCells, unitCells } from '../../statements/index.js';

/** Where items stand that belong to no pillar or group although the plan has some; keeps breakdowns partitions. */
const OUTSIDE = { code: '', name: 'Chưa xếp nhóm' };
const EMPTY: Cell = { counts: {}, continuing: 0 };

export type UnitRollUp = Overview['units'][number];

/** Headline figures: from the kept cells as known now, from the statements as known at a past moment. */
@Injectable()
export class SummaryReader {
  constructor(
    private readonly database: Database,
    private readonly units: UnitDirectory,
  ) {}

  /** The summary as kept; costs the same whatever the length of the history. */
  async fromCells(plan: PlanRef, moment: Moment): Promise<Summary> {
    const rows = await this.database.prepared<SectionCellRow>(sectionCells(plan, moment.asOf));
    const policies = rows.find((row) => row.policies !== null)?.policies ?? [];
    const policy = (versionAt(policies, moment.asOf) ?? policies[0])?.policy;
    if (!policy) throw new ApiProblem('plan-not-published');
    const cells = rows.map(({ counts, continuing, ...row }) => ({
      ...row,
      cell: counts === null ? null : { counts, continuing: continuing ?? 0 },
    }));
    const whole = (kind: 'target' | 'task'): Cell =>
      cells.find((row) => row.kind === kind && row.dimension === 'plan')?.cell ?? EMPTY;
    const parts = (dimension: 'pillar' | 'group'): NamedCell[] =>
      cells
        .filter((row) => row.dimension === dimension)
        .map(({ key, name, cell }) => ({ code: key, name: name ?? '', cell }));
    return summaryOf(plan, moment, policy, {
      targets: whole('target'),
      tasks: whole('task'),
      pillars: parts('pillar'),
      groups: parts('group'),
    });
  }

  /** The summary of a board: every item counted anew. */
  fromBoard(board: Board): Summary {
    const items = contributions(board.items);
    const ofKind = (kind: 'target' | 'task') => items.filter(({ item }) => item.kind === kind);
    const whole = (kind: 'target' | 'task'): Cell => rollUp(ofKind(kind), () => '').get('') ?? EMPTY;
    const parts = (kind: 'target' | 'task', sections: readonly { code: string; name: string }[]): NamedCell[] => {
      const cells = rollUp(ofKind(kind), ({ section }) => section?.code ?? '');
      return [...sections, { code: '', name: '' }].map(({ code, name }) => ({
        code,
        name,
        cell: cells.get(code) ?? null,
      }));
    };
    return summaryOf(board.plan, board, board.policy, {
      targets: whole('target'),
      tasks: whole('task'),
      pillars: parts('target', board.sections.pillars),
      groups: parts('task', board.sections.groups),
    });
  }

  /**
   * By lead unit, targets and tasks together, those with most items first; not a partition. Code null: the source names
   * no lead unit.
   */
  byUnit(board: Board): Promise<UnitRollUp[]> {
    return this.database.knownAt(board.knownAt, (manager) => this.unitsOf(manager, board));
  }

  private async unitsOf(manager: Manager, board: Board): Promise<UnitRollUp[]> {
    const units = await this.units.byCode(manager, board.plan.provinceId);
    const cells =
      board.knownAt === null
        ? await this.keptUnitCells(manager, board, [...units.keys(), ''])
        : (['target', 'task'] as const).map((kind) => {
            const items = contributions(board.items.filter(({ item }) => item.kind === kind));
            return new Map([...rollUpByUnit(items)].map(([code, cell]) => [code ?? '', cell]));
          });
    const [targets, tasks] = cells;
    const late = contributions(board.items.filter(({ overdueDays }) => overdueDays !== null));
    const overdue = groupBy(
      late.flatMap(({ leadUnits }) => (leadUnits.length === 0 ? [''] : leadUnits)),
      (code) => code,
    );
    const codes = new Set([...(targets?.keys() ?? []), ...(tasks?.keys() ?? [])]);
    const kinds = await this.units.kinds(manager, board.plan.provinceId, codes);
    return [...codes]
      .map((code): UnitRollUp => ({
        ...bothKinds(targets?.get(code) ?? EMPTY, tasks?.get(code) ?? EMPTY, board.policy),
        targetCount: Object.values(targets?.get(code)?.counts ?? {}).reduce((sum, count) => sum + count, 0),
        code: code === '' ? null : code,
        name: code === '' ? null : (units.get(code)?.name ?? code),
        shortName: units.get(code)?.shortName ?? null,
        kind: kinds.get(code) ?? null,
        overdue: overdue.get(code)?.length ?? 0,
      }))
      .filter(({ total, excluded }) => total + excluded > 0)
      .sort(byWeight);
  }

  private async keptUnitCells(
    manager: Manager,
    board: Board,
    codes: readonly string[],
  ): Promise<[Map<string, Cell>, Map<string, Cell>]> {
    const [targets, tasks] = [new Map<string, Cell>(), new Map<string, Cell>()];
    for (const { kind, key, counts, continuing } of await unitCells(manager, board.plan, board.asOf, codes)) {
      (kind === 'target' ? targets : tasks).set(key, { counts: counts ?? {}, continuing: continuing ?? 0 });
    }
    return [targets, tasks];
  }
}

interface NamedCell {
  readonly code: string;
  readonly name: string;
  readonly cell: Cell | null;
}

interface Cells {
  readonly targets: Cell;
  readonly tasks: Cell;
  readonly pillars: readonly NamedCell[];
  readonly groups: readonly NamedCell[];
}

function summaryOf(plan: PlanRef, { asOf, knownAt }: Moment, policy: PlanPolicy, cells: Cells): Summary {
  const { targets, tasks } = policy;
  return {
    plan: { slug: plan.slug, code: plan.code },
    asOf,
    knownAt,
    targets: body(cells.targets, targets),
    tasks: body(cells.tasks, tasks),
    pillars: partition(cells.pillars, targets),
    groups: partition(cells.groups, tasks),
    policy,
  };
}

function partition(parts: readonly NamedCell[], policy: PlanPolicy['targets']): NamedRollUp[] {
  const named = parts.filter(({ code }) => code !== '');
  const outside = parts.find(({ code }) => code === '')?.cell ?? EMPTY;
  const shown = named.map(({ code, name, cell }) => ({ code, name, ...body(cell ?? EMPTY, policy) }));
  const rest = body(outside, policy);
  return named.length > 0 && rest.byStatus.length > 0 ? [...shown, { ...OUTSIDE, ...rest }] : shown;
}

function body(cell: Cell, policy: PlanPolicy['targets']): RollUp {
  const { byStatus, ...figures } = summarize(cell.counts, cell.continuing, policy);
  return { ...figures, byStatus: [...byStatus] };
}

function contributions(items: readonly BoardItem[]) {
  return items.map((row) => ({
    ...row,
    continuing: row.continuesInYear !== null,
    leadUnits: row.item.units.lead.map(({ code }) => code),
  }));
}

/** Targets and tasks of one unit in one figure, each counted by its own policy. */
function bothKinds(targets: Cell, tasks: Cell, policy: PlanPolicy): RollUp {
  const [a, b] = [body(targets, policy.targets), body(tasks, policy.tasks)];
  const [total, completed] = [a.total + b.total, a.completed + b.completed];
  const byStatus = ALL_STATUSES.flatMap((status) => {
    const parts = [a, b].map(({ byStatus: rows }) => rows.find((row) => row.status === status)?.count ?? 0);
    const count = parts.reduce((sum, part) => sum + part, 0);
    const outside = isExcluded(status, policy.targets) && isExcluded(status, policy.tasks);
    return count === 0 ? [] : [{ status, count, percent: outside ? null : percentOf(count, total, 2) }];
  });
  return {
    total,
    completed,
    percent: percentOf(completed, total, 2),
    excluded: a.excluded + b.excluded,
    continuing: a.continuing + b.continuing,
    byStatus,
  };
}

function byWeight(a: UnitRollUp, b: UnitRollUp): number {
  if ((a.code === null) !== (b.code === null)) return a.code === null ? 1 : -1;
  return b.total - a.total || compareVietnamese(a.name ?? '', b.name ?? '');
}
