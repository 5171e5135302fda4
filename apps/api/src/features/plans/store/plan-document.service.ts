import { Injectable } from '@nestjs/common';
import { type PlanDocument, TaskSourceSchema } from '@tiendo/contracts';
import { Database, type Manager } from '../../../platform/database/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { indicatorRows } from '../indicators/indicator.queries.js';
import { knownRules } from '../indicators/known-rules.js';
import { PlanDirectory } from './plan-directory.js';
import type { ItemAsAsked, MeasureAsAsked, PlanRef } from './plan-ref.js';
import { PlansService } from './plans.service.js';

/** A published plan as the one document it could be drafted from: the way back from rows, for copies of it. */
@Injectable()
export class PlanDocumentService {
  constructor(
    private readonly database: Database,
    private readonly directory: PlanDirectory,
    private readonly plans: PlansService,
  ) {}

  /** What the plan asks on the day it opens on, amendments included. Throws not-found, forbidden, plan-not-published. */
  async of(actor: ActorContext, slug: string): Promise<PlanDocument> {
    const plan = await this.directory.resolve(slug, actor);
    actor.require('plan.read', plan.provinceId);
    return this.database.snapshot((manager) => this.read(manager, plan));
  }

  private async read(manager: Manager, plan: PlanRef): Promise<PlanDocument> {
    const at = { asOf: this.plans.defaultAsOf(plan) };
    const policy = await this.directory.policyAt(manager, plan, at.asOf);
    const { pillars, goals, groups } = await this.directory.sections(manager, plan, at);
    const items = await this.directory.itemsAt(manager, plan, at);
    const measures = new Map<string, MeasureAsAsked[]>();
    for (const measure of await this.directory.measuresAt(manager, plan, at)) {
      measures.set(measure.itemId, [...(measures.get(measure.itemId) ?? []), measure]);
    }
    return {
      code: plan.code,
      title: plan.title,
      issuer: plan.issuer,
      issuedOn: plan.issuedOn,
      year: plan.year,
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      silenceDays: plan.silenceDays,
      dueAtEnd: plan.dueAtEnd,
      policy,
      sourceNote: plan.sourceNote,
      pillars: pillars.map(({ code, name, note, evidence }) => ({
        code,
        name,
        note,
        evidence: evidence.map(({ qualifier, ...one }) => ({
          ...one,
          qualifier: qualifier === 'above' ? 'above' : 'exact',
        })),
      })),
      goals: goals.map(({ code, name, pillar }) => ({ code, name, pillar })),
      groups: groups.map(({ code, name, leadNote, solution, solutionSection }) => ({
        code,
        name,
        leadNote,
        solution,
        solutionSection,
      })),
      indicators: await this.indicators(manager, plan, [...measures.values()].flat()),
      targets: items
        .filter(({ kind }) => kind === 'target')
        .map((item) => ({
          ...itemFields(item),
          pillar: item.pillarCode ?? '',
          goal: item.goalCode,
          measures: (measures.get(item.itemId) ?? []).map(measureOf),
        })),
      tasks: items
        .filter(({ kind }) => kind === 'task')
        .map((item) => ({
          ...itemFields(item),
          group: item.groupCode,
          frequency: item.frequency ?? 'once',
          deliverable: item.deliverable,
          source: TaskSourceSchema.catch('plan').parse(item.taskSource),
          sourceDocument: item.sourceDocumentId,
        })),
    };
  }

  /** Those that are measured, with the wholes they are parts of and what weighs them; by the rules of the plan's days. */
  private async indicators(
    manager: Manager,
    plan: PlanRef,
    measures: readonly MeasureAsAsked[],
  ): Promise<PlanDocument['indicators']> {
    const stored = await indicatorRows(manager, plan.provinceId);
    const rules = await knownRules(
      manager,
      plan.provinceId,
      stored.map(({ id }) => id),
      null,
    );
    const rows = stored.map((row) => ({ ...row, ...rules.on(row.id, plan.endsOn, row) }));
    const byId = new Map(rows.map((row) => [row.id, row]));
    const wanted = new Set(measures.map(({ indicatorId }) => indicatorId));
    for (const id of wanted) {
      const row = byId.get(id);
      for (const other of [row?.parentId, row?.carryWeightId]) if (other) wanted.add(other);
    }
    return rows
      .filter(({ id }) => wanted.has(id))
      .map((row) => {
        const weight = byId.get(row.carryWeightId ?? '')?.code;
        const parent = byId.get(row.parentId ?? '')?.code;
        return {
          code: row.code,
          name: row.name,
          measureUnit: row.measureUnit,
          direction: row.direction,
          aggregation: row.aggregation,
          ...(row.kind && { kind: row.kind }),
          ...(row.carryRule !== 'notComparable' && { carryRule: row.carryRule }),
          ...(weight && { carryWeight: weight }),
          ...(row.limitLow !== null && { limitLow: row.limitLow }),
          ...(row.limitHigh !== null && { limitHigh: row.limitHigh }),
          ...(parent && row.partKind && { parent, partKind: row.partKind }),
        };
      });
  }
}

const itemFields = ({ code, name, units, dueOn, note, sourceSection }: ItemAsAsked) => ({
  code,
  name,
  leadUnits: units.lead.map((unit) => unit.code),
  coordinatingUnits: units.coordinating.map((unit) => unit.code),
  executingUnits: units.executing.map((unit) => unit.code),
  dueOn,
  note,
  sourceSection,
});

const measureOf = (measure: MeasureAsAsked): PlanDocument['targets'][number]['measures'][number] => ({
  indicator: measure.indicatorCode,
  label: measure.label,
  comparator: measure.comparator,
  value: measure.value,
  valueUpper: measure.valueUpper,
  horizon: measure.horizon,
  dueOn: measure.dueOn,
  aspirational: measure.aspirational,
  parts: [...measure.parts],
  note: measure.note,
});
