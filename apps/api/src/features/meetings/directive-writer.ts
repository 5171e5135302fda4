import { Injectable } from '@nestjs/common';
import type { DirectiveChange, ItemKind, NewDirective, NewDirectiveEntry } from '@tiendo/contracts';
import { Clock } from '../../platform/clock/clock.js';
import type { Manager } from '../../platform/database/index.js';
import { ApiProblem, type Bilingual, problemAt } from '../../platform/http/index.js';
import { DocumentDirectory } from '../documents/index.js';
import { UnitDirectory } from '../org/index.js';
import { PlanDirectory, type PlanRef } from '../plans/index.js';
import { agendaOf } from './agenda.queries.js';
import { type DirectiveRecord, type DirectiveRow, nextPosition, personExists } from './directive.queries.js';
import { meetingById } from './meeting.queries.js';

/** After every version there is. */
const LAST_DAY = '9999-12-31';

/** Turns what is asked into rows, with every reference checked. */
@Injectable()
export class DirectiveWriter {
  constructor(
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly units: UnitDirectory,
    private readonly documents: DocumentDirectory,
  ) {}

  /** The row of a new directive. A conclusion is given on the day of its meeting. */
  async recordOf(
    manager: Manager,
    plan: PlanRef,
    directive: NewDirective,
  ): Promise<Omit<DirectiveRecord, 'id' | 'taskItemId'>> {
    const { provinceId, planId } = plan;
    const { meetingId = null, agendaLineId = null } = directive;
    const meeting = meetingId === null ? null : await meetingById(manager, provinceId, planId, meetingId, true);
    if (meetingId !== null && !meeting) throw new ApiProblem('not-found');
    if (meeting && meeting.documentId !== null) throw new ApiProblem('directive-announced');
    const line = agendaLineId && meetingId ? await this.line(manager, provinceId, meetingId, agendaLineId) : null;
    if (agendaLineId !== null && !line) throw broken('/agendaLineId', NO_LINE);
    const issuedOn = meeting?.heldOn ?? directive.issuedOn;
    if (issuedOn === undefined) throw broken('/issuedOn', NO_DAY);
    const { documentId = null } = directive;
    if (documentId !== null) await this.documents.require(manager, provinceId, documentId, '/documentId');
    const dueOn = directive.dueOn ?? null;
    requireDeadline(dueOn, issuedOn);
    return {
      meetingId,
      agendaLineId,
      itemId: directive.item ? await this.itemId(manager, plan, directive.item) : (line?.itemId ?? null),
      position: await nextPosition(manager, provinceId, planId, meetingId),
      issuedOn,
      text: directive.text,
      ...(await this.people(manager, plan, directive)),
      dueOn,
      documentId,
    };
  }

  /** The row after a change. Throws directive-announced once a document is out, unless the change is the document. */
  async changed(manager: Manager, plan: PlanRef, row: DirectiveRow, change: DirectiveChange): Promise<DirectiveRecord> {
    const { documentId = row.documentId, ...rest } = change;
    const announced = (row.documentId ?? row.meetingDocumentId) !== null;
    if (announced && Object.keys(rest).length > 0) throw new ApiProblem('directive-announced');
    if (change.documentId) await this.documents.require(manager, plan.provinceId, change.documentId, '/documentId');
    const dueOn = change.dueOn === undefined ? row.dueOn : change.dueOn;
    requireDeadline(dueOn, row.issuedOn);
    const people = await this.people(manager, plan, change);
    return {
      ...row,
      text: change.text ?? row.text,
      leadUnitId: change.leadUnit === undefined ? row.leadUnitId : people.leadUnitId,
      coordinatingUnitIds:
        change.coordinatingUnits === undefined ? row.coordinatingUnitIds : people.coordinatingUnitIds,
      personId: change.personId === undefined ? row.personId : people.personId,
      dueOn,
      documentId,
    };
  }

  /** Refuses a statement for a day to come or before the directive was given, and a withdrawal without its reason. */
  requireStatable({ issuedOn }: DirectiveRow, { state, effectiveOn, dueOn, note }: NewDirectiveEntry): void {
    if (effectiveOn > this.clock.today()) throw new ApiProblem('effective-day-in-future');
    if (effectiveOn < issuedOn) throw broken('/effectiveOn', BEFORE_GIVEN);
    if (state === 'withdrawn' && !note) throw broken('/note', WITHDRAWN_WHY);
    requireDeadline(dueOn ?? null, issuedOn);
  }

  /** The id behind an item's address. Throws item-not-found. */
  async itemId(manager: Manager, plan: PlanRef, { kind, code }: { kind: ItemKind; code: string }): Promise<string> {
    const [item] = await this.plans.itemsAt(manager, plan, { asOf: LAST_DAY, kind, codes: [code] });
    if (!item) throw new ApiProblem('item-not-found');
    return item.itemId;
  }

  private async line(manager: Manager, provinceId: string, meetingId: string, id: string) {
    return (await agendaOf(manager, provinceId, meetingId)).find((line) => line.id === id) ?? null;
  }

  /** Ids of the units and the person. Throws unknown-unit, rule-broken (person). */
  private async people(
    manager: Manager,
    plan: PlanRef,
    {
      leadUnit,
      coordinatingUnits = [],
      personId = null,
    }: Partial<Pick<NewDirective, 'leadUnit' | 'coordinatingUnits' | 'personId'>>,
  ): Promise<Pick<DirectiveRecord, 'leadUnitId' | 'coordinatingUnitIds' | 'personId'>> {
    const named = [leadUnit ?? [], coordinatingUnits].flat();
    const units = await this.units.byCodes(manager, plan.provinceId, named);
    const idOf = (code: string, pointer: string): string => {
      const unit = units.get(code);
      if (unit) return unit.id;
      throw problemAt('unknown-unit', pointer, NO_UNIT);
    };
    if (personId !== null && !(await personExists(manager, plan.provinceId, personId))) {
      throw broken('/personId', NO_PERSON);
    }
    const others = [...new Set(coordinatingUnits)].filter((code) => code !== leadUnit);
    return {
      leadUnitId: leadUnit === undefined ? null : idOf(leadUnit, '/leadUnit'),
      coordinatingUnitIds: others.map((code, index) => idOf(code, `/coordinatingUnits/${index}`)),
      personId,
    };
  }
}

function requireDeadline(dueOn: string | null, issuedOn: string): void {
  if (dueOn !== null && dueOn < issuedOn) throw broken('/dueOn', DUE_BEFORE_GIVEN);
}

const broken = (pointer: string, detail: Bilingual) => problemAt('rule-broken', pointer, detail);

const NO_LINE = { vi: 'Chương trình của cuộc họp không có mục này', en: 'The agenda of the meeting has no such line' };
const NO_DAY = {
  vi: 'Kết luận ngoài cuộc họp cần có ngày ban hành',
  en: 'A directive given outside a meeting needs its day',
};
const NO_UNIT = { vi: 'Đơn vị không có trong danh mục', en: 'No such unit' };
const NO_PERSON = { vi: 'Không có người này trong danh mục', en: 'No such person' };
const BEFORE_GIVEN = { vi: 'Không trước ngày ra kết luận', en: 'Not before the day it was given' };
const WITHDRAWN_WHY = { vi: 'Cần nêu lý do thôi thực hiện', en: 'Say why it is withdrawn' };
const DUE_BEFORE_GIVEN = {
  vi: 'Thời hạn không trước ngày ra kết luận',
  en: 'The deadline must not lie before the day it was given',
};
