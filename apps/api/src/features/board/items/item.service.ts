import { Injectable } from '@nestjs/common';
import type { ItemDetail, ItemKind, ItemPage, TargetQuery, TaskQuery } from '@tiendo/contracts';
import { achievement, filterItems } from '@tiendo/indicators';
import { z } from 'zod';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { PeopleService } from '../../org/index.js';
import { type ItemVersion, PlanDirectory, type PlanRef, type Withheld, WithheldReader } from '../../plans/index.js';
import { observationBody, type ObservationRow } from '../../figures/index.js';
import { EntryReader, StatementDirectory, unitBody } from '../../statements/index.js';
import type { Board, BoardItem, MeasuredRow } from '../board.js';
import type { BoardPart } from '../board-reader.js';
import { documentsOf, foundBody } from '../finding.js';
import { afterCursor, cursorOf, orderOf, pageOfRows, type PlacedRow, statusesOf } from './item-list.js';
import { fromUnitsOf, itemRow, yearToDateOf } from './item-row.js';
import { publicDetail, publicRow } from '../public-view.js';

/** Observations shown with a measure; older ones are in the series. */
const SHOWN_OBSERVATIONS = 36;

/** What the row before the page was sorted by, and its place in the plan. */
const ItemCursor = z.tuple([z.union([z.string(), z.number()]).nullable(), z.number().int()]);

/** What a question may say and still ask for every item, in the plan's own order. */
const NAMES_NO_ITEMS: ReadonlySet<string> = new Set(['limit', 'cursor', 'asOf', 'knownAt']);

type ListQuery = TargetQuery & TaskQuery;

/** Lists of targets and tasks, and single items. */
@Injectable()
export class ItemService {
  private readonly rows = new WeakMap<Board, Map<string, readonly PlacedRow[]>>();

  constructor(
    private readonly database: Database,
    private readonly plans: PlanDirectory,
    private readonly progress: StatementDirectory,
    private readonly entries: EntryReader,
    private readonly documents: DocumentDirectory,
    private readonly people: PeopleService,
    private readonly withheld: WithheldReader,
  ) {}

  /** A page of a list, with the total of the whole query. Filtering by unit needs a member: units stay in the house. */
  async list(actor: ActorContext, board: Board, kind: ItemKind, query: ListQuery): Promise<ItemPage> {
    const member = actor.can('plan.read', board.plan.provinceId);
    if (query.leadUnit !== undefined) actor.require('plan.read', board.plan.provinceId);
    const ofKind = this.rowsOf(board, kind, member, await this.withheld.from(board.plan, member));
    const section = kind === 'target' ? query.pillar : query.group;
    const found = filterItems(
      ofKind.map(({ row }) => row),
      {
        statuses: statusesOf(query.status),
        sections: section === undefined ? [] : [section],
        leadUnits: query.leadUnit === undefined ? [] : [query.leadUnit],
        overdue: query.overdue,
        continuing: query.continuing,
        attention: query.attention,
        unmetHorizon: query.unmetHorizon,
        q: query.q,
      },
    );
    const sections = kind === 'target' ? board.sections.pillars : board.sections.groups;
    const order = orderOf(
      query.sort,
      sections.map(({ code }) => code),
    );
    const place = { ...query, plan: board.plan.slug, kind };
    const after = afterCursor(order, decodeCursor(place, ItemCursor), ofKind);
    const shown = new Set(found);
    const rows = ofKind.filter(({ row }) => shown.has(row));
    const { page, next } = pageOfRows(rows, order, after, query.limit);
    return {
      items: page,
      nextCursor: next ? encodeCursor(place, cursorOf(order, next)) : null,
      total: rows.length,
    };
  }

  /**
   * Where a page begins that asks for every item of its kind in the plan's own order; null: it asks for something else, or
   * some are kept from who asks.
   */
  async pageAfter(
    actor: ActorContext,
    plan: PlanRef,
    kind: ItemKind,
    query: ListQuery,
  ): Promise<{ after: number | null; limit: number } | null> {
    if ((await this.withheld.from(plan, actor.can('plan.read', plan.provinceId))).items.size > 0) return null;
    const asked = Object.entries(query).filter(([, value]) => value !== undefined);
    if (asked.some(([name]) => !NAMES_NO_ITEMS.has(name))) return null;
    const place = { ...query, plan: plan.slug, kind };
    return { after: decodeCursor(place, ItemCursor)?.[1] ?? null, limit: query.limit };
  }

