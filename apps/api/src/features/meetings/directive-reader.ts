import { Injectable } from '@nestjs/common';
import type { DirectiveBody, DirectiveEntryBody } from '@tiendo/contracts';
import { directiveStanding } from '@tiendo/indicators';
import type { Manager } from '../../platform/database/index.js';
import { DocumentDirectory, type DocumentView } from '../documents/index.js';
import { UnitDirectory, type UnitRef } from '../org/index.js';
import { PlanDirectory, type PlanRef } from '../plans/index.js';
import { unitBody } from '../statements/index.js';
import { type DirectiveEntryRow, type DirectiveRow, directivesOf, entriesOf } from './directive.queries.js';

/** After every version there is: an item is called what it was called last. */
const LAST_DAY = '9999-12-31';

/** Directives as the API shows them, with how they stand on a day. */
@Injectable()
export class DirectiveReader {
  constructor(
    private readonly units: UnitDirectory,
    private readonly documents: DocumentDirectory,
    private readonly plans: PlanDirectory,
  ) {}

  /** Directives of a plan given up to a day, as they stand on it; the latest first. */
  async all(manager: Manager, plan: PlanRef, asOf: string): Promise<DirectiveBody[]> {
    const rows = await directivesOf(manager, plan.provinceId, plan.planId);
    return this.bodies(
      manager,
      plan,
      rows.filter(({ issuedOn }) => issuedOn <= asOf),
      asOf,
    );
  }

  /** Bodies of directives in the given order, as they stand on a day. */
  async bodies(manager: Manager, plan: PlanRef, rows: readonly DirectiveRow[], asOf: string): Promise<DirectiveBody[]> {
    const { provinceId } = plan;
    const entries = await entriesOf(
      manager,
      provinceId,
      rows.map(({ id }) => id),
    );
    const documents = await this.documents.byId(
      manager,
      provinceId,
      rows.flatMap((row) => [row.documentId, row.meetingDocumentId]),
    );
    const units = await this.units.byIds(
      manager,
      provinceId,
      rows.flatMap((row) => [row.leadUnitId, ...row.coordinatingUnitIds]),
    );
    const names = await this.namesOf(manager, plan, rows);
    const named = (item: DirectiveRow['item']) =>
      item && { ...item, name: names.get(`${item.kind} ${item.code}`) ?? null };
    return rows.map((row) => {
      const own = entries.filter(({ directiveId }) => directiveId === row.id);
      const standing = directiveStanding(own, row.dueOn, asOf);
      const spoken = own.filter(({ effectiveOn, note }) => effectiveOn <= asOf && note !== null);
      return {
        id: row.id,
        number: row.position + 1,
        meeting:
          row.meetingId === null
            ? null
            : { id: row.meetingId, name: row.meetingName ?? '', heldOn: row.meetingHeldOn ?? row.issuedOn },
        agendaLineId: row.agendaLineId,
        item: named(row.item),
        text: row.text,
        leadUnit: unitOf(units, row.leadUnitId),
        coordinatingUnits: row.coordinatingUnitIds.flatMap((id) => unitOf(units, id) ?? []),
        person: row.person,
        issuedOn: row.issuedOn,
        firstDueOn: row.dueOn,
        document: documentOf(documents, row.documentId ?? row.meetingDocumentId),
        task: named(row.task),
        ...standing,
        note: spoken.at(-1)?.note ?? null,
        version: row.version,
      };
    });
  }

  /** What became of a directive, the latest first. */
  async entries(manager: Manager, plan: PlanRef, directiveId: string): Promise<DirectiveEntryBody[]> {
    const rows = await entriesOf(manager, plan.provinceId, [directiveId]);
    const documents = await this.documents.byId(
      manager,
      plan.provinceId,
      rows.map(({ documentId }) => documentId),
    );
    return rows.reverse().map((row: DirectiveEntryRow) => ({
      id: row.id,
      state: row.state,
      effectiveOn: row.effectiveOn,
      dueOn: row.dueOn,
      note: row.note,
      document: documentOf(documents, row.documentId),
      recordedAt: row.recordedAt,
      recordedBy: row.recordedBy,
    }));
  }

  private async namesOf(
    manager: Manager,
    plan: PlanRef,
    rows: readonly DirectiveRow[],
  ): Promise<Map<string, string | null>> {
    const codes = rows.flatMap(({ item, task }) => [item?.code ?? [], task?.code ?? []].flat());
    if (codes.length === 0) return new Map();
    const items = await this.plans.itemsAt(manager, plan, { asOf: LAST_DAY, codes: [...new Set(codes)] });
    return new Map(items.map(({ kind, code, name }) => [`${kind} ${code}`, name]));
  }
}

function unitOf(units: ReadonlyMap<string, UnitRef>, id: string | null) {
  const unit = id === null ? undefined : units.get(id);
  return unit ? unitBody(unit) : null;
}

function documentOf(documents: ReadonlyMap<string, DocumentView>, id: string | null) {
  const document = id === null ? undefined : documents.get(id);
  return document ? { id: document.id, label: document.label } : null;
}