  /** The rows of a page that were judged alone, as {@link ItemService.list} answers. */
  page(actor: ActorContext, { board, total, goesOn }: BoardPart, kind: ItemKind, query: ListQuery): ItemPage {
    const member = actor.can('plan.read', board.plan.provinceId);
    const rows = board.items.map((one) => itemRow(board, one));
    const last = board.items.at(-1);
    const place = { ...query, plan: board.plan.slug, kind };
    return {
      items: member ? rows : rows.map(publicRow),
      nextCursor: goesOn && last ? encodeCursor(place, [null, last.item.position]) : null,
      total,
    };
  }

  /** Every row of a kind that its reader may see, as they may; kept with its board, so that its search keys are made once. */
  private rowsOf(board: Board, kind: ItemKind, member: boolean, withheld: Withheld): readonly PlacedRow[] {
    const key = `${kind} ${member} ${[...withheld.items].sort().join(' ')}`;
    const kept = this.rows.get(board) ?? new Map<string, readonly PlacedRow[]>();
    this.rows.set(board, kept);
    const known = kept.get(key);
    if (known) return known;
    const made = board.items
      .filter(({ item }) => item.kind === kind && !withheld.items.has(item.itemId))
      .map((one) => {
        const row = itemRow(board, one);
        return { row: member ? row : publicRow(row), place: one.item.position };
      });
    kept.set(key, made);
    return made;
  }

  /** The row of one item on a board. Throws item-not-found, also where it is kept from who asks. */
  async find(actor: ActorContext, board: Board, kind: ItemKind, code: string): Promise<BoardItem> {
    const row = board.items.find(({ item }) => item.kind === kind && item.code === code);
    const withheld = await this.withheldFrom(actor, board);
    if (!row || withheld.items.has(row.item.itemId)) throw new ApiProblem('item-not-found');
    return row;
  }

  /** Everything about one item, or what of it may leave the house. */
  async detail(actor: ActorContext, board: Board, row: BoardItem): Promise<ItemDetail> {
    const { plan } = board;
    const member = actor.can('plan.read', plan.provinceId);
    const withheld = await this.withheldFrom(actor, board);
    const detail = await this.database.knownAt(board.knownAt, (manager) => this.read(manager, board, row, withheld));
    return member ? detail : publicDetail(detail);
  }

  private withheldFrom(actor: ActorContext, { plan }: Board): Promise<Withheld> {
    return this.withheld.from(plan, actor.can('plan.read', plan.provinceId));
  }

  private async read(manager: Manager, board: Board, row: BoardItem, withheld: Withheld): Promise<ItemDetail> {
    const { plan } = board;
    const { item } = row;
    const siblings = board.items.filter(
      (other) => other.item.kind === item.kind && !withheld.items.has(other.item.itemId),
    );
    const place = siblings.indexOf(row);
    const versions = await this.plans.versionsOf(manager, plan, {
      kind: item.kind,
      codes: [item.code],
      knownAt: board.knownAt,
    });
    const documents = await this.documents.byId(manager, plan.provinceId, [
      ...versions.map((version) => version.documentId),
      ...row.measures.flatMap(({ observations, baselines }) =>
        [...observations, ...baselines].map(({ sourceDocumentId }) => sourceDocumentId),
      ),
      ...documentsOf(row.findings),
    ]);
    const measures = await this.plans.measuresOver(
      manager,
      plan,
      versions.map(({ versionId }) => versionId),
      board.knownAt,
    );
    return {
      ...itemRow(board, row),
      plan: { slug: plan.slug, code: plan.code, title: plan.title, endsOn: plan.endsOn, issuedOn: plan.issuedOn },
      asOf: board.asOf,
      goal:
        board.sections.goals.map(({ code, name }) => ({ code, name })).find(({ code }) => code === item.goalCode) ??
        null,
      coordinatingUnits: item.units.coordinating.map(unitBody),
      executingUnits: await this.executing(manager, plan, row),
      people: await this.peopleBeside(manager, plan, item, board.asOf),
      deliverable: item.deliverable,
      taskSource: item.taskSource,
      note: item.note,
      sourceSection: item.sourceSection,
      entry: row.said ? await this.entries.body(manager, plan.provinceId, row.said.entryId, factsOf(row)) : null,
      measures: row.measures.map((measured) => measureBody(measured, documents)),
      discrepancies: row.findings.map((one) => {
        const { state, settlement } = one;
        return { ...foundBody(one, documents), state, settlement };
      }),
      versions: versions.map((version) => ({
        effectiveOn: version.effectiveOn,
        recordedAt: version.recordedAt,
        document: version.documentId === null ? null : (documents.get(version.documentId)?.label ?? null),
        name: version.name,
        dueOn: version.dueOn,
        leadUnits: version.units.lead.map(({ name }) => name),
        removed: version.removed,
        levels: measures
          .on(version.versionId, version.effectiveOn)
          .map(({ label, horizon, comparator, value, valueUpper, measureUnit }) => ({
            ...{ label, horizon, comparator, targetValue: value, targetValueUpper: valueUpper, measureUnit },
          })),
      })),
      related: {
        previous: siblings[place - 1]?.item.code ?? null,
        next: siblings[place + 1]?.item.code ?? null,
      },
    };
  }

  private async executing(manager: Manager, plan: PlanRef, row: BoardItem): Promise<ItemDetail['executingUnits']> {
    const ids = [...row.state.byUnit.values()].map(({ entryId }) => entryId);
    const reasons = new Map((await this.progress.entries(manager, plan.provinceId, ids)).map((e) => [e.id, e.reason]));
    return row.item.units.executing.map((unit) => {
      const state = row.state.byUnit.get(unit.id);
      return {
        unit: unitBody(unit),
        status: state?.status ?? 'noStatement',
        since: state?.since ?? null,
        reason: state ? (reasons.get(state.entryId) ?? null) : null,
      };
    });
  }

  /** Who stands beside the lead units on the day, then beside the others. */
  private async peopleBeside(
    manager: Manager,
    plan: PlanRef,
    item: ItemVersion,
    asOf: string,
  ): Promise<ItemDetail['people']> {
    const { lead, coordinating } = item.units;
    const units = [...new Map([...lead, ...coordinating].map((unit) => [unit.id, unit])).values()];
    const people = await this.people.beside(
      manager,
      plan.provinceId,
      units.map(({ id }) => id),
      asOf,
    );
    return units.flatMap(({ id, name }) =>
      people
        .filter(({ unitId }) => unitId === id)
        .map(({ fullName, position, role, phone, email }) => ({ unit: name, fullName, position, role, phone, email })),
    );
  }
}

function factsOf(row: BoardItem): { live: boolean; version: number } {
  return { live: true, version: row.item.version };
}

/** The figure that a measure is judged by, with how it was put together. */
function together<From extends object>(from: From | null, figure: MeasuredRow['judgedBy']) {
  if (from === null || figure === null) return null;
  const { asOf, numerator, denominator, value, qualifier } = figure;
  return { ...from, asOf, numerator, denominator, value, qualifier };
}

function measureBody(
  measured: MeasuredRow,
  documents: Awaited<ReturnType<DocumentDirectory['byId']>>,
): ItemDetail['measures'][number] {
  const { measure, observations, baselines, judgedBy, verdict, counts, deadline, overdueDays } = measured;
  const shown = (rows: readonly ObservationRow[]) =>
    rows.slice(0, SHOWN_OBSERVATIONS).map((row) => observationBody(row, documents.get(row.sourceDocumentId ?? '')));
  return {
    position: measure.position,
    indicator: measure.indicatorCode,
    label: measure.label,
    comparator: measure.comparator,
    targetValue: measure.value,
    targetValueUpper: measure.valueUpper,
    measureUnit: measure.measureUnit,
    direction: measure.direction,
    aggregation: measure.aggregation,
    horizon: measure.horizon,
    dueOn: measure.dueOn,
    aspirational: measure.aspirational,
    parts: [...measure.parts],
    note: measure.note,
    verdict,
    achievementPercent: achievement(measure, judgedBy),
    observations: shown(observations),
    judgedBy: judgedBy?.id ?? null,
    fromUnits: together(fromUnitsOf(measured), judgedBy),
    yearToDate: together(yearToDateOf(measured), judgedBy),
    baselines: shown(baselines),
    counts,
    deadline,
    overdueDays,
  };
}
